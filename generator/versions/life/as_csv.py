"""A difference → CSV of its observations: a row for each cell that changed, came or went, with lines, size and reason."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.difference import OBSERVATIONS, Difference, RowChange, TableDifference
from generator.model.difference_columns import DIFFERENCE_COLUMNS
from generator.versions.intake.csv_text import write_csv
from generator.versions.life.outline import KINDS, differing_cells
from generator.versions.life.sizes import measure_change


def write_csv_difference(difference: Difference) -> str:
    """Write header and rows; other tables, structure and metadata stand in the JSON."""
    table = difference.table(OBSERVATIONS)
    rows = [list(line) for row in table.rows for line in _lines(table, row)] if table else []
    return write_csv(DIFFERENCE_COLUMNS, rows).decode("utf-8")


def _lines(table: TableDifference, row: RowChange) -> Iterator[tuple[str, ...]]:
    reason = row.reason.text if row.reason else ""
    for column, old, new in differing_cells(table, row):
        size = measure_change(old or "", new or "")
        sizes = (size.absolute, size.relative) if size else ("", "")
        lines = (str(row.old_line or ""), str(row.new_line or ""))
        yield (KINDS[row.kind], *row.key, column, old or "", new or "", *sizes, *lines, reason)
