"""The SVG of Vega and the words of a chart → one inline `<svg>`: role, name and description, looks by class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from generator.draw.drawing import Drawing
from generator.draw.sketch import Task
from generator.draw.svg.marks import Layer, Mark, read_layers
from generator.draw.svg.paths import round_number
from generator.draw.theme import COLOURS, WIDTH
from generator.model.chart import LEADS_TO, STOPS

FILLS = {value: name for name, value in COLOURS.items()}
HATCHED = COLOURS["arcering"]
GEOMETRY = frozenset({"x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "d", "transform"})
"""What belongs to a mark by itself."""


def finish_svg(raw: str, drawing: Drawing, task: Task) -> str:
    """Write the chart anew from its marks: nothing of Vega's document is kept, so none of its own words can slip through.

    Colours stay as attributes for who opens the file by itself, and get a class (`v-…` fill, `l-…` line) for the style sheet.
    """
    name = task["id"]
    layers = read_layers(raw)
    leads = any(row.get("link") for row in drawing["rows"].get("namen", ()))
    role = "group" if leads else "img"  # what is inside an image cannot be followed
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="grafiek grafiek-{drawing["shape"]}" data-grafiek={quoteattr(name)}',
        f'{_stops(drawing)} role="{role}"',
        f" aria-labelledby={quoteattr(name + '-naam')} aria-describedby={quoteattr(name + '-omschrijving')}",
        f' viewBox="0 0 {WIDTH} {round_number(drawing["height"])}" font-family="sans-serif" fill="none">',
        f"<title id={quoteattr(name + '-naam')}>{escape(task['name'])}</title>",
        f"<desc id={quoteattr(name + '-omschrijving')}>{escape(task['description'])}</desc>",
    ]
    hatching = f"{name}-arcering"
    if any(mark.attributes.get("fill") == HATCHED for layer in layers for mark in layer.marks):
        parts.append(_pattern(hatching))
    parts += [_write_layer(layer, hatching, [str(row.get("link", "")) for row in drawing["rows"].get(layer.name, ())]) for layer in layers]
    return "".join((*parts, "</svg>"))


def _stops(drawing: Drawing) -> str:
    """Where each cell of the table beside the chart stands in it, for the script with which a keyboard walks through the chart."""
    stops = drawing.get("stops", [])
    if not stops:
        return ""
    written = "|".join(";".join(",".join(cells) for cells in block) for block in stops)
    first = f' data-begin="{drawing["first_stop"]}"' if "first_stop" in drawing else ""
    return f' {STOPS}="{written}"{first}'


def _pattern(name: str) -> str:
    """Diagonal lines on the plain colour of areas: no figure."""
    return (
        f'<defs><pattern id={quoteattr(name)} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<path class="v-vlak" fill="{COLOURS["vlak"]}" d="M0 0h5v5h-5z"/>'
        f'<path class="l-zacht" stroke="{COLOURS["zacht"]}" d="M0 0v5"/></pattern></defs>'
    )


def _write_layer(layer: Layer, hatching: str, links: Sequence[str]) -> str:
    """One group; what all its marks share stands on the group. `links` are where its marks lead, one a mark, when any does."""
    styled = [_style(mark, hatching) for mark in layer.marks]
    shared = {name: value for name, value in styled[0].items() if all(one.get(name) == value for one in styled) and name not in GEOMETRY}
    own = [{name: value for name, value in one.items() if name not in shared} for one in styled]
    classes = f"{layer.name} {shared.pop('class', '')}".strip()
    if layer.name == "assen":
        shared["aria-hidden"] = "true"
    elements = [_element(mark.tag, attributes, mark.text) for mark, attributes in zip(layer.marks, own, strict=True)]
    if any(links):
        elements = [_linked(element, link, layer.name) for element, link in zip(elements, links, strict=True)]
    inside = "".join(elements)
    return _tag("g", {"class": classes} | shared) + inside + "</g>"


def _linked(element: str, link: str, layer: str) -> str:
    """A mark that leads to a page, from the root of the site: whoever places the drawing on a page makes it an address.

    The name of an area is the link that keyboard and screen reader meet; its shape leads there too, for a finger or a mouse.
    """
    if not link:
        return element
    aside = {} if layer == "namen" else {"aria-hidden": "true", "tabindex": "-1"}
    return _tag("a", {LEADS_TO: link} | aside) + element + "</a>"


def _style(mark: Mark, hatching: str) -> dict[str, str]:
    """Attributes with a class for each colour; a stroke around letters lies behind them."""
    attributes = dict(mark.attributes)
    classes = [
        f"{prefix}-{FILLS[attributes[attribute]]}"
        for prefix, attribute in (("v", "fill"), ("l", "stroke"))
        if attributes.get(attribute) in FILLS and attributes[attribute] != HATCHED
    ]
    if attributes.get("fill") == HATCHED:
        attributes["fill"] = f"url(#{hatching})"
    if mark.tag == "text" and "stroke" in attributes:
        attributes |= {"paint-order": "stroke", "stroke-linejoin": "round"}
    return ({"class": " ".join(classes)} if classes else {}) | attributes


def _element(tag: str, attributes: Mapping[str, str], text: str) -> str:
    opening = _tag(tag, attributes)
    return f"{opening}{escape(text)}</{tag}>" if text else f"{opening[:-1]}/>"


def _tag(tag: str, attributes: Mapping[str, str]) -> str:
    return f"<{tag}{''.join(f' {name}={quoteattr(value)}' for name, value in attributes.items())}>"
