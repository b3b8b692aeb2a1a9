"""A delivery, joined to areas → one cell per (area, period, measure), whatever shape it was delivered in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.identifiers import RegionCode
from generator.model.problem import Place, Problem
from generator.model.region import Region
from generator.model.status import Status
from generator.versions.intake.areas import select_levels
from generator.versions.intake.joining import ExpectedName, Joined, expect_names, expected_codes, join_by_code, join_by_order, match_codes
from generator.versions.intake.mapping import Columns, Delivery, Long, RegionKey
from generator.versions.intake.measures import Measures, check_units, names_of_columns, read_measures
from generator.versions.intake.narrowing import narrow_table
from generator.versions.intake.numbers import with_decimal_point
from generator.versions.intake.order_names import expect_delivered_names
from generator.versions.intake.periods import read_period
from generator.versions.intake.read_table import read_table
from generator.versions.intake.rows import Cell, CellKey, Cells
from generator.versions.intake.tables import DeliveredTable, ReadTable, Row


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

    def read(self, name: str) -> ReadTable:
        """The table of a delivery: the rows that the mapping chooses."""
        delivery = self.deliveries[name]
        table, problems = read_table(self.contents[name], self.path(name), delivery.form)
        return (None, problems) if table is None or problems else narrow_table(table, delivery)


@dataclass(frozen=True, kw_only=True)
class _Reading:
    """One delivery while it is read."""

    table: DeliveredTable
    delivery: Delivery
    key: RegionKey
    areas: Sequence[Region]
    expected: tuple[ExpectedName, ...]
    """Of a delivery without codes: what each row must be called."""

    def join(self, rows: Sequence[Row]) -> tuple[Joined, tuple[Problem, ...]]:
        """Say which area each of these rows is about."""
        if self.key.by_order:
            return join_by_order(self.table, rows, self.key, self.expected)
        if isinstance(self.delivery.layout, Long) and self.delivery.layout.left_out:
            return match_codes(self.table, rows, self.key, self.areas)
        return join_by_code(self.table, rows, self.key, self.areas)

    def cell(self, row: Row, column: int) -> Cell:
        """One value, freed of padding; a declared sign says why there is none."""
        text = row.cells[column].strip(" ")
        place = self.table.place(row, column)
        for sign in self.delivery.missing:
            if text == sign.sign:
                return Cell(text="", place=place, absent=(sign.status, sign.note))
        decimal = self.delivery.form.decimal
        return Cell(text=with_decimal_point(text, decimal), place=place, delivered=text if decimal == "," else "")

    def absent(self) -> Iterator[tuple[RegionCode, Cell]]:
        """The areas for which the mapping says that the delivery has no figure."""
        for area in select_levels(self.areas, self.key.levels):
            if area.code in self.key.absent:
                absence = (Status.UNKNOWN, self.key.absent[area.code])
                yield area.code, Cell(text="", place=Place(path=self.table.path), absent=absence)


def read_cells(delivery: Delivery, bundle: Bundle, areas: Sequence[Region]) -> tuple[Cells, tuple[Problem, ...]]:
    """Read one delivery into cells."""
    table, problems = bundle.read(delivery.name)
    key, layout = delivery.regions, delivery.layout
    if table is None or key is None or layout is None or problems:
        return {}, problems
    problems = _check_columns(table, delivery)
    if problems:
        return {}, problems
    expected, problems = _expected(key, bundle, areas) if key.by_order else ((), ())
    measures, more = _measures(table, layout.measures if isinstance(layout, Long) else "", bundle)
    problems = (*problems, *more, *check_units(delivery, measures.units, table.path))
    if problems:
        return {}, problems
    reading = _Reading(table=table, delivery=delivery, key=key, areas=areas, expected=expected)
    if isinstance(layout, Long):
        return _read_long(reading, layout, measures)
    if isinstance(layout, Columns):
        return _read_columns(reading, layout)
    return _read_wide(reading, table.rows, [[(year, layout.measure)] for year in table.header])


def _expected(key: RegionKey, bundle: Bundle, areas: Sequence[Region]) -> tuple[tuple[ExpectedName, ...], tuple[Problem, ...]]:
    expected = expect_names(key, areas)
    if key.names_from is None:
        return expected, ()
    table, problems = bundle.read(key.names_from.source)
    if table is None or problems:
        return (), problems
    return expect_delivered_names(key.names_from, table, expected)


def _measures(table: DeliveredTable, source: str, bundle: Bundle) -> tuple[Measures, tuple[Problem, ...]]:
    """What is said of the measures: in a delivery of its own, or in the row of units."""
    if not source:
        return Measures(units=dict(zip(table.header, table.units, strict=False))), ()
    listed, problems = bundle.read(source)
    return (Measures(), problems) if listed is None or problems else read_measures(listed)


def _check_columns(table: DeliveredTable, delivery: Delivery) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            place=Place(path=table.path, line=table.header_line),
            code="delivery-unknown-column",
            found=f"De kolom '{name}' staat niet in de kop.",
            expected=f"De kop heeft: {', '.join(table.header[:12])}.",
            next_step="Verbeter de kolomnaam in de mapping.",
        )
        for name in _needed_columns(delivery)
        if name not in table.header
    )


def _needed_columns(delivery: Delivery) -> Iterator[str]:
    key, layout = delivery.regions, delivery.layout
    if key:
        yield key.column  # may be the column without a name
        yield from filter(None, (key.parent_column,))
    if isinstance(layout, Long):
        yield from (layout.measure_column, layout.period_column, layout.value_column)
        yield from filter(None, (layout.sign_column,))
    elif isinstance(layout, Columns):
        yield from filter(None, (layout.period_column,))


def _read_columns(reading: _Reading, layout: Columns) -> tuple[Cells, tuple[Problem, ...]]:
    """Each column is a measure; the rows are read period by period when a column says which, else all at once."""
    header = reading.table.header
    known = names_of_columns(header, by_stem=layout.by_stem)
    groups: dict[str, list[Row]] = {}
    for row in reading.table.rows:
        period = layout.period or read_period(row.cells[header.index(layout.period_column)].strip(" "))
        groups.setdefault(period, []).append(row)
    cells: dict[CellKey, Cell] = {}
    problems: list[Problem] = []
    for period, rows in groups.items():
        found, more = _read_wide(reading, rows, [[(period, name) for name in names] for names in known])
        cells.update(found)
        problems.extend(more)
    return cells, tuple(problems)


def _read_wide(reading: _Reading, rows: Sequence[Row], keys: Sequence[Sequence[tuple[str, str]]]) -> tuple[Cells, tuple[Problem, ...]]:
    """One cell a column and area; `keys` says column by column of which (period, measure) it is, under each of its names."""
    joined, problems = reading.join(rows)
    cells: dict[CellKey, Cell] = {}
    for column, names in enumerate(keys):
        found = {code: reading.cell(row, column) for code, row in joined}
        found.update(reading.absent())
        for period, measure in names:
            cells.update({(code, period, measure): cell for code, cell in found.items()})
    return cells, problems


def _read_long(reading: _Reading, layout: Long, measures: Measures) -> tuple[Cells, tuple[Problem, ...]]:
    """Each row is one value."""
    header = reading.table.header
    measure, period, value = (header.index(name) for name in (layout.measure_column, layout.period_column, layout.value_column))
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in reading.table.rows:
        groups.setdefault((row.cells[measure].strip(" "), read_period(row.cells[period].strip(" "))), []).append(row)
    cells: dict[CellKey, Cell] = {}
    problems: list[Problem] = []
    for (kind, year), rows in groups.items():
        joined, more = reading.join(rows)
        problems.extend(more)
        found = {code: _value(reading, row, value, layout) for code, row in joined}
        found.update(reading.absent())
        if layout.left_out:
            blank = Cell(text="", place=Place(path=reading.table.path), absent=layout.left_out)
            found.update(dict.fromkeys(expected_codes(reading.key, reading.areas) - found.keys(), blank))
        for name in {kind, measures.titles.get(kind, kind)}:
            cells.update({(code, year, name): cell for code, cell in found.items()})
    return cells, tuple(problems)


def _value(reading: _Reading, row: Row, column: int, layout: Long) -> Cell:
    """The value of a row, unless its sign column says why there is none; an empty value with a sign nobody declared is no number."""
    value = reading.cell(row, column)
    if not layout.sign_column:
        return value
    sign = reading.cell(row, reading.table.header.index(layout.sign_column))
    return sign if sign.absent or not (value.text or value.absent) else value
