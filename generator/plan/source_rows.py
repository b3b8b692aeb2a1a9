"""Cells that figures are made from in, the physical lines of the published files in which they stand out, each once a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.edition import Edition
from generator.model.figure import SourceCell
from generator.model.origin_blocks import RowPiece, SourceFile, SourceRow
from generator.model.package import Table
from generator.model.sentence import Link

if TYPE_CHECKING:
    import pandas as pd

FileKey = tuple[str, str, str]
"""Package, version, file."""
PLACES = ("pakket", "versie", "bestand", "regel")
NUMBERS = ("waarde", "teller", "noemer")
_RAW_CELL = re.compile(r'("(?:[^"]|"")*"|[^,]*)(?:,|$)')


def tables_of(editions: Iterable[Edition]) -> Mapping[FileKey, Table]:
    """Every table of every pinned package."""
    return {
        (str(package.name), str(package.version), name): table
        for edition in editions
        for package in edition.packages.values()
        for name, table in package.tables.items()
    }


@dataclass(frozen=True, kw_only=True)
class Delivered:
    """Where an observation stands, and which of its columns say something."""

    file: FileKey
    line: int
    status: str
    numbers: tuple[str, ...]
    """The number columns that are filled."""
    reasons: tuple[str, ...]
    """Status, and the remark when there is one."""

    def columns_for(self, status: str) -> tuple[str, ...]:
        """What says that a value is missing: its own status, or the numbers that it cannot be made from."""
        return self.reasons if status == self.status else self.numbers


def delivered_rows(frame: pd.DataFrame) -> Mapping[tuple[str, str, str], Delivered]:
    """Every observation by indicator, area and period; `frame` has the columns of `model.observation`."""
    wanted = ("indicator", "gebied", "periode", "status", "opmerking", *PLACES, *NUMBERS)
    rows = (dict(zip(wanted, row, strict=True)) for row in zip(*(frame[name].tolist() for name in wanted), strict=True))
    return {
        (row["indicator"], row["gebied"], row["periode"]): Delivered(
            file=(row["pakket"], row["versie"], row["bestand"]),
            line=int(row["regel"]),
            status=row["status"],
            numbers=tuple(name for name in NUMBERS if row[name]),
            reasons=tuple(name for name in ("status", "opmerking") if row[name]),
        )
        for row in rows
    }


@dataclass(kw_only=True)
class SourceRows:
    """Collects the cells that the figures of one page use."""

    tables: Mapping[FileKey, Table]
    _used: dict[FileKey, dict[int, set[str]]] = field(default_factory=dict)
    _numbers: dict[FileKey, int] = field(default_factory=dict)
    """In the order in which they were needed."""

    def use(self, cell: SourceCell) -> str:
        """Note a cell; give the anchor of its line."""
        return self.use_columns((str(cell.package), str(cell.version), cell.file), cell.line, (cell.column,))

    def use_columns(self, file: FileKey, line: int, columns: Iterable[str]) -> str:
        """Note cells of one line; give its anchor."""
        self._used.setdefault(file, {}).setdefault(line, set()).update(columns)
        return f"regel-{self._numbers.setdefault(file, len(self._used))}-{line}"

    def files(self) -> tuple[SourceFile, ...]:
        """The files in the order in which they were needed, their lines from top to bottom."""
        return tuple(self._file(number, key) for number, key in enumerate(self._used, start=1))

    def _file(self, number: int, key: FileKey) -> SourceFile:
        package, version, file = key
        table = self.tables[key]
        lines = _lines(table.content, table.line_end)
        rows = tuple(
            SourceRow(anchor=f"regel-{number}-{line}", number=str(line), pieces=_pieces(lines[line - 1], table.header, columns))
            for line, columns in sorted(self._used[key].items())
        )
        return SourceFile(file=Link(f"{package}: {file}", f"data/{package}/{version}/{file}"), version=version, header=lines[0], rows=rows)


@lru_cache(maxsize=64)  # dozens of pages show lines of one file
def _lines(content: bytes, line_end: str) -> tuple[str, ...]:
    return tuple(content.decode("utf-8").split(line_end))


def _pieces(line: str, header: tuple[str, ...], used: set[str]) -> tuple[RowPiece, ...]:
    """The line cut at the cells that are used; the pieces after one another are the line, byte for byte."""
    pieces: list[RowPiece] = []
    done = 0
    for column, match in zip(header, _RAW_CELL.finditer(line), strict=False):
        if column in used:
            pieces.append(RowPiece(text=line[done : match.start(1)]))
            pieces.append(RowPiece(text=match[1], column=column))
            done = match.end(1)
    pieces.append(RowPiece(text=line[done:]))
    return tuple(piece for piece in pieces if piece.text or piece.column)
