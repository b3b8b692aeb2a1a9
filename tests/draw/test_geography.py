"""Tests of boundaries on the screen."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import pytest

from generator.draw.geography import GRID, centre_of, project_areas


def area(code: str, *rings: list[tuple[float, float]], parts: int = 1) -> dict[str, Any]:
    polygon = [[[x, y] for x, y in ring] for ring in rings]
    geometry = (
        {"type": "Polygon", "coordinates": polygon} if parts == 1 else {"type": "MultiPolygon", "coordinates": [[r] for r in polygon]}
    )
    return {"type": "Feature", "properties": {"code": code}, "geometry": geometry}


def collection(*areas: dict[str, Any]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(areas)}


WEST = area("WEST", [(4.0, 51.0), (4.1, 51.0), (4.1, 51.05), (4.1, 51.1), (4.0, 51.1), (4.0, 51.0)])
EAST = area("OOST", [(4.1, 51.0), (4.2, 51.0), (4.2, 51.1), (4.1, 51.1), (4.1, 51.05), (4.1, 51.0)])


def test_north_is_up_and_east_is_right() -> None:
    shapes = project_areas(collection(WEST, EAST), ["WEST", "OOST"], 200).shapes

    assert centre_of(shapes["WEST"])[0] < centre_of(shapes["OOST"])[0]
    assert {y for _, y in shapes["WEST"][0][0]} == {0.0, max(y for _, y in shapes["WEST"][0][0])}


def test_the_map_fills_the_width_and_keeps_the_ratio_of_distances() -> None:
    geography = project_areas(collection(WEST, EAST), ["WEST", "OOST"], 200)
    places = [position for shape in geography.shapes.values() for rings in shape for ring in rings for position in ring]

    assert (min(x for x, _ in places), max(x for x, _ in places)) == (0, 200)
    assert geography.height == math.ceil(200 * 0.1 / (0.2 * math.cos(math.radians(51.05))))


def test_neighbours_share_every_point_of_their_border() -> None:
    """A border with a hundred wiggles, drawn in opposite directions by both sides and with a third area at its end."""
    border = [(4.1 + 0.004 * math.sin(step), 51.0 + step / 1000) for step in range(101)]
    west = area("WEST", [*border, (4.0, 51.1), (4.0, 51.0), border[0]])
    east = area("OOST", [*reversed(border), (4.2, 51.0), (4.2, 51.1), border[-1]])
    shapes = project_areas(collection(west, east), ["WEST", "OOST"], 300).shapes
    on_border = [{(x, y) for x, y in shapes[code][0][0] if 100 < x < 200} for code in ("WEST", "OOST")]

    assert 5 < len(on_border[0]) < 101
    assert on_border[0] == on_border[1]


def test_points_lie_on_the_grid_and_none_stands_twice_in_a_row() -> None:
    circle = [(4.0 + 0.1 * math.cos(step / 50), 51.0 + 0.1 * math.sin(step / 50)) for step in range(314)]
    ring = project_areas(collection(area("ROND", [*circle, circle[0]])), ["ROND"], 100).shapes["ROND"][0][0]

    assert ring[0] == ring[-1]
    assert all(before != after for before, after in pairwise(ring))
    assert all(float(number * GRID).is_integer() for position in ring for number in position)
    assert 8 < len(ring) < 60


def test_thinning_moves_no_border_further_than_an_eye_sees() -> None:
    circle = [(4.0 + 0.1 * math.cos(step / 50), 0.1 * math.sin(step / 50)) for step in range(314)]
    ring = project_areas(collection(area("ROND", [*circle, circle[0]])), ["ROND"], 100).shapes["ROND"][0][0]
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))

    assert abs(doubled) / 2 == pytest.approx(math.pi * 50**2, rel=0.02)


def test_holes_and_parts_are_kept() -> None:
    hole = [(4.02, 51.02), (4.08, 51.02), (4.08, 51.08), (4.02, 51.08), (4.02, 51.02)]
    around = area("RAND", [(4.0, 51.0), (4.1, 51.0), (4.1, 51.1), (4.0, 51.1), (4.0, 51.0)], hole)
    split = area("TWEE", hole, [(4.3, 51.0), (4.4, 51.0), (4.4, 51.1), (4.3, 51.0)], parts=2)
    shapes = project_areas(collection(around, split), ["RAND", "TWEE"], 300).shapes

    assert ([len(rings) for rings in shapes["RAND"]], [len(rings) for rings in shapes["TWEE"]]) == ([2], [1, 1])


def test_an_area_without_a_boundary_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        project_areas(collection(WEST), ["WEST", "NERGENS"], 200)


def test_the_centre_is_that_of_the_largest_part() -> None:
    small = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]
    large = [[10.0, 10.0], [20.0, 10.0], [20.0, 20.0], [10.0, 20.0], [10.0, 10.0]]

    assert centre_of([[small], [large]]) == (15, 15)
