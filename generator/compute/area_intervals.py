"""Counts of an area and of the city in, the limits of its difference from and ratio to the city out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.compute.contrasts import RATIO_DECIMALS
from generator.compute.limits import CHANCE, COUNTED, OTHER, SIDES, Counted, Names, bound, counted, limit_formula, log_variance, separable
from generator.compute.sheet import DIFFERENCE, RATIO, TIMES, VALUE, Cell, Figures, Sheet
from generator.model.figure import Figure, Value
from generator.model.identifiers import AreaKey, Period

OTHERS = Names(cases="c - a", base="m - n", number=0)


@dataclass(frozen=True, kw_only=True)
class _Area:
    """An area inside the city, in one period."""

    sheet: Sheet
    value: Figure
    own: Counted
    city: Counted

    @property
    def others(self) -> Names:
        """Everybody else in the city."""
        return Names(cases=OTHERS.cases, base=OTHERS.base, number=int(self.city.cases.exact - self.own.cases.exact))


def compute_area_intervals(sheet: Sheet, levels: Figures, areas: Iterable[AreaKey], period: Period) -> Figures:
    """Limits of `verschil` and `verhouding` of each of these areas against the city in a period.

    The area is part of the city, so the two are not independent; the area and everybody else are. With w the area's share of the base,
    area − city = (1 − w) (area − others), and area / city follows from area / others. MOVER and log limits are taken of those.
    """
    figures: dict[Cell, Value] = {}
    whole = counted(levels, AreaKey(sheet.regions.city.code), period)
    if sheet.indicator.measurement not in COUNTED or whole is None:
        return figures
    for area in areas:
        value, own = levels.get((area, period, VALUE)), counted(levels, area, period)
        if isinstance(value, Figure) and own is not None:
            figures.update(_limits(_Area(sheet=sheet, value=value, own=own, city=whole), area, period))
    return figures


def _limits(area: _Area, key: AreaKey, period: Period) -> Figures:
    if not separable(area.sheet.indicator, area.own, area.city):
        return {}
    formulas = {(DIFFERENCE, side): _difference(area, side) for side in SIDES}
    if area.own.cases.exact and area.others.number:
        formulas |= {(RATIO, side): _ratio(area, side) for side in SIDES}
    operands = {**area.own.operands(), **dict(zip(("c", "m"), area.city.operands().values(), strict=True))}
    return {
        (key, period, bound(measure, side)): Figure(
            id=area.sheet.id(key, period, bound(measure, side)),
            formula=formula,
            operands=operands,
            unit=area.sheet.difference_unit if measure == DIFFERENCE else TIMES,
            decimals=area.sheet.indicator.decimals if measure == DIFFERENCE else RATIO_DECIMALS,
            signed=measure == DIFFERENCE,
            status=area.value.status,
        )
        for (measure, side), formula in formulas.items()
    }


def _difference(area: _Area, side: str) -> str:
    indicator = area.sheet.indicator
    own = Names(cases="a", base="n", number=int(area.own.cases.exact))
    first, second = limit_formula(indicator, side, own), limit_formula(indicator, OTHER[side], area.others)
    scale = "" if indicator.factor == 1 else f"{indicator.factor} * "
    return f"(1 - n / m) * mover_{SIDES[side]}({scale}a / n, {first}, {scale}(c - a) / (m - n), {second})"


def _ratio(area: _Area, side: str) -> str:
    variance = log_variance(area.sheet.indicator, (("a", "n"), (OTHERS.cases, OTHERS.base)))
    limit = f"log_{SIDES[side]}(a / n / ((c - a) / (m - n)), {variance}, z_waarde({CHANCE}))"
    return f"tegenover_geheel({limit}, n / m)"
