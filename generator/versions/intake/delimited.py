"""The bytes of a delimited text as delivered → header and rows with physical lines; nothing is inferred."""

from __future__ import annotations

import csv
import io

from generator.model.problem import Place, Problem
from generator.versions.intake.mapping import FileForm
from generator.versions.intake.tables import ReadTable, Row, build_table, mistake


def read_delimited(content: bytes, path: str, form: FileForm) -> ReadTable:
    """Read a delivery by its declared form; anything that does not fit is a problem."""
    rows, problem = _split_rows(content, path, form.delimiter)
    return (None, (problem,)) if problem else build_table(rows, path, form)


def _split_rows(content: bytes, path: str, delimiter: str) -> tuple[list[Row], Problem | None]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(path=path, line=content.count(b"\n", 0, error.start) + 1)
        return [], mistake(place, "delivery-not-utf8", f"Byte {error.start + 1} is geen UTF-8.", None)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    same: dict[str, str] = {}  # a national delivery has two million cells, and most of them say the same
    try:
        rows.extend(Row(line=reader.line_num, cells=tuple([same.setdefault(cell, cell) for cell in cells])) for cells in reader if cells)
    except csv.Error as error:
        place = Place(path=path, line=reader.line_num)
        return [], mistake(place, "delivery-not-csv", f"De regel is niet als CSV te lezen ({error}).", None)
    return rows, None
