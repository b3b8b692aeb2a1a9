"""A sheet in, the periods in which a new series begins for an area or group out: what stands before and after is not comparable."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from generator.compute.areas import parts_of
from generator.compute.rows import Series
from generator.compute.sheet import Figures, Sheet
from generator.model.boundaries import BoundaryYears
from generator.model.identifiers import GAPS, AreaKey, IndicatorId, Period
from generator.model.region import level_of
from generator.model.status import Status


def breaks_of(sheet: Sheet, areas: Iterable[str]) -> frozenset[Period]:
    """Periods in which the source, or that of the denominator, begins anew for at least one area, or counts by other boundaries."""
    codes = frozenset(areas)
    found = _begun(sheet.series, sheet.indicator.id, codes, sheet.boundaries)
    if sheet.denominator is None:
        return found
    return found | _begun(sheet.denominator.series, sheet.denominator.indicator.id, codes, sheet.boundaries)


def compute_breaks(sheet: Sheet, levels: Figures) -> Mapping[AreaKey, frozenset[Period]]:
    """The breaks in the line of every area, group and gap that has any; another definition begins one and its end begins another."""
    areas = {area for area, _, _ in levels}
    found = {area: _in_line(sheet, parts_of(sheet, area)) for area in areas}
    for gap, sides in GAPS.items():
        if all(side in found for side in sides):
            found[gap] = found[sides[0]] | found[sides[1]]
    return {area: breaks for area, breaks in sorted(found.items()) if breaks}


def _in_line(sheet: Sheet, areas: tuple[str, ...]) -> frozenset[Period]:
    return breaks_of(sheet, areas) | frozenset(
        later
        for area in areas
        for before, later in _steps(sheet.series, area)
        if (_status(sheet.series, area, before) is Status.DIFFERS) is not (_status(sheet.series, area, later) is Status.DIFFERS)
    )


def _begun(series: Series, indicator: IndicatorId, areas: frozenset[str], boundaries: BoundaryYears) -> frozenset[Period]:
    return series.breaks(areas) | frozenset(
        later
        for area in areas
        for before, later in _steps(series, area)
        if not boundaries.compares(indicator, level_of(area), before, later)
    )


def _steps(series: Series, area: str) -> Iterator[tuple[Period, Period]]:
    yield from pairwise(sorted(series.periods_by_area.get(AreaKey(area), ())))


def _status(series: Series, area: str, period: Period) -> Status:
    return series.rows[AreaKey(area), period].status
