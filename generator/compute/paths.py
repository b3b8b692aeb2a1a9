"""The gap of an indicator in, its path to the horizon out: pace so far, pace needed, and whether that is on course."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compute.comparable import course_of, why_unsayable
from generator.compute.limits import LOWER, UPPER, bound
from generator.compute.pace import GOAL, NEEDED, PACE, Line, compute_goal, compute_needed, compute_pace
from generator.compute.sheet import RATIO, Cell, Figures
from generator.compute.work import Work
from generator.model.edition import GapPolicy, Target
from generator.model.figure import Value
from generator.model.identifiers import GAP, GAP_WITHOUT_CENTRE, AreaKey, Period
from generator.model.indicator import Direction, Measurement
from generator.model.path import GapPath, Pace, PathReason, PathStatus
from generator.model.verdict import GapMoment, Verdict

_UNSAYABLE = {
    Verdict.MODELLED: PathReason.MODELLED,
    Verdict.ONE_PERIOD: PathReason.ONE_PERIOD,
    Verdict.TOO_EARLY: PathReason.TOO_EARLY,
    Verdict.BROKEN: PathReason.BROKEN,
    Verdict.UNDECLARED: PathReason.NO_MARGIN,
}


def compute_path(work: Work, policy: GapPolicy) -> tuple[Figures, GapPath | None]:
    """Figures and path of a gap; None without a gap. Events counted where they happen need the same answer without the centre."""
    figures, path = _path(work, GAP, policy)
    if path is None or work.sheet.indicator.measurement is not Measurement.EVENTS:
        return figures, path
    more, other = _path(work, GAP_WITHOUT_CENTRE, policy)
    if other is not None and _told(other) != _told(path):
        path = GapPath(
            status=PathStatus.UNKNOWABLE, reason=PathReason.CENTRE, decided_by=path.decided_by, needed=path.needed, pace=path.pace
        )
    return {**figures, **more}, path


def _told(path: GapPath) -> tuple[PathStatus, PathReason | None]:
    """What a reader is told: a target that is reached is not one that is on its way, nor is a gap that may be chance one that is there."""
    return path.status, path.reason if path.reason in (PathReason.REACHED, PathReason.NO_PROVEN_GAP) else None


def _path(work: Work, gap: AreaKey, policy: GapPolicy) -> tuple[Figures, GapPath | None]:
    course = course_of(work, gap, policy)
    if not course:
        return {}, None
    target, now = policy.target_of(work.sheet.indicator), course[-1]
    if target is None:
        return {}, GapPath(status=PathStatus.UNKNOWABLE, reason=PathReason.NO_TARGET)
    if int(now.period) >= policy.horizon:
        return {}, GapPath(status=PathStatus.UNKNOWABLE, reason=PathReason.TOO_EARLY, decided_by=target.decided_by)
    needed = compute_needed(work, gap, now, target.ratio, policy.horizon)
    goal = compute_goal(work, gap, now, needed, policy.horizon)
    figures: dict[Cell, Value] = {(gap, Period(now.period), NEEDED): needed, (gap, Period(f"{now.period}-{policy.horizon}"), GOAL): goal}
    unsayable = why_unsayable(work, course, policy)
    if unsayable is not None or len(course) < policy.pace_periods:
        reason = _UNSAYABLE[unsayable] if unsayable is not None else PathReason.TOO_EARLY
        return figures, GapPath(status=PathStatus.UNKNOWABLE, reason=reason, decided_by=target.decided_by, needed=needed)
    line = Line(gap=gap, moments=course)
    made = compute_pace(work, line)
    figures |= {(gap, line.period, name): figure for name, figure in made.items()}
    pace = Pace(so_far=made[PACE], lower=made[bound(PACE, LOWER)], upper=made[bound(PACE, UPPER)], needed=needed)
    status, reason = _judge(work, gap, course, target, pace)
    return figures, GapPath(status=status, reason=reason, decided_by=target.decided_by, needed=needed, pace=pace)


def _judge(work: Work, gap: AreaKey, course: Sequence[GapMoment], target: Target, pace: Pace) -> tuple[PathStatus, PathReason]:
    """First whether there is a gap to close, and the same one as before; then whether the limits of the pace lie beyond what is needed.

    A ratio that began on the other side of equality (1) came nearer before it went away: one pace says nothing of that.
    """
    first, now = course[0], course[-1]
    limits = work.limits(gap, Period(now.period), RATIO)
    if limits is None:
        return PathStatus.UNKNOWABLE, PathReason.NO_MARGIN
    above, below = limits[0].exact > target.ratio, limits[1].exact < target.ratio
    if not above and not below:
        return PathStatus.UNKNOWABLE, PathReason.NO_PROVEN_GAP
    if work.sheet.indicator.direction is (Direction.HIGHER if above else Direction.LOWER):
        return PathStatus.ON_COURSE, PathReason.REACHED
    if (first.ratio.exact - 1) * (now.ratio.exact - 1) < 0:
        return PathStatus.UNKNOWABLE, PathReason.CROSSED
    return _compare(pace, closing=-1 if above else 1)


def _compare(pace: Pace, closing: int) -> tuple[PathStatus, PathReason]:
    slowest, fastest = sorted((closing * pace.lower.exact, closing * pace.upper.exact))
    if fastest < 0:
        return PathStatus.WRONG_WAY, PathReason.PACE
    if slowest >= abs(pace.needed.exact):
        return PathStatus.ON_COURSE, PathReason.PACE
    if fastest < abs(pace.needed.exact):
        return PathStatus.TOO_SLOW, PathReason.PACE
    return PathStatus.UNKNOWABLE, PathReason.MARGIN
