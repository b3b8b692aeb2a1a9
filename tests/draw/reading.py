"""Read a drawn chart back: its marks by layer, as an outsider would."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"


def parse(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - drawn by us


def marks(svg: str, layer: str) -> list[ET.Element]:
    """Marks of a layer, each with the attributes of its group."""
    found = []
    for group in parse(svg).iter(f"{SVG}g"):
        if group.get("class", "").split()[0] == layer:
            for mark in group:
                classes = f"{group.get('class')} {mark.get('class', '')}"
                found.append(ET.Element(mark.tag, {**group.attrib, **mark.attrib, "class": classes}))
                found[-1].text = mark.text
    return found


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in parse(svg).iter(f"{SVG}text")]


def place_of(mark: ET.Element) -> tuple[float, float]:
    """Middle of a marker."""
    if mark.tag == f"{SVG}circle":
        return float(mark.attrib["cx"]), float(mark.attrib["cy"])
    found = re.fullmatch(r"translate\(([-\d.]+) ([-\d.]+)\)", mark.attrib["transform"])
    assert found, mark.attrib
    return float(found[1]), float(found[2])


def line_places(path: str) -> list[tuple[float, float]]:
    """Points of a line of straight pieces."""
    return [(float(x), float(y)) for x, y in re.findall(r"[ML]([-\d.]+),([-\d.]+)", path)]
