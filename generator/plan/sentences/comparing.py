"""Two figures in, the words for the side on which the first stands out: `iets meer dan in`, `hoger dan in`, `ongeveer gelijk aan`."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.figure import Figure
from generator.model.language import mark, spoken

THE_SAME = 0.02
"""Within two percent of the other figure nothing is higher or lower to a reader."""
A_LITTLE = 0.1
"""Within ten percent it is so only a little."""

_EQUAL = mark("ongeveer gelijk aan")
_LEVEL: Mapping[int, str] = {
    -2: mark("lager dan in"),
    -1: mark("iets lager dan in"),
    0: _EQUAL,
    1: mark("iets hoger dan in"),
    2: mark("hoger dan in"),
}
"""Of a level: a price, an income."""
_AMOUNT: Mapping[int, str] = {
    -2: mark("minder dan in"),
    -1: mark("iets minder dan in"),
    0: _EQUAL,
    1: mark("iets meer dan in"),
    2: mark("meer dan in"),
}
"""Of an amount: how many people, how many cases."""


def side_of(value: Figure, other: Figure) -> int:
    """0 = about equal, 1 = a little higher, 2 = higher; below zero = lower."""
    distance = float(value.exact - other.exact)
    if value.rounded == other.rounded or abs(distance) <= THE_SAME * abs(float(other.exact)):
        return 0
    step = 1 if abs(distance) <= A_LITTLE * abs(float(other.exact)) else 2
    return step if distance > 0 else -step


def beside(value: Figure, other: Figure, unit: str) -> str:
    """The words between a figure and the place it is laid beside: `iets meer dan in`, for money `hoger dan in`."""
    return spoken((_LEVEL if unit.startswith("euro") else _AMOUNT)[side_of(value, other)])
