"""Bytes of a CSV file → a table of raw cells with physical lines; strict RFC 4180 with LF, nothing inferred."""

from __future__ import annotations

import re

from generator.load.text import decode_text
from generator.model.package import Table
from generator.model.problem import Place, Problem
from generator.system.digest import sha256

_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=,|\Z)')
_LOST = ("csv-quote", "csv-width")
"""Mistakes that cost a row."""
_Record = tuple[int, tuple[str, ...]]  # physical line and cells


def parse_table(content: bytes, path: str, file: str) -> tuple[Table | None, tuple[Problem, ...]]:
    """Read one CSV file; rows that cannot be read are named and left out, None when there is no header."""
    text, undecoded = _decode_csv(content, path)
    records, broken = _split_records(text, path)
    problems = [*undecoded, *broken]
    if not records:
        problems.append(
            Problem(place=Place(path=path), code="csv-empty", found="Het bestand is leeg.", expected="De eerste regel noemt de kolommen.")
        )
        return None, tuple(problems)
    _, header = records[0]
    problems += _check_header(header, path)
    fitting, unfit = _split_by_width(records[1:], len(header), path)
    table = Table(
        path=path,
        file=file,
        sha256=sha256(content),
        header=header,
        rows=tuple(cells for _, cells in fitting),
        lines=tuple(line for line, _ in fitting),
        unread=tuple(sorted(problem.place.line for problem in (*broken, *unfit) if problem.code in _LOST)),
    )
    return table, (*problems, *unfit)


def _decode_csv(content: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    text, problems = decode_text(content, path)
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        found = "De regel eindigt met een carriage return (CR)."
        problems = (
            *problems,
            _mistake(Place(path=path, line=line), code="csv-line-end", found=found, next_step="Sla het bestand op met LF als regeleinde."),
        )
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text and not text.endswith("\n"):
        place = Place(path=path, line=text.count("\n") + 1)
        problems = (
            *problems,
            _mistake(place, code="csv-line-end", found="De laatste regel eindigt niet met een regeleinde.", next_step="Voeg een LF toe."),
        )
    return text, problems


def _mistake(place: Place, *, code: str, found: str, next_step: str) -> Problem:
    return Problem(place=place, code=code, found=found, next_step=next_step)


def _split_records(text: str, path: str) -> tuple[list[_Record], list[Problem]]:
    """Split lines without a quote at once; a line with one is read character by character, together with the lines it swallows."""
    lines = text.removesuffix("\n").split("\n") if text else []
    records: list[_Record] = []
    problems: list[Problem] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if not line:
            problems.append(
                _mistake(Place(path=path, line=number), code="csv-empty-line", found="De regel is leeg.", next_step="Haal hem weg.")
            )
        elif '"' not in line:
            records.append((number, tuple(line.split(","))))
        else:
            swallowed = _lines_of_record(lines, number - 1)
            cells, problem = _quoted_cells("\n".join(lines[number - 1 : number - 1 + swallowed]), Place(path=path, line=number))
            if problem:
                problems.append(problem)
            else:
                records.append((number, cells))
                number += swallowed - 1
    return records, problems


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
    twice = [position for position, name in enumerate(header) if name in header[:position]]
    return [
        Problem(
            place=Place(path=path, line=1, column=position + 1),
            code="csv-column-twice",
            found=f"De kolom '{header[position]}' staat twee keer in de kop.",
        )
        for position in twice
    ]


def _split_by_width(records: list[_Record], width: int, path: str) -> tuple[list[_Record], list[Problem]]:
    fitting = [record for record in records if len(record[1]) == width]
    if len(fitting) == len(records):
        return fitting, []
    problems = [
        Problem(
            place=Place(path=path, line=line),
            code="csv-width",
            found=f"De regel heeft {len(cells)} cellen.",
            expected=f"De kop heeft {width} kolommen.",
            next_step="Staat er een komma te veel, of een tekst met komma zonder aanhalingstekens?",
        )
        for line, cells in records
        if len(cells) != width
    ]
    return fitting, problems
