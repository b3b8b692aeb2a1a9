"""Rows in, figures out: the value of every area that was delivered, and the parts of a ratio."""

from __future__ import annotations

from generator.compute.parts import TOO_FEW, Part, Parts, too_few
from generator.compute.sheet import DENOMINATOR, NUMERATOR, VALUE, Cell, Figures, Sheet
from generator.model.figure import Figure, Missing, Value
from generator.model.identifiers import AreaKey, Period
from generator.model.indicator import Combination
from generator.model.status import Status


def compute_observed(parts: Parts, period: Period) -> Figures:
    """Figures of all rows of a period. Ratio = factor × teller / noemer; everything else = waarde."""
    figures: dict[Cell, Value] = {}
    for area in parts.sheet.series.by_period[period]:
        figures.update(_area_figures(parts, area, period))
    return figures


def _area_figures(parts: Parts, area: AreaKey, period: Period) -> Figures:
    sheet = parts.sheet
    part = parts.of(area, period)
    if sheet.indicator.combination is Combination.RATIO:
        return {
            (area, period, VALUE): part if isinstance(part, Missing) else _ratio(sheet, area, period, part),
            (area, period, NUMERATOR): _count(sheet, area, period, part),
            (area, period, DENOMINATOR): _base(sheet, area, period, part),
        }
    return {(area, period, VALUE): part if isinstance(part, Missing) else _value(sheet, area, period, part)}


def _value(sheet: Sheet, area: AreaKey, period: Period, part: Part) -> Figure:
    return Figure(
        id=sheet.id(area, period),
        formula="a",
        operands={"a": part.number},
        unit=sheet.indicator.unit,
        decimals=sheet.indicator.decimals,
        status=part.status,
        note=part.remark,
    )


def _ratio(sheet: Sheet, area: AreaKey, period: Period, part: Part) -> Value:
    base = part.base
    if base is None or base.exact <= 0 or base.exact < sheet.indicator.minimum_denominator:
        return too_few(sheet, area, period)
    return Figure(
        id=sheet.id(area, period),
        formula=ratio_formula(sheet.indicator.factor, "a", "b"),
        operands={"a": part.number, "b": base},
        unit=sheet.indicator.unit,
        decimals=sheet.indicator.decimals,
        status=part.gravest,
        note=part.remark,
    )


def ratio_formula(factor: int, numerator: str, denominator: str) -> str:
    """Text of a ratio; a factor of one is left out."""
    quotient = f"{numerator} / {denominator}"
    return quotient if factor == 1 else f"{factor} * {quotient}"


def _count(sheet: Sheet, area: AreaKey, period: Period, part: Part | Missing) -> Value:
    name = sheet.id(area, period, NUMERATOR)
    if isinstance(part, Missing):
        return Missing(id=name, status=part.status, reason=part.reason)
    return Figure(id=name, formula="a", operands={"a": part.number}, unit="", decimals=0, status=part.status, note=part.remark)


def _base(sheet: Sheet, area: AreaKey, period: Period, part: Part | Missing) -> Value:
    name = sheet.id(area, period, DENOMINATOR)
    if isinstance(part, Missing) or part.base is None:
        status, reason = (part.status, part.reason) if isinstance(part, Missing) else (Status.UNKNOWN, TOO_FEW)
        return Missing(id=name, status=status, reason=reason)
    unit = sheet.denominator.indicator.unit if isinstance(part.base, Figure) and sheet.denominator else ""
    return Figure(id=name, formula="b", operands={"b": part.base}, unit=unit, decimals=0, status=part.base_status)
