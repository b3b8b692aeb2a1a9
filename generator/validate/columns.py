"""A table of raw cells → its columns, with the physical place of every cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model.package import DataPackage, Table
from generator.model.problem import Place
from generator.validate.contracts import CONTRACTS


@dataclass(frozen=True, kw_only=True)
class Columns:
    """One table, column by column: rules look at each distinct cell once and search the rows only when one is wrong."""

    table: Table
    expected: tuple[str, ...] = ()
    """Columns of the contract, if there is one."""

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Where each column stands, counted from 0.

        Below a misspelt name stand the cells of the column that belongs there. A name that stands at the place of another is left out:
        whether the name or the cells moved is not to be seen.
        """
        header = self.table.header
        if len(header) != len(self.expected):
            return {name: position for position, name in reversed(list(enumerate(header)))}
        return {name: n for n, name in enumerate(self.expected) if header[n] == name or header[n] not in self.expected}

    def cells(self, name: str) -> tuple[str, ...]:
        """All cells of a column, from top to bottom."""
        return self.table.columns[self.position[name]]

    def place(self, row: int, name: str) -> Place:
        """Physical place of a cell, also behind a cell that holds a line break; `row` counts from 0."""
        return self.place_at(row, self.position[name])

    def place_at(self, row: int, position: int) -> Place:
        """Physical place of a cell by the number of its column, counted from 0."""
        line = self.table.lines[row] + sum(column[row].count("\n") for column in self.table.columns[:position])
        return Place(path=self.table.path, line=line, column=position + 1)

    def distinct(self, name: str) -> frozenset[str]:
        """The different cells of a column."""
        return self.table.distinct[self.position[name]]

    def find(self, name: str, wrong: Callable[[str], bool]) -> Iterator[tuple[Place, str]]:
        """Every cell of a column that is wrong."""
        suspects = {cell for cell in self.distinct(name) if wrong(cell)}
        if suspects:
            for row, cell in enumerate(self.cells(name)):
                if cell in suspects:
                    yield self.place(row, name), cell

    def rows(self, *names: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Row number, counted from 0, with the cells of some columns."""
        return enumerate(zip(*(self.cells(name) for name in names), strict=True))


def view_table(package: DataPackage, file: str, needed: tuple[str, ...]) -> Columns | None:
    """Give the columns of a file; None when it is not there or lacks a column that is needed, which `check_header` names."""
    table = package.tables.get(file)
    if table is None:
        return None
    contract = CONTRACTS.get(file)
    columns = Columns(table=table, expected=contract.header(table.header) if contract else ())
    return columns if set(needed) <= set(columns.position) else None


def first_difference(header: Sequence[str], expected: Sequence[str]) -> tuple[int, str, str]:
    """Where a header first differs from the expected one, counted from 0, with what stands there and what should, in Dutch."""
    shorter = min(len(header), len(expected))
    position = next((n for n in range(shorter) if header[n] != expected[n]), shorter)
    here = f"'{header[position]}'" if position < len(header) else "niets meer"
    wanted = f"'{expected[position]}'" if position < len(expected) else "geen kolom meer"
    return position, here, wanted
