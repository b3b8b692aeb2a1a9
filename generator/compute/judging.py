"""Gaps of all indicators of an edition in, the change of each with its limits and what can be said of it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.compute.areas import group_members
from generator.compute.combined import known_members
from generator.compute.comparable import course_of, why_unsayable
from generator.compute.gap_changes import CHANGES, Span, compute_gap_change
from generator.compute.limits import LOWER, UPPER, bound, figures_of
from generator.compute.sheet import DIFFERENCE, RATIO, Figures
from generator.compute.steps import agree, sides
from generator.compute.work import Work
from generator.model.edition import GapPolicy
from generator.model.identifiers import GAP, GAP_WITHOUT_CENTRE, GAPS, AreaKey, IndicatorId, Period
from generator.model.indicator import Measurement
from generator.model.status import Status
from generator.model.verdict import Change, GapCourse, GapCourses, GapMoment, Verdict
from generator.system.memory import NO_MEMORY, Memory

CLAIMS = frozenset({Verdict.SMALLER, Verdict.LARGER})
DEPENDING = frozenset({Verdict.DEPENDS, Verdict.ONE_SIDED})
"""Verdicts that leave it to the way of measuring, for one reason or another."""


@dataclass(frozen=True, kw_only=True)
class Judged:
    """The figures of changes per indicator, and what they say."""

    figures: Mapping[IndicatorId, Figures]
    courses: Mapping[IndicatorId, GapCourses]


@dataclass(frozen=True, kw_only=True)
class _Case:
    """One indicator with the pairs of periods that are compared."""

    work: Work
    base: Span
    previous: Span | None
    unsayable: Verdict | None

    @property
    def compared(self) -> tuple[Span, ...]:
        """What is tested: every span, and of events the same without the centre, for both decide together."""
        spans = [span for span in (self.base, self.previous) if span is not None]
        return (*spans, *(without for span in spans if (without := self.without_centre(span)) is not None))

    def without_centre(self, span: Span) -> Span | None:
        """The same for events without the centre; None for what is not counted where it happens."""
        if self.work.sheet.indicator.measurement is not Measurement.EVENTS:
            return None
        first, last = (self.work.moment(GAP_WITHOUT_CENTRE, Period(moment.period)) for moment in (span.first, span.last))
        return Span(gap=GAP_WITHOUT_CENTRE, first=first, last=last) if first is not None and last is not None else None


def judge_gaps(works: Sequence[Work], policy: GapPolicy, memory: Memory = NO_MEMORY) -> Judged:
    """Judge every gap since its base year and since the period before the newest."""
    cases = [case for case in (_case(work, policy) for work in works) if case is not None]
    comparisons = sum(len(case.compared) for case in cases if case.unsayable is None)
    figures: dict[IndicatorId, Figures] = {}
    courses: dict[IndicatorId, GapCourses] = {}
    for case in cases:
        sheet = case.work.sheet
        asked = (case.work, policy, comparisons)
        judged = memory.recall((judge_gaps, sheet.edition, sheet.indicator.id), asked, partial(_judge, case, comparisons))
        figures[sheet.indicator.id], courses[sheet.indicator.id] = judged
    return Judged(figures=figures, courses=courses)


def _judge(case: _Case, comparisons: int) -> tuple[Figures, GapCourses]:
    made, since_base = _course(case, case.base, comparisons)
    since_previous = None
    if case.previous is not None:
        more, since_previous = _course(case, case.previous, comparisons)
        made = {**made, **more}
    return made, GapCourses(since_base=since_base, since_previous=since_previous)


def _case(work: Work, policy: GapPolicy) -> _Case | None:
    course = course_of(work, GAP, policy)
    if not course:
        return None
    base = Span(gap=GAP, first=course[0], last=course[-1])
    unsayable = why_unsayable(work, course, policy)
    previous = Span(gap=GAP, first=course[-2], last=course[-1]) if len(course) > 2 else None  # noqa: PLR2004 - with two it is the base
    return _Case(work=work, base=base, previous=previous if unsayable is None else None, unsayable=unsayable)


def _course(case: _Case, span: Span, comparisons: int) -> tuple[Figures, GapCourse]:
    """Events counted where they happen need the same verdict with and without the centre, whose visitors distort them."""
    work = case.work
    made = dict(compute_gap_change(work, span, max(comparisons, 1))) if case.unsayable is None else {}
    verdict = case.unsayable or _verdict(work, span, made)
    changes = {(span.gap, measure): _made_change(span, made, measure) for measure in CHANGES}
    without = case.without_centre(span)
    if without is not None and case.unsayable is None:
        more = compute_gap_change(work, without, max(comparisons, 1))
        made |= more
        verdict = _both(verdict, _verdict(work, without, more))
        changes |= {(without.gap, measure): _made_change(without, more, measure) for measure in CHANGES}
    ends = [figure for moment in (span.first, span.last) for figure in (moment.difference, moment.ratio)]
    return made, GapCourse(
        verdict=verdict,
        first=span.first,
        last=span.last,
        difference=changes[span.gap, DIFFERENCE],
        ratio=changes[span.gap, RATIO],
        without_centre=(without.first, without.last) if without else None,
        difference_without=changes.get((GAP_WITHOUT_CENTRE, DIFFERENCE)),
        ratio_without=changes.get((GAP_WITHOUT_CENTRE, RATIO)),
        doubtful=any(figure.status is Status.UNVALIDATED for figure in ends),
        provisional=any(figure.status is Status.PROVISIONAL for figure in ends),
        comparisons=comparisons,
    )


def _both(one: Verdict, other: Verdict) -> Verdict:
    if one is other:
        return one
    weak = [verdict for verdict in (Verdict.TOO_FEW, Verdict.OTHER_AREAS) if verdict in (one, other)]
    if weak:
        return weak[0]
    return one if {one, other} <= DEPENDING else Verdict.CENTRE


def _made_change(span: Span, made: Figures, measure: str) -> Change | None:
    name = CHANGES[measure]
    found = figures_of(made, *((span.gap, span.period, own) for own in (name, bound(name, LOWER), bound(name, UPPER))))
    return Change(value=found[0], lower=found[1], upper=found[2]) if found else None


def _verdict(work: Work, span: Span, made: Figures) -> Verdict:
    difference, ratio = (_made_change(span, made, measure) for measure in (DIFFERENCE, RATIO))
    if difference is None or ratio is None:
        return Verdict.TOO_FEW
    firm = (_is_firm(work, span.gap, span.first), _is_firm(work, span.gap, span.last))
    verdict = agree(*sides(span.first, span.last, firm=firm), difference, ratio)
    return Verdict.OTHER_AREAS if verdict in CLAIMS and not _same_areas(work, span) else verdict


def _is_firm(work: Work, gap: AreaKey, moment: GapMoment) -> bool:
    """Say whether a gap is more than its margin away from nothing."""
    limits = work.limits(gap, Period(moment.period), DIFFERENCE)
    return limits is None or not limits[0].exact <= 0 <= limits[1].exact


def _same_areas(work: Work, span: Span) -> bool:
    """Say whether both sides are made of the same buurten in both periods: otherwise the change may be that of the list."""
    return all(
        known_members(work.parts, members, Period(span.first.period)) == known_members(work.parts, members, Period(span.last.period))
        for members in group_members(work.sheet.regions)
        if members.key in GAPS[span.gap]
    )
