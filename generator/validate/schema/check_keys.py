"""Tables of a package → rows that break a key of the schema: not unique, not filled, or pointing nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model.problem import Problem
from generator.validate.schema.fields import ForeignKey
from generator.validate.schema.grammar import Value
from generator.validate.schema.tables import TypedTable

Key = tuple[Value | None, ...]


def check_unique(typed: TypedTable) -> Iterator[Problem]:
    """What must be unique is: single columns, the primary key, and other keys; missing values do not count as equal."""
    keys: list[tuple[str, ...]] = [(column.field.name,) for column in typed.columns.values() if column.field.unique]
    keys += [*typed.schema.unique_keys, typed.schema.primary_key]
    for names in dict.fromkeys(key for key in keys if key and set(key) <= set(typed.columns)):
        if not _all_different(typed, names):
            yield from _name_twins(typed, names)


def check_filled(typed: TypedTable) -> Iterator[Problem]:
    """The primary key has a value in every row."""
    for name in typed.schema.primary_key:
        column = typed.columns.get(name)
        if column is None or column.field.required or not column.distinct & column.field.missing:
            continue
        for row, cell in enumerate(column.cells):
            if cell in column.field.missing:
                found = f"De cel '{name}' is leeg, maar hoort bij de sleutel van de tabel."
                yield Problem(place=typed.place(row, column.position), code="judged-key", found=found, next_step="Vul de cel.")


def _name_twins(typed: TypedTable, names: Sequence[str]) -> Iterator[Problem]:
    first: dict[Key, int] = {}
    for row, key in enumerate(zip(*(typed.columns[name].keys for name in names), strict=True)):
        if None in key:
            continue
        if key in first:
            place = typed.place(row, typed.columns[names[0]].position)
            found = f"De waarde van {_named(names)} staat ook op regel {typed.table.lines[first[key]]}."
            yield Problem(place=place, code="judged-key", found=found, next_step="Haal er één weg, of verbeter de sleutel in het schema.")
        else:
            first[key] = row


def _all_different(typed: TypedTable, names: Sequence[str]) -> bool:
    """Whether the cells as written differ in every row and no two of them can mean the same."""
    columns = [typed.columns[name] for name in names]
    if any(len(set(column.values.values())) < len(column.values) for column in columns if column.field.type != "string"):
        return False
    return typed.table.all_differ(tuple(column.position for column in columns))


def check_references(tables: Mapping[str, TypedTable]) -> Iterator[Problem]:
    """Every foreign key leads to a row; `tables` holds the tables of a package by name of their resource."""
    for typed in tables.values():
        for number, key in enumerate(typed.schema.foreign_keys):
            target = tables.get(key.resource) if key.resource else typed
            yield from _check_reference(typed, key, target, number)


def _check_reference(typed: TypedTable, key: ForeignKey, target: TypedTable | None, number: int) -> Iterator[Problem]:
    if target is None or not set(key.reference) <= {field.name for field in target.schema.fields}:
        found = f"Verwijzende sleutel {number + 1} van '{typed.schema.resource}' wijst naar een tabel of veld dat er niet is."
        yield Problem(place=typed.schema.place, code="judged-package", found=found)
        return
    if target.table.unread or not set(key.reference) <= set(target.columns) or not set(key.fields) <= set(typed.columns):
        return
    known = set(zip(*(target.columns[name].keys for name in key.reference), strict=True))
    used = list(zip(*(typed.columns[name].keys for name in key.fields), strict=True))
    lost = {values for values in set(used) - known if set(values) != {None}}
    for row, values in enumerate(used) if lost else ():
        if values in lost:
            written = ", ".join(typed.columns[name].cells[row] for name in key.fields)
            yield Problem(
                place=typed.place(row, typed.columns[key.fields[0]].position),
                code="judged-key",
                found=f"'{written}' staat niet in {_named(key.reference)} van '{key.resource or typed.schema.resource}'.",
                next_step="Verbeter de cel, of voeg de ontbrekende rij toe.",
            )


def _named(names: Sequence[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)
