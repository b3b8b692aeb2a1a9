"""Figures of areas and groups of a period in, their 95 % limits out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.compute.limits import COUNTED, LOWER, SIDES, UPPER, Names, bound, counted, has_limits, limit_formula
from generator.compute.sheet import VALUE, Cell, Figures, Sheet
from generator.model.figure import Figure, Value
from generator.model.identifiers import GROUPS, AreaKey, Period
from generator.model.indicator import Measurement


def compute_intervals(sheet: Sheet, levels: Figures, areas: Iterable[AreaKey], period: Period) -> Figures:
    """Measures `ondergrens` and `bovengrens` of the values of these areas and groups in a period.

    From counts: chance, at 95 %. From rounding: value ± half a step, the furthest it can be off. No limits without a declared measurement.
    """
    figures: dict[Cell, Value] = {}
    for area in areas:
        value = levels.get((area, period, VALUE))
        if isinstance(value, Figure):
            figures.update(_limits(sheet, levels, value, (area, period)))
    return figures


def always(sheet: Sheet) -> tuple[AreaKey, ...]:
    """Who has limits in every period: the city and the groups. An area has them in its newest one."""
    return (AreaKey(sheet.regions.city.code), *GROUPS)


def _limits(sheet: Sheet, levels: Figures, value: Figure, where: tuple[AreaKey, Period]) -> Figures:
    if sheet.indicator.measurement in COUNTED:
        return _from_counts(sheet, levels, value, where)
    if sheet.indicator.measurement is Measurement.ROUNDED:
        return {(*where, side): _rounded(sheet, value, where, side) for side in SIDES}
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
