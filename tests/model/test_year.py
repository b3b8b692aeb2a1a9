"""What counts as a year, and how years are put together."""

from __future__ import annotations

import pytest

from generator.model.year import is_year, runs_of


@pytest.mark.parametrize("text", ["1900", "2022", "2099"])
def test_figures_may_be_of_this_century_and_the_last(text: str) -> None:
    assert is_year(text)


@pytest.mark.parametrize("text", ["1899", "2100", "22", "2022 ", "2021-2022", "20220", ""])
def test_nothing_else_is_a_year_of_figures(text: str) -> None:
    assert not is_year(text)


def test_years_are_put_in_stretches_without_a_gap() -> None:
    assert runs_of(["2015", "2013", "2014", "2018", "2014"]) == [["2013", "2014", "2015"], ["2018"]]
