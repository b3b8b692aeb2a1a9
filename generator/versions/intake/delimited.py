"""The bytes of a delimited text as delivered → header and rows with physical lines; nothing is inferred."""

from __future__ import annotations

import csv
import io

from generator.model.problem import Place, Problem
from generator.versions.intake.mapping import FileForm
from generator.versions.intake.tables import ReadTable, Row, build_table, mistake

SEPARATORS = {";": "een puntkomma", ",": "een komma", "\t": "een tab"}
"""Signs that may stand between cells, as a message calls them; a comma may be a decimal sign, so a semicolon is thought of first."""

_BLANK = 10
"""Lines without anything that may stand above the first row."""


def read_delimited(content: bytes, path: str, form: FileForm) -> ReadTable:
    """Read a delivery by its declared form; anything that does not fit is a problem."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(path=path, line=content.count(b"\n", 0, error.start) + 1)
        return None, (mistake(place, "delivery-not-utf8", f"Byte {error.start + 1} is geen UTF-8.", None),)
    problem = _judge_separator(text, path, form)
    if problem:
        return None, (problem,)
    rows, problem = _split_rows(text, path, form.delimiter)
    return (None, (problem,)) if problem else build_table(rows, path, form)


def _judge_separator(text: str, path: str, form: FileForm) -> Problem | None:
    """Another separator than declared: the header has one cell, and another sign stands as often in it as in the row below."""
    first = form.title_rows + form.header_rows
    lines = [(number, line) for number, line in enumerate(text.split("\n", first + _BLANK)[: first + _BLANK], start=1) if line.strip()]
    if len(lines) <= first or form.delimiter in lines[first - 1][1]:
        return None
    (number, header), (_, row) = lines[first - 1], lines[first]
    meant = next((sign for sign in SEPARATORS if sign in header and header.count(sign) == row.count(sign)), "")
    if not meant:
        return None
    return Problem(
        place=Place(path=path, line=number),
        code="delivery-wrong-separator",
        found=f"De kop heeft maar één cel: tussen de kolommen staat {SEPARATORS[meant]}, niet {SEPARATORS[form.delimiter]}.",
        next_step=f"Schrijf in de mapping bij deze levering, onder [bronnen.vorm]: scheidingsteken = {_written(meant)}.",
    )


def _written(sign: str) -> str:
    """As it stands in TOML."""
    return '"\\t"' if sign == "\t" else f'"{sign}"'


def _split_rows(text: str, path: str, delimiter: str) -> tuple[list[Row], Problem | None]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    same: dict[str, str] = {}  # a national delivery has two million cells, and most of them say the same
    try:
        rows.extend(Row(line=reader.line_num, cells=tuple([same.setdefault(cell, cell) for cell in cells])) for cells in reader if cells)
    except csv.Error as error:
        place = Place(path=path, line=reader.line_num)
        return [], mistake(place, "delivery-not-csv", f"De regel is niet als CSV te lezen ({error}).", None)
    return rows, None
