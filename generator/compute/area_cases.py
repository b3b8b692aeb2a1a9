"""One indicator in, the areas and periods in which it may be said to mark an area out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.compute.breaks import breaks_of
from generator.compute.limits import COUNTED
from generator.compute.parts import Part
from generator.compute.sheet import DENOMINATOR, VALUE
from generator.compute.work import Work
from generator.model.area_claim import Stand
from generator.model.figure import Figure
from generator.model.identifiers import AreaKey, Period
from generator.model.indicator import Claim, Combination, Measurement
from generator.model.status import Status
from generator.system.memory import NO_MEMORY, Memory

MINIMUM_RESIDENTS = 250
"""Fewer people carry no claim that something stands out: a handful of households would decide it."""
MINIMUM_EXPECTED = 20
"""Cases to expect at the city's rate before a rate may stand out: below twenty, one more or less already shows."""
MINIMUM_PERIODS = 3
"""Observations needed to speak of a course: two may be a good and a bad year."""


@dataclass(frozen=True, kw_only=True)
class AreaCase:
    """One area beside the city, in one period (first and last the same) or over two."""

    work: Work
    area: AreaKey
    first: Period
    last: Period
    unsayable: Stand | None
    """Why nothing can be said whatever the figures are; None when something can."""

    @property
    def city(self) -> AreaKey:
        """The area of the city."""
        return AreaKey(self.work.sheet.regions.city.code)

    @property
    def over_time(self) -> bool:
        """Two periods, not one."""
        return self.first != self.last

    @property
    def period(self) -> Period:
        """The period of its figures, e.g. `2022` or `2012-2022`."""
        return Period(f"{self.first}-{self.last}") if self.over_time else self.last


def area_cases(work: Work, memory: Memory = NO_MEMORY) -> Iterator[AreaCase]:
    """Each buurt in the newest period, and over all its periods; those with enough people behind figures that nobody doubts."""
    indicator, city = work.sheet.indicator, AreaKey(work.sheet.regions.city.code)
    if indicator.combination is Combination.SUM or indicator.claim is Claim.NEVER:
        return
    codes = dict.fromkeys(AreaKey(region.code) for region in work.sheet.regions.neighbourhoods)
    ever = [period for period in work.years if period <= work.sheet.edition]
    newest = max((period for period in ever if any((area, period, VALUE) in work.years[period].levels for area in codes)), default=None)
    if newest is None:
        return
    periods = [period for period in ever if isinstance(work.levels.get((city, period, VALUE)), Figure)]
    firm = {period: _recalled_firm(work, period, codes, memory) for period in periods}
    for area in codes:
        known = {period: firm[period][area] for period in periods if area in firm[period]}
        if newest in known:
            yield AreaCase(work=work, area=area, first=newest, last=newest, unsayable=_unsayable(work, [known[newest]]))
        if len(known) >= MINIMUM_PERIODS and max(known) == periods[-1]:
            yield AreaCase(work=work, area=area, first=min(known), last=max(known), unsayable=_unsayable_course(work, area, known, ever))


def _recalled_firm(work: Work, period: Period, areas: Iterable[AreaKey], memory: Memory) -> Mapping[AreaKey, Figure]:
    """The firm figures of these areas in a period; those of a period in which nothing changed are recalled."""

    def firm() -> Mapping[AreaKey, Figure]:
        return {area: value for area in areas if (value := _firm(work, area, period)) is not None}

    return memory.recall((area_cases, work.sheet.edition, work.sheet.indicator.id, period), (work.years[period],), firm)


def _firm(work: Work, area: AreaKey, period: Period) -> Figure | None:
    """The figure when enough people stand behind it and nobody doubts it."""
    value, base = work.levels.get((area, period, VALUE)), _base(work, area, period)
    if not isinstance(value, Figure) or value.status is Status.UNVALIDATED or base is None or base < MINIMUM_RESIDENTS:
        return None
    city = work.levels[AreaKey(work.sheet.regions.city.code), period, VALUE]
    if work.sheet.indicator.combination is Combination.RATIO and isinstance(city, Figure):
        return value if base * float(city.exact) / work.sheet.indicator.factor >= MINIMUM_EXPECTED else None
    return value


def _base(work: Work, area: AreaKey, period: Period) -> float | None:
    """People or households behind a value: the denominator of a ratio, the weight of a mean."""
    if work.sheet.indicator.combination is Combination.RATIO:
        base = work.levels.get((area, period, DENOMINATOR))
        return float(base.exact) if isinstance(base, Figure) else None
    part = work.parts.of(area, period)
    return float(part.base.exact) if isinstance(part, Part) and part.base is not None else None


def _unsayable(work: Work, values: list[Figure]) -> Stand | None:
    measurement = work.sheet.indicator.measurement
    if measurement is Measurement.MODELLED or any(value.status is Status.ESTIMATED for value in values):
        return Stand.MODELLED
    return None if measurement in {*COUNTED, Measurement.ROUNDED} else Stand.UNDECLARED


def _unsayable_course(work: Work, area: AreaKey, known: Mapping[Period, Figure], ever: Sequence[Period]) -> Stand | None:
    first, last = min(known), max(known)
    breaks = breaks_of(work.sheet, [area, work.sheet.regions.city.code])
    if any(first < period <= last for period in breaks) or (known[first].status is Status.DIFFERS) is not (
        known[last].status is Status.DIFFERS
    ):
        return Stand.BROKEN
    if work.sheet.indicator.measurement is Measurement.ROUNDED and _doubted(work, area, [period for period in ever if period <= last]):
        return Stand.DOUBTED
    return _unsayable(work, list(known.values()))


def _doubted(work: Work, area: AreaKey, periods: Sequence[Period]) -> bool:
    """A mean of which any year is doubted: the source itself does not vouch for the series."""
    values = (work.levels.get((area, period, VALUE)) for period in periods)
    return any(isinstance(value, Figure) and value.status is Status.UNVALIDATED for value in values)
