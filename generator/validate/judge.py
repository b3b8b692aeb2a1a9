"""A data package by the letter of its own schema: frictionless judges, its verdicts become Dutch problems at the physical line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from frictionless import Dialect, FrictionlessException, Package, Resource, Schema
from frictionless.errors import CellError, RowError
from frictionless.formats import CsvControl

from generator.model.package import DataPackage
from generator.model.problem import Place, Problem
from generator.system.files import SourceTree

_READER_NAMES_IT = frozenset(
    {
        "blank-row",
        "blank-header",
        "blank-label",
        "duplicate-label",
        "extra-cell",
        "extra-label",
        "incorrect-label",
        "missing-cell",
        "missing-label",
        "encoding-error",
        "source-error",
    }
)
"""Mistakes in the form of a file: our reader and `check_header` are stricter, and have named them."""
_KEYS = frozenset({"primary-key", "foreign-key", "unique-error"})
_MOST_ERRORS = 100_000


def judge_package(package: DataPackage, files: SourceTree, found: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Validate the tables of a package in full; a line that another rule has named already is not named again.

    Bytes are handed over, never a path or an address: frictionless fetches nothing.
    """
    schemas = _schemas(package)
    if not schemas:
        return ()
    named = {(problem.place.path, problem.place.line) for problem in found}
    try:
        verdicts = tuple(_judge(package, files, schemas))
    except FrictionlessException as error:
        verdicts = (_about_package(package, error.error.note or error.error.message),)
    if any(path == package.place.path for path, _ in named):
        verdicts = tuple(problem for problem in verdicts if problem.place != package.place)
    return tuple(problem for problem in verdicts if (problem.place.path, problem.place.line) not in named)


def _schemas(package: DataPackage) -> Mapping[str, tuple[str, Mapping[str, object]]]:
    """Resource name and schema of each table that was read, by file."""
    found: dict[str, tuple[str, Mapping[str, object]]] = {}
    resources = package.descriptor.get("resources")
    for entry in resources if isinstance(resources, list) else []:
        if isinstance(entry, dict) and entry.get("path") in package.tables and isinstance(entry.get("schema"), dict):
            found[str(entry["path"])] = (str(entry.get("name", entry["path"])), entry["schema"])
    return found


def _judge(package: DataPackage, files: SourceTree, schemas: Mapping[str, tuple[str, Mapping[str, object]]]) -> Iterator[Problem]:
    contents = {file: files.read(f"{package.folder}/{file}") for file in schemas}
    resources = [
        Resource(
            contents[file],
            name=name,
            format="csv",
            encoding="utf-8",
            dialect=Dialect(controls=[CsvControl(delimiter=",")]),
            schema=Schema.from_descriptor(dict(schema)),
        )
        for file, (name, schema) in schemas.items()
    ]
    report = Package(name=str(package.name), resources=resources).validate(limit_errors=_MOST_ERRORS)
    for error in report.errors:
        yield _about_package(package, error.note or error.message)
    for (file, _), task in zip(schemas.items(), report.tasks, strict=True):
        lines = _record_lines(contents[file])
        for error in task.errors:
            if error.type not in _READER_NAMES_IT:
                yield from _translate(package, file, error, lines)


def _record_lines(content: bytes) -> list[int]:
    """Physical line on which each record begins, counted as frictionless counts: the header is record 1."""
    reader = csv.reader(io.StringIO(content.decode("utf-8", errors="replace"), newline=""))
    lines: list[int] = []
    before = 0
    for _ in reader:
        lines.append(before + 1)
        before = reader.line_num
    return lines


def _translate(package: DataPackage, file: str, error: object, lines: list[int]) -> Iterator[Problem]:
    table = package.tables[file]
    if not isinstance(error, RowError):
        yield _about_package(package, getattr(error, "note", "") or getattr(error, "message", ""))
        return
    line = lines[error.row_number - 1]
    if line not in set(table.lines):
        return
    if error.type in _KEYS:
        place = Place(path=table.path, line=line)
        found = f"De rij past niet bij een sleutel van het schema ({error.note})."
        yield Problem(place=place, code="judged-key", found=found, next_step="Vergelijk de rij met 'schema' in de descriptor.")
        return
    column = error.field_number if isinstance(error, CellError) else 0
    name = f" '{error.field_name}'" if isinstance(error, CellError) else ""
    yield Problem(
        place=Place(path=table.path, line=line, column=column),
        code="judged-cell",
        found=f"De cel{name} voldoet niet aan het schema ({error.note}).",
        next_step="Pas de cel aan, of het schema in de descriptor.",
    )


def _about_package(package: DataPackage, reason: str) -> Problem:
    text = " ".join(reason.split()).rstrip(".")
    return Problem(place=package.place, code="judged-package", found=f"Het pakket voldoet niet aan Data Package v2 ({text}).")
