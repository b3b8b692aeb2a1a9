"""The seven shapes by name: which layers each has, from behind to in front."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import altair as alt

from generator.draw.shapes.layers import (
    crosses,
    key_lines,
    layered,
    lines,
    markers,
    names,
    observed,
    placed,
    rules,
    ticks,
)
from generator.draw.shapes.maps import area_edges, areas, focus_dots, key_patches
from generator.draw.theme import COLOURS


def trend_shape() -> alt.LayerChart:
    """Lines over years."""
    x, y = observed("x", "x"), observed("y", "y")
    return layered((rules(), ticks(), lines(x, y), crosses(), markers("punten", x, y), names()), ("x", "y"))


def strip_shape() -> alt.LayerChart:
    """Dots on one scale."""
    dots = markers("punten", observed("x", "x"), placed("y", "y"))
    return layered((rules(), ticks(), dots, crosses(), _key(), names()), ("x",))


def gap_shape() -> alt.LayerChart:
    """Two markers on one scale and what lies between them, a row a year."""
    x, y = observed("x", "x"), placed("y", "y")
    return layered((rules(), ticks(), _between(x, y), markers("punten", x, y), crosses(), _key(), names()), ("x",))


def then_now_shape() -> alt.LayerChart:
    """The same by indicator; each has a scale of its own, so the layout has placed its marks."""
    x, y = placed("x", "x"), placed("y", "y")
    return layered((rules(), ticks(), _between(x, y), markers("punten", x, y), crosses(), _key(), names()))


def _between(x: alt.X | alt.Y, y: alt.X | alt.Y) -> alt.Chart:
    layer: alt.Chart = (
        alt.Chart(alt.NamedData(name="verbinding"))
        .properties(name="verbinding")
        .mark_rule(aria=False, stroke=COLOURS["lijn"], strokeWidth=4)
        .encode(x=x, x2="x2:Q", y=y)
    )
    return layer


def map_shape() -> alt.LayerChart:
    """Areas in classes."""
    return layered((areas(), area_edges(), focus_dots(), key_patches(), ticks(), names()))


def multiples_shape() -> alt.LayerChart:
    """Panels of lines; every panel has scales of its own, so the layout has placed them."""
    x, y = placed("x", "x"), placed("y", "y")
    return layered((rules(), key_lines(), ticks(), lines(x, y), crosses(), markers("punten", x, y), names()))


def _key() -> alt.Chart:
    return markers("sleutel", placed("x", "x"), placed("y", "y"))


SHAPES: Mapping[str, Callable[[], alt.LayerChart]] = {
    "trend": trend_shape,
    "pad": trend_shape,
    "rangorde": strip_shape,
    "kloof": gap_shape,
    "toen-en-nu": then_now_shape,
    "kaart": map_shape,
    "panelen": multiples_shape,
}
