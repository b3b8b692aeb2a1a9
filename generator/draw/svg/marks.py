"""The SVG of Vega → its marks by layer, each as bare as it can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.draw.svg.paths import round_number, shorten_outline, shorten_path

SVG = "{http://www.w3.org/2000/svg}"
_PLACE = re.compile(r"translate\(([-\d.e]+),([-\d.e]+)\)")
_CIRCLE = re.compile(r"M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0")
_LAYER = re.compile(r"\brole-mark (\w+)_marks\b")

DROPPED = frozenset({"font-family", "opacity", "stroke-miterlimit", "aria-hidden", "transform"})
DEFAULTS = {
    ("stroke-dasharray", "1,0"),
    ("stroke-width", "1"),
    ("stroke-linecap", "butt"),
    ("font-weight", "normal"),
    ("text-anchor", "start"),
    ("fill", "transparent"),
}
"""What SVG does by itself (the drawing as a whole has no fill)."""


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One element of the SVG."""

    tag: str
    attributes: dict[str, str]
    text: str


@dataclass(frozen=True, kw_only=True)
class Layer:
    """Marks of one dataset."""

    name: str
    marks: tuple[Mark, ...]


def read_layers(svg: str) -> tuple[Layer, ...]:
    """Take the marks out of the groups of Vega; neighbouring groups of one layer, such as the lines of a trend, become one."""
    layers: list[Layer] = []
    for name, group in _mark_groups(svg):
        marks = tuple(_mark(element) for element in group)
        if layers and layers[-1].name == name:
            layers[-1] = Layer(name=name, marks=layers[-1].marks + marks)
        elif marks:
            layers.append(Layer(name=name, marks=marks))
    return tuple(layers)


def _mark_groups(svg: str) -> Iterator[tuple[str, ET.Element]]:
    for group in ET.fromstring(svg).iter(f"{SVG}g"):  # noqa: S314 - written by Vega from our own drawing, a moment ago
        found = _LAYER.search(group.get("class", ""))
        if found:
            yield found[1], group


def _mark(element: ET.Element) -> Mark:
    attributes = {name: value for name, value in element.attrib.items() if name not in DROPPED and (name, value) not in DEFAULTS}
    if "font-size" in attributes:
        attributes["font-size"] = attributes["font-size"].removesuffix("px")
    found = _PLACE.fullmatch(element.get("transform", ""))
    x, y = (float(found[1]), float(found[2])) if found else (0.0, 0.0)
    tag = element.tag.removeprefix(SVG)
    match tag:
        case "text":
            attributes = {"x": round_number(x), "y": round_number(y)} | attributes
        case "line":
            end = {name: float(attributes.pop(name, "0")) for name in ("x2", "y2")}
            ends = {"x1": x, "y1": y, "x2": x + end["x2"], "y2": y + end["y2"]}
            attributes = {name: round_number(value) for name, value in ends.items()} | attributes
        case "path":
            tag, shape = _path(attributes.pop("d", ""), x, y)
            attributes = shape | attributes
    return Mark(tag=tag, attributes=attributes, text=element.text or "")


def _path(path: str, x: float, y: float) -> tuple[str, dict[str, str]]:
    circle = _CIRCLE.fullmatch(path)
    if circle:
        return "circle", {"cx": round_number(x), "cy": round_number(y), "r": round_number(float(circle[1]))}
    if x or y:
        return "path", {"transform": f"translate({round_number(x)} {round_number(y)})", "d": shorten_path(path)}
    return "path", {"d": shorten_outline(path) if path.endswith("Z") else shorten_path(path)}
