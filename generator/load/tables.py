"""Bytes of a CSV file → a table of raw cells with physical lines; strict RFC 4180 with LF or CRLF, nothing inferred."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.load.limits import LONGEST_CELL
from generator.load.records import Records, split_evenly
from generator.load.table_size import check_size, find_long_cells
from generator.load.text import decode_text
from generator.model.package import Table
from generator.model.problem import MOST_REPORTED, Place, Problem, bound_problems
from generator.system.digest import sha256

_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"(?=,|\Z)')
_Record = tuple[int, tuple[str, ...]]  # physical line and cells
_HOPELESS = 10 * MOST_REPORTED
"""Lines lost after which a file is not read on: nobody mends that many one by one."""
_LF, _CRLF = "\n", "\r\n"


def parse_table(content: bytes, path: str, file: str) -> tuple[Table | None, tuple[Problem, ...]]:
    """Read one CSV file; rows that cannot be read are named and left out, None when there is no header or the table is too large."""
    text, undecoded = decode_text(content, path)
    if undecoded and not text:
        return None, undecoded
    too_large = check_size(text, path)
    if too_large:
        return None, (*undecoded, too_large)
    text, line_end, unended = _even_line_ends(text, path)
    reading = split_evenly(text) or _split_carefully(text, path)
    problems = (*undecoded, *unended, *reading.problems)
    if not reading.header:
        found = Problem(
            place=Place(path=path), code="csv-empty", found="Het bestand is leeg.", expected="De eerste regel noemt de kolommen."
        )
        return None, (*problems, found)
    table = Table(
        path=path,
        file=file,
        sha256=sha256(content),
        header=reading.header,
        columns=reading.columns,
        lines=reading.lines,
        unread=reading.unread,
        content=content,
        line_end=line_end,
    )
    return table, (*problems, *_check_header(reading.header, path))


def _split_carefully(text: str, path: str) -> Records:
    """Read line by line what `split_evenly` cannot: quoted cells, empty lines, rows of another width, cells that are too long."""
    faults = _Faults(path=path)
    records = list(_split_records(text, faults))
    if not records:
        return Records(header=(), columns=(), lines=(), problems=faults.bounded())
    _, header = records[0]
    fitting = [record for record in records[1:] if _fits(record, len(header), faults)]
    return Records(
        header=header,
        columns=tuple(zip(*(cells for _, cells in fitting), strict=True)) if fitting else ((),) * len(header),
        lines=tuple(line for line, _ in fitting),
        unread=tuple(sorted(faults.lost)),
        problems=faults.bounded(),
    )


@dataclass(kw_only=True)
class _Faults:
    """What is wrong with the lines of a file; every line that is lost is known, also beyond the problems that are told."""

    path: str
    problems: dict[str, list[Problem]] = field(default_factory=lambda: defaultdict(list))
    """By code."""
    lost: list[int] = field(default_factory=list)

    def told_enough(self, code: str) -> bool:
        """Whether another problem of this code would not be told."""
        return len(self.problems[code]) > MOST_REPORTED

    def add(self, problem: Problem) -> None:
        self.problems[problem.code].append(problem)

    def bounded(self) -> tuple[Problem, ...]:
        return tuple(problem for problems in self.problems.values() for problem in bound_problems(problems))


def _even_line_ends(text: str, path: str) -> tuple[str, str, tuple[Problem, ...]]:
    """Give the text with LF, and how its lines end; mixed ends, a bare CR and a last line without an end are named."""
    line_end = _CRLF if 2 * text.count(_CRLF) > text.count(_LF) else _LF
    problems = []
    odd = _odd_line(text, line_end)
    if odd:
        found = "De regel eindigt anders dan de andere, of met een los carriage return (CR)."
        problems.append(
            _mistake(
                Place(path=path, line=odd), code="csv-line-end", found=found, next_step="Sla het bestand op met overal LF als regeleinde."
            )
        )
    text = text.replace(_CRLF, _LF).replace("\r", _LF) if "\r" in text else text
    if text and not text.endswith(_LF):
        place = Place(path=path, line=text.count(_LF) + 1)
        found = "De laatste regel eindigt niet met een regeleinde."
        problems.append(_mistake(place, code="csv-line-end", found=found, next_step="Voeg een regeleinde toe."))
    return text, line_end, tuple(problems)


def _odd_line(text: str, line_end: str) -> int:
    """Line of the first end that is not like the others; 0 when there is none."""
    if "\r" not in text:
        return 0
    ends = re.finditer(r"\r\n?|\n", text)
    return next((number for number, match in enumerate(ends, start=1) if match.group() != line_end), 0)


def _mistake(place: Place, *, code: str, found: str, next_step: str) -> Problem:
    return Problem(place=place, code=code, found=found, next_step=next_step)


def _split_records(text: str, faults: _Faults) -> Iterator[_Record]:
    """Split lines without a quote at once; a line with one is read character by character, together with the lines it swallows."""
    lines = text.removesuffix("\n").split("\n") if text else []
    number = 0
    while number < len(lines):
        if len(faults.lost) > _HOPELESS:
            faults.lost += range(number + 1, len(lines) + 1)
            return
        line = lines[number]
        number += 1
        if not line:
            if not faults.told_enough("csv-empty-line"):
                place = Place(path=faults.path, line=number)
                faults.add(_mistake(place, code="csv-empty-line", found="De regel is leeg.", next_step="Haal hem weg."))
        elif '"' not in line and len(line) <= LONGEST_CELL // 4:
            yield number, tuple(line.split(","))
        else:
            swallowed = _lines_of_record(lines, number - 1) if '"' in line else 1
            cells, problem = _cells_of("\n".join(lines[number - 1 : number - 1 + swallowed]), Place(path=faults.path, line=number))
            if problem:
                faults.lost.append(problem.place.line)
                if not faults.told_enough(problem.code):
                    faults.add(problem)
            else:
                yield number, cells
                number += swallowed - 1


def _cells_of(record: str, place: Place) -> tuple[tuple[str, ...], Problem | None]:
    cells, problem = _quoted_cells(record, place) if '"' in record else (tuple(record.split(",")), None)
    if problem is None and len(record) > LONGEST_CELL // 4:
        problem = find_long_cells(cells, place)
    return cells, problem


def _lines_of_record(lines: list[str], start: int) -> int:
    """Count the lines until the quotes are balanced; 1 when they never are, so that the next lines are still read."""
    quotes = 0
    for number in range(start, len(lines)):
        quotes += lines[number].count('"')
        if quotes % 2 == 0:
            return number - start + 1
    return 1


def _quoted_cells(record: str, place: Place) -> tuple[tuple[str, ...], Problem | None]:
    cells: list[str] = []
    position = 0
    while True:
        if record.startswith('"', position):
            match = _QUOTED.match(record, position)
            if not match:
                return (), _stray_quote(record, position, place, len(cells) + 1)
            cells.append(match.group(1).replace('""', '"'))
            position = match.end()
        else:
            end = record.find(",", position)
            cell = record[position:] if end < 0 else record[position:end]
            if '"' in cell:
                return (), _stray_quote(record, position, place, len(cells) + 1)
            cells.append(cell)
            position += len(cell)
        if position >= len(record):
            return tuple(cells), None
        position += 1


def _stray_quote(record: str, position: int, place: Place, column: int) -> Problem:
    return Problem(
        place=Place(path=place.path, line=place.line + record.count("\n", 0, position), column=column),
        code="csv-quote",
        found="In deze cel staat een los aanhalingsteken.",
        expected='Een cel met aanhalingstekens staat er helemaal tussen, en een aanhalingsteken erin is dubbel ("").',
    )


def _check_header(header: tuple[str, ...], path: str) -> list[Problem]:
    names = [unicodedata.normalize("NFC", name).strip() for name in header]
    twice = [position for position, name in enumerate(names) if name in names[:position]]
    return [
        Problem(
            place=Place(path=path, line=1, column=position + 1),
            code="csv-column-twice",
            found=f"De kolom '{names[position]}' staat twee keer in de kop.",
        )
        for position in twice
    ]


def _fits(record: _Record, width: int, faults: _Faults) -> bool:
    line, cells = record
    if len(cells) == width:
        return True
    faults.lost.append(line)
    if not faults.told_enough("csv-width"):
        too_many = "Staat er een komma te veel, of een tekst met komma zonder aanhalingstekens?"
        faults.add(
            Problem(
                place=Place(path=faults.path, line=line),
                code="csv-width",
                found=f"De regel heeft {len(cells)} cellen.",
                expected=f"De kop heeft {width} kolommen.",
                next_step=too_many if len(cells) > width else "Ontbreekt er een komma, of is de regel afgebroken?",
            )
        )
    return False
