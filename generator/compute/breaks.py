"""A sheet in, the periods in which a new series begins for an area or group out: what stands before and after is not comparable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.compute.areas import parts_of
from generator.compute.rows import Series
from generator.compute.sheet import Figures, Sheet
from generator.model.identifiers import GAPS, AreaKey, Period
from generator.model.status import Status


def breaks_of(sheet: Sheet, areas: Iterable[str]) -> frozenset[Period]:
    """Periods in which the source, or that of the denominator, begins anew for at least one area, or counts by other boundaries."""
    return frozenset().union(*(sheet.begun.get(AreaKey(area), ()) for area in areas))


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
        for before, later in sheet.series.steps(area)
        if (_status(sheet.series, area, before) is Status.DIFFERS) is not (_status(sheet.series, area, later) is Status.DIFFERS)
    )


def _status(series: Series, area: str, period: Period) -> Status:
    return series.rows[AreaKey(area), period].status
