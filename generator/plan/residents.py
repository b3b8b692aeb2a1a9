"""How many people live in an area, then and now: a report and an area in, a sentence out."""

from __future__ import annotations

from generator.model.figure import Figure, Value
from generator.model.indicator import Combination, Indicator
from generator.model.region import Region
from generator.model.sentence import Sentence
from generator.plan.report import Report
from generator.plan.sentences.neighbourhoods import growth_sentence, peak_sentence, residents_sentence

STABLE = 0.02
"""Within two percent a buurt stayed about as large."""
FELL = 0.03
"""Of the most residents ever, that many fewer: then first and last year alone would hide a course."""
ROUNDING = 10
"""So many people more or less may come from rounding: both numbers are rounded to fives."""


def residents_indicator(report: Report) -> Indicator | None:
    """The count of people: the open count that other indicators divide by or weigh with; None without one."""
    bases = [base for one in report.open_indicators for base in (one.denominator, one.weight) if base]
    counts = [one for one in report.open_indicators if one.combination is Combination.SUM and one.id in bases]
    return max(counts, key=lambda one: bases.count(one.id), default=None)


def newest_residents(report: Report, region: Region) -> tuple[str, Value] | None:
    """Newest year and number of residents."""
    indicator = residents_indicator(report)
    period = report.newest(indicator.id, region.code) if indicator else None
    value = report.get(indicator.id, region.code, period) if indicator and period else None
    return (period, value) if period is not None and value is not None else None


def residents_of(report: Report, region: Region) -> Sentence:
    """Residents now, and in the first year that is known; empty without a count of people."""
    indicator = residents_indicator(report)
    newest = newest_residents(report, region)
    if indicator is None or newest is None:
        return ()
    period, value = newest
    if not isinstance(value, Figure):
        return residents_sentence(period, value)
    earlier = [
        (year, figure) for year in report.periods(indicator.id, region.code) if (figure := report.figure(indicator.id, region.code, year))
    ]
    first = earlier[0]
    if first[0] == period:
        return residents_sentence(period, value)
    peak = max(earlier, key=lambda known: known[1].exact)
    fell = peak != first and float(peak[1].exact - value.exact) > max(FELL * float(peak[1].exact), ROUNDING)
    if fell:
        return peak_sentence(first, peak, (period, value))
    return growth_sentence(first, (period, value), _direction(first[1], value))


def _direction(before: Figure, after: Figure) -> int | None:
    """Whether there are more or fewer; None where so few people more or less may come from rounding."""
    change = float(after.exact - before.exact)
    if abs(change) <= STABLE * float(before.exact):
        return 0
    if abs(change) <= ROUNDING:
        return None
    return 1 if change > 0 else -1
