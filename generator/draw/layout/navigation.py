"""A map with ways to pages → its areas, and the name of each one that leads somewhere, so placed that no two names touch."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from heapq import heappop, heappush
from itertools import combinations
from math import hypot

from generator.draw.drawing import Drawing, Letters, Row, place, text_row
from generator.draw.geography import centre_of
from generator.draw.layout.ground import Ground
from generator.draw.lettering import text_width
from generator.draw.sketch import AreaSketch, MapSketch
from generator.draw.theme import EDGE, WIDTH

NAME = 14.0
"""Size of a name, in units of the chart: larger than other words, for a finger has to hit it; any larger, lines cross names."""
ROOM = 29.0
"""Height that a name takes, in units of the chart: a finger hits it, and not its neighbour, also where the map is drawn narrow."""
STEP = 4.0
REACH = 30
"""How many steps from the middle of its area a name is looked a place for."""
LEAD = 10.0
"""From how far a thin line leads from a name to its area."""
ASIDE = 150.0
"""How far a name goes rather than stand wholly on areas of other names, in units of the chart; half on them, half as far."""
ABOVE, BELOW = 9.0, 5.0
"""How far letters reach above and below the middle of a name."""

ROUNDED = 1e-6
"""More than a distance can be off by rounding, and less than any two differ."""

Spot = tuple[float, float]
_STEPS = sorted(
    ((across * STEP, down * STEP) for across in range(-REACH, REACH + 1) for down in range(-REACH, REACH + 1)),
    key=lambda step: (step[0] ** 2 + step[1] ** 2, step),
)
"""From the middle of an area outwards."""
SIDES = ((0, 1), (0, -1), (1, 0), (-1, 0))
"""From which side of the map names are given a place: north, south, west, east."""


@dataclass(frozen=True, kw_only=True)
class Label:
    """A name in its place: the middle of its box, and half its width."""

    area: AreaSketch
    x: float
    y: float
    half: float
    middle: Spot
    """The middle of the area: worked out once an area, for a name is tried in thousands of places."""
    strange: float = 0.0
    """How much of it stands on areas of other names: 1 = all of it."""

    @cached_property
    def lead(self) -> tuple[Spot, Spot] | None:
        """The thin line from the nearest edge of the name to its area; None where the name stands in it or beside it."""
        x, y = self.middle
        edge = min(max(x, self.x - self.half), self.x + self.half), min(max(y, self.y - ABOVE), self.y + BELOW)
        return (edge, self.middle) if hypot(x - edge[0], y - edge[1]) >= LEAD else None

    @property
    def away(self) -> float:
        """How bad its place is: the way to the middle of its area, and as much again for what stands on another."""
        return hypot(self.x - self.middle[0], self.y - self.middle[1]) + ASIDE * self.strange

    def touches(self, other: Label) -> bool:
        """Say whether two names stand in each other's room."""
        return abs(self.x - other.x) < self.half + other.half and abs(self.y - other.y) < ROOM

    def entangled(self, other: Label) -> bool:
        """Say whether the line of one runs through the letters of the other, or the lines cross."""
        own, its = self.lead, other.lead
        return (
            (own is not None and _through(own, other))
            or (its is not None and _through(its, self))
            or (own is not None and its is not None and _cross(own, its))
        )


class Places:
    """Where a name could stand, the best place first: thousands, of which no more than a few are asked for."""

    def __init__(self, area: AreaSketch, own: Ground, every: Ground, height: float) -> None:
        """Of an area on a map so high, with its own ground and that of every area with a name."""
        self._made: list[Label] = []
        self._rest = _in_order(_outwards(area, own, every, height))

    def __iter__(self) -> Iterator[Label]:
        """From the first on, each time; what was worked out is kept."""
        yield from self._made
        for label in self._rest:
            self._made.append(label)
            yield label


def _outwards(area: AreaSketch, own: Ground, every: Ground, height: float) -> Iterator[tuple[float, Label]]:
    """Every place inside the map, with its distance from the middle of the area, from there outwards."""
    x, y = centre_of(area["polygons"])
    middle = x + EDGE, y + EDGE
    half = text_width(area["label"], NAME, bold=True) / 2 + 3
    for across, down in _STEPS:
        to_x, to_y = middle[0] + across, middle[1] + down
        if half <= to_x <= WIDTH - half and ROOM / 2 <= to_y <= height - ROOM / 2:
            box = (to_x - half, to_x + half, to_y - ABOVE, to_y + BELOW)
            strange = every.share_of(box) - own.share_of(box)
            yield hypot(across, down), Label(area=area, x=to_x, y=to_y, half=half, middle=middle, strange=strange)


