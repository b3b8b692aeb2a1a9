"""Figures of areas and groups in, their difference from and ratio to the city out, and the gap between focus and rest."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compute.sheet import DIFFERENCE, RATIO, TIMES, VALUE, Cell, Figures, Sheet, doubts, gravest
from generator.model.figure import Figure, Missing, Value
from generator.model.identifiers import GAPS, AreaKey, Period
from generator.model.indicator import Combination
from generator.model.language import mark
from generator.model.status import Status

RATIO_DECIMALS = 2
ZERO = mark("De waarde waarmee vergeleken wordt is nul.")


@dataclass(frozen=True, kw_only=True)
class _Pair:
    key: AreaKey
    period: Period
    first: Value
    second: Value


def compute_contrasts(sheet: Sheet, levels: Figures) -> Figures:
    """Measures `verschil` (a − b) and `verhouding` (a / b) of every area and group against the city.

    Of a count only the ratio, which is the area's share of the city: a difference between counts says nothing.
    """
    city = AreaKey(sheet.regions.city.code)
    figures: dict[Cell, Value] = {}
    for (area, period, measure), value in levels.items():
        whole = levels.get((city, period, VALUE))
        if measure == VALUE and area != city and whole is not None:
            pair = _Pair(key=area, period=period, first=value, second=whole)
            if sheet.indicator.combination is not Combination.SUM:
                figures[area, period, DIFFERENCE] = _difference(sheet, pair)
            figures[area, period, RATIO] = _ratio(sheet, pair)
    return figures


def compute_gaps(sheet: Sheet, levels: Figures, period: Period) -> Figures:
    """Focus − rest in the indicator's unit, and focus / rest, in a period. Counts have no gap."""
    figures: dict[Cell, Value] = {}
    if sheet.indicator.combination is Combination.SUM:
        return figures
    for gap, (focus, rest) in GAPS.items():
        first, second = levels.get((focus, period, VALUE)), levels.get((rest, period, VALUE))
        if first is not None and second is not None:
            pair = _Pair(key=gap, period=period, first=first, second=second)
            figures[gap, period, DIFFERENCE] = _difference(sheet, pair)
            figures[gap, period, RATIO] = _ratio(sheet, pair)
    return figures


def _difference(sheet: Sheet, pair: _Pair) -> Value:
    name = sheet.id(pair.key, pair.period, DIFFERENCE)
    operands = _operands(pair)
    if isinstance(operands, Missing):
        return Missing(id=name, status=operands.status, reason=operands.reason, unit=sheet.difference_unit)
    return Figure(
        id=name,
        formula="a - b",
        operands=operands,
        unit=sheet.difference_unit,
        decimals=sheet.indicator.decimals,
        signed=True,
        status=gravest(figure.status for figure in operands.values()),
        note=doubts(operands.values()),
    )


def _ratio(sheet: Sheet, pair: _Pair) -> Value:
    name = sheet.id(pair.key, pair.period, RATIO)
    operands = _operands(pair)
    if isinstance(operands, Missing):
        return Missing(id=name, status=operands.status, reason=operands.reason, unit=TIMES)
    if operands["b"].exact == 0:
        return Missing(id=name, status=Status.NOT_APPLICABLE, reason=ZERO, unit=TIMES)
    return Figure(
        id=name,
        formula="a / b",
        operands=operands,
        unit=TIMES,
        decimals=RATIO_DECIMALS,
        status=gravest(figure.status for figure in operands.values()),
        note=doubts(operands.values()),
    )


def _operands(pair: _Pair) -> dict[str, Figure] | Missing:
    if isinstance(pair.first, Missing):
        return pair.first
    if isinstance(pair.second, Missing):
        return pair.second
    return {"a": pair.first, "b": pair.second}
