"""Find what stands out in each neighbourhood: figures of all buurten in, traits and changes per buurt out.

Scores only choose what is said; no score is ever shown.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from generator.model.figure import Figure
from generator.model.identifiers import RegionCode
from generator.model.indicator import Claim, Combination, Direction, Indicator
from generator.model.region import Level, Region
from generator.model.status import Status
from generator.plan.firmness import course_is_firm, trait_is_firm
from generator.plan.report import Report

NEARLY_EQUAL = 0.1
"""Within ten percent of the city counts as about equal: population is rounded to fives and small areas move this much by chance."""
MINIMUM_RESIDENTS = 250
"""Fewer people carry no claim that something stands out: a handful of households would decide it."""
MINIMUM_EXPECTED = 20
"""Cases to expect at the city's rate before a rate may stand out: below twenty, chance alone often moves it by half."""
MINIMUM_PERIODS = 3
"""Observations needed to speak of a course: two may be a good and a bad year."""
CONSISTENCY = 1.4826
"""Makes the median absolute deviation comparable to a standard deviation. Source: Rousseeuw and Croux 1993."""


@dataclass(frozen=True, kw_only=True)
class Trait:
    """One indicator of one buurt beside the city, in the newest period."""

    indicator: Indicator
    period: str
    value: Figure
    city: Figure
    score: float
    """Distance from the city in spreads over all buurten; above zero = higher than the city."""
    broadest: bool
    """The first of its theme that has figures per buurt: the total before its kinds."""
    firm: bool = True
    """The difference with the city is more than chance."""

    @property
    def nearly_equal(self) -> bool:
        """About the same as the city."""
        return nearly_equal(self.value, self.city)

    @property
    def leaning(self) -> int:
        """1 = better than the city however little, -1 = harder, 0 = the same or neither."""
        return _sign(float(self.value.exact - self.city.exact)) * _upward(self.indicator)

    @property
    def stands_out(self) -> bool:
        """Differs from the city by more than chance, and by more than a little."""
        return self.firm and not self.nearly_equal

    @property
    def favour(self) -> int:
        """1 = better than the city, -1 = harder, 0 = about equal or neither."""
        return _sign(self.score) * _upward(self.indicator) if self.stands_out else 0


@dataclass(frozen=True, kw_only=True)
class Change:
    """One indicator of one buurt then and now, with the city then and now."""

    indicator: Indicator
    first: str
    last: str
    before: Figure
    after: Figure
    city_before: Figure
    city_after: Figure
    score: float
    """Change apart from that of the city, in spreads over all buurten; above zero = rose more."""

    @property
    def own_favour(self) -> int:
        """1 = better than its own past, -1 = harder, 0 = the same or neither."""
        return _sign(float(self.after.exact - self.before.exact)) * _upward(self.indicator)

    @property
    def favour(self) -> int:
        """1 = went well here: better than before, and at least as well as the city; -1 = the reverse; 0 = neither."""
        if nearly_equal(self.after, self.before):
            return 0
        own = _sign(float(self.after.exact - self.before.exact)) * _upward(self.indicator)
        return own if own == _sign(self.score) * _upward(self.indicator) else 0


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What stands out in one buurt, most striking first."""

    traits: tuple[Trait, ...]
    changes: tuple[Change, ...]


def nearly_equal(value: Figure, other: Figure) -> bool:
    """Within ten percent of the other value."""
    return abs(float(value.exact - other.exact)) <= NEARLY_EQUAL * abs(float(other.exact))


def find_standings(report: Report) -> Mapping[RegionCode, Standing]:
    """Traits and changes of every buurt, the furthest from the city first."""
    traits: dict[RegionCode, list[Trait]] = {region.code: [] for region in report.edition.regions.neighbourhoods}
    changes: dict[RegionCode, list[Change]] = {region.code: [] for region in report.edition.regions.neighbourhoods}
    for indicator in comparable_indicators(report):
        for code, trait in _traits(report, indicator).items():
            traits[code].append(trait)
        for code, change in _changes(report, indicator).items():
            changes[code].append(change)
    return {
        code: Standing(
            traits=tuple(sorted(found, key=lambda trait: -abs(trait.score))),
            changes=tuple(sorted(changes[code], key=lambda change: -abs(change.score))),
        )
        for code, found in traits.items()
    }


def whole_course(report: Report, indicator: Indicator, code: RegionCode) -> Change | None:
    """First and last figure of an area with the city's beside them, whatever they say; None when there are no two."""
    city = {
        period: figure for period in report.periods(indicator.id, code) if (figure := report.figure(indicator.id, report.city.code, period))
    }
    known = [(period, figure) for period in city if (figure := report.figure(indicator.id, code, period))]
    return _change(indicator, known, city, 0.0) if len(known) > 1 else None


def comparable_indicators(report: Report) -> tuple[Indicator, ...]:
    """Rates and means with figures per buurt: what can be laid beside the city."""
    return tuple(
        indicator
        for indicator in report.open_indicators
        if indicator.combination is not Combination.SUM
        and report.level_of(indicator) is Level.NEIGHBOURHOOD
        and indicator.claim is Claim.MAY
    )


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


