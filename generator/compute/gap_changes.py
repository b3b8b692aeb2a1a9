"""A gap in two periods in, the change of its difference and of its ratio with their limits out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.compute.contrasts import RATIO_DECIMALS
from generator.compute.gap_intervals import counts_of_gap
from generator.compute.limits import COUNTED, LOWER, OTHER, SIDES, UPPER, Counted, Names, bound, limit_formula, log_variance
from generator.compute.parts import Operand
from generator.compute.sheet import CHANGE, DIFFERENCE, RATIO, TIMES, Figures, gravest
from generator.compute.work import Work
from generator.model.figure import Figure
from generator.model.identifiers import AreaKey, Period
from generator.model.verdict import GapMoment

CHANGES = {DIFFERENCE: f"{DIFFERENCE}-{CHANGE}", RATIO: f"{RATIO}-{CHANGE}"}
"""Measures of a change, by the measure that changed."""
_PAIRS = (("a1", "n1"), ("b1", "m1"), ("a2", "n2"), ("b2", "m2"))
"""Names of cases and base: focus and rest in the first period, focus and rest in the last."""


@dataclass(frozen=True, kw_only=True)
class Span:
    """One gap in two periods."""

    gap: AreaKey
    first: GapMoment
    last: GapMoment

    @property
    def period(self) -> Period:
        """The period of a change, e.g. `2012-2022`."""
        return Period(f"{self.first.period}-{self.last.period}")


def compute_gap_change(work: Work, span: Span, comparisons: int) -> Figures:
    """`verschil-verandering` (last − first) and `verhouding-verandering` (last / first), with limits where there are any.

    The limits hold for all comparisons of an edition together at 95 % (Bonferroni): each at 1 − 0.05 / comparisons. The two periods count
    as independent; people who are counted in both make the real margin smaller. From rounding: the furthest that the change can be off.
    """
    figures = {(span.gap, span.period, CHANGES[measure]): _change(work, span, measure) for measure in CHANGES if _possible(span, measure)}
    for (gap, period, name), value in tuple(figures.items()):
        for side in SIDES:
            limit = _limit(work, span, value, (name, side, comparisons))
            if limit is not None:
                figures[gap, period, bound(name, side)] = limit
    return dict(figures)


def _possible(span: Span, measure: str) -> bool:
    return measure == DIFFERENCE or span.first.ratio.exact != 0


def _change(work: Work, span: Span, measure: str) -> Figure:
    if measure == DIFFERENCE:
        operands, formula = {"a": span.last.difference, "b": span.first.difference}, "a - b"
    else:
        operands, formula = {"a": span.last.ratio, "b": span.first.ratio}, "a / b"
    return _figure(work, span, CHANGES[measure], formula, operands)


def _figure(work: Work, span: Span, name: str, formula: str, operands: Mapping[str, Operand]) -> Figure:
    of_difference = name.startswith(DIFFERENCE)
    return Figure(
        id=work.sheet.id(span.gap, span.period, name),
        formula=formula,
        operands=operands,
        unit=work.sheet.difference_unit if of_difference else TIMES,
        decimals=work.sheet.indicator.decimals if of_difference else RATIO_DECIMALS,
        signed=of_difference,
        status=gravest((span.first.difference.status, span.last.difference.status)),
    )


def _limit(work: Work, span: Span, value: Figure, what: tuple[str, str, int]) -> Figure | None:
    name, side, comparisons = what
    if work.sheet.indicator.measurement not in COUNTED:
        return _rounded_limit(work, span, name, side)
    first, last = (counts_of_gap(work.sheet, work.levels, span.gap, Period(one.period)) for one in (span.first, span.last))
    if first is None or last is None:
        return None
    counts = (*first, *last)
    chance = f"1 - 0.05 / {comparisons}" if comparisons > 1 else "0.95"
    if name == CHANGES[DIFFERENCE]:
        formula = f"v {_SIGN[side]} wortel({_spread(work, counts, side, chance)})"
    elif all(one.cases.exact for one in counts):
        formula = f"log_{SIDES[side]}(v, {log_variance(work.sheet.indicator, _PAIRS)}, z_waarde({chance}))"
    else:
        return None
    operands: dict[str, Operand] = {"v": value}
    for (cases, base), one in zip(_PAIRS, counts, strict=True):
        operands |= dict(zip((cases, base), one.operands().values(), strict=True))
    used = {own: operand for own, operand in operands.items() if own == "v" or own in formula}
    return _figure(work, span, bound(name, side), formula, used)


_SIGN = {LOWER: "-", UPPER: "+"}


def _spread(work: Work, counts: tuple[Counted, ...], side: str, chance: str) -> str:
    """Squares of the four distances to the limits that push the change towards this side (MOVER for a sum of four terms)."""
    indicator = work.sheet.indicator
    scale = "" if indicator.factor == 1 else f"{indicator.factor} * "
    sides = (OTHER[side], side, side, OTHER[side])  # last focus and first rest push with their own side, the others against it
    terms = []
    for (cases, base), one, end in zip(_PAIRS, counts, sides, strict=True):
        limit = limit_formula(indicator, end, Names(cases=cases, base=base, number=int(one.cases.exact)), chance)
        terms.append(f"({scale}{cases} / {base} - {limit})**2")
    return " + ".join(terms)


def _rounded_limit(work: Work, span: Span, name: str, side: str) -> Figure | None:
    """Limits of last and first, taken so that the change comes out as low or as high as the rounding allows."""
    measure = DIFFERENCE if name == CHANGES[DIFFERENCE] else RATIO
    last, first = (work.limits(span.gap, Period(one.period), measure) for one in (span.last, span.first))
    if last is None or first is None:
        return None
    lower = side == LOWER
    operands = {"a": last[0] if lower else last[1], "b": first[1] if lower else first[0]}
    if measure == RATIO and operands["b"].exact <= 0:
        return None
    return _figure(work, span, bound(name, side), "a - b" if measure == DIFFERENCE else "a / b", operands)
