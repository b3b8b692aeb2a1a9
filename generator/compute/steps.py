"""Two moments of a gap and the change of both measures with limits in, what they say together out."""

from __future__ import annotations

from fractions import Fraction

from generator.model.verdict import Change, GapMoment, Verdict


def sides(first: GapMoment, last: GapMoment, *, firm: tuple[bool, bool]) -> tuple[int, int]:
    """On which side of the rest the focus was, then and now: -1 below, 1 above.

    A gap within its margin of nothing (not `firm`) is on no side (0) when the other, larger one is beyond it: it did not change sides.
    """
    before, after = _sign(first.difference.exact), _sign(last.difference.exact)
    if before * after < 0:
        larger = abs(first.difference.exact) > abs(last.difference.exact)
        if larger and firm[0] and not firm[1]:
            return before, 0
        if not larger and firm[1] and not firm[0]:
            return 0, after
    return before, after


def agree(before: int, after: int, difference: Change, ratio: Change) -> Verdict:
    """Smaller or larger only when both measures say so beyond their limits; when they say opposite things, or one alone does, it depends.

    The gap shrinks when the focus comes nearer to the rest, from whichever side it was on.
    """
    side = before or after
    by_difference, by_ratio = side * difference.beyond(0), side * ratio.beyond(1)
    if before * after < 0 and by_difference and by_ratio:
        return Verdict.CROSSED
    if by_difference == by_ratio:
        return {-1: Verdict.SMALLER, 0: Verdict.NO_PROOF, 1: Verdict.LARGER}[by_difference]
    return Verdict.DEPENDS if by_difference and by_ratio else Verdict.ONE_SIDED


def _sign(number: Fraction) -> int:
    return (number > 0) - (number < 0)
