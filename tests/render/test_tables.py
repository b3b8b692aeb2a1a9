"""What a table says about itself."""

from generator.model.blocks import TableRow, ValueTable
from generator.model.figure import Value
from generator.model.sentence import Sentence
from generator.model.status import Status
from generator.render.tables import Remark, remarks_of, word_columns
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
        Remark(sign="x", label="geheim", reasons=("Geheim bij het CBS.", "Te weinig inwoners.")),
        Remark(sign="~", label="schatting", reasons=()),
        Remark(sign=".", label="onbekend", reasons=("Het CBS geeft dit cijfer niet.",)),
    )


def test_a_column_of_words_is_told_from_a_column_of_figures() -> None:
    assert word_columns(table((("buurt",), TUINZIGT, ("a",)), (("wijk",), ("geen",), ("b",)))) == frozenset({0, 2})


def test_a_table_without_rows_has_no_columns_of_words() -> None:
    assert word_columns(table()) == frozenset()
