"""Two versions of a package in, changed cells out: old and new as figures of one cell each, and the size of the change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.difference import OBSERVATIONS, Kind, RowChange, TableDifference
from generator.model.edition_difference import CellChange, PackageStep, cell_id
from generator.model.figure import Figure, Missing, SourceCell, Value
from generator.model.identifiers import IndicatorId
from generator.model.indicator import Indicator
from generator.model.package import DataPackage
from generator.model.status import Status

NUMBERS = ("waarde", "teller", "noemer")
VALUE = "waarde"
STATUS = "status"
NOTE = "opmerking"


@dataclass(frozen=True, kw_only=True)
class _Row:
    """A row as it stands in one of the two versions."""

    package: DataPackage
    line: int
    cells: Mapping[str, str]
    """By column; empty for a row that is not there."""

    @property
    def status(self) -> Status:
        return Status(self.cells[STATUS])

    def source(self, column: str) -> SourceCell:
        return SourceCell(
            package=self.package.name,
            version=self.package.version,
            file=OBSERVATIONS,
            line=self.line,
            column=column,
            raw=self.cells[column],
        )


def compute_cell_changes(step: PackageStep, indicators: Mapping[IndicatorId, Indicator], prefix: str) -> tuple[CellChange, ...]:
    """Give every cell of an observation that changed or disappeared; `indicators` are those of both editions, `prefix` begins their ids."""
    table = step.difference.table(OBSERVATIONS) if step.difference else None
    if table is None or step.old is None or step.new is None:
        return ()
    changes = _Changes(table=table, old=step.old, new=step.new, indicators=indicators, prefix=prefix)
    return tuple(change for row in table.rows if row.kind is not Kind.ADDED for change in changes.of(row))


@dataclass(frozen=True, kw_only=True)
class _Changes:
    table: TableDifference
    old: DataPackage
    new: DataPackage
    indicators: Mapping[IndicatorId, Indicator]
    prefix: str

    def of(self, row: RowChange) -> Iterator[CellChange]:
        """Cells that differ; of a row that disappeared only the numbers that went with it."""
        old = _Row(package=self.old, line=row.old_line, cells=dict(zip(self.table.columns, row.old, strict=True)))
        new = _Row(package=self.new, line=row.new_line, cells=dict(zip(self.table.columns, row.new, strict=bool(row.new))))
        for column in self.table.columns:
            if column in self.table.key or (not row.new and column not in NUMBERS):
                continue
            if old.cells[column] != new.cells.get(column, "") or (not row.new and column == VALUE):
                yield self._cell(row, column, old, new)

    def _cell(self, row: RowChange, column: str, old: _Row, new: _Row) -> CellChange:
        before, after = self._part(row, column, old, "oud"), self._part(row, column, new, "nieuw")
        change = share = None
        if isinstance(before, Figure) and isinstance(after, Figure):
            change = self._between(row, column, before, after)
            share = self._share(row, column, before, after)
        indicator, area, period = row.key
        return CellChange(
            key=(indicator, area, period),
            column=column,
            kind=row.kind,
            old=before,
            new=after,
            change=change,
            share=share,
            reason=row.reason,
            needs_reason=row.needs_reason,
        )

    def _part(self, row: RowChange, column: str, side: _Row, part: str) -> Value | str:
        """A number as a figure of its cell; an empty value with its status and reason; words as they stand."""
        raw = side.cells.get(column, "")
        name = cell_id(self.prefix, row.key, column, part)
        if column in NUMBERS and raw:
            unit = self._unit(row, column)
            return Figure(id=name, formula="a", operands={"a": side.source(column)}, unit=unit, decimals=_decimals(raw), status=side.status)
        if column == VALUE and side.cells and side.status.missing:
            return Missing(id=name, status=side.status, reason=side.cells.get(NOTE) or side.status.label, unit=self._unit(row, column))
        return raw

    def _between(self, row: RowChange, column: str, before: Figure, after: Figure) -> Figure:
        return Figure(
            id=cell_id(self.prefix, row.key, column, "verschil"),
            formula="b - a",
            operands={"a": before, "b": after},
            unit=self._unit(row, column),
            decimals=max(before.decimals, after.decimals),
            signed=True,
        )

    def _share(self, row: RowChange, column: str, before: Figure, after: Figure) -> Figure | None:
        if not before.exact:
            return None
        return Figure(
            id=cell_id(self.prefix, row.key, column, "procent"),
            formula="100 * (b - a) / abs(a)",
            operands={"a": before, "b": after},
            unit="%",
            decimals=1,
            signed=True,
        )

    def _unit(self, row: RowChange, column: str) -> str:
        indicator = self.indicators.get(IndicatorId(row.key[0]))
        return indicator.unit if indicator and column == VALUE else ""


def _decimals(raw: str) -> int:
    """As many as the cell has: a published cell is shown as it stands."""
    return len(raw.partition(".")[2])
