"""What a table says about itself."""

from dataclasses import replace

import pytest

from generator.model.blocks import TableRow, ValueTable
from generator.model.doubt import doubt_note
from generator.model.figure import Value
from generator.model.sentence import Moment, Sentence
from generator.model.status import Status
from generator.model.table_reading import Remark, is_wide, remarks_of, stack_labels, word_columns
from tests.render.sample_figures import CITY, RONDKOMEN, TUINZIGT, missing


def table(*rows: tuple[Value | Sentence, ...]) -> ValueTable:
    return ValueTable(id="t", caption=("Tabel",), head=(), rows=tuple(TableRow(header=("rij",), cells=cells) for cells in rows))


def test_a_table_of_plain_figures_needs_no_key() -> None:
    assert remarks_of(table((TUINZIGT, CITY))) == ()


def test_each_sign_is_explained_once_with_all_its_different_reasons() -> None:
    remarks = remarks_of(
        table(
            (missing("a", "Geheim bij het CBS.", Status.SUPPRESSED), RONDKOMEN),
            (missing("b", "Te weinig inwoners.", Status.SUPPRESSED), RONDKOMEN),
            (missing("c", "Geheim bij het CBS.", Status.SUPPRESSED), missing("d")),
        )
    )

    assert remarks == (
        Remark(sign="x", text="Geheim bij het CBS. Te weinig inwoners."),
        Remark(sign="~", text="schatting"),
        Remark(sign=".", text="onbekend. Het CBS geeft dit cijfer niet."),
    )


def test_a_doubt_is_not_told_again_for_fewer_areas() -> None:
    doubted = [replace(TUINZIGT, status=Status.UNVALIDATED, note=doubt_note(names)) for names in (["Noord"], ["Noord", "Zuid"], ["Zuid"])]

    assert remarks_of(table(tuple(doubted))) == (
        Remark(sign="?", text="twijfel aan dit cijfer. De twijfel komt door het cijfer van Noord en Zuid."),
    )


def test_a_column_of_words_is_told_from_a_column_of_figures() -> None:
    assert word_columns(table((("buurt",), TUINZIGT, ("a",)), (("wijk",), ("geen",), ("b",)))) == frozenset({0, 2})


def test_a_table_without_rows_has_no_columns_of_words() -> None:
    assert word_columns(table()) == frozenset()


def with_columns(columns: int) -> ValueTable:
    return ValueTable(id="t", caption=("Tabel",), head=(("Gebied",), *[("Jaar ", Moment("2020"))] * columns), rows=())


@pytest.mark.parametrize("columns", [3, 6])
def test_a_table_too_wide_for_a_phone_can_be_stacked(columns: int) -> None:
    assert stack_labels(with_columns(columns)) == ("Jaar 2020",) * columns


@pytest.mark.parametrize("columns", [1, 2, 7])
def test_a_table_that_fits_or_is_there_to_look_across_stays_a_grid(columns: int) -> None:
    assert stack_labels(with_columns(columns)) == ()


def test_a_table_of_years_names_the_years_of_each_doubt() -> None:
    rows = tuple(
        TableRow(header=header, cells=(replace(TUINZIGT, status=Status.UNVALIDATED, note=doubt_note([name])),))
        for header, name in (((Moment("2020"),), "Noord"), (("Bijstand, ", Moment("2021")), "Zuid"))
    )

    assert remarks_of(ValueTable(id="t", caption=("Tabel",), head=(), rows=rows)) == (
        Remark(sign="?", text="twijfel aan dit cijfer. De twijfel komt door het cijfer van Noord (2020) en Zuid (2021)."),
    )


@pytest.mark.parametrize(("columns", "wide"), [(6, False), (7, True)])
def test_a_table_with_more_columns_than_are_stacked_is_wide(columns: int, wide: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert is_wide(with_columns(columns)) is wide
