"""Figures of all periods in, the change from the first to the latest out, never across a break in the series."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from generator.compute.areas import parts_of
from generator.compute.breaks import breaks_of
from generator.compute.combined import Members, known_members
from generator.compute.parts import Parts
from generator.compute.sheet import CHANGE, VALUE, Cell, Figures, Sheet, doubts, gravest
from generator.model.figure import Figure, Missing, Value
from generator.model.identifiers import AreaKey, Period
from generator.model.language import mark
from generator.model.notice import together
from generator.model.status import Status
from generator.system.memory import NO_MEMORY, Memory

TWO = 2
BROKEN = mark("De reeks is onderbroken: voor en na de breuk is niet te vergelijken.")
OTHER_AREAS = mark("Niet in beide jaren zijn dezelfde buurten bekend.")


@dataclass(frozen=True, kw_only=True)
class _Line:
    """One area or group over the years."""

    area: AreaKey
    values: dict[Period, Value]
    """Ascending."""
    members: Members


def compute_changes(parts: Parts, levels: Figures, memory: Memory = NO_MEMORY) -> Figures:
    """Latest − first, in the indicator's unit, signed; one entry per area or group with two periods or more.

    When the whole span cannot be bridged (no value at an end, or a break) that span is missing with the reason, and the longest honest
    span up to the latest known value stands beside it under its own periods.
    """
    figures: dict[Cell, Value] = {}
    for line in _lines(parts.sheet, levels):
        figures.update(_change(parts, line, memory))
    return figures


def _lines(sheet: Sheet, levels: Figures) -> list[_Line]:
    values: dict[AreaKey, dict[Period, Value]] = {}
    for (area, period, measure), value in levels.items():
        if measure == VALUE:
            values.setdefault(area, {})[period] = value
    return [
        _Line(area=area, values=dict(sorted(course.items())), members=Members(key=area, codes=parts_of(sheet, area)))
        for area, course in values.items()
        if len(course) >= TWO
    ]


def _change(parts: Parts, line: _Line, memory: Memory) -> Figures:
    sheet = parts.sheet
    periods = tuple(line.values)
    last_break = max((period for period in breaks_of(sheet, line.members.codes) if period > periods[0]), default=periods[0])
    usable = {period: value for period, value in line.values.items() if isinstance(value, Figure) and period >= last_break}
    figures: dict[Cell, Value] = {}
    reached = (min(usable), max(usable)) if len(usable) >= TWO else None
    if reached != (periods[0], periods[-1]):
        figures[line.area, _span(periods[0], periods[-1]), CHANGE] = _unbridged(sheet, line)
    if reached:
        name, span = (compute_changes, sheet.edition, sheet.indicator.id, line.area), _span(*reached)
        ends = (usable[reached[0]], usable[reached[1]], _other_areas(parts, line, *reached))
        make = partial(_difference, sheet, line.area, span, ends)
        figures[line.area, span, CHANGE] = memory.recall(name, (sheet.indicator, *ends), make)
    return figures


def _span(first: Period, last: Period) -> Period:
    return Period(f"{first}-{last}")


def _other_areas(parts: Parts, line: _Line, begin: Period, end: Period) -> str:
    """What to know when the buurten of a group are not the same ones at both ends."""
    same = len(line.members.codes) == 1 or known_members(parts, line.members, begin) == known_members(parts, line.members, end)
    return "" if same else OTHER_AREAS


def _difference(sheet: Sheet, area: AreaKey, span: Period, ends: tuple[Figure, Figure, str]) -> Figure:
    first, last, note = ends
    return Figure(
        id=sheet.id(area, span, CHANGE),
        formula="a - b",
        operands={"a": last, "b": first},
        unit=sheet.difference_unit,
        decimals=sheet.indicator.decimals,
        signed=True,
        status=gravest((first.status, last.status)),
        note=together((note, doubts((first, last)))),
    )


def _unbridged(sheet: Sheet, line: _Line) -> Missing:
    periods = tuple(line.values)
    ends = (line.values[periods[0]], line.values[periods[-1]])
    unknown = next((value for value in ends if isinstance(value, Missing)), None)
    status, reason = (unknown.status, unknown.reason) if unknown else (Status.NOT_APPLICABLE, BROKEN)
    name = sheet.id(line.area, _span(periods[0], periods[-1]), CHANGE)
    return Missing(id=name, status=status, reason=reason, unit=sheet.difference_unit)
