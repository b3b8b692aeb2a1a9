"""A sign beside a mark stands where it touches no other one, and where it can be read."""

from __future__ import annotations

from generator.draw.layout.key import Side, sign_box
from generator.draw.layout.signs import choose_side

RIGHT = [Side(above=True), Side(above=False)]
SIDES = [*RIGHT, Side(above=True, before=True), Side(above=False, before=True)]
SPOT = (100.0, 50.0)


def boxes(*sides: Side) -> list[tuple[float, float, float, float]]:
    """Signs that stand there already."""
    return [sign_box(*SPOT, side) for side in sides]


def test_with_nothing_around_it_stands_where_it_is_wanted() -> None:
    assert choose_side(SPOT, SIDES, [], []) == SIDES[0]
    assert choose_side(SPOT, SIDES[1:], [], []) == SIDES[1]


def test_a_line_through_its_place_sends_it_to_the_other_side_of_the_line() -> None:
    rising = ((100.0, 50.0), (120.0, 10.0))

    assert choose_side(SPOT, SIDES, [rising], []) == Side(above=False)


def test_between_two_lines_it_keeps_its_place() -> None:
    lines = [((100.0, 50.0), (120.0, 10.0)), ((100.0, 50.0), (120.0, 90.0))]

    assert choose_side(SPOT, SIDES, lines, []) == SIDES[0]


def test_another_sign_sends_it_below_its_mark_and_to_the_left_when_that_is_taken_too() -> None:
    assert choose_side(SPOT, SIDES, [], boxes(RIGHT[0])) == RIGHT[1]
    assert choose_side(SPOT, SIDES, [], boxes(*RIGHT)) == Side(above=True, before=True)


def test_where_every_place_is_taken_it_stands_where_it_is_wanted() -> None:
    assert choose_side(SPOT, SIDES, [], boxes(*SIDES)) == SIDES[0]
