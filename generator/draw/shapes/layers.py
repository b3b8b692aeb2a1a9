"""The layers charts are made of, in Altair; each has a dataset of its own name, which becomes its class in the SVG."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import altair as alt

from generator.draw.theme import COLOURS, LOOKS, RULES, WIDTH

CROSS = "M-0.5,-0.5L0.5,0.5M-0.5,0.5L0.5,-0.5"
LINES = {role.value: look for role, look in LOOKS.items()} | dict(RULES)
MARKERS = {role.value: look for role, look in LOOKS.items()}
PAINT = dict(COLOURS) | {name: COLOURS[look.colour] for name, look in LINES.items()}
"""Colour of everything by name. Layers share one scale a channel, so all of them use the same one."""


def layered(layers: Iterable[alt.Chart], scales: Iterable[str] = ()) -> alt.LayerChart:
    """Layers on top of one another in a view without margins; each scale is a signal that a drawing sets."""
    layer: alt.LayerChart = (
        alt.layer(*layers)
        .add_params(*(alt.param(name=f"{name}_{side}", value=[0, 1]) for name in scales for side in ("domain", "range")))
        .properties(width=WIDTH, height=100, padding=0, autosize=alt.AutoSizeParams(type="none"), background="transparent")
        .configure(font="sans-serif")
        .configure_view(stroke=None)
    )
    return layer


def observed(axis: str, field: str) -> alt.X | alt.Y:
    """Position on a scale of the data."""
    scale = alt.Scale(
        domain=alt.ExprRef(f"{axis}_domain"),
        range=[alt.ExprRef(f"{axis}_range[0]"), alt.ExprRef(f"{axis}_range[1]")],
        nice=False,
        zero=False,
    )
    return alt.X(f"{field}:Q", axis=None, scale=scale) if axis == "x" else alt.Y(f"{field}:Q", axis=None, scale=scale)


def placed(axis: str, field: str) -> alt.X | alt.Y:
    """Position that the layout has chosen, in units of the chart."""
    return alt.X(f"{field}:Q", axis=None, scale=None) if axis == "x" else alt.Y(f"{field}:Q", axis=None, scale=None)


def _layer(name: str) -> alt.Chart:
    layer: alt.Chart = alt.Chart(alt.NamedData(name=name)).properties(name=name)
    return layer


def _scale(values: dict[str, Any]) -> alt.Scale:
    # Ordinal by name: of numbers Vega-Lite would make steps of equal size between the first and the last.
    return alt.Scale(type="ordinal", domain=list(values), range=list(values.values()))


def stroke() -> alt.Stroke:
    """Colour of a line by role."""
    return alt.Stroke("role:N", legend=None, scale=_scale(PAINT))


def fill(field: str) -> alt.Fill:
    """Colour of a surface or text by name."""
    return alt.Fill(f"{field}:N", legend=None, scale=_scale(PAINT))


def width() -> alt.StrokeWidth:
    """Width of a line by role."""
    return alt.StrokeWidth("role:N", legend=None, scale=_scale({name: look.width for name, look in LINES.items()}))


def dash() -> alt.StrokeDash:
    """Dash of a line by role."""
    return alt.StrokeDash("role:N", legend=None, scale=_scale({name: list(look.dash) for name, look in LINES.items()}))


def rules() -> alt.Chart:
    """Grid, axes, leaders and the line of the city."""
    layer: alt.Chart = (
        _layer("raster")
        .mark_rule(aria=False)
        .encode(
            x=placed("x", "x"),
            y=placed("y", "y"),
            x2="x2:Q",
            y2="y2:Q",
            stroke=stroke(),
            strokeWidth=width(),
            strokeDash=dash(),
        )
    )
    return layer


def ticks() -> alt.Chart:
    """Texts of ticks, units and keys."""
    return _texts("assen")


def names() -> alt.Chart:
    """Names and figures, with a halo that keeps lines away from the letters."""
    return _texts("namen", stroke=COLOURS["papier"], strokeWidth=3.5)


def _texts(name: str, **halo: Any) -> alt.Chart:  # noqa: ANN401 - passed on to Altair
    layer: alt.Chart = (
        _layer(name)
        .mark_text(
            aria=False,
            baseline="alphabetic",
            align=alt.ExprRef("datum.align"),
            fontSize=alt.ExprRef("datum.size"),
            fontWeight=alt.ExprRef("datum.weight"),
            **halo,
        )
        .encode(
            x=placed("x", "x"),
            y=placed("y", "y"),
            text="text:N",
            fill=fill("colour"),
        )
    )
    return layer


def lines(x: alt.X | alt.Y, y: alt.X | alt.Y) -> alt.Chart:
    """A line a series, broken where there is no figure."""
    layer: alt.Chart = (
        _layer("lijnen")
        .mark_line(aria=False, strokeJoin="round", strokeCap="butt")
        .encode(
            x=x,
            y=y,
            detail="series:N",
            stroke=stroke(),
            strokeWidth=width(),
            strokeDash=dash(),
        )
    )
    return layer


def key_lines() -> alt.Chart:
    """Short samples of lines in a key."""
    layer: alt.Chart = (
        _layer("sleutellijnen")
        .mark_rule(aria=False)
        .encode(
            x=placed("x", "x"),
            x2="x2:Q",
            y=placed("y", "y"),
            stroke=stroke(),
            strokeWidth=width(),
            strokeDash=dash(),
        )
    )
    return layer


def markers(name: str, x: alt.X | alt.Y, y: alt.X | alt.Y) -> alt.Chart:
    """A marker a figure: its form and colour by role, hollow when it has a reservation."""
    layer: alt.Chart = (
        _layer(name)
        .mark_point(aria=False, opacity=1, strokeWidth=1.75)
        .encode(
            x=x,
            y=y,
            shape=alt.Shape("role:N", legend=None, scale=_scale({name: look.marker for name, look in MARKERS.items()})),
            size=alt.Size("role:N", legend=None, scale=_scale({name: look.size for name, look in MARKERS.items()})),
            stroke=stroke(),
            fill=fill("fill"),
        )
    )
    return layer


def crosses() -> alt.Chart:
    """A cross for every value that is not there."""
    layer: alt.Chart = (
        _layer("ontbrekend")
        .mark_point(aria=False, opacity=1, shape=CROSS, size=196, strokeWidth=1.75, filled=False)
        .encode(
            x=placed("x", "x"),
            y=placed("y", "y"),
            stroke=stroke(),
        )
    )
    return layer
