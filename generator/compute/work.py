"""One indicator with everything computed of it so far, as the judgements over the whole edition take it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.compute.limits import SIDES, bound, figures_of
from generator.compute.parts import Parts
from generator.compute.sheet import DIFFERENCE, RATIO, Figures, Sheet
from generator.compute.years import Year
from generator.model.figure import Figure
from generator.model.identifiers import AreaKey, Period
from generator.model.verdict import GapMoment


@dataclass(frozen=True, kw_only=True)
class Work:
    """The sheet of an indicator, and its figures."""

    parts: Parts
    levels: Figures
    """Values, numerators and denominators of areas and groups, and limits of values."""
    gaps: Figures
    """Difference and ratio of every gap, with their limits."""
    contrasts: Figures
    """Difference and ratio of every area and group against the city, with limits in the newest period of an area."""
    years: Mapping[Period, Year]
    """The same by period, but for the limits of areas in their newest one."""

    @property
    def sheet(self) -> Sheet:
        """The sheet of the indicator."""
        return self.parts.sheet

    def moments(self, gap: AreaKey) -> tuple[GapMoment, ...]:
        """The periods up to the year of the edition with both measures of a gap, ascending."""
        periods = sorted({period for key, period, _ in self.gaps if key == gap and period <= self.sheet.edition})
        found = ((period, self.moment(gap, period)) for period in periods)
        return tuple(moment for _, moment in found if moment is not None)

    def moment(self, gap: AreaKey, period: Period) -> GapMoment | None:
        """Both measures of a gap in a period; None when one is missing."""
        measures = figures_of(self.gaps, (gap, period, DIFFERENCE), (gap, period, RATIO))
        return GapMoment(period=period, difference=measures[0], ratio=measures[1]) if measures else None

    def limits(self, gap: AreaKey, period: Period, measure: str) -> tuple[Figure, ...] | None:
        """Lower and upper limit of a measure of a gap."""
        return figures_of(self.gaps, *((gap, period, bound(measure, side)) for side in SIDES))
