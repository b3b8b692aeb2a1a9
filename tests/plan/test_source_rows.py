"""Lines of files are shown as they stand there, with the cells that are used cut out of them."""

from __future__ import annotations

import pandas as pd

from generator.model.figure import SourceCell
from generator.model.package import Table
from generator.plan.source_rows import SourceRows, delivered_rows

CONTENT = 'gebied,waarde,opmerking\nBU1,5,"a, ""b"""\nBU2,,\n'
KEY = ("wonen", "0.1.0", "waarnemingen.csv")
TABLE = Table(
    path="data/wonen/0.1.0/waarnemingen.csv",
    file="waarnemingen.csv",
    sha256="",
    header=("gebied", "waarde", "opmerking"),
    columns=(("BU1", "BU2"), ("5", ""), ('a, "b"', "")),
    lines=(2, 3),
    content=CONTENT.encode(),
)


def cell(line: int, column: str, raw: str) -> SourceCell:
    return SourceCell(
        package="wonen",  # type: ignore[arg-type] # a name
        version="0.1.0",  # type: ignore[arg-type] # a version
        file="waarnemingen.csv",
        line=line,
        column=column,
        raw=raw,
    )


def test_a_line_used_twice_stands_there_once_with_both_cells_marked() -> None:
    rows = SourceRows(tables={KEY: TABLE})
    anchors = [rows.use(cell(2, "waarde", "5")), rows.use(cell(2, "gebied", "BU1"))]
    [source] = rows.files()
    [row] = source.rows

    assert anchors == ["regel-1-2", "regel-1-2"]
    assert source.header == "gebied,waarde,opmerking"
    assert [(piece.text, piece.column) for piece in row.pieces] == [("BU1", "gebied"), (",", ""), ("5", "waarde"), (',"a, ""b"""', "")]


def test_a_missing_value_is_said_by_its_own_status_or_by_the_numbers_it_cannot_be_made_from() -> None:
    cells = {
        "indicator": "woz",
        "gebied": "BU1",
        "periode": "2020",
        "waarde": "",
        "status": "P",
        "teller": "5",
        "noemer": "65",
        "opmerking": "",
    }
    place = {"pakket": "wonen", "versie": "0.1.0", "bestand": "waarnemingen.csv", "regel": 2}
    frame = pd.DataFrame([{**cells, **place}, {**cells, **place, "gebied": "BU2", "status": "O", "opmerking": "Onbekend."}])
    delivered = delivered_rows(frame)

    assert delivered["woz", "BU1", "2020"].columns_for("N") == ("teller", "noemer")
    assert delivered["woz", "BU2", "2020"].columns_for("O") == ("status", "opmerking")


def test_a_cell_in_quotes_keeps_them_and_an_empty_cell_is_marked_where_it_stands() -> None:
    rows = SourceRows(tables={KEY: TABLE})
    rows.use_columns(KEY, 2, ["opmerking"])
    rows.use_columns(KEY, 3, ["waarde", "opmerking"])
    [source] = rows.files()

    assert [[(piece.text, piece.column) for piece in row.pieces] for row in source.rows] == [
        [("BU1,5,", ""), ('"a, ""b"""', "opmerking")],
        [("BU2,", ""), ("", "waarde"), (",", ""), ("", "opmerking")],
    ]
