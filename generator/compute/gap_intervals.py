"""Both sides of a gap with their limits in, the limits of difference and ratio out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.compute.limits import CHANCE, COUNTED, OTHER, SIDES, Counted, bound, counted, figures_of, has_limits, log_variance
from generator.compute.parts import Operand
from generator.compute.sheet import DIFFERENCE, RATIO, VALUE, Cell, Figures, Sheet
from generator.model.figure import Figure, Missing, Value
from generator.model.identifiers import GAPS, AreaKey, Period
from generator.model.indicator import Measurement
from generator.model.language import mark
from generator.model.status import Status

NO_CASES = mark("Aan een van beide kanten is niets geteld: de verhouding heeft dan geen marge.")
NO_LIMITS = mark("Een van beide kanten heeft geen marge.")
WITHOUT_MARGIN = {
    Measurement.MODELLED: mark("Dit is een schatting met een rekenmodel. Er zijn geen marges bij gegeven."),
    Measurement.COUNT: mark("Dit is een telling van iedereen, zonder toeval of afronding om een marge uit te maken."),
    Measurement.UNDECLARED: mark("In het gegevenspakket staat niet wat voor getal dit is. Daarom is er geen marge."),
}


@dataclass(frozen=True, kw_only=True)
class _Gap:
    """One measure of a gap in one period."""

    sheet: Sheet
    levels: Figures
    key: AreaKey
    period: Period
    measure: str
    value: Figure

    def make(self, side: str, formula: str, operands: Mapping[str, Operand]) -> Figure:
        return Figure(
            id=self.sheet.id(self.key, self.period, bound(self.measure, side)),
            formula=formula,
            operands=operands,
            unit=self.value.unit,
            decimals=self.value.decimals,
            signed=self.value.signed,
            status=self.value.status,
        )

    def missing(self, side: str, status: Status, reason: str) -> Missing:
        name = self.sheet.id(self.key, self.period, bound(self.measure, side))
        return Missing(id=name, status=status, reason=reason, unit=self.value.unit)


def compute_gap_intervals(sheet: Sheet, levels: Figures, gaps: Figures) -> Figures:
    """Limits of `verschil` and `verhouding` of every gap in every period, or the reason there are none.

    Counts: difference by MOVER from the limits of both sides (with Wilson's that is Newcombe's method 10), ratio on the log scale.
    Rounding: the furthest apart and the nearest that both sides can be.
    """
    figures: dict[Cell, Value] = {}
    for (key, period, measure), value in gaps.items():
        if isinstance(value, Figure):
            gap = _Gap(sheet=sheet, levels=levels, key=key, period=period, measure=measure, value=value)
            for side in SIDES:
                figures[key, period, bound(measure, side)] = _limit(gap, side)
    return figures


def _limit(gap: _Gap, side: str) -> Value:
    kind = gap.sheet.indicator.measurement
    if kind in WITHOUT_MARGIN:
        return gap.missing(side, Status.UNKNOWN, WITHOUT_MARGIN[kind])
    if kind in COUNTED and gap.measure == RATIO:
        return _log_limit(gap, side)
    return _from_limits(gap, side)


def counts_of_gap(sheet: Sheet, levels: Figures, key: AreaKey, period: Period) -> tuple[Counted, Counted] | None:
    """Cases and base of focus and rest; None when one is missing, or holds nothing to make a margin from."""
    focus, rest = (counted(levels, side, period) for side in GAPS[key])
    if focus is None or rest is None or not has_limits(sheet.indicator, focus) or not has_limits(sheet.indicator, rest):
        return None
    return focus, rest


def _log_limit(gap: _Gap, side: str) -> Value:
    counts = counts_of_gap(gap.sheet, gap.levels, gap.key, gap.period)
    if counts is None or not all(one.cases.exact for one in counts):
        return gap.missing(side, Status.NOT_APPLICABLE, NO_CASES if counts else NO_LIMITS)
    variance = log_variance(gap.sheet.indicator, (("a1", "n1"), ("a2", "n2")))
    operands = {"v": gap.value, **counts[0].operands("1"), **counts[1].operands("2")}
    formula = f"log_{SIDES[side]}(v, {variance}, z_waarde({CHANCE}))"
    used = {name: operand for name, operand in operands.items() if name == "v" or name in variance}
    return gap.make(side, formula, used)


def _from_limits(gap: _Gap, side: str) -> Value:
    focus, rest = GAPS[gap.key]
    limits = figures_of(gap.levels, (focus, gap.period, side), (rest, gap.period, OTHER[side]))
    values = figures_of(gap.levels, (focus, gap.period, VALUE), (rest, gap.period, VALUE))
    if limits is None or values is None:
        return gap.missing(side, Status.NOT_APPLICABLE, NO_LIMITS)
    (first_limit, second_limit), (first, second) = limits, values
    own, other = f"a_{SIDES[side]}", f"b_{SIDES[OTHER[side]]}"
    if gap.sheet.indicator.measurement in COUNTED:
        operands = {"a": first, own: first_limit, "b": second, other: second_limit}
        return gap.make(side, f"mover_{SIDES[side]}({', '.join(operands)})", operands)
    bounds = {own: first_limit, other: second_limit}
    if gap.measure == DIFFERENCE:
        return gap.make(side, f"{own} - {other}", bounds)
    if first_limit.exact < 0 or second_limit.exact <= 0:
        return gap.missing(side, Status.NOT_APPLICABLE, NO_LIMITS)
    return gap.make(side, f"{own} / {other}", bounds)
