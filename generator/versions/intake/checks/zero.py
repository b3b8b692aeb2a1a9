"""Find zeros between two years that are not zero: rarely a fact, often a slip of the pen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.versions.intake.checks.interface import Check, Evidence, Finding, Note


@dataclass(frozen=True, kw_only=True)
class LoneZero(Check):
    """Zeros with a larger number in the year before and in the year after."""

    smallest: Decimal
    """Both neighbours must be at least this large."""
    note: Note

    def find(self, evidence: Evidence) -> Iterator[Finding]:
        """Yield each such zero."""
        rows = evidence.of_indicator(self.indicator)
        numbers = {(row.region, row.period): Decimal(row.delivered) for row in rows}
        for row in rows:
            before = numbers.get((row.region, str(int(row.period) - 1)), Decimal())
            after = numbers.get((row.region, str(int(row.period) + 1)), Decimal())
            if Decimal(row.delivered) == 0 and min(before, after) >= self.smallest:
                sentence = self.note.fill(vorige=before, volgende=after)
                yield Finding(region=row.region, period=row.period, note=sentence, status=self.note.status)
