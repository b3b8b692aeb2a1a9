"""An area on a map → how much of a box stands on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import ceil
from operator import add
from typing import Self

from generator.draw.theme import EDGE, WIDTH

CELL = 2.0
"""Side of the squares by which ground is counted, in units of the chart."""

Polygons = Sequence[Sequence[Sequence[Sequence[float]]]]
Box = tuple[float, float, float, float]
"""Left, right, top, bottom."""


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Which squares of a map lie in an area, by their middles: of each corner how many there are above and left of it.

    So of any box four corners say how many lie in it (a summed-area table; F. Crow, SIGGRAPH 1984).
    """

    corners: Sequence[Sequence[int]]

    @classmethod
    def of(cls, polygons: Polygons, height: float) -> Self:
        """The ground of an area, on a map so high."""
        edges = [edge for rings in polygons for ring in rings for edge in pairwise(ring)]
        across = ceil(WIDTH / CELL)
        rows = (_row(edges, (number + 0.5) * CELL - EDGE, across) for number in range(ceil(height / CELL)))
        return cls(corners=list(accumulate(rows, _add, initial=[0] * (across + 1))))

    @classmethod
    def of_all(cls, grounds: Sequence[Ground]) -> Self:
        """The ground of several areas, none of which lies in another."""
        return cls(corners=[[*map(sum, zip(*rows, strict=True))] for rows in zip(*(one.corners for one in grounds), strict=True)])

    def share_of(self, box: Box) -> float:
        """How much of a box stands on the area, from 0 to 1."""
        left, right, top, bottom = (round(side / CELL) for side in box)
        above, below = self.corners[max(top, 0)], self.corners[min(bottom, len(self.corners) - 1)]
        inside = below[right] - below[left] - above[right] + above[left]
        return inside / max((right - left) * (bottom - top), 1)


def _add(above: Sequence[int], row: Sequence[int]) -> list[int]:
    return [*map(add, above, row)]


def _row(edges: Sequence[tuple[Sequence[float], Sequence[float]]], y: float, across: int) -> Sequence[int]:
    """Where a line across the map is inside: between the first and the second edge that it crosses, the third and the fourth, and so on."""
    crossed = sorted(
        x + (y - from_y) * (to_x - x) / (to_y - from_y) + EDGE for (x, from_y), (to_x, to_y) in edges if (from_y <= y) != (to_y <= y)
    )
    squares = [0] * across
    for start, end in zip(crossed[::2], crossed[1::2], strict=True):
        for square in range(max(round(start / CELL), 0), min(round(end / CELL), across)):
            squares[square] = 1
    return [0, *accumulate(squares)]
