"""What differs between two versions of one package: the types that comparing hands to reports and release."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from generator.model.identifiers import PackageName
from generator.model.version_number import Number, Step, parse_number, smallest_after

OBSERVATIONS = "waarnemingen.csv"


class Kind(StrEnum):
    """What happened to a row, a file or a property."""

    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"


class Subject(StrEnum):
    """What a change is about."""

    STRUCTURE = "structure"
    """Files, fields, types, keys."""
    METADATA = "metadata"
    """Properties of the descriptor, and deliveries."""
    BOUNDARIES = "boundaries"


@dataclass(frozen=True, kw_only=True, order=True)
class Change:
    """One difference outside the rows of tables."""

    subject: Subject
    name: str
    """Where, from large to small, e.g. `waarnemingen.csv / waarde / type` or `sources / woz-reeks / sha256`."""
    kind: Kind
    old: str
    """As it stood, JSON for what is no text; empty when added."""
    new: str
    step: Step


@dataclass(frozen=True, kw_only=True, slots=True)
class Reason:
    """A declared reason for changed values, one entry of a list in `CHANGES.md`."""

    pattern: tuple[str, str, str]
    """Indicator, area and period; `*` stands for any text."""
    text: str
    path: str
    line: int


class RowChange(NamedTuple):
    """One row that differs, cells in the order of the columns of its TableDifference; a plain tuple, for there can be millions."""

    key: tuple[str, ...]
    kind: Kind
    step: Step
    old: tuple[str, ...] = ()
    """Empty when added."""
    new: tuple[str, ...] = ()
    """Empty when removed."""
    old_line: int = 0
    """Physical line, counted from 1; 0 when added."""
    new_line: int = 0
    reason: Reason | None = None
    needs_reason: bool = False
    """A published observation that changed or disappeared."""


@dataclass(frozen=True, kw_only=True)
class TableDifference:
    """The rows of one file that differ, sorted by kind (changed, removed, added) and key."""

    file: str
    key: tuple[str, ...]
    """Names of the key columns."""
    columns: tuple[str, ...]
    """Columns that both versions have, in the order of the new one; key columns included."""
    rows: tuple[RowChange, ...]

    def count(self, kind: Kind) -> int:
        """How many rows of a kind."""
        return sum(row.kind is kind for row in self.rows)


@dataclass(frozen=True, kw_only=True)
class Difference:
    """Everything that differs between two versions."""

    package: PackageName
    old: str
    new: str
    changes: tuple[Change, ...]
    """Sorted by subject and name."""
    tables: tuple[TableDifference, ...]
    """By file name; a table without a difference is left out."""
    unused: tuple[Reason, ...] = ()
    """Declared reasons of the new version that explain no change."""

    @property
    def step(self) -> Step:
        """The smallest step that covers every change."""
        steps = [change.step for change in self.changes]
        steps.extend(row.step for table in self.tables for row in table.rows)
        return max(steps, default=Step.NONE)

    @property
    def smallest(self) -> Number | None:
        """The smallest number allowed for the new version; None when the old one has no number (`next`)."""
        base = parse_number(self.old)
        return smallest_after(base, self.step) if base else None

    @property
    def unexplained(self) -> Iterator[tuple[TableDifference, RowChange]]:
        """Rows that need a reason and have none."""
        for table in self.tables:
            for row in table.rows:
                if row.needs_reason and row.reason is None:
                    yield table, row

    def about(self, subject: Subject) -> tuple[Change, ...]:
        """The changes of one subject."""
        return tuple(change for change in self.changes if change.subject is subject)

    def table(self, file: str) -> TableDifference | None:
        """The difference of one file; None when its rows are the same."""
        return next((table for table in self.tables if table.file == file), None)
