"""Cells have physical places, whatever stands before them."""

from __future__ import annotations

from generator.load.tables import parse_table
from generator.model.problem import Place
from generator.validate.columns import Columns


def columns(text: str, *expected: str) -> Columns:
    table, _ = parse_table(text.encode(), "a.csv", "a.csv")
    assert table is not None
    return Columns(table=table, expected=expected)


def test_a_column_is_read_from_top_to_bottom() -> None:
    assert columns("a,b\n1,2\n3,4\n").cells("b") == ("2", "4")


def test_a_column_of_a_table_without_rows_is_empty() -> None:
    assert columns("a,b\n").cells("b") == ()


def test_a_cell_has_its_line_and_its_number_in_the_row() -> None:
    assert columns("a,b\n1,2\n3,4\n").place(1, "b") == Place(path="a.csv", line=3, column=2)


def test_a_cell_behind_a_line_break_in_its_row_stands_on_a_later_line() -> None:
    assert columns('a,b,c\n1,"x\ny\nz",2\n').place(0, "c") == Place(path="a.csv", line=4, column=3)


def test_every_wrong_cell_is_found_in_the_order_of_the_rows() -> None:
    found = columns("a\nx\ny\nx\n").find("a", lambda cell: cell == "x")

    assert [(place.line, cell) for place, cell in found] == [(2, "x"), (4, "x")]


def test_a_misspelt_name_stands_for_the_column_that_belongs_there() -> None:
    assert columns("a,bb,c\n1,2,3\n", "a", "b", "c").cells("b") == ("2",)


def test_columns_that_changed_places_are_not_judged() -> None:
    assert list(columns("a,c,b\n1,2,3\n", "a", "b", "c").position) == ["a"]


def test_with_a_column_too_few_the_others_go_by_their_names() -> None:
    assert dict(columns("c,a\n1,2\n", "a", "b", "c").position) == {"c": 0, "a": 1}
