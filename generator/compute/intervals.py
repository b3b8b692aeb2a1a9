"""Figures of areas and groups in, the 95 % limits of groups and of the newest year of every area out."""

from __future__ import annotations

from generator.compute.limits import COUNTED, LOWER, SIDES, UPPER, Names, bound, counted, has_limits, limit_formula
from generator.compute.sheet import VALUE, Cell, Figures, Sheet
from generator.model.figure import Figure, Value
from generator.model.identifiers import GROUPS, AreaKey, Period
from generator.model.indicator import Measurement


def compute_intervals(sheet: Sheet, levels: Figures) -> Figures:
    """Measures `ondergrens` and `bovengrens` of a value: of the city and the groups in every period, of an area in its newest one.

    From counts: chance, at 95 %. From rounding: value ± half a step, the furthest it can be off. No limits without a declared measurement.
    """
    always = {AreaKey(sheet.regions.city.code), *GROUPS}
    newest = newest_periods(levels)
    figures: dict[Cell, Value] = {}
    for area, period, measure in levels:
        if measure == VALUE and (area in always or newest[area] == period):
            figures.update(_limits(sheet, levels, area, period))
    return figures


def newest_periods(levels: Figures) -> dict[AreaKey, Period]:
    """The last period of every area and group."""
    newest: dict[AreaKey, Period] = {}
    for area, period, _ in levels:
        newest[area] = max(period, newest.get(area, period))
    return newest


def _limits(sheet: Sheet, levels: Figures, area: AreaKey, period: Period) -> Figures:
    value = levels[area, period, VALUE]
    if not isinstance(value, Figure):
        return {}
    if sheet.indicator.measurement in COUNTED:
        return _from_counts(sheet, levels, value, (area, period))
    if sheet.indicator.measurement is Measurement.ROUNDED:
        return {(area, period, side): _rounded(sheet, value, (area, period), side) for side in SIDES}
    return {}


def _from_counts(sheet: Sheet, levels: Figures, value: Figure, where: tuple[AreaKey, Period]) -> Figures:
    counts = counted(levels, *where)
    if counts is None or not has_limits(sheet.indicator, counts):
        return {}
    names = Names(cases="a", base="n", number=int(counts.cases.exact))
    return {
        (*where, side): Figure(
            id=sheet.id(*where, side),
            formula=limit_formula(sheet.indicator, side, names),
            operands=counts.operands(),
            unit=value.unit,
            decimals=value.decimals,
            status=value.status,
        )
        for side in SIDES
    }


def _rounded(sheet: Sheet, value: Figure, where: tuple[AreaKey, Period], side: str) -> Figure:
    """Half a step from the value: also for a group, for all its areas may be off the same way."""
    sign = {LOWER: "-", UPPER: "+"}[side]
    return Figure(
        id=sheet.id(*where, bound(VALUE, side)),
        formula=f"v {sign} {number(sheet)} / 2",
        operands={"v": value},
        unit=value.unit,
        decimals=value.decimals,
        status=value.status,
    )


def number(sheet: Sheet) -> str:
    """The step of rounding as it stands in a formula, e.g. `0.1` or `1000`."""
    step = sheet.indicator.rounding
    return str(step.numerator) if step.denominator == 1 else repr(float(step))
