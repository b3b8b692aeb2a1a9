"""Tests of paths made short."""

from __future__ import annotations

import pytest

from generator.draw.svg.paths import round_number, shorten_outline, shorten_path


@pytest.mark.parametrize(("value", "text"), [(3.0, "3"), (-0.04, "0"), (12.349, "12.3"), (237.99999999999997, "238"), (-1.5, "-1.5")])
def test_numbers_have_one_digit_behind_the_point_at_most(value: float, text: str) -> None:
    assert round_number(value) == text


def test_every_number_of_a_path_is_rounded() -> None:
    assert shorten_path("M0.123,-4.56A3.873,3.873,0,1,1,1e-7,2") == "M0.1,-4.6A3.9,3.9,0,1,1,0,2"


def test_an_outline_goes_step_by_step_and_leaves_its_last_side_to_the_z() -> None:
    assert shorten_outline("M0,0L10,0L10,10.5L0,10.5L0,0Z") == "M0 0l10 0 0 10.5-10 0z"


def test_points_that_do_not_move_are_dropped() -> None:
    assert shorten_outline("M1,1L1,1L2.5,1L2.5,1L2,0.5Z") == "M1 1l1.5 0-.5-.5z"


def test_parts_and_holes_stay_apart() -> None:
    assert shorten_outline("M0,0L2,0L2,2ZM10,10L12,10L12,12Z") == "M0 0l2 0 0 2zM10 10l2 0 0 2z"


def test_rounding_errors_do_not_add_up_along_an_outline() -> None:
    points = [(step / 30, 0.0) for step in range(301)]
    path = "M" + "L".join(f"{x},{y}" for x, y in [*points, (10, 5)]) + "Z"
    steps = shorten_outline(path).removesuffix("z").split("l")[1].replace("-", " -").split()
    xs = [float(step) for step in steps[::2]]

    assert sum(xs) == pytest.approx(10)
