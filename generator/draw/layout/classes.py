"""Areas with a figure → those of one colour on a map: what lies close together is in one class, what lies apart is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from math import isqrt

from generator.draw.sketch import AreaSketch

CLASSES = 5
_FINE = 10**12
"""Figures are weighed in whole numbers, so that no machine draws another line."""


@dataclass(frozen=True, kw_only=True)
class ValueClass:
    """Areas of one colour."""

    colour: str
    codes: tuple[str, ...]
    """By their figure."""
    range: str
    """Lowest and highest figure in it, as the table writes them."""


def value_classes(areas: Sequence[AreaSketch]) -> tuple[ValueClass, ...]:
    """Divide the areas with a figure over at most five classes, from low to high; figures that are written alike share one.

    The classes are those within which the square roots of the figures differ least, in squares: natural breaks, on the scale on which
    chance is about as large for a high rate as for a low one. Sources: Fisher, On Grouping for Maximum Homogeneity, JASA 53 (1958);
    Bartlett, The Square Root Transformation in Analysis of Variance, JRSS Suppl. 3 (1936).
    """
    known = sorted((area["number"], area["code"], area["text"]) for area in areas if area["number"] is not None)
    steps = [list(group) for _, group in groupby(known, key=lambda one: one[2])]
    whole = [round(group[0][0] * _FINE) for group in steps]
    scaled = [isqrt(number) for number in whole] if min(whole, default=0) >= 0 else whole
    ends = _ends(scaled, [len(group) for group in steps])
    classes: list[ValueClass] = []
    for number, (begin, end) in enumerate(pairwise([0, *ends])):
        members = [member for group in steps[begin:end] for member in group]
        low, high = members[0][2], members[-1][2]
        codes = tuple(code for _, code, _ in members)
        classes.append(ValueClass(colour=_shade(number, len(ends)), codes=codes, range=low if low == high else f"{low} – {high}"))
    return tuple(classes)


def _shade(index: int, count: int) -> str:
    """Fewer classes keep the outer shades apart: 1 of 1 the middle one, 1 and 2 of 2 the second and the last but one."""
    shades: Mapping[int, tuple[int, ...]] = {1: (3,), 2: (2, 4), 3: (1, 3, 5), 4: (1, 2, 4, 5), 5: (1, 2, 3, 4, 5)}
    return f"kaart-{shades[count][index]}"


def _ends(values: Sequence[int], counts: Sequence[int]) -> list[int]:
    """Where each class ends, by dynamic programming over the number of classes."""
    weights = list(accumulate(counts, initial=0))
    sums = list(accumulate((value * count for value, count in zip(values, counts, strict=True)), initial=0))
    squares = list(accumulate((value * value * count for value, count in zip(values, counts, strict=True)), initial=0))

    def spread(begin: int, end: int) -> int:
        total = sums[end] - sums[begin]
        return squares[end] - squares[begin] - total * total // (weights[end] - weights[begin])

    size = len(values)
    least = [0, *(spread(0, end) for end in range(1, size + 1))]
    begins: list[Mapping[int, int]] = []
    for before in range(1, min(CLASSES, size)):
        begins.append(found := _best_begins(least, spread, range(before + 1, size + 1)))
        least = [least[begin] + spread(begin, end) if (begin := found.get(end)) else least[end] for end in range(size + 1)]
    ends = [size] if size else []
    for found in reversed(begins):
        ends.append(found[ends[-1]])
    return ends[::-1]


def _best_begins(least: Sequence[int], spread: Callable[[int, int], int], ends: range) -> Mapping[int, int]:
    """For each end where the last class best begins, given the least spread of all before it.

    A later end never asks for an earlier begin, so the end in the middle halves what is to be tried for those on both sides of it.
    Source: Wang and Song, Ckmeans.1d.dp, The R Journal 3/2 (2011), and its version 4.
    """
    found: dict[int, int] = {}
    waiting = [(ends, ends.start - 1, ends.stop - 1)]
    while waiting:
        part, low, high = waiting.pop()
        if part:
            middle = len(part) // 2
            end = part[middle]
            begin = min(range(low, min(high + 1, end)), key=lambda one: least[one] + spread(one, end))
            found[end] = begin
            waiting += [(part[:middle], low, begin), (part[middle + 1 :], begin, high)]
    return found
