"""A table in, what whoever shows it asks of it out: the key to its signs, which columns hold words, how it folds up on a phone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.blocks import TableRow, ValueTable
from generator.model.doubt import gathered_notes
from generator.model.figure import Figure, Missing
from generator.model.notice import retold
from generator.model.sentence import Moment, plain
from generator.model.yearly_notes import notes_by_year

LEAST_STACKED = 3
MOST_STACKED = 6


@dataclass(frozen=True, kw_only=True)
class Remark:
    """A sign in a table and what it means there."""

    sign: str
    text: str
    """The label, then the different reasons given in this table; a reason that begins with the label says it all."""


def remarks_of(table: ValueTable) -> tuple[Remark, ...]:
    """One remark a sign, in order of first appearance; in a table of years with the years of each reason."""
    reasons: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in table.rows:
        for cell in row.cells:
            if isinstance(cell, Figure | Missing) and cell.status.sign:
                reason = cell.reason if isinstance(cell, Missing) else cell.note
                reasons.setdefault((cell.status.sign, cell.status.label), []).append((_year(row), reason))
    by_year = all(map(_year, table.rows))
    return tuple(
        Remark(sign=sign, text=_remark(label, notes_by_year(given) if by_year else _distinct(note for _, note in given)))
        for (sign, label), given in reasons.items()
    )


def _year(row: TableRow) -> str:
    """The year that a row is about (`2020`, `Inwoners, 2020`); empty when it is about none."""
    years = [part.text for part in row.header if isinstance(part, Moment) and part.text.isdigit()]
    return years[0] if len(years) == 1 else ""


def _distinct(notes: Iterable[str]) -> tuple[str, ...]:
    return tuple(retold(note) for note in gathered_notes(notes))


def _remark(label: str, reasons: tuple[str, ...]) -> str:
    told = any(reason.lower().startswith(label) for reason in reasons)
    return " ".join(reasons) if told else ". ".join(part for part in (label, " ".join(reasons)) if part)


def word_columns(table: ValueTable) -> frozenset[int]:
    """Columns (from 0, the row headers not counted) in which every cell is a sentence: they are set flush left, figures flush right."""
    width = min((len(row.cells) for row in table.rows), default=0)
    return frozenset(column for column in range(width) if all(isinstance(row.cells[column], tuple) for row in table.rows))


def is_wide(table: ValueTable) -> bool:
    """Say whether a table has so many columns that a small screen scrolls it sideways."""
    return len(table.head) - 1 > MOST_STACKED


def stack_labels(table: ValueTable) -> tuple[str, ...]:
    """What stands before each cell once a small screen lays the cells of a row below one another; empty for a table that stays a grid.

    A narrow table fits as it is; one with many columns is there to look across, and scrolls sideways.
    """
    labels = tuple(plain(parts) for parts in table.head[1:])
    return labels if LEAST_STACKED <= len(labels) <= MOST_STACKED else ()
