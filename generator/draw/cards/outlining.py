"""The SVG of a chart in, the same drawing without a letter of any font out: every text becomes paths."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

from generator.draw.cards.letters import Letters

SVG = "{http://www.w3.org/2000/svg}"
_SIZE = 12.0
_INHERITED = ("fill", "font-size", "font-weight", "stroke", "stroke-width", "text-anchor")
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""Which part of a text stands before its place."""


def outline_drawing(svg: str, letters: Letters) -> str:
    """The whole drawing, of the same size, with texts as paths and nothing but what is seen."""
    root = ET.fromstring(svg)  # noqa: S314 - drawn by us
    size = "".join(f" {name}={quoteattr(root.attrib[name])}" for name in ("width", "height", "viewBox"))
    return f'<svg xmlns="http://www.w3.org/2000/svg"{size} fill="none">{outline_texts(svg, letters)}</svg>'


def outline_texts(svg: str, letters: Letters) -> str:
    """What is inside the `<svg>`, with texts as paths of the same size, weight, place and colour; titles and links are left out."""
    root = ET.fromstring(svg)  # noqa: S314 - drawn by us
    return "".join(_write(child, _inherit({}, root), letters) for child in root)


def _write(element: ET.Element, inherited: Mapping[str, str], letters: Letters) -> str:
    tag = element.tag.removeprefix(SVG)
    if tag in ("title", "desc"):
        return ""
    known = _inherit(inherited, element)
    if tag == "text":
        return _outlined(element, known, letters)
    inside = "".join(_write(child, known, letters) for child in element)
    if tag == "a":
        return inside
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in element.attrib.items() if name != "class")
    return f"<{tag}{attributes}>{inside}</{tag}>" if inside else f"<{tag}{attributes}/>"


def _inherit(inherited: Mapping[str, str], element: ET.Element) -> dict[str, str]:
    return {**inherited, **{name: element.attrib[name] for name in _INHERITED if name in element.attrib}}


def _outlined(element: ET.Element, known: Mapping[str, str], letters: Letters) -> str:
    """One text; a stroke around letters lies behind them, and is as wide as it was before the letters are scaled."""
    text = element.text or ""
    size, bold = float(known.get("font-size", _SIZE)), known.get("font-weight", "normal") not in ("normal", "400")
    left = float(element.get("x", "0")) - letters.width(text, size, bold=bold) * _BEFORE[known.get("text-anchor", "start")]
    drawn = letters.draw(text, size, bold=bold)
    halo = ""
    if known.get("stroke", "none") != "none":  # behind all letters, so that none covers its neighbour
        wide = float(known.get("stroke-width", "1")) * letters.units / size
        halo = f'<g fill="none" stroke={quoteattr(known["stroke"])} stroke-width="{wide:g}" stroke-linejoin="round">{drawn}</g>'
    place = f"translate({left:.2f} {float(element.get('y', '0')):.2f})"
    return f'<g transform="{place}" stroke="none" fill={quoteattr(known.get("fill", "#000000"))}>{halo}{drawn}</g>'
