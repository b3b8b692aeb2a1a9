"""A drawing: every mark of one chart with its place, as plain values that a process and a cache can carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from generator.draw.theme import SMALL

Row = dict[str, Any]
"""One mark: a row of one of the datasets of its shape."""

Stops = list[list[list[str]]]
"""Where the cells of the table beside the chart stand in it: blocks of rows of cells, in the order of the table.

A cell is a place (`12.5 80`), `NOWHERE` for a value that has no mark, or `NO_VALUE` for words. Who walks through a chart by keyboard goes
along the cells of one column of one block, and from there to the next column or block.
"""
NOWHERE = "-"
NO_VALUE = ""


class Drawing(TypedDict):
    """What a shape needs to become one chart; JSON values only."""

    shape: str
    """`trend`, `pad`, `rangorde`, `kloof`, `toen-en-nu`, `kaart` or `panelen`."""
    height: float
    scales: dict[str, list[float]]
    """Signals of the shape: `x_domain`, `x_range`, `y_domain`, `y_range`."""
    rows: dict[str, list[Row]]
    """Marks by dataset; each dataset is a layer and becomes a class in the SVG."""
    stops: NotRequired[Stops]
    """Left out where there is nothing to walk through."""
    first_stop: NotRequired[int]
    """Row of the table to begin with; without it a walk begins at the last one."""


@dataclass(frozen=True, kw_only=True)
class Letters:
    """How a text looks and hangs."""

    colour: str = "zacht"
    size: float = SMALL
    weight: str = "normal"
    anchor: str = "left"
    """`left`, `center` or `right`: which part of the text stands at x."""


def text_row(x: float, y: float, text: str, letters: Letters) -> Row:
    """A text with its baseline at y."""
    return {
        "x": place(x),
        "y": place(y),
        "text": text,
        "colour": letters.colour,
        "size": letters.size,
        "weight": letters.weight,
        "align": letters.anchor,
    }


def rule_row(kind: str, start: tuple[float, float], end: tuple[float, float]) -> Row:
    """A straight line; `kind` is one of theme.RULES."""
    return {"role": kind, "x": place(start[0]), "y": place(start[1]), "x2": place(end[0]), "y2": place(end[1])}


def mark_row(x: float, y: float, role: str, *, hollow: bool) -> Row:
    """A marker; hollow = a figure with a reservation."""
    return {"x": x, "y": y, "role": role, "fill": "papier" if hollow else role}


def cross_row(x: float, y: float, role: str) -> Row:
    """The cross of a value that is not there."""
    return {"x": place(x), "y": place(y), "role": role}


def add_rows(rows: dict[str, list[Row]], more: Mapping[str, Sequence[Row]]) -> None:
    """Add marks to those that are there, dataset by dataset."""
    for dataset, marks in more.items():
        rows.setdefault(dataset, []).extend(marks)


def stop(x: float, y: float) -> str:
    """The place of a cell."""
    return f"{x:.0f} {y:.0f}"


def place(coordinate: float) -> float:
    """A coordinate as precise as an eye can see, so that the last bit of a machine never shows."""
    return round(coordinate, 2)
