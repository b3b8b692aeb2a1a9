"""An indicator in, by which boundaries its figures were made out."""

from __future__ import annotations

from generator.model.indicator import Indicator
from generator.model.region import Level
from generator.model.sentence import Sentence
from generator.plan.report import Report
from generator.plan.sentences.boundaries import boundary_of_period, boundary_sentence
from generator.plan.sentences.remarks import stretches
from generator.plan.sentences.wording import joined


def plan_boundaries(report: Report, indicator: Indicator) -> Sentence:
    """The boundary years of an indicator and of what it is divided by; nothing where no package declares them."""
    base = report.edition.indicators.get(indicator.denominator) if indicator.denominator else None
    return joined([_sentence(report, indicator), _sentence(report, base, base.short) if base else ()])


def plan_period_boundaries(report: Report, indicator: Indicator, period: str) -> tuple[Sentence, ...]:
    """The same for the figures of one period, at the finest level that was delivered."""
    years = report.edition.boundaries.of(indicator.id, "", period)
    if not years:
        years = report.edition.boundaries.of(indicator.id, report.city.code, period)
    return (boundary_of_period(years),) if years else ()


def _sentence(report: Report, indicator: Indicator, about: str = "") -> Sentence:
    periods: dict[str, dict[Level, list[str]]] = {}
    for (name, level, period), year in sorted(report.edition.boundaries.years.items(), key=lambda entry: entry[0][2]):
        if name == indicator.id:
            periods.setdefault(year, {}).setdefault(Level(level), []).append(period)
    if not periods:
        return ()
    order = list(Level)
    covered = {
        year: {level: stretches(levels[level]) for level in sorted(levels, key=order.index)} for year, levels in sorted(periods.items())
    }
    return boundary_sentence(covered, about)