def _in_order(outwards: Iterable[tuple[float, Label]]) -> Iterator[Label]:
    """By how bad a place is, and then as they come: none further out can be better than its distance."""
    waiting: list[tuple[float, int, Label]] = []
    for number, (distance, label) in enumerate(outwards):
        while waiting and waiting[0][0] < distance - ROUNDED:
            yield heappop(waiting)[-1]
        heappush(waiting, (label.away, number, label))
    while waiting:
        yield heappop(waiting)[-1]


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

    A name on the area of another one would be read as the name of that, so it rather stands aside, with a line. Who comes first takes the
    best place, so it is done in a few orders; the one that leaves out and entangles least wins, then the one in which names stand best.
    From north to south. The same map in another language or edition leads elsewhere and has its names in the same places.
    """
    leading = {area["code"]: area for area in areas}
    placed = _places_of(json.dumps([area | {"link": ""} for area in areas]), height)
    return tuple(replace(label, area=leading[label.area["code"]]) for label in placed)


@lru_cache(maxsize=256)
def _places_of(written: str, height: float) -> tuple[Label, ...]:
    """The same of areas written as JSON; a tenth of a second for a map of thirty names."""
    areas: list[AreaSketch] = json.loads(written)
    best: Sequence[Label] = ()
    grounds = [Ground.of(area["polygons"], height) for area in areas]
    every = Ground.of_all(grounds)
    places = {area["code"]: Places(area, ground, every, height) for area, ground in zip(areas, grounds, strict=True)}
    for side in SIDES:
        ordered = sorted(areas, key=lambda area: _from(side, area))
        labels = _place_in_turn([places[area["code"]] for area in ordered])
        if not best or _burden(labels, len(areas)) < _burden(best, len(areas)):
            best = labels
    return tuple(sorted(best, key=lambda label: label.middle[::-1]))


def _from(side: tuple[int, int], area: AreaSketch) -> Spot:
    x, y = centre_of(area["polygons"])
    return side[0] * x + side[1] * y, x


def _place_in_turn(places: Iterable[Places]) -> Sequence[Label]:
    labels: list[Label] = []
    for own in places:
        found: Label | None = None
        for label in own:
            if any(label.touches(other) for other in labels):
                continue
            found = found or label
            if not any(label.entangled(other) for other in labels):
                found = label
                break
        if found is not None:
            labels.append(found)
    return labels


def _burden(labels: Sequence[Label], wanted: int) -> tuple[int, int, float]:
    entangled = sum(one.entangled(other) for one, other in combinations(labels, 2))
    away = sum(label.away for label in labels)
    return wanted - len(labels), entangled, round(away, 3)


def _through(line: tuple[Spot, Spot], label: Label) -> bool:
    """Say whether a line meets the box of the letters of a name: whether it crosses a diagonal or ends inside."""
    left, right, top, bottom = label.x - label.half, label.x + label.half, label.y - ABOVE, label.y + BELOW
    inside = any(left <= x <= right and top <= y <= bottom for x, y in line)
    return inside or _cross(line, ((left, top), (right, bottom))) or _cross(line, ((left, bottom), (right, top)))


def _cross(one: tuple[Spot, Spot], other: tuple[Spot, Spot]) -> bool:
    """Say whether two lines cross: the ends of each lie on both sides of the other."""
    return _side(one, other[0]) * _side(one, other[1]) < 0 and _side(other, one[0]) * _side(other, one[1]) < 0


def _side(line: tuple[Spot, Spot], spot: Spot) -> float:
    (x, y), (to_x, to_y) = line
    return (to_x - x) * (spot[1] - y) - (to_y - y) * (spot[0] - x)


def _shape(area: AreaSketch) -> Row:
    polygons = [[[[place(x + EDGE), place(y + EDGE)] for x, y in ring] for ring in rings] for rings in area["polygons"]]
    colour = "kaart-2" if area["link"] else "kaart-1"
    return {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": polygons}, "colour": colour, "link": area["link"]}


def _leads(label: Label) -> list[Row]:
    if label.lead is None:
        return []
    line = {"type": "LineString", "coordinates": [[place(x), place(y)] for x, y in label.lead]}
    return [{"type": "Feature", "geometry": line, "role": "tekst", "width": 0.75}]


def _name(label: Label) -> Row:
    letters = Letters(colour="tekst", size=NAME, weight="bold", anchor="center")
    return text_row(label.x, label.y + NAME / 3, label.area["label"], letters) | {"link": label.area["link"]}
