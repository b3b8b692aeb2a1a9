"""What the texts of an edition may refer to: its areas, its indicators, and for which areas and years a figure can be made of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.edition import Edition
from generator.model.identifiers import FOCUS, REST, IndicatorId
from generator.model.indicator import Combination
from generator.model.narrative import AreaRequest, ChartRequest, FigureRequest, Narrative, Request, TableRequest, TextSegment
from generator.model.problem import Problem
from generator.model.region import Region
from generator.validate.coverage import Coverage, survey_coverage

CITY = "gemeente"
GROUPS = (CITY, FOCUS, REST)


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What the narratives of an edition may refer to."""

    edition: Edition
    coverage: Coverage
    observed: Mapping[tuple[str, str], tuple[str, ...]]
    """Periods with a figure or a reason why there is none, ascending, per indicator and area: also of groups and of totals of buurten."""

    @cached_property
    def areas(self) -> frozenset[str]:
        """Codes of all areas, and the groups."""
        return frozenset(self.edition.regions.by_code).union(GROUPS)

    @cached_property
    def indicators(self) -> frozenset[str]:
        """Those of which something was observed."""
        return frozenset(indicator for indicator, _ in self.observed)

    def periods(self, indicator: str, area: str) -> tuple[str, ...]:
        """The periods of one area."""
        return self.observed.get((indicator, area), ())

    def regions_of(self, indicator: str) -> tuple[Region, ...]:
        """The areas of the finest level at which an indicator is known; empty when it is known of the city alone, or not at all."""
        regions = self.edition.regions
        return next((some for some in (regions.neighbourhoods, regions.districts) if self._any(indicator, some)), ())

    def newest(self, indicator: str) -> str:
        """The newest period at that level; empty when there is none."""
        return self._newest.get(indicator, "")

    @cached_property
    def _newest(self) -> Mapping[str, str]:
        """Of every indicator; a city asks it for each of its texts."""
        return {indicator: self._newest_of(indicator) for indicator in self.indicators}

    def _newest_of(self, indicator: str) -> str:
        areas: list[str] = [region.code for region in self.regions_of(indicator)]
        return max((self.periods(indicator, area)[-1] for area in areas or [CITY] if self.periods(indicator, area)), default="")

    def _any(self, indicator: str, regions: Iterable[Region]) -> bool:
        return any(self.periods(indicator, region.code) for region in regions)


NarrativeRule = Callable[[Narrative, Scope], Iterator[Problem]]


def survey(edition: Edition) -> Scope:
    """Gather for which areas and periods the edition has figures: those that were delivered, and those that are made from them."""
    found: dict[str, dict[str, set[str]]] = {}
    columns = (edition.observations[name].tolist() for name in ("indicator", "gebied", "periode"))
    for indicator, area, period in zip(*columns, strict=True):
        found.setdefault(indicator, {}).setdefault(area, set()).add(period)
    for indicator, areas in found.items():
        _add_made(edition, indicator, areas)
    return Scope(
        edition=edition,
        coverage=survey_coverage(edition),
        observed={(indicator, area): tuple(sorted(periods)) for indicator, areas in found.items() for area, periods in areas.items()},
    )


def _add_made(edition: Edition, indicator: str, areas: dict[str, set[str]]) -> None:
    """Add what is made from buurten (or wijken): wijken that were not delivered, the city, and the two sides of the gap."""
    regions = edition.regions
    districts, neighbourhoods = ([region.code for region in some] for some in (regions.districts, regions.neighbourhoods))
    by_buurt = any(code in areas for code in neighbourhoods)
    city = str(regions.city.code)
    made: dict[str, Iterable[str]] = {city: [city]}
    if _adds_up(edition, indicator):
        if by_buurt and not any(code in areas for code in districts):
            made |= {code: [one.code for one in regions.neighbourhoods if one.parent == code] for code in districts}
        made[city] = [city, *(neighbourhoods if by_buurt else districts)]
        if by_buurt and regions.focus:
            made |= {FOCUS: regions.focus, REST: regions.rest}
    for key, parts in made.items():
        periods = {period for part in parts for period in areas.get(part, ())}
        if periods:
            areas[key] = periods
    if city in areas:
        areas[CITY] = areas[city]


def _adds_up(edition: Edition, indicator: str) -> bool:
    """Say whether areas can be taken together; an indicator that could not be read is not blamed on a text."""
    known = edition.indicators.get(IndicatorId(indicator))
    if known is None or known.combination in (Combination.SUM, Combination.RATIO):
        return True
    return known.combination is Combination.WEIGHTED and bool(known.weight and known.weight in edition.indicators)


def requests_of(narrative: Narrative) -> Iterator[Request]:
    """The macros of a text, in order."""
    return (segment for segment in narrative.segments if not isinstance(segment, TextSegment))


def areas_of(request: Request) -> tuple[str, ...]:
    """The areas that a macro names."""
    match request:
        case FigureRequest(area=area) | AreaRequest(area=area):
            return (area,)
        case ChartRequest(areas=areas) | TableRequest(areas=areas):
            return areas
    return ()


def is_city(area: str, scope: Scope) -> bool:
    """Say whether an area is the municipality, by either of its names."""
    return area in (CITY, scope.edition.regions.city.code)
