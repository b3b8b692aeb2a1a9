"""Indicators of an edition in, what may be said of each area beside the city out, with the figures it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.compute.area_cases import AreaCase, area_cases
from generator.compute.area_limits import compute_area_limits, measure_of
from generator.compute.limits import LOWER, UPPER, bound, figures_of
from generator.compute.sheet import DENOMINATOR, DIFFERENCE, NUMERATOR, RATIO, VALUE, Cell, Figures
from generator.compute.work import Work
from generator.model.area_claim import AreaClaim, AreaClaims, Stand
from generator.model.figure import Value
from generator.model.identifiers import AreaKey, IndicatorId
from generator.model.verdict import Change
from generator.system.memory import NO_MEMORY, Memory


@dataclass(frozen=True, kw_only=True)
class Claimed:
    """The figures that claims rest on per indicator, and the claims."""

    figures: Mapping[IndicatorId, Figures]
    claims: Mapping[tuple[IndicatorId, AreaKey], AreaClaims]


def claim_areas(works: Sequence[Work], memory: Memory = NO_MEMORY) -> Claimed:
    """Weigh every claim that a page of an area could make; all of them together are wrong in at most one edition in twenty."""
    cases = {work.sheet.indicator.id: _cases(work, memory) for work in works}
    comparisons = max(sum(case.unsayable is None for own in cases.values() for case in own), 1)
    figures: dict[IndicatorId, Figures] = {}
    claims: dict[tuple[IndicatorId, AreaKey], AreaClaims] = {}
    for work in works:
        name = work.sheet.indicator.id
        if cases[name]:
            weighed = partial(_weigh, cases[name], comparisons, memory)
            figures[name], own = memory.recall((claim_areas, work.sheet.edition, name), (work, comparisons), weighed)
            claims |= {(name, area): claim for area, claim in own.items()}
    return Claimed(figures=figures, claims=claims)


def _cases(work: Work, memory: Memory) -> Sequence[AreaCase]:
    asked = (area_cases, work.sheet.edition, work.sheet.indicator.id)
    return memory.recall(asked, (work,), lambda: tuple(area_cases(work, memory)))


def _weigh(cases: Sequence[AreaCase], comparisons: int, memory: Memory) -> tuple[Figures, Mapping[AreaKey, AreaClaims]]:
    """The figures and claims of one indicator; those that rest on the same figures as before are recalled."""
    figures: dict[Cell, Value] = {}
    claims: dict[AreaKey, AreaClaims] = {}
    for case in cases:
        name = (_weigh, case.work.sheet.edition, case.work.sheet.indicator.id, case.area, case.over_time)
        asked = (comparisons, case.unsayable, case.first, case.last, case.work.sheet.indicator, *_rests_on(case))
        made, claim = memory.recall(name, asked, partial(_weigh_one, case, comparisons))
        figures.update(made)
        known = claims.get(case.area, AreaClaims())
        claims[case.area] = replace(known, course=claim) if case.over_time else replace(known, now=claim)
    return figures, claims


def _rests_on(case: AreaCase) -> Iterator[Value | None]:
    """The figures of area and city that decide a claim, of both periods."""
    for period in dict.fromkeys((case.first, case.last)):
        for measure in (VALUE, NUMERATOR, DENOMINATOR):
            yield case.work.levels.get((case.area, period, measure))
            yield case.work.levels.get((case.city, period, measure))
        for measure in (DIFFERENCE, RATIO):
            yield case.work.contrasts.get((case.area, period, measure))


def _weigh_one(case: AreaCase, comparisons: int) -> tuple[Figures, AreaClaim]:
    made = compute_area_limits(case, comparisons) if case.unsayable is None else {}
    return made, _claim(case, made, comparisons)


def _claim(case: AreaCase, made: Figures, comparisons: int) -> AreaClaim:
    difference, ratio = (_change(case, made, measure) for measure in (DIFFERENCE, RATIO))
    return AreaClaim(
        stand=case.unsayable or _stand(difference, ratio),
        first=case.first,
        last=case.last,
        difference=difference,
        ratio=ratio,
        comparisons=comparisons,
    )


def _change(case: AreaCase, made: Figures, measure: str) -> Change | None:
    name = measure_of(case, measure)
    known = made if case.over_time else {**made, (case.area, case.period, name): case.work.contrasts[case.area, case.period, measure]}
    found = figures_of(known, *((case.area, case.period, own) for own in (name, bound(name, LOWER), bound(name, UPPER))))
    return Change(value=found[0], lower=found[1], upper=found[2]) if found else None


def _stand(difference: Change | None, ratio: Change | None) -> Stand:
    """Higher or lower only when both measures say so beyond their limits; no proof only when neither says anything."""
    if difference is None or ratio is None:
        return Stand.TOO_FEW
    by_difference, by_ratio = difference.beyond(0), ratio.beyond(1)
    if by_difference == by_ratio:
        return {-1: Stand.LOWER, 0: Stand.NO_PROOF, 1: Stand.HIGHER}[by_difference]
    return Stand.DEPENDS if by_difference and by_ratio else Stand.ONE_SIDED
