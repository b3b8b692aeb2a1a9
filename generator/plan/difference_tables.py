"""Differences in, the tables of their page out: changed cells one by one, new observations counted, everything else listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.model.blocks import TableRow, ValueTable
from generator.model.difference import OBSERVATIONS, Change, Difference, Kind, RowChange, Subject, TableDifference
from generator.model.edition_difference import CellChange
from generator.model.figure import Value
from generator.model.identifiers import IndicatorId, RegionCode
from generator.model.language import mark, spoken
from generator.model.saying import say
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.plan.links import indicator_path, region_link
from generator.plan.report import Report
from generator.plan.sentences import differences as words
from generator.plan.sentences.properties import property_name, property_value
from generator.plan.sentences.wording import quoted, translated

WORDS = ("status", "opmerking")
"""Columns of an observation that hold no number."""

LISTED = 1000
"""Cells that a page lists one by one: beyond that nobody reads on, and the files hold all of them."""

_CAPTIONS = {
    Subject.STRUCTURE: mark("Bestanden en velden"),
    Subject.METADATA: mark("Gegevens over het pakket"),
    Subject.BOUNDARIES: mark("Grenzen"),
}


def plan_changed_cells(report: Report, name: str, cells: Sequence[CellChange]) -> Iterator[ValueTable]:
    """Every changed or vanished cell with old, new and reason: numbers with the size of the change, then words; no table without cells."""
    listed = cells[:LISTED]
    numbers = [cell for cell in listed if cell.column not in WORDS]
    remarks = [cell for cell in listed if cell.column in WORDS]
    if numbers:
        head = (say("Cijfer"), *_before_and_now(), say("Verschil"), say("Reden"))
        rows = tuple(_row(report, cell, (_size(cell), _reason(cell))) for cell in numbers)
        yield ValueTable(id=f"{name}-cijfers", caption=say("Veranderde en verdwenen cijfers"), head=head, rows=rows)
    if remarks:
        without_size = (say("Cijfer"), *_before_and_now(), say("Reden"))
        rows = tuple(_row(report, cell, (_reason(cell),)) for cell in remarks)
        yield ValueTable(id=f"{name}-opmerkingen", caption=say("Veranderde status en opmerkingen"), head=without_size, rows=rows)


def _before_and_now() -> tuple[Sentence, Sentence]:
    return say("Was"), say("Is nu")


def _row(report: Report, cell: CellChange, behind: tuple[Sentence, ...]) -> TableRow:
    indicator, area, period = cell.key
    header = (*_indicator(report, indicator), ", ", *_area(report, area), ", ", Moment(period), ": ", *quoted(cell.column))
    new = (spoken(words.GONE),) if cell.kind is Kind.REMOVED else _shown(cell.new)
    return TableRow(header=header, cells=(_shown(cell.old), new, *behind))


def _shown(value: Value | str) -> Value | Sentence:
    return value if not isinstance(value, str) else _shown_text(value)


def _size(cell: CellChange) -> Sentence:
    if cell.change is None:
        return words.NOTHING
    return (cell.change, " (", cell.share, "%)") if cell.share else (cell.change,)


def _reason(cell: CellChange) -> Sentence:
    if cell.reason:
        return translated(cell.reason.text)
    return (spoken(words.NO_REASON),) if cell.needs_reason else words.NOTHING


def plan_added(report: Report, name: str, difference: Difference) -> Iterator[ValueTable]:
    """New observations by indicator and period: of how many areas, and how many of these have no value."""
    table = difference.table(OBSERVATIONS)
    added = [row for row in table.rows if row.kind is Kind.ADDED] if table else []
    if table is None or not added:
        return
    empty = [at for at, column in enumerate(table.columns) if column in ("waarde", "teller")]
    all_rows = Counter(_series(row) for row in added)
    without = Counter(_series(row) for row in added if not any(row.new[at] for at in empty))
    rows = tuple(
        TableRow(header=_indicator(report, indicator), cells=((Moment(period),), _count(number), _count(without[indicator, period])))
        for (indicator, period), number in sorted(all_rows.items())
    )
    head = (say("Onderwerp"), say("Jaar"), say("Aantal gebieden"), say("Daarvan zonder cijfer"))
    yield ValueTable(id=f"{name}-nieuw", caption=say("Nieuwe waarnemingen, per onderwerp en jaar"), head=head, rows=rows)


def _series(row: RowChange) -> tuple[str, str]:
    return row.key[0], row.key[2]


def _count(number: int) -> Sentence:
    return (Code(str(number)),)


def plan_other_rows(name: str, difference: Difference) -> Iterator[ValueTable]:
    """Rows of every other table that differ, cell by cell."""
    for table in difference.tables:
        if table.file != OBSERVATIONS:
            head = (say("Rij"), say("Wat"), *_before_and_now())
            rows = tuple(line for row in table.rows for line in _lines_of(table, row))
            stem = table.file.partition(".")[0]
            yield ValueTable(
                id=f"{name}-{stem}", caption=say("Rijen van {bestand}", bestand=Code(table.file)), head=head, rows=rows[:LISTED]
            )


def _lines_of(table: TableDifference, row: RowChange) -> Iterator[TableRow]:
    key = (Code(" ".join(row.key)),)
    kind = (spoken(words.KINDS[row.kind]),)
    if row.kind is Kind.CHANGED:
        for column, old, new in zip(table.columns, row.old, row.new, strict=True):
            if old != new:
                yield TableRow(header=(*key, ": ", *quoted(column)), cells=(kind, _shown_text(old), _shown_text(new)))
        return
    yield TableRow(header=key, cells=(kind, _whole(table, row.old), _whole(table, row.new)))


def _whole(table: TableDifference, row: Sequence[str]) -> Sentence:
    """The first words of a row that stands on one side: its name, or whatever stands behind the key."""
    cells = [cell for column, cell in zip(table.columns, row, strict=bool(row)) if column not in table.key and cell]
    return translated(cells[0]) if cells else words.NOTHING


def _shown_text(text: str) -> Sentence:
    return translated(text) or (spoken(words.EMPTY),)


def plan_changes(name: str, difference: Difference) -> Iterator[ValueTable]:
    """Differences outside the rows of tables: structure, metadata, boundaries."""
    for subject in Subject:
        changes = difference.about(subject)
        if changes:
            head = (say("Onderdeel"), say("Wat"), *_before_and_now())
            yield ValueTable(id=f"{name}-{subject}", caption=(spoken(_CAPTIONS[subject]),), head=head, rows=tuple(_change_rows(changes)))


def _change_rows(changes: Iterable[Change]) -> Iterator[TableRow]:
    for change in changes:
        old, new = (property_value(text) or words.NOTHING for text in (change.old, change.new))
        yield TableRow(header=property_name(change.name), cells=((spoken(words.KINDS[change.kind]),), old, new))


def _indicator(report: Report, name: str) -> Sentence:
    indicator = report.edition.indicators.get(IndicatorId(name))
    return (Link(indicator.short, indicator_path(report.id, name)),) if indicator else (Code(name),)


def _area(report: Report, code: str) -> Sentence:
    region = report.edition.regions.by_code.get(RegionCode(code))
    return (region_link(report.id, region),) if region else (Code(code),)
