"""Judge the course of a gap: figures of two periods in, a cautious verdict out; `kleiner` only when difference and ratio agree."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from generator.model.figure import Figure
from generator.model.identifiers import GAP, GAP_WITHOUT_CENTRE, GAPS, AreaKey
from generator.model.indicator import Indicator
from generator.model.status import Status
from generator.plan.chance import Gap, Rate, beyond_chance
from generator.plan.report import LOCAL_COUNTS, Report

MINIMUM_CASES = 100
"""Cases on each side in both years before a verdict is given: below a hundred, chance alone often moves a rate by a fifth."""


class Verdict(StrEnum):
    """What can be said of the course of a gap."""

    SMALLER = "kleiner"
    LARGER = "groter"
    SAME = "gelijk"
    DEPENDS = "hangt ervan af"
    CENTRE = "hangt af van het centrum"
    CROSSED = "omgekeerd"
    ONE_PERIOD = "één jaar"
    TOO_FEW = "te weinig gevallen"
    CHANCE = "kan toeval zijn"
    MODELLED = "modelschatting"


@dataclass(frozen=True, kw_only=True)
class GapMoment:
    """The gap in one period, both ways of measuring."""

    period: str
    difference: Figure
    ratio: Figure


@dataclass(frozen=True, kw_only=True)
class GapCourse:
    """First and latest gap, and what they say together."""

    verdict: Verdict
    first: GapMoment
    last: GapMoment
    without_centre: tuple[GapMoment, GapMoment] | None
    """The same without the rest of the centre, for a rate that its visitors distort."""
    doubtful: bool
    """A figure it rests on is doubted by those who checked it."""


def judge_gap(report: Report, indicator: Indicator) -> GapCourse | None:
    """The course of the gap of an indicator; None when no period has both a difference and a ratio.

    For events counted where they happen a verdict stands only when it is the same with and without the centre.
    """
    moments = _moments(report, indicator, GAP)
    if not moments:
        return None
    others = _moments(report, indicator, GAP_WITHOUT_CENTRE) if indicator.theme == LOCAL_COUNTS else ()
    first, last = moments[0], moments[-1]
    verdict = _verdict(report, indicator, GAP, (first, last))
    other = _verdict(report, indicator, GAP_WITHOUT_CENTRE, (others[0], others[-1])) if others else verdict
    if Verdict.CHANCE in (verdict, other):
        verdict = Verdict.CHANCE
    elif other is not verdict:
        verdict = Verdict.CENTRE
    return GapCourse(
        verdict=verdict,
        first=first,
        last=last,
        without_centre=(others[0], others[-1]) if others else None,
        doubtful=any(figure.status is Status.UNVALIDATED for moment in (first, last) for figure in (moment.difference, moment.ratio)),
    )


def _moments(report: Report, indicator: Indicator, gap: AreaKey) -> tuple[GapMoment, ...]:
    found = []
    for period in report.periods(indicator.id, GAPS[gap][0]):
        difference = report.figure(indicator.id, gap, period, "verschil")
        ratio = report.figure(indicator.id, gap, period, "verhouding")
        if difference is not None and ratio is not None:
            found.append(GapMoment(period=period, difference=difference, ratio=ratio))
    return tuple(found)


def _modelled(report: Report, indicator: Indicator, period: str) -> bool:
    """An estimate by a model proves no change; asked of the areas, for a group shows only the gravest of many statuses."""
    values = (report.get(indicator.id, region.code, period) for region in report.regions_of(indicator))
    return any(isinstance(value, Figure) and value.status is Status.ESTIMATED for value in values)


def _few_cases(report: Report, indicator: Indicator, periods: tuple[str, str]) -> bool:
    """Too few cases to tell a change from chance; only a ratio counts cases."""
    counts = [report.figure(indicator.id, group, period, "teller") for group in GAPS[GAP] for period in periods]
    return any(count is not None and count.exact < MINIMUM_CASES for count in counts)


def _gap_in(report: Report, indicator: Indicator, gap: AreaKey, period: str) -> Gap | None:
    """Counts and rates of both sides; None when the indicator counts no cases."""
    rates = []
    for group in GAPS[gap]:
        cases = report.figure(indicator.id, group, period, "teller")
        value = report.figure(indicator.id, group, period)
        if cases is None or value is None:
            return None
        rates.append(Rate(cases=float(cases.exact), value=float(value.exact)))
    return Gap(focus=rates[0], rest=rates[1])


def _may_be_chance(report: Report, indicator: Indicator, gap: AreaKey, moments: tuple[GapMoment, GapMoment]) -> bool:
    first, last = (_gap_in(report, indicator, gap, moment.period) for moment in moments)
    return first is not None and last is not None and not beyond_chance(first, last)


def _verdict(report: Report, indicator: Indicator, gap: AreaKey, moments: tuple[GapMoment, GapMoment]) -> Verdict:
    first, last = moments
    unsayable = _unsayable(report, indicator, first, last)
    if unsayable is not None:
        return unsayable
    by_difference = _shown_step(first.difference, last.difference)
    by_ratio = _ratio_step(first.ratio, last.ratio)
    if by_difference != by_ratio:
        return Verdict.DEPENDS
    if by_difference and _may_be_chance(report, indicator, gap, moments):
        return Verdict.CHANCE
    return {-1: Verdict.SMALLER, 0: Verdict.SAME, 1: Verdict.LARGER}[by_difference]


def _unsayable(report: Report, indicator: Indicator, first: GapMoment, last: GapMoment) -> Verdict | None:
    """Why nothing can be said of the course; None when something can."""
    if _modelled(report, indicator, last.period):
        return Verdict.MODELLED
    if first.period == last.period:
        return Verdict.ONE_PERIOD
    if _few_cases(report, indicator, (first.period, last.period)):
        return Verdict.TOO_FEW
    return Verdict.CROSSED if first.difference.exact * last.difference.exact < 0 else None


def _shown_step(first: Figure, last: Figure) -> int:
    """-1, 0 or 1 as the distance from zero fell, stayed or rose; what a reader sees as the same number counts as the same."""
    before, after = abs(first.rounded), abs(last.rounded)
    return (after > before) - (after < before)


def _ratio_step(first: Figure, last: Figure) -> int:
    """The same for the distance from one, on the scale of ratios: half is as far as double."""
    if first.rounded == last.rounded:
        return 0
    before, after = _distance_from_one(first.exact), _distance_from_one(last.exact)
    if before is None or after is None:
        return (after is None) - (before is None)
    return (after > before) - (after < before)


def _distance_from_one(ratio: Fraction) -> Fraction | None:
    """At least one; None for a ratio of zero, which is further away than any other."""
    return max(ratio, 1 / ratio) if ratio > 0 else None
