"""A map with ways to pages → its areas, and the name of each one that leads somewhere, so placed that no two names touch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.draw.drawing import Drawing, Letters, Row, place, text_row
from generator.draw.geography import centre_of
from generator.draw.lettering import text_width
from generator.draw.sketch import AreaSketch, MapSketch
from generator.draw.theme import EDGE, SMALL, WIDTH

ROOM = 29.0
"""Height that a name takes, in units of the chart: a finger hits it, and not its neighbour, also where the map is drawn narrow."""
STEP = 4.0
REACH = 30
"""How many steps from the middle of its area a name is looked a place for."""
LEAD = 16.0
"""From how far a thin line leads from a name to its area."""


@dataclass(frozen=True, kw_only=True)
class Label:
    """A name in its place: the middle of its box, and half its width."""

    area: AreaSketch
    x: float
    y: float
    half: float

    def touches(self, other: Label) -> bool:
        """Say whether two names stand in each other's room."""
        return abs(self.x - other.x) < self.half + other.half and abs(self.y - other.y) < ROOM


def lay_out_navigation(sketch: MapSketch) -> Drawing:
    """Colour the areas that lead somewhere, and name them."""
    areas = sketch["areas"]
    height = sketch["height"] + 2 * EDGE
    labels = place_names([area for area in areas if area["link"]], height)
    return {
        "shape": "kaart",
        "height": place(height),
        "scales": {},
        "rows": {
            "gebieden": [_shape(area) for area in areas],
            "randen": [line for label in labels for line in _leads(label)],
            "assen": [],
            "focus": [],
            "namen": [_name(label) for label in labels],
        },
    }


def place_names(areas: Sequence[AreaSketch], height: float) -> tuple[Label, ...]:
    """Each name as near as can be to the middle of its area, inside the map; one that fits nowhere is left to the list beside it.

    The areas in the north go first: names then move down and aside, as a reader's eye does.
    """
    labels: list[Label] = []
    for area in sorted(areas, key=lambda one: centre_of(one["polygons"])[::-1]):
        found = next((label for label in _places(area, height) if not any(label.touches(other) for other in labels)), None)
        if found is not None:
            labels.append(found)
    return tuple(labels)


def _places(area: AreaSketch, height: float) -> Iterator[Label]:
    x, y = centre_of(area["polygons"])
    half = text_width(area["label"], SMALL, bold=True) / 2 + 3
    steps = [(across * STEP, down * STEP) for across in range(-REACH, REACH + 1) for down in range(-REACH, REACH + 1)]
    for across, down in sorted(steps, key=lambda step: (step[0] ** 2 + step[1] ** 2, step)):
        label = Label(area=area, x=x + EDGE + across, y=y + EDGE + down, half=half)
        if half <= label.x <= WIDTH - half and ROOM / 2 <= label.y <= height - ROOM / 2:
            yield label


def _shape(area: AreaSketch) -> Row:
    polygons = [[[[place(x + EDGE), place(y + EDGE)] for x, y in ring] for ring in rings] for rings in area["polygons"]]
    colour = "kaart-2" if area["link"] else "kaart-1"
    return {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": polygons}, "colour": colour, "link": area["link"]}


def _leads(label: Label) -> list[Row]:
    x, y = centre_of(label.area["polygons"])
    if abs(label.y - y - EDGE) < LEAD and abs(label.x - x - EDGE) < max(LEAD, label.half):
        return []
    below = label.y < y + EDGE
    start = [place(label.x), place(label.y + (5 if below else -9))]
    line = {"type": "LineString", "coordinates": [start, [place(x + EDGE), place(y + EDGE)]]}
    return [{"type": "Feature", "geometry": line, "role": "tekst", "width": 0.75}]


def _name(label: Label) -> Row:
    letters = Letters(colour="tekst", size=SMALL, weight="bold", anchor="center")
    return text_row(label.x, label.y + SMALL / 3, label.area["label"], letters) | {"link": label.area["link"]}
