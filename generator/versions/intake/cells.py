"""A delivery, joined to areas → one cell per (area, period, measure), whatever shape it was delivered in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.problem import Place, Problem
from generator.model.region import Region
from generator.versions.intake.delimited import DeliveredTable, Row, read_delimited
from generator.versions.intake.joining import ExpectedName, Joined, expect_names, join_by_code, join_by_order
from generator.versions.intake.mapping import Columns, Delivery, Long, RegionKey, Years
from generator.versions.intake.order_names import expect_delivered_names
from generator.versions.intake.rows import Cell, CellKey, Cells


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """All deliveries of a mapping, with the bytes that were found and the path to show for each."""

    deliveries: Mapping[str, Delivery]
    contents: Mapping[str, bytes]
    folder: str
    """As the person who imports calls it, e.g. `/mnt/leveringen`."""

    def path(self, name: str) -> str:
        """Where a delivery stands, for in a problem."""
        return f"{self.folder}/{self.deliveries[name].file}"


def read_cells(delivery: Delivery, bundle: Bundle, areas: Sequence[Region]) -> tuple[Cells, tuple[Problem, ...]]:
    """Read one delivery into cells."""
    table, problems = read_delimited(bundle.contents[delivery.name], bundle.path(delivery.name), delivery.form)
    key, layout = delivery.regions, delivery.layout
    if table is None or key is None or layout is None or problems:
        return {}, problems
    problems = _check_columns(table, delivery)
    if problems:
        return {}, problems
    if isinstance(layout, Long):
        expected, problems = _expected(key, bundle, areas)
        cells, more = _read_long(table, layout, key, expected)
        return cells, (*problems, *more)
    if key.by_order:
        expected, problems = _expected(key, bundle, areas)
        joined, more = join_by_order(table, table.rows, key, expected)
        problems = (*problems, *more)
    else:
        joined, problems = join_by_code(table, key, areas)
    return _read_wide(table, layout, joined), problems


def _expected(key: RegionKey, bundle: Bundle, areas: Sequence[Region]) -> tuple[tuple[ExpectedName, ...], tuple[Problem, ...]]:
    expected = expect_names(key, areas)
    if key.names_from is None:
        return expected, ()
    name = key.names_from.source
    table, problems = read_delimited(bundle.contents[name], bundle.path(name), bundle.deliveries[name].form)
    if table is None or problems:
        return (), problems
    return expect_delivered_names(key.names_from, table, expected)


def _check_columns(table: DeliveredTable, delivery: Delivery) -> tuple[Problem, ...]:
    needed = [delivery.regions.column] if delivery.regions else []
    if delivery.regions and delivery.regions.parent_column:
        needed.append(delivery.regions.parent_column)
    if isinstance(delivery.layout, Long):
        needed += [delivery.layout.measure_column, delivery.layout.period_column, delivery.layout.value_column]
    return tuple(
        Problem(
            place=Place(path=table.path, line=table.header_line),
            code="delivery-unknown-column",
            found=f"De kolom '{name}' staat niet in de kop.",
            expected=f"De kop heeft: {', '.join(table.header[:12])}.",
            next_step="Verbeter de kolomnaam in de mapping.",
        )
        for name in needed
        if name not in table.header
    )


def _read_wide(table: DeliveredTable, layout: Columns | Years, joined: Joined) -> Cells:
    cells: dict[CellKey, Cell] = {}
    for code, row in joined:
        for column, name in enumerate(table.header):
            period, measure = (layout.period, name) if isinstance(layout, Columns) else (name, layout.measure)
            cells[code, period, measure] = _cell(table, row, column)
    return cells


def _read_long(table: DeliveredTable, layout: Long, key: RegionKey, expected: Sequence[ExpectedName]) -> tuple[Cells, tuple[Problem, ...]]:
    measure, period, value = (table.header.index(name) for name in (layout.measure_column, layout.period_column, layout.value_column))
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in table.rows:
        groups.setdefault((row.cells[measure].strip(" "), row.cells[period].strip(" ")), []).append(row)
    cells: dict[CellKey, Cell] = {}
    problems: list[Problem] = []
    for (kind, year), rows in groups.items():
        joined, more = join_by_order(table, rows, key, expected)
        problems.extend(more)
        cells.update({(code, year, kind): _cell(table, row, value) for code, row in joined})
    return cells, tuple(problems)


def _cell(table: DeliveredTable, row: Row, column: int) -> Cell:
    return Cell(text=row.cells[column].strip(" "), place=table.place(row, column))
