"""Choose the indicators whose charts a page shows: a report in, a few indicators for each kind of chart out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.identifiers import ThemeId
from generator.model.indicator import Combination, Indicator
from generator.model.region import Level
from generator.plan.choosing import choose_change, choose_traits
from generator.plan.report import Report
from generator.plan.standing import Standing

PANELS = 4
"""At most so many small charts on the page of an area: they stay legible at the width of a phone."""
STRIPS = 2
FEWEST_YEARS = 3
"""Of the city, before a line over the years is drawn."""


def headline(report: Report) -> tuple[Indicator, ...]:
    """The indicators that the edition leads with, in its own order."""
    indicators = report.edition.indicators
    return tuple(indicators[name] for name in report.edition.config.headline if name in indicators)


def has_years(report: Report, indicator: Indicator) -> bool:
    """Say whether the city was measured often enough to speak of a course."""
    return len(report.periods(indicator.id, report.city.code)) >= FEWEST_YEARS


def choose_trend(report: Report) -> Indicator | None:
    """The headline indicator per buurt with the most years: the line a neighbourhood is followed by."""
    candidates = [
        indicator
        for indicator in headline(report)
        if report.level_of(indicator) is Level.NEIGHBOURHOOD and indicator.combination is Combination.RATIO and has_years(report, indicator)
    ]
    return max(candidates, key=lambda indicator: len(report.periods(indicator.id, report.city.code)), default=None)


def choose_panels(report: Report, standing: Standing | None) -> tuple[Indicator, ...]:
    """Residents, the other headline courses, and what changed most in this very buurt."""
    trend = choose_trend(report)
    counts = [one for one in report.open_indicators if one.combination is Combination.SUM and has_years(report, one)]
    courses = [one for one in headline(report) if one != trend and report.level_of(one) is Level.NEIGHBOURHOOD and has_years(report, one)]
    change = choose_change(standing) if standing else None
    own = [change.indicator] if change is not None and change.indicator != trend else []
    return distinct((*counts[:1], *courses, *own))[:PANELS]


def choose_strips(report: Report, standing: Standing) -> tuple[Indicator, ...]:
    """The headline indicators of a single year, then what stands out here."""
    single = [one for one in headline(report) if report.level_of(one) is Level.NEIGHBOURHOOD and not has_years(report, one)]
    traits = [trait.indicator for trait in choose_traits(standing)]
    return distinct((*single, *traits))[:STRIPS]


def choose_leading(report: Report, theme: ThemeId) -> tuple[Indicator, ...]:
    """Indicators of a theme that get charts of their own: those of the headline with figures, else the first with figures."""
    opened = [one for one in report.of_theme(theme) if report.level_of(one) is not None]
    leading = [one for one in headline(report) if one in opened]
    return tuple(leading or opened[:1])


def distinct(indicators: Iterable[Indicator]) -> tuple[Indicator, ...]:
    """Every indicator once, in order."""
    return tuple({indicator.id: indicator for indicator in indicators}.values())
