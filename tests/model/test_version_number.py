"""The ladder of version numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.version_number import Number, Step, parse_number, smallest_after, sort_versions, step_between

NUMBERS = st.builds(Number, *[st.integers(0, 30)] * 3)


@pytest.mark.parametrize(
    ("base", "step", "smallest"),
    [
        ("1.4.2", Step.MAJOR, "2.0.0"),
        ("1.4.2", Step.MINOR, "1.5.0"),
        ("1.4.2", Step.PATCH, "1.4.3"),
        ("1.4.2", Step.NONE, "1.4.2"),
        ("0.4.2", Step.MAJOR, "0.5.0"),
        ("0.4.2", Step.MINOR, "0.4.3"),
        ("0.4.2", Step.PATCH, "0.4.3"),
    ],
)
def test_below_one_the_ladder_stands_a_place_lower(base: str, step: Step, smallest: str) -> None:
    number = parse_number(base)
    assert number is not None

    assert str(smallest_after(number, step)) == smallest


@pytest.mark.parametrize("text", ["next", "1.0", "01.0.0", "1.0.0-rc.1", "1.0.0+build", "v1.0.0", "١.0.0", "1.0.0\n", "", "1234567890.0.0"])
def test_anything_else_is_no_number(text: str) -> None:
    assert parse_number(text) is None


def test_versions_are_sorted_by_number_and_next_comes_last() -> None:
    assert sort_versions(["next", "0.10.0", "import", "0.9.0", "1.0.0", ".0.1.0-x"]) == ("0.9.0", "0.10.0", "1.0.0", "next")


@given(base=NUMBERS, step=st.sampled_from(Step))
def test_a_number_carries_the_step_it_was_raised_for(base: Number, step: Step) -> None:
    assert step_between(base, smallest_after(base, step)) >= step


@given(base=NUMBERS, new=NUMBERS)
def test_a_larger_change_never_allows_a_smaller_number(base: Number, new: Number) -> None:
    smallest = [smallest_after(base, step) for step in Step]

    assert smallest == sorted(smallest)
    assert (step_between(base, new) is Step.NONE) == (new <= base)
