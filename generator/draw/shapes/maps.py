"""The layers of a map, in Altair; their geometry comes with the drawing, in units of the chart."""

from __future__ import annotations

import altair as alt

from generator.draw.shapes.layers import fill, placed, stroke
from generator.draw.theme import COLOURS

PATCH = "M-0.5,-0.4H0.5V0.4H-0.5Z"


def _geometry(name: str) -> alt.Chart:
    layer: alt.Chart = alt.Chart(alt.NamedData(name=name)).properties(name=name).project(type="identity", scale=1, translate=[0, 0])
    return layer


def areas() -> alt.Chart:
    """Every area in the colour of its class."""
    layer: alt.Chart = (
        _geometry("gebieden").mark_geoshape(aria=False, stroke=COLOURS["papier"], strokeWidth=0.8).encode(fill=fill("colour"))
    )
    return layer


def area_edges() -> alt.Chart:
    """The outline of the marked area, dark on a light band so that it shows on every class."""
    layer: alt.Chart = (
        _geometry("randen")
        .mark_geoshape(aria=False, filled=False, strokeJoin="round")
        .encode(stroke=stroke(), strokeWidth=alt.StrokeWidth("width:Q", legend=None, scale=None))
    )
    return layer


def focus_dots() -> alt.Chart:
    """A dot in every focus area."""
    layer: alt.Chart = (
        alt.Chart(alt.NamedData(name="focus"))
        .properties(name="focus")
        .mark_point(aria=False, opacity=1, shape="diamond", size=36, fill=COLOURS["focus"], stroke=COLOURS["papier"], strokeWidth=1)
        .encode(x=placed("x", "x"), y=placed("y", "y"))
    )
    return layer


def key_patches() -> alt.Chart:
    """A patch a class in the key."""
    layer: alt.Chart = (
        alt.Chart(alt.NamedData(name="sleutelvlakken"))
        .properties(name="sleutelvlakken")
        .mark_point(aria=False, opacity=1, shape=PATCH, size=784, xOffset=7, stroke=COLOURS["zacht"], strokeWidth=0.75)
        .encode(x=placed("x", "x"), y=placed("y", "y"), fill=fill("colour"))
    )
    return layer
