"""A site and the same site as it was built anew in, every place where their bytes differ out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from generator.audit.checksums import UNREADABLE
from generator.model.finding import Deviation, Finding, PublishedSite
from generator.model.output import OutputFile
from generator.system.digest import sha256

SHOWN = 60
"""Bytes of each side in a message."""

_TAGS = re.compile(rb"(?=<)")
_CELLS = re.compile(rb"(?<=[,\n])")
_LINES = re.compile(rb"(?<=\n)")
_WHOLE = re.compile(rb"(?!)")
_PIECES = {"html": _TAGS, "svg": _TAGS, "xml": _TAGS, "csv": _CELLS, "zip": _WHOLE, "png": _WHOLE}
"""What is compared one by one: elements of a page, cells of a table, a file without lines as a whole, and lines of anything else."""

_ID = re.compile(rb"\b(?:19|20)\d\d\.[a-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+(?:\.[a-z0-9_-]+)?")
_MARKED = re.compile(rb'data-herkomst="([^"]+)"')


def compare_files(site: PublishedSite, digests: Mapping[str, str], built: Iterable[OutputFile]) -> Iterator[Finding]:
    """Compare byte for byte; what was built is looked at one file at a time, so that it need not be kept."""
    seen = set()
    for file in built:
        seen.add(file.path)
        found = digests.get(file.path)
        if found is None:
            yield Finding(path=file.path, kind=Deviation.MISSING, text="wordt gebouwd, maar staat niet op de site")
        elif found != UNREADABLE and found != sha256(file.content):
            yield from _locate(file, site.read(file.path))
    for path in sorted(digests.keys() - seen):
        yield Finding(path=path, kind=Deviation.EXTRA, text="staat op de site, maar wordt niet gebouwd")


def _locate(file: OutputFile, published: bytes) -> Iterator[Finding]:
    """Every piece that differs; when pieces came or went, the first place where the two part."""
    cut, reading = _PIECES.get(file.path.rpartition(".")[2], _LINES), _Reading(published)
    theirs, ours = cut.split(published), cut.split(file.content)
    if len(theirs) != len(ours):
        yield _differ(file.path, reading, 0, (published, file.content))
        return
    starts = accumulate((len(piece) for piece in theirs), initial=0)
    for start, one, other in zip(starts, theirs, ours, strict=False):
        if one != other:
            yield _differ(file.path, reading, start, (one, other))


@dataclass
class _Reading:
    """A file that is gone through once from its beginning: where everything in it may differ, no line is counted twice."""

    content: bytes
    _line: int = 1
    _counted: int = 0

    def place(self, at: int) -> tuple[int, int]:
        """Line and column of a byte that does not stand before the last one asked for; both from 1."""
        self._line += self.content.count(b"\n", self._counted, at)
        self._counted = at
        return self._line, at - self.content.rfind(b"\n", 0, at)


def _differ(path: str, reading: _Reading, start: int, pieces: tuple[bytes, bytes]) -> Finding:
    """Name the first byte that differs between two pieces, the first of which begins at `start`."""
    one, other = pieces
    offset = _first_difference(one, other)
    place = start + offset
    line, column = reading.place(place)
    shown = max(0, offset - SHOWN // 2)
    there, here = (repr(piece[shown : shown + SHOWN].decode("utf-8", "replace")) for piece in pieces)
    text = f"hier staat {there}, gebouwd wordt {here}"
    return Finding(path=path, line=line, column=column, kind=Deviation.CHANGED, figure=_figure_at(reading.content, place), text=text)


def _first_difference(one: bytes, other: bytes) -> int:
    """By halving: comparing slices is many times faster than comparing bytes one by one."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _figure_at(content: bytes, place: int) -> str:
    """Id of the figure in the element or on the line that holds the place; empty when there is none."""
    start = content.rfind(b"<", 0, place + 1)
    element = content[start : content.find(b"<", place + 1)] if start >= 0 else b""
    marked = _MARKED.search(element)
    if marked:
        return marked[1].decode("utf-8", "replace")
    start, end = content.rfind(b"\n", 0, place) + 1, content.find(b"\n", place)
    found = None if element else _ID.search(content, start, len(content) if end < 0 else end)
    return found[0].decode() if found else ""
