"""The gap of one indicator over the years in, the periods that may be compared, or why none may, out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compute.areas import group_members
from generator.compute.breaks import breaks_of
from generator.compute.work import Work
from generator.model.edition import GapPolicy
from generator.model.identifiers import AreaKey, Period
from generator.model.indicator import Measurement
from generator.model.status import Status
from generator.model.verdict import GapMoment, Verdict


def course_of(work: Work, gap: AreaKey, policy: GapPolicy) -> tuple[GapMoment, ...]:
    """The moments of a gap since its base year, ascending; the newest alone when that year lies later, nothing without a gap."""
    moments = work.moments(gap)
    base = policy.base_years.get(work.sheet.indicator.id, Period(""))
    return tuple(moment for moment in moments if moment.period >= base) or moments[-1:]


def why_unsayable(work: Work, course: Sequence[GapMoment], policy: GapPolicy) -> Verdict | None:
    """Why nothing can be said whatever the figures are; None when something can."""
    measurement = work.sheet.indicator.measurement
    if measurement is Measurement.MODELLED or _estimated(work, course[-1].period):
        return Verdict.MODELLED
    if len(course) == 1:
        return Verdict.ONE_PERIOD
    if measurement in {Measurement.UNDECLARED, Measurement.COUNT}:
        return Verdict.UNDECLARED
    if len(course) < policy.change_periods:
        return Verdict.TOO_EARLY
    return Verdict.BROKEN if _broken(work, course[0].period, course[-1].period) else None


def _estimated(work: Work, period: str) -> bool:
    """Asked of the rows, for a group shows only the gravest of many statuses."""
    return any(row.status is Status.ESTIMATED for (_, own), row in work.sheet.series.rows.items() if own == period)


def _broken(work: Work, first: str, last: str) -> bool:
    """A new series starts in between, or one of the two periods follows another definition."""
    breaks = breaks_of(work.sheet, (code for members in group_members(work.sheet.regions) for code in members.codes))
    rows = work.sheet.series.rows.items()
    others = [any(row.status is Status.DIFFERS for (_, own), row in rows if own == period) for period in (first, last)]
    return any(first < period <= last for period in breaks) or others[0] is not others[1]
