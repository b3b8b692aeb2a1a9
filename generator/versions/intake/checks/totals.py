"""Check that the areas below an area add up to it, within the rounding of the delivery."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.model.identifiers import RegionCode
from generator.versions.intake.checks.interface import Check, Evidence, Finding, Note
from generator.versions.intake.numbers import is_number

DELIVERED = "cijfer"
DENOMINATOR = "noemer"
PARTS = (DELIVERED, DENOMINATOR)


@dataclass(frozen=True, kw_only=True)
class Totals(Check):
    """Areas whose own figure differs from the sum of the areas directly below."""

    margin: Decimal
    """Largest rounding per figure, e.g. 2.5 for figures rounded to fives; allowed once per area and once for the total."""
    note: Note
    source: str = ""
    """Delivery that holds the totals; empty = the totals of the indicator itself."""
    measure: str = ""
    part: str = DELIVERED
    """Which number of a row is added up: the one delivered for the indicator itself, or its denominator."""

    def find(self, evidence: Evidence) -> Iterator[Finding]:
        """Yield each total that does not hold; where a figure is missing nothing can be said."""
        numbers = {
            (row.region, row.period): Decimal(row.denominator if self.part == DENOMINATOR else row.delivered)
            for row in evidence.of_indicator(self.indicator)
        }
        periods = sorted({period for _, period in numbers})
        for area in evidence.areas:
            below = [other.code for other in evidence.areas if other.parent == area.code]
            for period in periods:
                parts = [numbers.get((code, period)) for code in below]
                total = self._total(evidence, area.code, period) if self.source else numbers.get((area.code, period))
                known = [part for part in parts if part is not None]
                if total is None or not below or len(known) < len(parts):
                    continue
                difference = sum(known, Decimal()) - total
                if abs(difference) > self.margin * (len(known) + 1):
                    sentence = self.note.fill(waarde=total, som=sum(known, Decimal()), verschil=difference)
                    yield Finding(region=area.code, period=period, note=sentence)

    def _total(self, evidence: Evidence, code: RegionCode, period: str) -> Decimal | None:
        cell = evidence.cells[self.source].get((code, period, self.measure))
        return Decimal(cell.text) if cell is not None and is_number(cell.text) else None

    @property
    def sources(self) -> tuple[str, ...]:
        """The delivery with the totals, if it is another one."""
        return (self.source,) if self.source else ()
