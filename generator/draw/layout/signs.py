"""A mark that needs a sign, and what is drawn around it → on which side of it the sign stands."""

from __future__ import annotations

from collections.abc import Sequence

from generator.draw.layout.key import Side, sign_box

Spot = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Stroke = tuple[Spot, Spot]
"""A straight part of a line, from left to right."""


def choose_side(spot: Spot, sides: Sequence[Side], strokes: Sequence[Stroke], signs: Sequence[Box]) -> Side:
    """The first of the sides where a sign touches no other one; then rather on the side of its line that comes first, and free of lines."""

    def burden(side: Side) -> tuple[int, bool, bool]:
        box = sign_box(*spot, side)
        return sum(_touch(box, other) for other in signs), side.before != sides[0].before, _runs_through(strokes, box)

    return min(sides, key=burden)


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _runs_through(strokes: Sequence[Stroke], box: Box) -> bool:
    """Say whether a line passes through a box: how high it is between the sides of the box."""
    left, top, right, bottom = box
    for (x, y), (to_x, to_y) in strokes:
        if x < right and to_x > left:
            slope = (to_y - y) / (to_x - x)
            ends = [y + slope * (at - x) for at in (max(x, left), min(to_x, right))]
            if min(ends) < bottom and max(ends) > top:
                return True
    return False
