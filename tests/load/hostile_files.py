"""Hostile files, too large to be kept: each is written at test time, in pieces, so that making it costs no memory either."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

_PIECE = 1_000_000
LIMIT = 49_999_990
"""As large as a file may just be."""


def _repeat(text: bytes, size: int) -> Iterator[bytes]:
    piece = text * (_PIECE // len(text))
    for _ in range(size // len(piece)):
        yield piece
    yield text * ((size % len(piece)) // len(text))


def _write(path: Path, *parts: Iterator[bytes] | bytes) -> None:
    with path.open("wb") as file:
        for part in parts:
            if isinstance(part, bytes):
                file.write(part)
            else:
                file.writelines(part)


def write_gzip(folder: Path) -> None:
    """200 MB in a gzip of 200 kB, under the name of a CSV file."""
    with gzip.open(folder / "waarnemingen.csv", "wb") as file:
        file.writelines(_repeat(b"a" * 1000, 200_000_000))


def write_endless_cell(folder: Path) -> None:
    """One cell of 64 MB, more than is opened."""
    _write(folder / "waarnemingen.csv", b"a,b\n1,", _repeat(b"x" * 1000, 64_000_000), b"\n")


def write_long_cell(folder: Path) -> None:
    """One cell as long as a file may be."""
    _write(folder / "waarnemingen.csv", b"a,b\n1,", _repeat(b"x" * 1000, LIMIT - 1000), b"\n")


def write_quoted_cell(folder: Path) -> None:
    """The same between quotes, each line of it short."""
    _write(folder / "waarnemingen.csv", b'a,b\n1,"', _repeat(b'x""\n' * 250, LIMIT - 1000), b'"\n')


def write_columns(folder: Path) -> None:
    """Ten million columns."""
    _write(folder / "waarnemingen.csv", _repeat(b"a,", 20_000_000), b"a\n")


def write_wide_row(folder: Path) -> None:
    """Ten million cells in one row below a short header."""
    _write(folder / "waarnemingen.csv", b"a,b\n", _repeat(b"1,", 20_000_000), b"1\n")


def write_empty_lines(folder: Path) -> None:
    """Fifty million empty lines."""
    _write(folder / "waarnemingen.csv", b"a,b\n", _repeat(b"\n" * 100, LIMIT - 100))


def write_wrong_rows(folder: Path) -> None:
    """A million rows, each of them wrong in every cell."""
    _write(folder / "waarnemingen.csv", b"a,b\n", _repeat(" 1\u200b,\u202e\n".encode(), 9_000_000))


def write_short_rows(folder: Path) -> None:
    """A million rows of another width."""
    _write(folder / "waarnemingen.csv", b"a,b\n", _repeat(b"1\n", 2_000_000))


def write_quotes(folder: Path) -> None:
    """Lines that each open a quote and never close it."""
    _write(folder / "waarnemingen.csv", b"a,b\n", _repeat(b'1,"x\n', 5_000_000))


def write_different_cells(folder: Path) -> None:
    """Almost ten million cells, all different: none of them can be shared."""
    rows = (f"{number:x},{number + 5_000_000:x}\n".encode() for number in range(1_000_000))
    _write(folder / "waarnemingen.csv", b"a,b\n", rows)


def write_invalid_bytes(folder: Path) -> None:
    """Fifty million bytes that are no text."""
    _write(folder / "waarnemingen.csv", _repeat(b"\xff" * 1000, LIMIT - 1000))


def write_deep_json(folder: Path) -> None:
    """A descriptor of half a million brackets."""
    _write(folder / "datapackage.json", _repeat(b"[" * 100, 500_000))


def write_deep_objects(folder: Path) -> None:
    """Objects in objects with long names, so that paths grow."""
    _write(folder / "datapackage.json", _repeat(b'{"' + b"k" * 190 + b'":', 900_000))


def write_many_values(folder: Path) -> None:
    """A descriptor of four hundred thousand numbers."""
    _write(folder / "datapackage.json", b"[", _repeat(b"0,", 900_000), b"0]")


def write_large_descriptor(folder: Path) -> None:
    """A descriptor of 40 MB."""
    _write(folder / "datapackage.json", b'{"title": "', _repeat(b"x" * 1000, 40_000_000), b'"}')


def write_deep_boundaries(folder: Path) -> None:
    """Boundaries of nine million brackets."""
    _write(folder / "grenzen.geojson", _repeat(b"[" * 1000, 9_000_000))


def write_many_points(folder: Path) -> None:
    """Boundaries as large as they may be, of points of one figure."""
    _write(folder / "grenzen.geojson", b"[", _repeat(b"[1,2],", 9_900_000), b"[1,2]]")


def write_many_files(folder: Path) -> None:
    """Two thousand files in one folder."""
    for number in range(2000):
        (folder / f"{number}.csv").write_bytes(b"a\n")


HOSTILE: Mapping[str, tuple[Callable[[Path], None], str]] = {
    "200-mb-in-a-small-gzip": (write_gzip, "file-compressed"),
    "a-cell-of-64-mb": (write_endless_cell, "file-too-large"),
    "a-cell-as-large-as-a-file": (write_long_cell, "table-too-large"),
    "a-quoted-cell-as-large-as-a-file": (write_quoted_cell, "table-too-large"),
    "ten-million-columns": (write_columns, "table-too-large"),
    "ten-million-cells-in-a-row": (write_wide_row, "table-too-large"),
    "fifty-million-empty-lines": (write_empty_lines, "table-too-large"),
    "a-million-rows-wrong-in-every-cell": (write_wrong_rows, "cell-padding"),
    "a-million-rows-of-another-width": (write_short_rows, "csv-width"),
    "a-million-open-quotes": (write_quotes, "csv-quote"),
    "two-million-different-cells": (write_different_cells, "header-differs"),
    "fifty-million-bytes-of-no-text": (write_invalid_bytes, "not-utf8"),
    "deep-json": (write_deep_json, "json-syntax"),
    "deep-objects-with-long-names": (write_deep_objects, "json-syntax"),
    "many-values": (write_many_values, "json-syntax"),
    "a-descriptor-of-40-mb": (write_large_descriptor, "file-too-large"),
    "deep-boundaries": (write_deep_boundaries, "json-syntax"),
    "many-points": (write_many_points, "descriptor-missing"),
    "many-files": (write_many_files, "file-too-large"),
}
"""How each is written, and the code of the problem it must give."""
