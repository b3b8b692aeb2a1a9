"""The packages of a site in, the cell at a line and column out."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from generator.model.figure import SourceCell
from generator.model.finding import PublishedSite


class NoCellError(Exception):
    """The cell is not there, or holds something else; the message is Dutch."""


class Cells:
    """Cells of published CSV files; each file is read once."""

    def __init__(self, site: PublishedSite, digests: Mapping[str, str]) -> None:
        """Begin without a file read."""
        self._site = site
        self._digests = digests
        self._tables: dict[str, tuple[dict[str, int], dict[int, list[str]]]] = {}

    def check(self, cell: SourceCell, sha256: str) -> None:
        """Raise NoCellError unless the file has that sha256 and the cell stands there exactly so."""
        path = f"data/{cell.package}/{cell.version}/{cell.file}"
        if self._digests.get(path) != sha256:
            message = f"{path} is niet het bestand met sha256 {sha256}"
            raise NoCellError(message)
        columns, rows = self._table(path)
        row, place = rows.get(cell.line, []), columns.get(cell.column, -1)
        found = row[place] if 0 <= place < len(row) else None
        if found != cell.raw:
            message = f"{path} regel {cell.line}, kolom {cell.column}: daar staat {found!r}, niet {cell.raw!r}"
            raise NoCellError(message)

    def _table(self, path: str) -> tuple[dict[str, int], dict[int, list[str]]]:
        """Places of the columns, and rows by the physical line on which they begin."""
        if path not in self._tables:
            reader = csv.reader(io.StringIO(self._site.read(path).decode("utf-8", "replace"), newline=""))
            rows: dict[int, list[str]] = {}
            start = 1
            for row in reader:
                rows[start] = row
                start = reader.line_num + 1
            self._tables[path] = ({name: place for place, name in enumerate(rows.get(1, []))}, rows)
        return self._tables[path]
