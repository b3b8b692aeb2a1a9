"""The bytes of an Excel workbook (xlsx) as delivered → header and rows of one sheet. The only home of openpyxl."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from decimal import Decimal

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from generator.model.problem import Place, Problem
from generator.versions.intake.mapping import FileForm
from generator.versions.intake.tables import ReadTable, Row, build_table, mistake
from generator.versions.intake.unpacking import LARGEST

_UNREADABLE = (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, SyntaxError, EOFError)
"""What openpyxl and the XML parser raise on a file that is no workbook, or a damaged one."""


def read_workbook(content: bytes, path: str, form: FileForm) -> ReadTable:
    """Read the declared sheet; a formula stays the text of the formula, so that it is never taken for a number."""
    try:
        if sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(content)).infolist()) > LARGEST:
            return None, (_unreadable(path, f"uitgepakt groter dan {LARGEST // 1_000_000} MB"),)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        if (form.sheet or book.sheetnames[0]) not in book.sheetnames or (not form.sheet and len(book.sheetnames) > 1):
            return None, (_which_sheet(path, form, book.sheetnames),)
        sheet = book[form.sheet or book.sheetnames[0]]
        rows = list(_read_rows(sheet.iter_rows(values_only=True)))
    except _UNREADABLE as error:
        return None, (_unreadable(path, f"{type(error).__name__}: {error}"),)
    return build_table(rows, path, form)


def _read_rows(rows: Iterator[tuple[object, ...]]) -> Iterator[Row]:
    """Give the rows that hold something, all as wide as the sheet says; empty cells at the right end of every row fall away."""
    texts = [(number, [_text(value) for value in values]) for number, values in enumerate(rows, start=1)]
    width = max((position for _, cells in texts for position, cell in enumerate(cells, start=1) if cell), default=0)
    for number, cells in texts:
        if any(cells):
            padded = cells[:width] + [""] * (width - len(cells))
            # a title or a footer stands alone in its row: without the empty cells beside it, as in a delimited text
            yield Row(line=number, cells=tuple(padded[:1] if not any(padded[1:]) else padded))


def _text(value: object) -> str:
    """A cell as text: a whole number without `.0`, any other with the digits Excel shows; never an exponent."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "WAAR" if value else "ONWAAR"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else format(Decimal(repr(value)), "f")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)


def _which_sheet(path: str, form: FileForm, sheets: list[str]) -> Problem:
    found = f"Het blad '{form.sheet}' is er niet." if form.sheet else "Het bestand heeft meer bladen, en de mapping noemt er geen."
    return Problem(
        place=Place(path=path),
        code="delivery-unknown-sheet",
        found=found,
        expected=f"Er zijn: {', '.join(sheets)}.",
        next_step="Zet de naam van het blad bij 'blad' onder [bronnen.vorm].",
    )


def _unreadable(path: str, why: str) -> Problem:
    return mistake(Place(path=path), "delivery-not-xlsx", f"Het bestand is geen leesbare xlsx ({why}).", None)
