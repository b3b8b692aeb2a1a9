"""Two tables and their key → the rows that were changed, removed or added; cells are compared as they stand, nothing is parsed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from generator.model.difference import Kind
from generator.model.package import Table
from generator.model.problem import Place, Problem

Row = tuple[str, ...]


class RowPair(NamedTuple):
    """A row of the old table beside the row with the same key in the new one; a plain tuple, for there can be millions."""

    key: Row
    kind: Kind
    old: Row
    new: Row
    old_line: int
    new_line: int


def shared_columns(old: Table, new: Table) -> tuple[str, ...]:
    """Columns that both tables have, in the order of the new one."""
    return tuple(name for name in new.header if name in old.header)


def pair_rows(old: Table, new: Table, key: Sequence[str]) -> Iterator[RowPair]:
    """Give every row that differs in a shared column; keys must be unique: `find_double_keys` names those that are not.

    Rows that are equal cell for cell are set aside first, by sets, so that only what is left is looked up by its key.
    """
    columns = shared_columns(old, new)
    old_rows, new_rows = list(map(_picker(old, columns), old.rows)), list(map(_picker(new, columns), new.rows))
    key_of = _picker_at([columns.index(name) for name in key])
    left = {key_of(row): (row, line) for row, line in _only_here(old_rows, old.lines, new_rows)}
    for row, line in _only_here(new_rows, new.lines, old_rows):
        name = key_of(row)
        before = left.pop(name, None)
        if before is None:
            yield RowPair(key=name, kind=Kind.ADDED, old=(), new=row, old_line=0, new_line=line)
        else:
            yield RowPair(key=name, kind=Kind.CHANGED, old=before[0], new=row, old_line=before[1], new_line=line)
    for name, (row, line) in left.items():
        yield RowPair(key=name, kind=Kind.REMOVED, old=row, new=(), old_line=line, new_line=0)


def _only_here(rows: Sequence[Row], lines: Sequence[int], others: Iterable[Row]) -> Iterator[tuple[Row, int]]:
    known = set(others)
    return ((row, line) for row, line in zip(rows, lines, strict=True) if row not in known)


def find_double_keys(table: Table, key: Sequence[str]) -> Iterator[Problem]:
    """Name every row whose key stood in an earlier row: of two rows for the same thing it is unknown which one counts."""
    key_of = _picker(table, key)
    if len(set(map("\0".join, map(key_of, table.rows)))) == len(table.rows):
        return  # texts, not tuples: a million tuples would keep the garbage collector busy
    first: dict[Row, int] = {}
    for name, line in zip(map(key_of, table.rows), table.lines, strict=True):
        if first.setdefault(name, line) != line:
            found = f"De rij voor {', '.join(name)} staat ook op regel {first[name]}."
            place = Place(path=table.path, line=line, column=table.header.index(key[0]) + 1)
            yield Problem(place=place, code="duplicate-key", found=found, next_step="Haal er één weg; dan zijn de versies te vergelijken.")


def _picker(table: Table, columns: Sequence[str]) -> Callable[[Row], Row]:
    """Take the cells of some columns from a row of this table."""
    if tuple(columns) == table.header:
        return _whole
    return _picker_at([table.header.index(name) for name in columns])


def _whole(row: Row) -> Row:
    return row


def _picker_at(positions: Sequence[int]) -> Callable[[Row], Row]:
    if len(positions) > 1:
        return itemgetter(*positions)
    return lambda row: tuple(map(row.__getitem__, positions))


def place_of_cell(table: Table, line: int, column: str) -> Place:
    """Physical place of a cell in the row that begins on a line, also behind a cell that holds a line break."""
    position = table.header.index(column)
    row = table.rows[bisect_left(table.lines, line)]
    return Place(path=table.path, line=line + sum(cell.count("\n") for cell in row[:position]), column=position + 1)
