"""Two figures in, the words for the side on which the first stands out: `iets meer dan in`, `hoger dan in`, `ongeveer gelijk aan`."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.figure import Figure

THE_SAME = 0.02
"""Within two percent of the other figure nothing is higher or lower to a reader."""
A_LITTLE = 0.1
"""Within ten percent it is so only a little."""

EQUAL = "ongeveer gelijk aan"
LEVEL: Mapping[int, str] = {-2: "lager dan", -1: "iets lager dan", 0: EQUAL, 1: "iets hoger dan", 2: "hoger dan"}
"""Of a level: a price, an income, a number on a card."""
AMOUNT: Mapping[int, str] = {-2: "minder dan", -1: "iets minder dan", 0: EQUAL, 1: "iets meer dan", 2: "meer dan"}
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
    side = side_of(value, other)
    words = (LEVEL if unit.startswith("euro") else AMOUNT)[side]
    return f"{words} in" if side else words
