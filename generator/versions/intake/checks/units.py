"""Find values that are not in the whole units in which the publisher gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.versions.intake.checks.interface import Check, Evidence, Finding, Note


@dataclass(frozen=True, kw_only=True)
class WholeUnits(Check):
    """Values that are not a multiple of the unit, e.g. of 1000 euro."""

    unit: int
    note: Note

    def find(self, evidence: Evidence) -> Iterator[Finding]:
        """Yield each value with a remainder."""
        for row in evidence.of_indicator(self.indicator):
            value = Decimal(row.delivered)
            if value % self.unit:
                yield Finding(region=row.region, period=row.period, note=self.note.fill(waarde=value), status=self.note.status)
