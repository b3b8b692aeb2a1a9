"""Figures with their place → what a reader can point at in the interactive chart: where it is, and the words that say it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.draw.axis import Axis
from generator.draw.drawing import Row, place
from generator.draw.sketch import Amount, SeriesSketch

POINTERS = "wijzers"
"""The dataset they stand in, which no static drawing shows: its places are in units of the chart."""
_CLOSE = ("%",)
"""Units that stand against the number."""


def pointer_row(spot: tuple[float, float], name: str, amount: Amount, unit: str, when: str = "") -> Row:
    """One figure to point at. `name` is what it belongs to, so that all of one line or area can be shown at once."""
    said = f"{name}, {when}" if when else name
    return {"x": place(spot[0]), "y": place(spot[1]), "naam": name, "uitleg": f"{said}: {_spoken(amount, unit)}"}


def point_at_lines(series: Sequence[SeriesSketch], unit: str, years: Axis, values: Axis) -> list[Row]:
    """Every figure of every line, also those without a marker, line by line."""
    return [
        pointer_row((years.place(point["year"]), values.place(point["number"])), one["label"], point, unit, str(point["year"]))
        for one in series
        for point in one["points"]
        if point["number"] is not None
    ]


def _spoken(amount: Amount, unit: str) -> str:
    """The figure as the table writes it, with its unit and what is to be said of it."""
    if amount["number"] is None:
        return amount["text"]
    figure = amount["text"] + ("" if unit in _CLOSE or not unit else " ") + unit
    return f"{figure} ({amount['reserve']})" if amount["reserve"] else figure
