"""Tests of scales and their ticks."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from generator.draw.axis import round_ticks, snug_axis, tick_text, value_axis, year_axis


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [("1500", 0, "1.500"), ("-0.5", 1, "−0,5"), ("0", 0, "0"), ("1234567.25", 2, "1.234.567,25"), ("2.5", 1, "2,5")],
)
def test_a_tick_reads_as_dutch(value: str, decimals: int, text: str) -> None:
    assert tick_text(Decimal(value), decimals) == text


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0.0, 114.2, ["0", "50", "100", "150"]),
        (0.0, 0.37, ["0", "0.1", "0.2", "0.3", "0.4"]),
        (121100.0, 264000.0, ["100000", "150000", "200000", "250000", "300000"]),
        (-3.0, 4.0, ["-4", "-2", "0", "2", "4"]),
        (0.0, 0.0, ["0", "0.25"]),
    ],
)
def test_ticks_are_round_and_hold_all_values(low: float, high: float, ticks: list[str]) -> None:
    assert list(round_ticks(low, high, 4))[: len(ticks)] == [Decimal(tick) for tick in ticks]
    assert round_ticks(low, high, 4)[-1] >= Decimal(repr(high))


def test_a_scale_from_zero_begins_at_zero_and_puts_higher_values_higher() -> None:
    axis = value_axis([20, 80], (200, 40), from_zero=True)

    assert axis.place(0) == 200
    assert 200 > axis.place(20) > axis.place(80) >= 40


def test_a_scale_not_from_zero_says_so_by_its_ticks() -> None:
    assert value_axis([120000, 264000], (200, 40), from_zero=False).ticks[0] == (100000.0, "100.000")


def test_ticks_of_one_scale_have_the_same_number_of_decimals() -> None:
    texts = [text for _, text in value_axis([0.9], (100, 0), from_zero=True).ticks]

    assert texts == ["0,00", "0,25", "0,50", "0,75", "1,00"]


def test_a_snug_scale_ends_at_the_highest_value() -> None:
    axis = snug_axis([3, 82.3], (0, 300))

    assert axis.place(82.3) == 300
    assert [text for _, text in axis.ticks] == ["0", "25", "50", "75"]


@pytest.mark.parametrize("values", [[], [0.0], [0.0, 0.0]])
def test_a_scale_without_length_can_still_be_drawn(values: list[float]) -> None:
    assert snug_axis(values, (0, 300)).place(0) == 0


def test_years_without_room_are_written_in_steady_steps_back_from_the_last() -> None:
    axis = year_axis(range(2012, 2023), (40, 250), 36)

    assert [text for _, text in axis.ticks] == ["2012", "2014", "2016", "2018", "2020", "2022"]


def test_years_that_were_observed_are_written_where_they_fit() -> None:
    assert [text for _, text in year_axis([2012, 2016, 2020], (40, 250), 36).ticks] == ["2012", "2016", "2020"]


@pytest.mark.parametrize("last", range(2010, 2080))
def test_years_never_touch_and_hold_the_first_and_the_last(last: int) -> None:
    axis = year_axis(range(2008, last + 1), (40, 250), 36)
    places = [axis.place(year) for year, _ in axis.ticks]

    assert (axis.ticks[0][1], axis.ticks[-1][1]) == ("2008", str(last))
    assert all(after - before >= 36 - 1e-9 for before, after in pairwise(places))


def test_a_single_year_stands_in_the_middle() -> None:
    assert year_axis([2020], (0, 100), 36).place(2020) == 50
