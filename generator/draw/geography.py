"""Boundaries in degrees → areas on the screen: projected once, thinned along shared borders so that neighbours keep fitting."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

GRID = 2  # steps per unit: coordinates are whole halves
TOLERANCE = 0.75  # how far a border may move, in units of the chart

Position = tuple[float, float]
Ring = tuple[Position, ...]


@dataclass(frozen=True, kw_only=True)
class Geography:
    """Areas by code, and the height they take."""

    shapes: Mapping[str, list[list[list[list[float]]]]]
    """Polygons of each area: an outer ring and its holes; every ring ends where it began."""
    height: float


def project_areas(boundaries: Mapping[str, Any], codes: Sequence[str], width: float) -> Geography:
    """Project the areas with these codes to a map of this width; north is up, distances keep their ratio in the middle.

    Raises KeyError when an area has no boundary.
    """
    found = {feature["properties"]["code"]: _polygons(feature["geometry"]) for feature in features_of(boundaries)}
    areas = {code: found[code] for code in codes}
    positions = [position for polygons in areas.values() for rings in polygons for ring in rings for position in ring]
    west, east = min(x for x, _ in positions), max(x for x, _ in positions)
    south, north = min(y for _, y in positions), max(y for _, y in positions)
    squeeze = math.cos(math.radians((south + north) / 2))
    scale = width / ((east - west) * squeeze)

    def screen(position: Position) -> Position:
        return (position[0] - west) * squeeze * scale, (north - position[1]) * scale

    borders = _Borders([ring for polygons in areas.values() for rings in polygons for ring in rings])
    shapes = {
        code: [[[list(position) for position in borders.thin(ring, screen)] for ring in rings] for rings in polygons]
        for code, polygons in areas.items()
    }
    return Geography(shapes=shapes, height=math.ceil((north - south) * scale))


def features_of(boundaries: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """Features of a GeoJSON collection."""
    features: Sequence[Mapping[str, Any]] = boundaries["features"]
    return features


def _polygons(geometry: Mapping[str, Any]) -> list[list[Ring]]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [[tuple((x, y) for x, y, *_ in ring) for ring in polygon] for polygon in polygons]


class _Borders:
    """Cuts rings at the points where three areas meet, so that a border is thinned once and both sides get the same line."""

    def __init__(self, rings: Sequence[Ring]) -> None:
        neighbours: dict[Position, set[Position]] = {}
        for ring in rings:
            for before, after in pairwise(ring):
                neighbours.setdefault(before, set()).add(after)
                neighbours.setdefault(after, set()).add(before)
        self._meetings = {position for position, beside in neighbours.items() if len(beside) > 2}  # noqa: PLR2004 - a point on one border has two neighbours

    def thin(self, ring: Ring, screen: Callable[[Position], Position]) -> Ring:
        """Project a ring and thin it border by border."""
        open_ring = ring[:-1]
        cuts = [index for index, position in enumerate(open_ring) if position in self._meetings]
        if not cuts:
            cuts = [open_ring.index(min(open_ring))]
        turned = (*open_ring[cuts[0] :], *open_ring[: cuts[0]], open_ring[cuts[0]])
        ends = [cut - cuts[0] for cut in cuts] + [len(open_ring)]
        line: list[Position] = []
        for start, end in pairwise(ends):
            border = turned[start : end + 1]
            forward = border <= border[::-1]  # both sides of a border thin it in the same direction
            kept = _on_grid(_thin([screen(position) for position in (border if forward else border[::-1])]))
            line += kept if forward else kept[::-1]
        return tuple(position for index, position in enumerate(line) if not index or position != line[index - 1])


def _thin(line: list[Position]) -> list[Position]:
    """Drop points that lie nearer than the tolerance to the line without them. Source: Douglas and Peucker 1973."""
    start, end = line[0], line[-1]
    furthest, middle = _furthest(line)
    if furthest <= TOLERANCE**2 and (start != end or furthest == 0):
        return [start, end]
    return _thin(line[: middle + 1])[:-1] + _thin(line[middle:])


def _furthest(line: Sequence[Position]) -> tuple[float, int]:
    """Squared distance from the piece between both ends of the point furthest away, and which one that is; plain loops, it runs often."""
    (start_x, start_y), (end_x, end_y) = line[0], line[-1]
    along_x, along_y = end_x - start_x, end_y - start_y
    length = along_x * along_x + along_y * along_y or 1.0
    furthest, which = 0.0, 0
    for index in range(1, len(line) - 1):
        x, y = line[index][0] - start_x, line[index][1] - start_y
        part = (x * along_x + y * along_y) / length
        if part > 0:
            part = min(part, 1.0)
            x, y = x - part * along_x, y - part * along_y
        distance = x * x + y * y
        if distance > furthest:
            furthest, which = distance, index
    return furthest, which


def _on_grid(line: Sequence[Position]) -> list[Position]:
    return [(round(x * GRID) / GRID, round(y * GRID) / GRID) for x, y in line]


def centre_of(polygons: Sequence[Sequence[Sequence[Sequence[float]]]]) -> Position:
    """Centre of gravity of the largest part of an area."""
    return max((_centre(rings[0]) for rings in polygons), key=lambda found: found[0])[1]


def _centre(ring: Sequence[Sequence[float]]) -> tuple[float, Position]:
    """Area and centre of gravity of a ring."""
    pairs = list(pairwise(ring))
    crosses = [a[0] * b[1] - b[0] * a[1] for a, b in pairs]
    double = sum(crosses)
    if not double:
        return 0.0, (ring[0][0], ring[0][1])
    x = sum((a[0] + b[0]) * cross for (a, b), cross in zip(pairs, crosses, strict=True)) / (3 * double)
    y = sum((a[1] + b[1]) * cross for (a, b), cross in zip(pairs, crosses, strict=True)) / (3 * double)
    return abs(double) / 2, (x, y)
