"""Compare an indicator with the same figure in another delivery, area by area."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from generator.model.region import Level
from generator.versions.intake.checks.interface import Check, Evidence, Finding, Note
from generator.versions.intake.numbers import convert_number, is_number


@dataclass(frozen=True, kw_only=True)
class Comparison(Check):
    """Areas where two deliveries both have a number, and these differ."""

    source: str
    measure: str
    factor: int
    """Multiplies the other figure, e.g. 1000 when that is in thousands."""
    levels: tuple[Level, ...]
    periods: tuple[str, ...]
    note: Note
    explained: Mapping[str, Note] = field(default_factory=dict)
    """Differences (ours − theirs) with a note of their own, e.g. "5"."""

    def find(self, evidence: Evidence) -> Iterator[Finding]:
        """Yield each difference with its size."""
        for row in evidence.of_indicator(self.indicator):
            if row.period not in self.periods or evidence.level_of(row.region) not in self.levels:
                continue
            cell = evidence.cells[self.source].get((row.region, row.period, self.measure))
            if cell is None or not is_number(cell.text):
                continue
            ours, theirs = Decimal(row.delivered), Decimal(convert_number(cell.text, self.factor))
            if ours == theirs:
                continue
            note = self.explained.get(format(ours - theirs, "f"), self.note)
            sentence = note.fill(waarde=ours, ander=theirs, verschil=ours - theirs)
            yield Finding(region=row.region, period=row.period, note=sentence, status=note.status)

    @property
    def sources(self) -> tuple[str, ...]:
        """The other delivery."""
        return (self.source,)
