"""An area beside the city in one or two periods in, its difference and ratio with limits for many claims at once out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.compute.area_cases import AreaCase
from generator.compute.contrasts import RATIO_DECIMALS
from generator.compute.intervals import number
from generator.compute.limits import (
    COUNTED,
    LOWER,
    OTHER,
    SIDES,
    UPPER,
    Counted,
    Names,
    bound,
    counted,
    limit_formula,
    log_variance,
    separable,
)
from generator.compute.parts import Operand, as_cell
from generator.compute.sheet import CHANGE, DIFFERENCE, RATIO, TIMES, VALUE, Cell, Figures, gravest
from generator.model.figure import Figure, Value
from generator.model.identifiers import Period

TOGETHER = "samen"
"""Behind a measure of one period: with limits that hold for all claims of the edition together."""
_SIGN = {LOWER: "-", UPPER: "+"}
_NAME = re.compile(r"[a-z_]\w*")


@dataclass(frozen=True, kw_only=True)
class _Moment:
    """Area and city in one period; `mark` tells the names of its operands from those of the other period."""

    mark: str
    sign: int
    """1 for the period that is spoken of, -1 for the one it is compared with."""
    value: Figure
    city: Figure
    own: Counted | None
    whole: Counted | None

    @property
    def names(self) -> tuple[str, str, str, str]:
        """Cases and base of the area, cases and base of the city; of a mean only the first and third are there."""
        return f"a{self.mark}", f"n{self.mark}", f"c{self.mark}", f"m{self.mark}"

    @property
    def operands(self) -> Mapping[str, Operand]:
        """By name."""
        if self.own is None or self.whole is None:
            return {self.names[0]: self.value, self.names[2]: self.city}
        parts = (self.own.cases, self.own.base, self.whole.cases, self.whole.base)
        return {name: as_cell(part) for name, part in zip(self.names, parts, strict=True)}

    @property
    def smallest(self) -> Fraction:
        """The smallest number that a ratio leans on."""
        if self.own is None or self.whole is None:
            return min(self.value.exact, self.city.exact)
        return min(self.own.cases.exact, self.whole.cases.exact - self.own.cases.exact)


def measure_of(case: AreaCase, measure: str) -> str:
    """Name that the limits of a claim are found by: `verschil-samen`, or `verschil-verandering` over time."""
    return f"{measure}-{CHANGE if case.over_time else TOGETHER}"


def compute_area_limits(case: AreaCase, comparisons: int) -> Figures:
    """Limits of difference and ratio, each at 1 − 0.05 / comparisons (Bonferroni); over time also the two changes themselves.

    The area is part of the city, so all is taken of the area and everybody else: with w the area's share of the base,
    area − city = (1 − w)(area − others), and ln(area / city) varies less than ln(area / others). Two periods count as independent.
    The step to which a source rounds counts comes on top of chance: half a step of area and of city. Of a rounded mean it is all there is.
    No limits where a count is zero (ratio), or where rounding makes everybody else negative or impossible.
    """
    moments = _moments(case)
    if moments is None:
        return {}
    chance = f"1 - 0.05 / {comparisons}"
    figures: dict[Cell, Value] = {}
    for measure, write in ((DIFFERENCE, _difference), (RATIO, _ratio)):
        value = _value(case, measure)
        formulas = {side: write(case, moments, side, chance) for side in SIDES}
        if value is None or None in formulas.values():
            continue
        name = measure_of(case, measure)
        if case.over_time:
            figures[case.area, case.period, name] = value
        operands = {"v": value, **{own: operand for moment in moments for own, operand in moment.operands.items()}}
        for side, formula in formulas.items():
            used = set(_NAME.findall(formula or ""))
            needed = {own: operand for own, operand in operands.items() if own in used}
            figures[case.area, case.period, bound(name, side)] = _figure(case, bound(name, side), formula or "", needed)
    return figures


def _figure(case: AreaCase, name: str, formula: str, operands: Mapping[str, Operand]) -> Figure:
    sheet, levels = case.work.sheet, case.work.levels
    of_difference = name.startswith(DIFFERENCE)
    values = (levels[area, period, VALUE] for area in (case.area, case.city) for period in (case.first, case.last))
    return Figure(
        id=sheet.id(case.area, case.period, name),
        formula=formula,
        operands=operands,
        unit=sheet.difference_unit if of_difference else TIMES,
        decimals=sheet.indicator.decimals if of_difference else RATIO_DECIMALS,
        signed=of_difference,
        status=gravest(value.status for value in values),
    )


def _value(case: AreaCase, measure: str) -> Figure | None:
    """The measure itself, or how it changed; None where it cannot be made."""
    first, last = (case.work.contrasts.get((case.area, period, measure)) for period in (case.first, case.last))
    if not isinstance(first, Figure) or not isinstance(last, Figure):
        return None
    if not case.over_time:
        return last
    if measure == RATIO and first.exact == 0:
        return None
    return _figure(case, measure_of(case, measure), "a - b" if measure == DIFFERENCE else "a / b", {"a": last, "b": first})


def _moments(case: AreaCase) -> tuple[_Moment, ...] | None:
    """The last period, and before it the first when that is another; None where a count is missing or makes no limits."""
    marks = (("2", 1, case.last), ("1", -1, case.first)) if case.over_time else (("", 1, case.last),)
    found = [_moment(case, mark, sign, period) for mark, sign, period in marks]
    return tuple(moment for moment in found if moment is not None) if None not in found else None


def _moment(case: AreaCase, mark: str, sign: int, period: Period) -> _Moment | None:
    levels, indicator = case.work.levels, case.work.sheet.indicator
    value, city = levels[case.area, period, VALUE], levels[case.city, period, VALUE]
    if not isinstance(value, Figure) or not isinstance(city, Figure):
        return None
    if indicator.measurement not in COUNTED:
        return _Moment(mark=mark, sign=sign, value=value, city=city, own=None, whole=None)
    own, whole = counted(levels, case.area, period), counted(levels, case.city, period)
    if own is None or whole is None or not separable(indicator, own, whole):
        return None
    return _Moment(mark=mark, sign=sign, value=value, city=city, own=own, whole=whole)


def _difference(case: AreaCase, moments: tuple[_Moment, ...], side: str, chance: str) -> str | None:
    """MOVER for a sum: the root of the squares of what each part can push the difference to this side; then the rounding."""
    sheet = case.work.sheet
    if sheet.indicator.measurement not in COUNTED:
        return f"v {_SIGN[side]} {len(moments)} * {number(sheet)}"
    scale = "" if sheet.indicator.factor == 1 else f"{sheet.indicator.factor} * "
    terms, shares = [], []
    for moment in moments:
        if moment.own is None or moment.whole is None:
            return None
        a, n, c, m = moment.names
        sides = (side, OTHER[side]) if moment.sign > 0 else (OTHER[side], side)
        others = int(moment.whole.cases.exact - moment.own.cases.exact)
        own_limit = limit_formula(sheet.indicator, sides[0], Names(cases=a, base=n, number=int(moment.own.cases.exact)), chance)
        rest_limit = limit_formula(sheet.indicator, sides[1], Names(cases=f"{c} - {a}", base=f"{m} - {n}", number=others), chance)
        terms.append(f"((1 - {n} / {m}) * ({scale}{a} / {n} - {own_limit}))**2")
        terms.append(f"((1 - {n} / {m}) * ({scale}({c} - {a}) / ({m} - {n}) - {rest_limit}))**2")
        shares += [f"1 / {n}", f"1 / {m}"]
    rounding = f" {_SIGN[side]} {scale}{number(sheet)} / 2 * ({' + '.join(shares)})" if sheet.indicator.rounding else ""
    return f"v {_SIGN[side]} wortel({' + '.join(terms)}){rounding}"


def _ratio(case: AreaCase, moments: tuple[_Moment, ...], side: str, chance: str) -> str | None:
    """Limits on the log scale, times the furthest that rounding can push the ratio to this side."""
    sheet, half = case.work.sheet, f"{number(case.work.sheet)} / 2"
    if min(moment.smallest for moment in moments) <= sheet.indicator.rounding / 2:
        return None
    if sheet.indicator.measurement not in COUNTED:
        return " / ".join(_pushed(moment, side, half) for moment in moments)
    pairs = tuple(pair for a, n, c, m in (moment.names for moment in moments) for pair in ((a, n), (f"{c} - {a}", f"{m} - {n}")))
    limit = f"log_{SIDES[side]}(v, {log_variance(sheet.indicator, pairs)}, z_waarde({chance}))"
    return " * ".join([limit, *(_rounding(moment, side, half) for moment in moments if sheet.indicator.rounding)])


def _pushed(moment: _Moment, side: str, half: str) -> str:
    """Area against city of a rounded mean, as far to this side as rounding allows; the period compared with goes the other way."""
    sign, against = (_SIGN[side], _SIGN[OTHER[side]]) if moment.sign > 0 else (_SIGN[OTHER[side]], _SIGN[side])
    a, _, c, _ = moment.names
    return f"(({a} {sign} {half}) / ({c} {against} {half}))"


def _rounding(moment: _Moment, side: str, half: str) -> str:
    """What rounding of the counts of area and city makes of the ratio at most, as a factor."""
    sign, against = _SIGN[side], _SIGN[OTHER[side]]
    a, _, c, _ = moment.names
    if moment.sign > 0:
        return f"({a} {sign} {half}) / {a} * {c} / ({c} {against} {half})"
    return f"{a} / ({a} {against} {half}) * ({c} {sign} {half}) / {c}"
