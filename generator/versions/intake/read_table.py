"""A delivery of any declared kind of file → its table; one tuple says which reader reads what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from generator.versions.intake.delimited import read_delimited
from generator.versions.intake.mapping import FileForm, FileKind
from generator.versions.intake.records import read_geojson, read_odata
from generator.versions.intake.tables import ReadTable
from generator.versions.intake.unpacking import unpack

KEPT = 16
"""Tables at most."""


def _read_workbook(content: bytes, path: str, form: FileForm) -> ReadTable:
    from generator.versions.intake.workbook import read_workbook  # noqa: PLC0415 - only a delivery in xlsx pays for openpyxl

    return read_workbook(content, path, form)


READERS: Mapping[FileKind, Callable[[bytes, str, FileForm], ReadTable]] = {
    FileKind.TEXT: read_delimited,
    FileKind.WORKBOOK: _read_workbook,
    FileKind.ODATA: read_odata,
    FileKind.GEOJSON: read_geojson,
}


def read_table(content: bytes, path: str, form: FileForm) -> ReadTable:
    """Unpack and read by the declared form; anything that does not fit is a problem.

    Every package of a city asks for the same deliveries, and every city of a country again: what was read without a problem is kept.
    """
    table, problems = _read(content, "", form)
    return (replace(table, path=path), ()) if table is not None and not problems else _read.__wrapped__(content, path, form)


@lru_cache(maxsize=KEPT)
def _read(content: bytes, path: str, form: FileForm) -> ReadTable:
    unpacked, problems = unpack(content, path, form)
    return (None, problems) if problems else READERS[form.kind](unpacked, path, form)
