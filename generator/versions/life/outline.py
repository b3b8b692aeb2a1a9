"""A difference → what people read of it, in Dutch: sentences and tables, the same for a terminal, a pull request and the site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice
from typing import NamedTuple

from generator.model.difference import OBSERVATIONS, Change, Difference, Kind, RowChange, Subject, TableDifference
from generator.model.version_number import NEXT, Step, parse_number
from generator.versions.life.sizes import as_percentage, measure_change, with_sign

KINDS = {Kind.CHANGED: "gewijzigd", Kind.REMOVED: "verdwenen", Kind.ADDED: "nieuw"}
SUBJECTS = {Subject.STRUCTURE: "Bestanden en velden", Subject.METADATA: "Gegevens over het pakket", Subject.BOUNDARIES: "Grenzen"}
NO_REASON = "geen reden opgegeven"

_STEPS = {
    Step.NONE: "er is niets veranderd",
    Step.PATCH: "verbetering van gegevens of teksten",
    Step.MINOR: "er is iets bijgekomen",
    Step.MAJOR: "een definitie, grens of schema is veranderd, of er is iets verdwenen",
}


class Voice(Enum):
    """Who says it; decides how it is shown."""

    OURS = auto()
    """Our own words, without digits."""
    FILE = auto()
    """As it stands in a file, or follows from it: shown as code."""
    EDITOR = auto()
    """Prose from `CHANGES.md`."""


class Cell(NamedTuple):
    """A piece of a report."""

    text: str
    voice: Voice = Voice.OURS


@dataclass(frozen=True, kw_only=True)
class Listing:
    """A heading with a table below it."""

    title: str
    counts: tuple[tuple[str, int], ...]
    """How many of each kind, e.g. `("gewijzigd", 3)`; kinds that do not occur are left out."""
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    left_out: int = 0
    """Rows beyond the limit: they stand in the JSON."""


@dataclass(frozen=True, kw_only=True)
class Outline:
    """A difference as people read it."""

    title: tuple[Cell, ...]
    lead: tuple[tuple[Cell, ...], ...]
    """Sentences: what step, what is new in short, what lacks a reason."""
    listings: tuple[Listing, ...]


def outline_difference(difference: Difference, limit: int | None = None) -> Outline:
    """Put a difference in words; with a limit every table shows at most so many rows and says how many it leaves out."""
    listings = [_list_changes(difference, subject, limit) for subject in Subject]
    listings += [_list_rows(table, limit) for table in difference.tables]
    return Outline(
        title=(_literal(difference.package), _words(" van "), _literal(difference.old), _words(" naar "), _literal(difference.new)),
        lead=tuple(_lead(difference)),
        listings=tuple(listing for listing in listings if listing.rows),
    )


def _lead(difference: Difference) -> Iterator[tuple[Cell, ...]]:
    smallest, number = difference.smallest, parse_number(difference.new)
    sentence = [_words(f"Kleinste stap: {difference.step.word} ({_STEPS[difference.step]}).")]
    if smallest and difference.step is not Step.NONE:
        sentence += [_words(" Kleinste versienummer: "), _literal(str(smallest)), _words(".")]
    yield tuple(sentence)
    if smallest and number and difference.new != NEXT and number < smallest:
        yield _literal(difference.new), _words(" is een te kleine stap.")
    yield from _new_periods(difference)
    lacking = sum(1 for _ in difference.unexplained)
    if lacking:
        yield _words("Zonder reden gewijzigd of verdwenen: "), _literal(str(lacking)), _words(".")
    for reason in difference.unused:
        yield _words("Een opgegeven reden past bij geen enkele verandering: "), _literal(" ".join(reason.pattern)), _words(".")


def _new_periods(difference: Difference) -> Iterator[tuple[Cell, ...]]:
    """Name what came, by indicator and period, with the number of areas."""
    table = difference.table(OBSERVATIONS)
    if table is None:
        return
    came = Counter((row.key[0], row.key[2]) for row in table.rows if row.kind is Kind.ADDED)
    for (indicator, period), count in sorted(came.items()):
        yield _words("Nieuw: "), _literal(f"{indicator} {period}"), _words(", aantal gebieden: "), _literal(str(count)), _words(".")


def _list_changes(difference: Difference, subject: Subject, limit: int | None) -> Listing:
    changes = difference.about(subject)
    shown = changes if limit is None else changes[:limit]
    return Listing(
        title=SUBJECTS[subject],
        counts=_count(changes),
        head=("wat", "waar", "oud", "nieuw", "stap"),
        rows=tuple(_cells_of_change(change) for change in shown),
        left_out=len(changes) - len(shown),
    )


def _count(changes: Sequence[Change] | Sequence[RowChange]) -> tuple[tuple[str, int], ...]:
    kinds = Counter(change.kind for change in changes)
    return tuple((KINDS[kind], kinds[kind]) for kind in Kind if kinds[kind])


def _cells_of_change(change: Change) -> tuple[Cell, ...]:
    return (
        _words(KINDS[change.kind]),
        _literal(change.name),
        _literal(change.old),
        _literal(change.new),
        _words(change.step.word),
    )


def _list_rows(table: TableDifference, limit: int | None) -> Listing:
    shown = tuple(islice(_cells_of_rows(table), limit))
    total = sum(1 for _ in _cells_of_rows(table)) if len(shown) == limit else len(shown)
    return Listing(
        title=table.file,
        counts=_count(table.rows),
        head=("wat", *table.key, "kolom", "oud", "nieuw", "verschil", "stap", "reden"),
        rows=shown,
        left_out=total - len(shown),
    )


def _cells_of_rows(table: TableDifference) -> Iterator[tuple[Cell, ...]]:
    """Give a line for each cell that was changed, and one for each row that came or disappeared."""
    for row in table.rows:
        if row.kind is Kind.CHANGED:
            lines = list(differing_cells(table, row))
        else:
            lines = [("", _whole_row(table, row.old), _whole_row(table, row.new))]
        for column, old, new in lines:
            start = (_words(KINDS[row.kind]), *map(_literal, row.key), _literal(column))
            size = _literal(_size(old, new) if row.kind is Kind.CHANGED else "")
            yield (*start, _literal(old or ""), _literal(new or ""), size, _words(row.step.word), _reason(row))


def _whole_row(table: TableDifference, row: tuple[str, ...]) -> str:
    cells = zip(table.columns, row, strict=True) if row else ()
    return ", ".join(f"{column} {cell}" for column, cell in cells if cell and column not in table.key)


def differing_cells(table: TableDifference, row: RowChange) -> Iterator[tuple[str, str | None, str | None]]:
    """Give column, old and new of each cell that differs; of a row that stands on one side, every filled cell outside the key."""
    for at, column in enumerate(table.columns):
        old, new = row.old[at] if row.old else None, row.new[at] if row.new else None
        if column not in table.key and old != new and (old or new):
            yield column, old, new


def _size(old: str | None, new: str | None) -> str:
    size = measure_change(old or "", new or "")
    if size is None:
        return ""
    share = f" ({as_percentage(size.relative)})" if size.relative else ""
    return with_sign(size.absolute) + share


def _reason(row: RowChange) -> Cell:
    if row.reason is not None:
        return Cell(row.reason.text, Voice.EDITOR)
    return _words(NO_REASON if row.needs_reason else "")


def _literal(text: str) -> Cell:
    return Cell(text, Voice.FILE)


def _words(text: str) -> Cell:
    return Cell(text)
