"""How much of a box stands on an area is counted in squares."""

from __future__ import annotations

import pytest

from generator.draw.layout.ground import Ground
from generator.draw.theme import EDGE

SQUARE = [[[[20.0, 20.0], [60.0, 20.0], [60.0, 60.0], [20.0, 60.0], [20.0, 20.0]]]]
"""From 20 to 60 in both directions, before the edge of the map is added."""
WITH_A_HOLE = [[*SQUARE[0], [[30.0, 30.0], [50.0, 30.0], [50.0, 50.0], [30.0, 50.0], [30.0, 30.0]]]]


def at(left: float, right: float, top: float, bottom: float) -> tuple[float, float, float, float]:
    return left + EDGE, right + EDGE, top + EDGE, bottom + EDGE


@pytest.mark.parametrize(
    ("box", "expected"),
    [(at(30, 50, 30, 50), 1.0), (at(60, 80, 20, 60), 0.0), (at(40, 80, 20, 60), 0.5), (at(40, 80, 40, 80), 0.25)],
)
def test_the_part_of_a_box_that_stands_on_an_area(box: tuple[float, float, float, float], expected: float) -> None:
    assert Ground.of(SQUARE, 100).share_of(box) == pytest.approx(expected, abs=0.06)


@pytest.mark.parametrize("bottom", [96, 140])
def test_what_of_a_box_lies_below_the_map_stands_on_nothing(bottom: float) -> None:
    tall = [[[[20.0, 20.0], [60.0, 20.0], [60.0, 96.0], [20.0, 96.0], [20.0, 20.0]]]]
    share = Ground.of(tall, 96 + 2 * EDGE).share_of(at(20, 60, 60, bottom))

    assert share == pytest.approx(36 / (bottom - 60), abs=0.06)


def test_a_hole_in_an_area_is_no_part_of_it() -> None:
    assert Ground.of(WITH_A_HOLE, 100).share_of(at(32, 48, 32, 48)) == 0.0


def test_the_ground_of_two_areas_is_that_of_both() -> None:
    one = Ground.of(SQUARE, 100)
    other = Ground.of([[[[x + 40, y] for x, y in SQUARE[0][0]]]], 100)

    assert Ground.of_all([one, other]).share_of(at(20, 100, 20, 60)) == pytest.approx(1.0, abs=0.06)
