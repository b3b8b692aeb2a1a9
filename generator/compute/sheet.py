"""What is needed to compute one indicator of one edition: its rows, and the figures of its denominator and weight."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.compute.rows import Series
from generator.model.book import figure_id
from generator.model.boundaries import BoundaryYears
from generator.model.doubt import distinct_notes
from generator.model.figure import Figure, Value
from generator.model.identifiers import AreaKey, EditionId, FigureId, Period
from generator.model.indicator import Indicator
from generator.model.language import mark
from generator.model.notice import together
from generator.model.region import Regions, level_of
from generator.model.status import Status

Cell = tuple[AreaKey, Period, str]
"""Area or group, period, measure: what an indicator's figures are found by."""

Figures = Mapping[Cell, Value]
"""Figures of one indicator."""

VALUE = ""
NUMERATOR = "teller"
DENOMINATOR = "noemer"
DIFFERENCE = "verschil"
RATIO = "verhouding"
CHANGE = "verandering"

TIMES = mark("keer")
PERCENT = "%"
PERCENTAGE_POINT = mark("procentpunt")

_GRAVITY = (Status.UNVALIDATED, Status.PROVISIONAL, Status.ESTIMATED, Status.DIFFERS, Status.BREAK, Status.NORMAL)


def gravest(statuses: Iterable[Status]) -> Status:
    """The status that a reader must know first, of values that are there."""
    known = tuple(statuses)
    if known and known.count(Status.NORMAL) == len(known):  # nearly always; looking up each in turn takes several times as long
        return Status.NORMAL
    return min(known, key=_GRAVITY.index)


def doubts(figures: Iterable[Figure]) -> str:
    """What is known of the doubtful ones among the operands, so that a doubt never travels without its reason."""
    notes = [figure.note for figure in figures if figure.status is Status.UNVALIDATED]
    return together(distinct_notes(notes)) if notes else ""


@dataclass(frozen=True, kw_only=True)
class Base:
    """Another indicator that an indicator leans on: its denominator or its weight."""

    indicator: Indicator
    series: Series
    figures: Figures
    years: Mapping[Period, Figures] = field(default_factory=dict)
    """The same figures by period: the very same as long as nothing in that period changed."""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One indicator at work."""

    edition: EditionId
    indicator: Indicator
    regions: Regions
    series: Series
    denominator: Base | None
    """Where the denominator stands when the rows carry none."""
    weight: Base | None
    boundaries: BoundaryYears = field(default_factory=BoundaryYears)

    def id(self, area: str, period: str, measure: str = VALUE) -> FigureId:
        """Id of one of the indicator's figures."""
        return figure_id(self.edition, self.indicator.id, area, period, measure)

    @property
    def difference_unit(self) -> str:
        """Unit of a difference: of percentages that is a percentage point."""
        return PERCENTAGE_POINT if self.indicator.unit == PERCENT else self.indicator.unit

    @cached_property
    def delivered_districts(self) -> bool:
        """Say whether any wijk has a row of its own."""
        return bool(self.series.periods(region.code for region in self.regions.districts))

    @cached_property
    def delivered_neighbourhoods(self) -> bool:
        """Say whether any buurt has a row of its own."""
        return bool(self.series.periods(region.code for region in self.regions.neighbourhoods))

    @cached_property
    def delivered_city(self) -> bool:
        """Say whether the city has a value of its own in every period of the indicator, so that its line has one source."""
        city, rows = AreaKey(self.regions.city.code), self.series.rows
        return all((city, period) in rows and not rows[city, period].status.missing for period in self.series.by_period)

    @cached_property
    def begun(self) -> Mapping[AreaKey, frozenset[Period]]:
        """Per area the periods in which its own source, or that of the denominator, begins anew or counts by other boundaries."""
        found: dict[AreaKey, set[Period]] = {}
        own = (self.indicator, self.series)
        for indicator, series in (own, (self.denominator.indicator, self.denominator.series)) if self.denominator else (own,):
            for (area, period), row in series.rows.items():
                if row.status is Status.BREAK:
                    found.setdefault(area, set()).add(period)
            for area in series.periods_by_area:
                level = level_of(area)
                found.setdefault(area, set()).update(
                    later for before, later in series.steps(area) if not self.boundaries.compares(indicator.id, level, before, later)
                )
        return {area: frozenset(periods) for area, periods in found.items()}

    def weight_period(self, period: Period) -> Period | None:
        """The period of the weight nearest to one of the indicator; of two as near the earlier, which was known by then."""
        if self.weight is None:
            return None
        return min(self._weight_periods, key=lambda candidate: (abs(int(candidate) - int(period)), candidate), default=None)

    @cached_property
    def _weight_periods(self) -> tuple[Period, ...]:
        return self.weight.series.periods(self.weight.series.periods_by_area) if self.weight else ()
