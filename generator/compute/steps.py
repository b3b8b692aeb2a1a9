"""Two moments of a gap and the change of both measures with limits in, what they say together out."""

from __future__ import annotations

from fractions import Fraction

from generator.model.verdict import Change, GapMoment, Verdict


def proven(change: Change, unchanged: int) -> int:
    """-1 or 1 as the whole interval lies below or above what would be no change; 0 when it holds it."""
    return (change.lower.exact > unchanged) - (change.upper.exact < unchanged)


def agree(first: GapMoment, last: GapMoment, difference: Change, ratio: Change) -> Verdict:
    """Smaller or larger only when both measures say so beyond their limits; when they point apart, and one beyond its limits, it depends.

    The gap shrinks when the focus comes nearer to the rest, from whichever side it was on.
    """
    before, after = _sign(first.difference.exact), _sign(last.difference.exact)
    if before * after < 0:
        return Verdict.CROSSED if proven(difference, 0) and proven(ratio, 1) else Verdict.NO_PROOF
    side = before or after
    by_difference, by_ratio = side * proven(difference, 0), side * proven(ratio, 1)
    if by_difference == by_ratio:
        return {-1: Verdict.SMALLER, 0: Verdict.NO_PROOF, 1: Verdict.LARGER}[by_difference]
    apart = _sign(difference.value.exact) * _sign(ratio.value.exact - 1) < 0
    return Verdict.DEPENDS if apart else Verdict.NO_PROOF


def _sign(number: Fraction) -> int:
    return (number > 0) - (number < 0)
