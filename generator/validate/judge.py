"""A data package by the letter of its own schema: frictionless judges, its verdicts become Dutch problems at the physical line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence

from frictionless import Dialect, FrictionlessException, Package, Resource, Schema
from frictionless.errors import CellError, ForeignKeyError, RowError
from frictionless.formats import CsvControl

from generator.model.package import DataPackage
from generator.model.problem import MOST_REPORTED, Place, Problem
from generator.validate.schema.fields import Field, TableSchema
from generator.validate.schema.reading import read_schemas

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
"""Mistakes in the form of a file: our reader and the check of the header are stricter, and have named them."""
_VERSION_2 = "https://datapackage.org/profiles/2.0"
"""Says that properties of version 2 may be used; frictionless knows these profiles and fetches nothing."""
_KEYS = frozenset({"primary-key", "foreign-key", "unique-error"})
_FIELD_PROPERTIES = ("name", "type", "format", "decimalChar", "groupChar", "trueValues", "falseValues", "constraints")
_CONSTRAINT = re.compile(r'constraint "(\w+)" is "(.*)"', re.DOTALL)
_POSITION = re.compile(r"at position (\d+)")


def judge_package(package: DataPackage) -> tuple[Problem, ...]:
    """Validate the tables of a package in full.

    Handed over are the bytes that were hashed and the schemas as read, never a path or an address: frictionless fetches nothing. A table
    with rows that cannot be read at all is left out, for frictionless would see other rows than we do.
    """
    schemas = {
        schema.file: schema
        for schema in read_schemas(package)[0]
        if schema.file in package.tables and not package.tables[schema.file].unread
    }
    try:
        return tuple(_judge(package, schemas))
    except FrictionlessException as error:
        return (_about_package(package, error.error.note or error.error.message),)


def _judge(package: DataPackage, schemas: Mapping[str, TableSchema]) -> Iterator[Problem]:
    if not schemas or len({schema.resource for schema in schemas.values()}) < len(schemas):
        return
    names = {schema.resource: f"tabel-{number}" for number, schema in enumerate(schemas.values())}
    resources = [
        Resource(
            package.tables[file].content,
            name=f"tabel-{number}",
            format="csv",
            encoding="utf-8",
            schema_profile=f"{_VERSION_2}/dataresource.json",
            dialect=Dialect(controls=[CsvControl(delimiter=",")]),
            schema=Schema.from_descriptor(describe_schema(schema, package.tables[file].header, names)),
        )
        for number, (file, schema) in enumerate(schemas.items())
    ]
    report = Package(name=str(package.name), resources=resources, schema_profile=f"{_VERSION_2}/datapackage.json").validate(
        limit_errors=MOST_REPORTED + 1
    )
    for error in report.errors:
        yield _about_package(package, error.note or error.message)
    for (file, schema), task in zip(schemas.items(), report.tasks, strict=True):
        lines = _record_lines(package.tables[file].content)
        for error in task.errors:
            if error.type not in _READER_NAMES_IT:
                yield from _translate(package, schema, error, lines)


def describe_schema(schema: TableSchema, header: Sequence[str], resources: Mapping[str, str]) -> dict[str, object]:
    """Write a schema as frictionless takes it: plain missing values, and a field for every column, in the order of the header.

    `resources` gives each table a name of its own, whatever the descriptor calls it.
    """
    described = {field.name: _describe_field(field, stated) for field, stated in zip(schema.fields, schema.stated, strict=True)}
    names = list(described) if schema.match == "exact" else header
    return {
        "$schema": f"{_VERSION_2}/tableschema.json",
        "fields": [described.get(name, {"name": name, "type": "string"}) for name in names],
        "primaryKey": [name for name in schema.primary_key if name in names],
        "foreignKeys": [
            {"fields": list(key.fields), "reference": {"resource": resources.get(key.resource, ""), "fields": list(key.reference)}}
            for key in schema.foreign_keys
            if (not key.resource or key.resource in resources) and set(key.fields) <= set(names)
        ],
    }


def _describe_field(field: Field, stated: Mapping[str, object]) -> dict[str, object]:
    found = {name: stated[name] for name in _FIELD_PROPERTIES if name in stated}
    return found | {"missingValues": sorted(field.missing)}


def _record_lines(content: bytes) -> list[int]:
    """Physical line on which each record begins, counted as frictionless counts: the header is record 1."""
    reader = csv.reader(io.StringIO(content.decode("utf-8", errors="replace"), newline=""))
    lines: list[int] = []
    before = 0
    for _ in reader:
        lines.append(before + 1)
        before = reader.line_num
    return lines


def _translate(package: DataPackage, schema: TableSchema, error: object, lines: list[int]) -> Iterator[Problem]:
    table = package.tables[schema.file]
    if not isinstance(error, RowError):
        yield _about_package(package, getattr(error, "note", "") or getattr(error, "message", ""))
        return
    line = lines[error.row_number - 1]
    if line not in table.lines:
        return  # a line that our reader has named and left out
    if error.type in _KEYS:
        next_step = "Vergelijk de rij met 'schema' in de descriptor."
        yield Problem(place=Place(path=table.path, line=line), code="judged-key", found=_broken_key(error, lines), next_step=next_step)
        return
    place = Place(path=table.path, line=line, column=error.field_number if isinstance(error, CellError) else 0)
    found = _wrong_cell(error, schema) if isinstance(error, CellError) else f"De rij voldoet niet aan het schema ({error.note})."
    yield Problem(place=place, code="judged-cell", found=found, next_step="Pas de cel aan, of het schema in de descriptor.")


def _wrong_cell(error: CellError, schema: TableSchema) -> str:
    constraint = _CONSTRAINT.fullmatch(error.note)
    if constraint:
        return f"De cel '{error.field_name}' voldoet niet aan '{constraint[1]}' ({constraint[2]}) van het schema."
    field = schema.field(error.field_name)
    return f"'{error.cell}' is geen {field.grammar.name}." if field else f"De cel '{error.field_name}' voldoet niet aan het schema."


def _broken_key(error: RowError, lines: list[int]) -> str:
    twin = _POSITION.search(error.note)
    if twin:
        return f"De rij heeft dezelfde sleutel als die op regel {lines[int(twin[1]) - 1]}."
    if isinstance(error, ForeignKeyError):
        values = ", ".join(error.field_cells)
        return f"'{values}' staat niet in {', '.join(error.reference_field_names)} van de tabel waarnaar de sleutel verwijst."
    return "De sleutel van de rij is leeg."


def _about_package(package: DataPackage, reason: str) -> Problem:
    text = " ".join(reason.split()).rstrip(".")
    return Problem(place=package.place, code="judged-package", found=f"Het pakket voldoet niet aan Data Package v2 ({text}).")
