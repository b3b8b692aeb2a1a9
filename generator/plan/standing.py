"""Find what stands out in each neighbourhood: figures of all buurten in, traits and changes per buurt out.

Scores only choose what is said; no score is ever shown.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from generator.model.area_claim import Stand
from generator.model.figure import Figure
from generator.model.identifiers import RegionCode
from generator.model.indicator import Claim, Combination, Direction, Indicator
from generator.model.region import Level
from generator.plan.report import Report

NEARLY_EQUAL = 0.1
"""Within ten percent of the city counts as about equal, proven or not: it makes no difference that a resident would notice."""
SMALLEST_COURSE = 0.1
"""Log ratio to the city that must be moved before a proven course is worth telling: about ten percent."""
MARGINS = 3
"""A change against an area's own past is told from three margins of 95 % on: some four standard errors of the change, which holds for
more than seven hundred claims together."""
FEWEST = 5
"""Fewest years with a figure before an area is laid beside its own past."""
NEVER_A_COURSE = frozenset({Stand.MODELLED, Stand.UNDECLARED, Stand.BROKEN, Stand.DOUBTED})
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
    """Compute says that the difference with the city is more than chance and rounding."""

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
        """Differs from the city beyond its margin, and by more than a little."""
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


def better_than_before(report: Report, indicator: Indicator, code: RegionCode) -> Change | None:
    """First and last figure of an area, when it is better now by far more than chance, whatever the city did; else None.

    Farther than `MARGINS` margins of the last figure: both ends have chance in them, and many areas are looked at.
    """
    city = _figures_of(report, indicator, report.city.code)
    known = [(period, figure) for period, figure in _figures_of(report, indicator, code).items() if period in city]
    limits = [report.figure(indicator.id, code, known[-1][0], side) for side in ("ondergrens", "bovengrens")] if len(known) > 1 else []
    if len(known) < FEWEST or report.breaks(indicator, code) or any(limit is None for limit in limits):
        return None
    change = _change(indicator, known, city, 0.0)
    margin = max(abs(limit.exact - change.after.exact) for limit in limits if limit is not None)
    proven = abs(change.after.exact - change.before.exact) > MARGINS * margin
    return change if proven and change.own_favour == 1 else None


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
    claims = {
        region.code: claims.now for region in report.regions_of(indicator) if (claims := report.claims(indicator, region)) and claims.now
    }
    values = {code: value for code in claims if (value := report.figure(indicator.id, code, period))}
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
            firm=claims[code].proven,
        )
        for code, value in values.items()
    }


def _changes(report: Report, indicator: Indicator) -> Mapping[RegionCode, Change]:
    city = _figures_of(report, indicator, report.city.code)
    courses: dict[RegionCode, list[tuple[str, Figure]]] = {}
    proven: set[RegionCode] = set()
    for region in report.regions_of(indicator):
        claims = report.claims(indicator, region)
        if claims is None or claims.course is None or claims.course.stand in NEVER_A_COURSE:
            continue
        ends = (claims.course.first, claims.course.last)
        courses[region.code] = [(period, value) for period in ends if (value := report.figure(indicator.id, region.code, period))]
        if claims.course.proven:
            proven.add(region.code)
    pairs = {code: _relative(known, city) for code, known in courses.items()}
    scores = _spread_scores({code: pair for code, pair in pairs.items() if pair is not None})
    return {
        code: _change(indicator, courses[code], city, score)
        for code, score in scores.items()
        if code in proven and abs(pairs[code] or 0.0) >= SMALLEST_COURSE
    }


def _figures_of(report: Report, indicator: Indicator, code: RegionCode) -> Mapping[str, Figure]:
    """The figures of an area by period, ascending."""
    return {period: figure for period in report.periods(indicator.id, code) if (figure := report.figure(indicator.id, code, period))}


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