def _upward(indicator: Indicator) -> int:
    return {Direction.HIGHER: 1, Direction.LOWER: -1, Direction.NEITHER: 0}[indicator.direction]


def _traits(report: Report, indicator: Indicator) -> Mapping[RegionCode, Trait]:
    period = report.newest_of(indicator)
    city = report.figure(indicator.id, report.city.code, period) if period else None
    if period is None or city is None:
        return {}
    values = {region.code: value for region in report.regions_of(indicator) if (value := _firm(report, indicator, region, period))}
    scores = _scores({code: (value, city) for code, value in values.items()})
    broadest = next(one for one in comparable_indicators(report) if one.theme == indicator.theme) is indicator
    return {
        code: Trait(
            indicator=indicator,
            period=period,
            value=value,
            city=city,
            score=scores[code],
            broadest=broadest,
            firm=trait_is_firm(report, indicator, code, period, city),
        )
        for code, value in values.items()
    }


def _changes(report: Report, indicator: Indicator) -> Mapping[RegionCode, Change]:
    periods = report.periods(indicator.id, report.city.code)
    if len(periods) < MINIMUM_PERIODS:
        return {}
    city = {period: figure for period in periods if (figure := report.figure(indicator.id, report.city.code, period))}
    courses: dict[RegionCode, list[tuple[str, Figure]]] = {}
    for region in report.regions_of(indicator):
        known = [(period, value) for period in city if (value := _firm(report, indicator, region, period))]
        modelled = any(value.status is Status.ESTIMATED for _, value in known)  # rounding of a model proves no change
        if len(known) >= MINIMUM_PERIODS and known[-1][0] == periods[-1] and not modelled:
            courses[region.code] = known
    pairs = {code: _relative(known, city) for code, known in courses.items()}
    scores = _spread_scores({code: pair for code, pair in pairs.items() if pair is not None})
    return {
        code: _change(indicator, courses[code], city, score)
        for code, score in scores.items()
        if course_is_firm(report, indicator, code, [period for period, _ in courses[code]], pairs[code] or 0.0)
    }


def _change(indicator: Indicator, known: Sequence[tuple[str, Figure]], city: Mapping[str, Figure], score: float) -> Change:
    (first, before), (last, after) = known[0], known[-1]
    return Change(
        indicator=indicator,
        first=first,
        last=last,
        before=before,
        after=after,
        city_before=city[first],
        city_after=city[last],
        score=score,
    )


def _firm(report: Report, indicator: Indicator, region: Region, period: str) -> Figure | None:
    """The figure when enough people stand behind it and nobody doubts it."""
    value = report.figure(indicator.id, region.code, period)
    if value is None or value.status is Status.UNVALIDATED:
        return None
    base = _base(report, indicator, region, period)
    if base is None or base < MINIMUM_RESIDENTS:
        return None
    city = report.figure(indicator.id, report.city.code, period)
    if indicator.combination is Combination.RATIO and city is not None:
        return value if base * float(city.exact) / indicator.factor >= MINIMUM_EXPECTED else None
    return value


def _base(report: Report, indicator: Indicator, region: Region, period: str) -> float | None:
    """People or households behind a value: the denominator of a ratio, the newest weight of a mean."""
    if indicator.combination is Combination.RATIO:
        base = report.figure(indicator.id, region.code, period, "noemer")
    else:
        newest = report.newest(indicator.weight, region.code) if indicator.weight else None
        base = report.figure(indicator.weight or "", region.code, newest) if newest else None
    return float(base.exact) if base is not None else None


def _relative(known: Sequence[tuple[str, Figure]], city: Mapping[str, Figure]) -> float | None:
    """ln(after / before) − ln(city after / city before); None when one of the four is not above zero."""
    (first, before), (last, after) = known[0], known[-1]
    numbers = [float(figure.exact) for figure in (after, before, city[last], city[first])]
    if min(numbers) <= 0:
        return None
    return math.log(numbers[0] / numbers[1]) - math.log(numbers[2] / numbers[3])


def _scores(pairs: Mapping[RegionCode, tuple[Figure, Figure]]) -> Mapping[RegionCode, float]:
    """Log ratio to the city in spreads over the buurten; the plain difference when a value is not above zero."""
    numbers = {code: (float(value.exact), float(city.exact)) for code, (value, city) in pairs.items()}
    positive = all(value > 0 and city > 0 for value, city in numbers.values())
    distances = {code: math.log(value / city) if positive else value - city for code, (value, city) in numbers.items()}
    return _spread_scores(distances)


def _spread_scores(distances: Mapping[RegionCode, float]) -> Mapping[RegionCode, float]:
    """Distance divided by the robust spread (median absolute deviation) over the buurten; zero when there is no spread."""
    if not distances:
        return {}
    centre = median(distances.values())
    spread = CONSISTENCY * median(abs(distance - centre) for distance in distances.values())
    return {code: distance / spread if spread else 0.0 for code, distance in distances.items()}
