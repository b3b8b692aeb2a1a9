"""A shape and a drawing in, the whole Vega spec with its data out: what `grafiek.json` holds, and what the interactive chart shows.

It draws the same chart. Beside it lies a layer of rings, one for every figure; a ring is seen when its figure is pointed at
(signal `aangewezen`) or its line or area is chosen (`gekozen`). Without a script of ours, Vega shows its words as a tooltip.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.draw.layout.pointers import POINTERS
from generator.draw.theme import COLOURS
from generator.draw.vega.specs import filled_datasets

POINTED, CHOSEN = "aangewezen", "gekozen"
AREAS = "gebieden"
_POINTED, _CHOSEN = f"datum.uitleg === {POINTED}", f"datum.naam === {CHOSEN}"
_AREA_SEEN = f"datum.naam && ({_CHOSEN} || indexof({POINTED}, datum.naam + ':') === 0)"
"""Of an area of a map, whose row has no words of its own; those of its figure begin with its name."""


def _rings(name: str, colour: str, width: float) -> dict[str, Any]:
    """A ring around every figure, of which only those that are pointed at or chosen are seen."""
    look = {
        "x": {"field": "x"},
        "y": {"field": "y"},
        "shape": {"value": "circle"},
        "size": {"signal": f"{_POINTED} ? 210 : 110"},
        "fill": {"value": "transparent"},
        "stroke": {"value": COLOURS[colour]},
        "strokeWidth": {"value": width},
        "opacity": {"signal": f"{_POINTED} || {_CHOSEN} ? 1 : 0"},
        "tooltip": {"field": "uitleg"},
    }
    return {"name": f"{name}_marks", "type": "symbol", "aria": False, "from": {"data": POINTERS}, "encode": {"update": look}}


_RINGS = (_rings(f"{POINTERS}-onder", "papier", 5), _rings(POINTERS, "tekst", 2))
"""On a band of the colour of the paper, so that they are seen on every class of a map."""


def make_interactive(shape: dict[str, Any]) -> dict[str, Any]:
    """The spec of a shape with the layer of rings; areas of a map get an outline as well."""
    signals = [*shape["signals"], *({"name": name, "value": ""} for name in (POINTED, CHOSEN))]
    data = [*shape["data"], {"name": POINTERS}]
    marks = [_outlined(mark) if mark["name"] == f"{AREAS}_marks" else mark for mark in shape["marks"]]
    return shape | {"signals": signals, "data": data, "marks": [*marks, *_RINGS]}


def _outlined(mark: dict[str, Any]) -> dict[str, Any]:
    """Areas in which the one that is pointed at or chosen lies on top, with a dark edge."""
    look = mark["encode"]["update"]
    edge = {
        "stroke": [{"test": _AREA_SEEN, "value": COLOURS["tekst"]}, look["stroke"]],
        "strokeWidth": [{"test": _AREA_SEEN, "value": 2.5}, look["strokeWidth"]],
        "zindex": [{"test": _AREA_SEEN, "value": 1}, {"value": 0}],
    }
    return mark | {"encode": {"update": look | edge}}


FILLED = frozenset({"height", "signals", "data"})
"""What `fill_spec` fills; all else is the same in every chart of a shape."""


def fill_spec(shape: dict[str, Any], drawing: Mapping[str, Any]) -> dict[str, Any]:
    """An interactive shape with the data of one chart. The shape itself is never changed."""
    filled = filled_datasets(shape)
    scales, rows = drawing["scales"], drawing["rows"]
    return shape | {
        "height": drawing["height"],
        "signals": [signal | {"value": scales.get(signal["name"], signal.get("value"))} for signal in shape["signals"]],
        "data": [source | {"values": rows.get(source["name"], [])} if source["name"] in filled else source for source in shape["data"]],
    }
