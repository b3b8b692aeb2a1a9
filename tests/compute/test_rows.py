"""The observation frame becomes rows that know where they stand."""

import pytest

from generator.compute.rows import read_series
from generator.model.identifiers import AreaKey, IndicatorId, Period
from generator.model.observation import ColumnsError
from generator.model.status import Status
from tests.compute.small_city import BENEFITS, INHABITANTS, MARKT, NOORD, WEST, observations


def test_a_row_gives_its_cells_with_file_line_and_column() -> None:
    series = read_series(observations(BENEFITS))[IndicatorId("bijstand")]

    cell = series.rows[AreaKey(NOORD), Period("2020")].cell("noemer")

    assert (cell.file, cell.line, cell.column, cell.raw) == ("waarnemingen.csv", 3, "noemer", "2000")


def test_an_empty_cell_cannot_become_an_operand() -> None:
    series = read_series(observations(BENEFITS))[IndicatorId("bijstand")]

    with pytest.raises(KeyError):
        series.rows[AreaKey(WEST), Period("2020")].cell("teller")


def test_rows_are_found_by_indicator() -> None:
    series = read_series(observations(BENEFITS + INHABITANTS))

    assert list(series) == ["bijstand", "inwoners"]
    assert len(series[IndicatorId("inwoners")].rows) == 4


def test_periods_are_those_of_any_of_the_areas_in_order() -> None:
    rows = f"inwoners,{NOORD},2022,1,A,,,\ninwoners,{NOORD},2008,1,A,,,\ninwoners,{MARKT},2015,,O,,,\n"

    series = read_series(observations(rows))[IndicatorId("inwoners")]

    assert series.periods((NOORD, MARKT)) == ("2008", "2015", "2022")
    assert series.periods((WEST,)) == ()


def test_a_second_row_with_the_same_key_is_left_to_the_checks() -> None:
    rows = f"inwoners,{NOORD},2020,1,A,,,\ninwoners,{NOORD},2020,2,P,,,\n"

    series = read_series(observations(rows))[IndicatorId("inwoners")]

    assert series.rows[AreaKey(NOORD), Period("2020")].status is Status.NORMAL


def test_text_that_looks_like_a_number_keeps_every_character() -> None:
    series = read_series(observations(f"inwoners,{NOORD},2020,0012.50,A,,,\n"))[IndicatorId("inwoners")]

    assert series.rows[AreaKey(NOORD), Period("2020")].cell("waarde").raw == "0012.50"


def test_a_frame_without_places_is_refused_at_the_door() -> None:
    with pytest.raises(ColumnsError, match="regel"):
        read_series(observations(BENEFITS).drop(columns="regel"))
