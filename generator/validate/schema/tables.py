"""A table and its schema → the columns of the table with the field each belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.package import Table
from generator.model.problem import Place
from generator.validate.columns import Columns
from generator.validate.schema.fields import Field, TableSchema
from generator.validate.schema.grammar import Value


@dataclass(frozen=True, kw_only=True)
class TypedColumn:
    """One column with its field."""

    field: Field
    position: int
    """Counted from 0."""
    cells: tuple[str, ...]
    distinct: frozenset[str]

    @cached_property
    def values(self) -> Mapping[str, Value | None]:
        """What each distinct cell means."""
        return {cell: self.field.value(cell) for cell in self.distinct}

    @property
    def keys(self) -> Iterable[Value | None]:
        """What each cell means, from top to bottom."""
        return map(self.values.__getitem__, self.cells)


@dataclass(frozen=True, kw_only=True)
class TypedTable:
    """One table with its schema."""

    table: Table
    schema: TableSchema

    @cached_property
    def columns(self) -> Mapping[str, TypedColumn]:
        """Columns by the name of their field; a column that belongs to no field is left out, as is one whose name stands twice."""
        return {
            field.name: TypedColumn(
                field=field, position=position, cells=self.table.columns[position], distinct=self.table.distinct[position]
            )
            for field, position in self._matches()
        }

    def _matches(self) -> Iterator[tuple[Field, int]]:
        header = self.table.header
        exact = self.schema.match == "exact" and len(header) == len(self.schema.fields)
        names = {field.name for field in self.schema.fields}
        for number, field in enumerate(self.schema.fields):
            if exact and (header[number] == field.name or header[number] not in names):
                yield field, number
            elif not exact and header.count(field.name) == 1:
                yield field, header.index(field.name)

    def place(self, row: int, position: int) -> Place:
        """Physical place of a cell; `row` and `position` count from 0."""
        return Columns(table=self.table).place_at(row, position)
