"""What the programme promises beside what there is: figures by level, and every target with what an auditor asks of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.blocks import PromiseLine, ValueTable
from generator.model.language import mark, spoken
from generator.model.sentence import Link, Sentence


class Mark(StrEnum):
    """Whether a target meets a requirement."""

    YES = mark("Ja")
    PARTLY = mark("Deels")
    NO = mark("Nee")

    @property
    def word(self) -> str:
        """What a reader sees."""
        return spoken(self.value)


@dataclass(frozen=True, kw_only=True)
class ProofCell:
    """One requirement asked of one target."""

    mark: Mark
    reason: Sentence
    """What the mark rests on, or what is missing; one short sentence."""


@dataclass(frozen=True, kw_only=True)
class ProofRow:
    """One target: an indicator whose gap should close, or that the programme promised."""

    indicator: Link
    cells: tuple[ProofCell, ...]
    """In the order of the requirements."""

    @property
    def complete(self) -> bool:
        """Say whether every requirement is met."""
        return all(cell.mark is Mark.YES for cell in self.cells)


@dataclass(frozen=True, kw_only=True)
class ProofTable:
    """The targets of one theme."""

    id: str
    """Anchor on the page, e.g. `rekenkamerproof-werk`."""
    caption: Sentence
    rows: tuple[ProofRow, ...]


@dataclass(frozen=True, kw_only=True)
class ReportingStatus:
    """What an edition promises to report on, and what it has figures of."""

    overview: ValueTable
    """A row a theme, a column a level."""
    holders: tuple[Sentence, ...]
    """Who would hold the figures that are not open."""
    lines: tuple[PromiseLine, ...]
    """A line an indicator."""


@dataclass(frozen=True, kw_only=True)
class TargetProof:
    """All targets of an edition beside what an auditor asks of them."""

    lead: tuple[Sentence, ...]
    requirements: tuple[str, ...]
    """Their names, the heads of the columns."""
    meanings: tuple[Sentence, ...]
    """What each requirement asks."""
    tables: tuple[ProofTable, ...]
    """One a theme that has targets."""
    summary: tuple[Sentence, ...]
    """What all rows say together."""
