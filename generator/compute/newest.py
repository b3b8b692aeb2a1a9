"""Figures of all periods in, the limits of every area in its newest period out: of its value, and of where it stands beside the city."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from generator.compute.area_intervals import compute_area_intervals
from generator.compute.intervals import always, compute_intervals
from generator.compute.sheet import Cell, Figures, Sheet
from generator.compute.years import Year
from generator.model.figure import Value
from generator.model.identifiers import AreaKey, Period
from generator.system.memory import NO_MEMORY, Memory


def compute_newest(sheet: Sheet, years: Mapping[Period, Year], memory: Memory = NO_MEMORY) -> tuple[Figures, Figures]:
    """Limits of values, and of differences from and ratios to the city; those of a period in which nothing changed are recalled."""
    own: dict[Cell, Value] = {}
    against: dict[Cell, Value] = {}
    for period, areas in _newest_areas(sheet, years).items():
        name, asked = (compute_newest, sheet.edition, sheet.indicator.id, period), (years[period], " ".join(areas))
        more, others = memory.recall(name, asked, partial(_limits, sheet, years[period].levels, areas, period))
        own.update(more)
        against.update(others)
    return own, against


def _limits(sheet: Sheet, levels: Figures, areas: tuple[AreaKey, ...], period: Period) -> tuple[Figures, Figures]:
    return compute_intervals(sheet, levels, areas, period), compute_area_intervals(sheet, levels, areas, period)


def _newest_areas(sheet: Sheet, years: Mapping[Period, Year]) -> Mapping[Period, tuple[AreaKey, ...]]:
    """The areas by the last period that each has, but for the city and the groups: these have limits in every period."""
    newest = {area: period for period, year in years.items() for area, _, _ in year.levels}
    found: dict[Period, list[AreaKey]] = {}
    for area in sorted(newest.keys() - always(sheet)):
        found.setdefault(newest[area], []).append(area)
    return {period: tuple(areas) for period, areas in found.items()}
