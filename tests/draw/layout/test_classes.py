"""The classes of a map: natural breaks, on the scale of the square root."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import sqrt
from random import Random

import pytest

from generator.draw.layout.classes import value_classes
from tests.draw.layout.test_choropleth import area


def ranges(*numbers: float) -> list[str]:
    return [one.range for one in value_classes([area(number, f"BU{place}") for place, number in enumerate(numbers)])]


def test_what_lies_far_from_all_others_has_a_colour_of_its_own() -> None:
    assert ranges(12, 14, 15, 30, 31, 33, 60, 62, 64, 110, 112, 462) == ["12 – 15", "30 – 33", "60 – 64", "110 – 112", "462"]


def test_areas_without_a_case_are_together() -> None:
    assert ranges(0, 0, 0, 0, 3, 4, 9, 10, 28, 30, 42)[0] == "0"


def test_colours_go_from_light_to_dark_with_the_figures() -> None:
    classes = value_classes([area(float(number)) for number in range(50)])

    assert [one.colour for one in classes] == ["kaart-1", "kaart-2", "kaart-3", "kaart-4", "kaart-5"]
    assert [code for one in classes for code in one.codes] == [f"BU{number}.0" for number in range(50)]


@pytest.mark.parametrize("seed", range(20))
def test_no_other_division_into_five_has_figures_that_differ_less(seed: int) -> None:
    drawn = Random(seed)  # noqa: S311 - no secret
    numbers = sorted(float(drawn.choice((drawn.randint(0, 40), drawn.randint(0, 900)))) for _ in range(13))
    steps = sorted(set(numbers))

    def spread(members: list[float]) -> float:
        roots = [sqrt(number) for number in members]
        return sum((root - sum(roots) / len(roots)) ** 2 for root in roots)

    def divided(breaks: tuple[int, ...]) -> float:
        ends = [0, *breaks, len(steps)]
        return sum(spread([number for number in numbers if number in steps[begin:end]]) for begin, end in pairwise(ends))

    classes = value_classes([area(number, f"BU{place}") for place, number in enumerate(numbers)])
    found = sum(spread([numbers[int(code[2:])] for code in one.codes]) for one in classes)
    best = min(divided(breaks) for breaks in combinations(range(1, len(steps)), min(5, len(steps)) - 1))

    assert found == pytest.approx(best, abs=1e-6)


def test_equal_figures_never_fall_in_different_classes() -> None:
    areas = [area(float(number // 7), code=f"BU{number}") for number in range(40)]
    classes = value_classes(areas)
    class_of = {code: index for index, one in enumerate(classes) for code in one.codes}

    assert len({(one["number"], class_of[one["code"]]) for one in areas}) == len({one["number"] for one in areas})


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_few_figures_make_few_classes_of_which_none_is_empty(count: int) -> None:
    classes = value_classes([area(float(number)) for number in range(count)])

    assert len(classes) == count
    assert len({one.colour for one in classes}) == count


def test_figures_below_zero_are_divided_as_they_are() -> None:
    assert ranges(-20, -19, -1, 0, 1, 30, 31, 60, 61, 90) == ["-20 – -19", "-1 – 1", "30 – 31", "60 – 61", "90"]


def test_every_area_with_a_figure_is_in_one_class_and_the_others_in_none() -> None:
    areas = [area(float(number**2), code=f"BU{number}") for number in range(13)] + [area(None, code="BUx")]
    codes = [code for one in value_classes(areas) for code in one.codes]

    assert sorted(codes) == sorted(f"BU{number}" for number in range(13))


def test_without_figures_there_are_no_classes() -> None:
    assert value_classes([area(None, "BU1")]) == ()
