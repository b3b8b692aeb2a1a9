"""Files of every kind, and what is wrong with those that cannot be read."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from datetime import date

import openpyxl
import pytest

from generator.versions.intake import unpacking, workbook
from generator.versions.intake.mapping import FileForm, FileKind
from generator.versions.intake.read_table import read_table
from generator.versions.intake.tables import DeliveredTable

ODATA = FileForm(kind=FileKind.ODATA)
WORKBOOK = FileForm(kind=FileKind.WORKBOOK)


def codes_of(content: bytes, form: FileForm) -> list[str]:
    table, problems = read_table(content, "levering", form)
    assert table is None
    assert all(problem.found.endswith(".") for problem in problems)
    return [problem.code for problem in problems]


def table_of(content: bytes, form: FileForm) -> DeliveredTable:
    table, problems = read_table(content, "levering", form)
    assert problems == ()
    assert table is not None
    return table


def odata(*records: dict[str, object]) -> bytes:
    return json.dumps({"odata.metadata": "x", "value": list(records)}).encode()


def sheet(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    active = book.active
    assert active is not None
    for row in rows:
        active.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def test_the_first_record_names_the_columns() -> None:
    table = table_of(odata({"Key": "BU1  ", "Value": 12}, {"Value": None, "Key": "BU2"}), ODATA)

    assert table.header == ("Key", "Value")
    assert [row.cells for row in table.rows] == [("BU1  ", "12"), ("BU2", "")]


def test_a_number_in_json_keeps_its_value_and_loses_its_spelling() -> None:
    """`10.0`, `1E1` and `10` are one number in JSON; no digit is lost on the way."""
    raw = b'{"value": [{"a": 10.0, "b": 1E1, "c": -0.10, "d": 0.0, "e": 12345678901234567890.5, "f": true}]}'

    assert table_of(raw, ODATA).rows[0].cells == ("10", "10", "-0.1", "0", "12345678901234567890.5", "true")


def test_a_number_too_large_to_be_a_figure_is_not_written_out() -> None:
    assert table_of(b'{"value": [{"a": 1E999999999}]}', ODATA).rows[0].cells == ("1E999999999",)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "delivery-not-json"),
        (b'{"value": [{"a": NaN}]}', "delivery-not-json"),
        (b'{"value": [{"a": 1, "a": 2}]}', "delivery-not-json"),
        (b"\xff", "delivery-not-json"),
        (b"[" * 100_000, "delivery-not-json"),
        (b"[1]", "delivery-not-records"),
        (b'{"value": []}', "delivery-not-records"),
        (b'{"value": [1]}', "delivery-not-records"),
        (b'{"value": [{"a": 1}, {"b": 1}]}', "delivery-wrong-width"),
        (b'{"odata.nextLink": "https://x", "value": [{"a": 1}]}', "delivery-not-whole"),
    ],
)
def test_json_that_is_no_whole_table_is_refused(content: bytes, code: str) -> None:
    assert codes_of(content, ODATA) == [code]


@pytest.mark.parametrize("content", [b"{}", b'{"features": 3}', b'{"features": [{"type": "Feature"}]}', b"[]"])
def test_geojson_without_attributes_is_refused(content: bytes) -> None:
    assert codes_of(content, FileForm(kind=FileKind.GEOJSON)) == ["delivery-not-records"]


def test_the_declared_number_of_records_is_held() -> None:
    _, problems = read_table(odata({"a": 1}), "levering", FileForm(kind=FileKind.ODATA, rows=2))

    assert [problem.code for problem in problems] == ["delivery-wrong-row-count"]


def test_cells_of_a_workbook_become_the_text_that_excel_shows() -> None:
    content = sheet(
        ["a", "b", "c", "d", "e", "f", None], [1, 2.0, 25.7, 0.1 + 0.2, True, date(2021, 3, 26), None], [None], [1e-7, ".", "=1+1"]
    )

    table = table_of(content, WORKBOOK)

    assert table.header == ("a", "b", "c", "d", "e", "f")
    assert table.rows[0].cells == ("1", "2", "25.7", "0.3", "WAAR", "2021-03-26T00:00:00")
    assert table.rows[1].cells == ("0.0000001", ".", "=1+1", "", "", "")
    assert str(table.place(table.rows[1], 2)) == "levering:4:3"


def test_title_and_footer_of_a_workbook_stand_alone_in_their_row() -> None:
    content = sheet(["Kerncijfers 2020"], ["code", "inwoners"], ["GM0001", 5], ["Bron: CBS"])

    table = table_of(content, FileForm(kind=FileKind.WORKBOOK, title_rows=1, mark="Kerncijfers 2020", footer=("Bron: CBS",), rows=1))

    assert [row.cells for row in table.rows] == [("GM0001", "5")]


def test_a_file_that_is_no_workbook_is_refused() -> None:
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("x.txt", "x")

    assert codes_of(b"PK\x03\x04 half", WORKBOOK) == ["delivery-not-xlsx"]
    assert codes_of(other.getvalue(), WORKBOOK) == ["delivery-not-xlsx"]
    assert codes_of(sheet(["a"])[:-40], WORKBOOK) == ["delivery-not-xlsx"]


def test_a_workbook_that_unpacks_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "LARGEST", 1000)

    assert codes_of(sheet(["a"], [1]), WORKBOOK) == ["delivery-not-xlsx"]


def test_a_packed_text_is_unpacked() -> None:
    packed = FileForm(compression="gzip")

    assert table_of(gzip.compress(b"code\nGM0001\n"), packed).rows[0].cells == ("GM0001",)


def test_a_packed_file_that_is_damaged_cut_or_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    packed, content = FileForm(compression="gzip"), gzip.compress(b"code\n" + b"GM0001\n" * 1000)
    monkeypatch.setattr(unpacking, "LARGEST", 1000)

    assert codes_of(content, packed) == ["delivery-not-gzip"]
    assert codes_of(gzip.compress(b"code\nGM0001\n")[:-3], packed) == ["delivery-not-gzip"]
    assert codes_of(gzip.compress(b"code\nGM0001\n") + b"x", packed) == ["delivery-not-gzip"]
    assert codes_of(b"code\nGM0001\n", packed) == ["delivery-not-gzip"]


def test_two_header_rows_are_joined_from_top_to_bottom() -> None:
    text = b";Bevolking;Bevolking\nCode;Bevolking;Mannen\nGM0001;10;5\n"

    assert table_of(text, FileForm(delimiter=";", header_rows=2)).header == ("Code", "Bevolking", "Bevolking/Mannen")
