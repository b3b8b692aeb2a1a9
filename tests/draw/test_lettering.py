"""Tests of texts that keep out of one another's way."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.draw.lettering import spread_out, text_width, wrap_text


def test_wide_letters_take_more_room_than_narrow_ones() -> None:
    assert text_width("MMMM", 12) > text_width("nnnn", 12) > text_width("iiii", 12)


def test_a_larger_or_bolder_text_is_wider() -> None:
    assert text_width("Tuinzigt", 14) > text_width("Tuinzigt", 12, bold=True) > text_width("Tuinzigt", 12)


def test_text_breaks_between_words_and_loses_none() -> None:
    lines = wrap_text("Mensen met een bijstandsuitkering in Breda", 12, 90)

    assert len(lines) > 1
    assert " ".join(lines) == "Mensen met een bijstandsuitkering in Breda"
    assert all(text_width(line, 12) <= 90 or " " not in line for line in lines)


def test_a_word_that_is_too_wide_stands_alone() -> None:
    assert wrap_text("arbeidsongeschiktheidsverzekering nu", 12, 40) == ("arbeidsongeschiktheidsverzekering", "nu")


def test_labels_that_do_not_touch_stay_where_they_are() -> None:
    assert spread_out([20, 80], [10, 10], 0, 100) == [20, 80]


def test_labels_at_one_place_share_the_room_around_it() -> None:
    assert spread_out([50, 50], [10, 10], 0, 100) == [45, 55]


@pytest.mark.parametrize("wanted", [[0.0, 0.0, 0.0], [100.0, 99.0, 98.0], [10.0, 12.0, 90.0], [50.0, 49.0, 51.0]])
def test_labels_never_overlap_and_stay_inside(wanted: list[float]) -> None:
    heights = [20.0, 30.0, 15.0]
    centres = spread_out(wanted, heights, 0, 100)
    spans = sorted((centre - height / 2, centre + height / 2) for centre, height in zip(centres, heights, strict=True))

    assert all(before[1] <= after[0] + 1e-9 for before, after in pairwise(spans))
    assert spans[0][0] >= 0
    assert spans[-1][1] <= 100


def test_the_order_of_labels_follows_the_order_of_values() -> None:
    centres = spread_out([52, 50, 51], [10, 10, 10], 0, 100)

    assert centres[1] < centres[2] < centres[0]
