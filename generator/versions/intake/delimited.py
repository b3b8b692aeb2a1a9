"""The bytes of a delimited text as delivered → header and rows with physical lines; nothing is inferred."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from generator.model.problem import Place, Problem
from generator.versions.intake.mapping import TextForm


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row: its cells as they stand, and the physical line."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class DeliveredTable:
    """A delimited delivery without its title rows, unit rows and footer."""

    path: str
    header: tuple[str, ...]
    header_line: int
    rows: tuple[Row, ...]

    def place(self, row: Row, column: int) -> Place:
        """Where a cell stands; `column` counts from 0."""
        return Place(path=self.path, line=row.line, column=column + 1)


def read_delimited(content: bytes, path: str, form: TextForm) -> tuple[DeliveredTable | None, tuple[Problem, ...]]:
    """Read a delivery by its declared form; anything that does not fit is a problem."""
    rows, problem = _split_rows(content, path, form.delimiter)
    if problem:
        return None, (problem,)
    problems = (*_check_titles(rows, path, form), *_check_footer(rows, path, form))
    last = len(rows) - len(form.footer)
    if form.title_rows + 1 + form.unit_rows > last:
        return None, (*problems, _mistake(Place(path=path), "delivery-too-short", "De levering is korter dan aangekondigd.", form))
    header = rows[form.title_rows]
    table = DeliveredTable(
        path=path,
        header=tuple(cell.strip(" ") for cell in header.cells),
        header_line=header.line,
        rows=tuple(rows[form.title_rows + 1 + form.unit_rows : last]),
    )
    return table, (*problems, *_check_shape(table, form))


def _split_rows(content: bytes, path: str, delimiter: str) -> tuple[list[Row], Problem | None]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(path=path, line=content.count(b"\n", 0, error.start) + 1)
        return [], _mistake(place, "delivery-not-utf8", f"Byte {error.start + 1} is geen UTF-8.", None)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    try:
        rows.extend(Row(line=reader.line_num, cells=tuple(cells)) for cells in reader if cells)
    except csv.Error as error:
        place = Place(path=path, line=reader.line_num)
        return [], _mistake(place, "delivery-not-csv", f"De regel is niet als CSV te lezen ({error}).", None)
    return rows, None


def _check_titles(rows: list[Row], path: str, form: TextForm) -> tuple[Problem, ...]:
    titles = rows[: form.title_rows]
    if not form.mark or any(form.mark in row.cells for row in titles):
        return ()
    found = f"In de {form.title_rows} titelregels staat nergens '{form.mark}'."
    return (_mistake(Place(path=path, line=1), "delivery-wrong-title", found, form),)


def _check_footer(rows: list[Row], path: str, form: TextForm) -> tuple[Problem, ...]:
    closing = rows[len(rows) - len(form.footer) :] if form.footer else []
    return tuple(
        _mistake(Place(path=path, line=row.line), "delivery-wrong-footer", f"De slotregel is '{row.cells[0]}', niet '{text}'.", form)
        for row, text in zip(closing, form.footer, strict=False)
        if row.cells != (text,)
    )


def _check_shape(table: DeliveredTable, form: TextForm) -> tuple[Problem, ...]:
    problems = [
        _mistake(
            Place(path=table.path, line=row.line),
            "delivery-wrong-width",
            f"De regel heeft {len(row.cells)} cellen, de kop {len(table.header)}.",
            None,
        )
        for row in table.rows
        if len(row.cells) != len(table.header)
    ]
    if form.rows and len(table.rows) != form.rows:
        found = f"De levering heeft {len(table.rows)} gegevensregels; aangekondigd zijn er {form.rows}."
        problems.append(_mistake(Place(path=table.path), "delivery-wrong-row-count", found, form))
    return tuple(problems)


def _mistake(place: Place, code: str, found: str, form: TextForm | None) -> Problem:
    next_step = "Vergelijk het bestand met [bronnen.vorm] in de mapping." if form else "Vraag de levering opnieuw op."
    return Problem(place=place, code=code, found=found, next_step=next_step)
