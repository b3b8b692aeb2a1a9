"""Find values that jump away from the year before, measured against what all areas did in that year."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.identifiers import RegionCode
from generator.versions.intake.checks.interface import Check, Evidence, Finding, Note

_MAD_TO_SD = 1.4826
_FEWEST = 8  # below this number of areas a median says nothing

Step = tuple[RegionCode, str]  # area and the period in which the step ends


@dataclass(frozen=True, kw_only=True)
class Jump(Check):
    """Outlying year-on-year changes: a spike (there and back) or a lasting jump."""

    threshold: float
    """Robust z-score from which a change is a jump."""
    smallest: Decimal
    """Changes from or to less than this are not judged: small numbers jump by chance."""
    spike: Note
    lasting: Note

    def find(self, evidence: Evidence) -> Iterator[Finding]:
        """Yield each spike at its own period and each lasting jump at the first period after it."""
        values = {
            (row.region, row.period): Decimal(row.delivered)
            for row in evidence.of_indicator(self.indicator)
            if Decimal(row.delivered) >= self.smallest and Decimal(row.delivered) > 0
        }
        scores = score_changes(values)
        found: dict[Step, Note] = {}
        for (region, period), score in scores.items():
            if abs(score) <= self.threshold:
                continue
            before, after = scores.get((region, _shift(period, -1)), 0.0), scores.get((region, _shift(period, 1)), 0.0)
            if goes_back(score, after):
                found[region, period] = self.spike
            elif goes_back(score, before):
                found[region, _shift(period, -1)] = self.spike
            else:
                found.setdefault((region, period), self.lasting)
        for (region, period), note in sorted(found.items()):
            yield Finding(region=region, period=period, note=_tell(note, values, region, period), status=note.status)


def goes_back(score: float, other: float) -> bool:
    """Say whether two neighbouring changes undo each other: opposite, and the smaller at least half the larger."""
    smaller, larger = sorted((abs(score), abs(other)))
    return score * other < 0 and smaller >= larger / 2


def score_changes(values: Mapping[Step, Decimal]) -> Mapping[Step, float]:
    """Robust z = (ln(v_t / v_t−1) − median) / (1.4826 × MAD), per period over all areas. Source: Iglewicz and Hoaglin 1993."""
    changes: dict[str, dict[RegionCode, float]] = {}
    for (region, period), value in values.items():
        before = values.get((region, _shift(period, -1)))
        if before is not None:
            changes.setdefault(period, {})[region] = math.log(value / before)
    scores: dict[Step, float] = {}
    for period, by_region in changes.items():
        middle = statistics.median(by_region.values())
        spread = _MAD_TO_SD * statistics.median(abs(change - middle) for change in by_region.values())
        if spread > 0 and len(by_region) >= _FEWEST:
            scores.update({(region, period): (change - middle) / spread for region, change in by_region.items()})
    return scores


def _tell(note: Note, values: Mapping[Step, Decimal], region: RegionCode, period: str) -> str:
    before, after = values.get((region, _shift(period, -1))), values.get((region, _shift(period, 1)))
    return note.fill(
        waarde=values[region, period],
        vorige="?" if before is None else before,
        volgende="?" if after is None else after,
        vorig_jaar=_shift(period, -1),
        jaar=period,
        volgend_jaar=_shift(period, 1),
    )


def _shift(period: str, years: int) -> str:
    return str(int(period) + years)
