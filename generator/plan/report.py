"""One edition with its figures, as the planners of pages look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.area_claim import AreaClaims
from generator.model.book import FigureBook
from generator.model.edition import Edition, SiteConfig
from generator.model.edition_difference import EditionDifference
from generator.model.figure import Figure, Value
from generator.model.identifiers import FOCUS, AreaKey, IndicatorId, Period, RegionCode, ThemeId
from generator.model.indicator import Availability, Combination, Indicator
from generator.model.language import mark, spoken
from generator.model.path import GapPath
from generator.model.region import Level, Region
from generator.model.sentence import Link, Sentence
from generator.model.verdict import GapCourse
from generator.plan.links import theme_path

LOCAL_COUNTS = ThemeId("veiligheid")
"""The theme whose events are counted where they happen, not where people live: visitors of the centre weigh in its rates."""

COMPARABLE = frozenset({Combination.RATIO, Combination.WEIGHTED})
"""Rates and means can be laid beside one another, counts cannot."""

BACKGROUND = mark("Achtergrond")
"""What is no theme of the programme: who lives here."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """One edition, its figures, and the site it is part of."""

    site: SiteConfig
    edition: Edition
    book: FigureBook
    difference: EditionDifference | None = None
    """What differs in its packages since the previous edition; None for the first one."""

    @property
    def id(self) -> str:
        """The edition, e.g. `2022`."""
        return self.edition.config.id

    @property
    def city(self) -> Region:
        """The municipality."""
        return self.edition.regions.city

    @cached_property
    def focus(self) -> frozenset[RegionCode]:
        """Codes of the focus neighbourhoods."""
        return frozenset(self.edition.regions.focus)

    @property
    def has_boundaries(self) -> bool:
        """Say whether a map can be drawn."""
        return bool(self.edition.regions.boundaries.get("features"))

    @cached_property
    def open_indicators(self) -> tuple[Indicator, ...]:
        """Indicators with at least one observation in this edition."""
        return tuple(indicator for indicator in self.edition.indicators.values() if self.level_of(indicator) is not None)

    @cached_property
    def promised(self) -> tuple[Indicator, ...]:
        """Indicators that the programme promises and nobody publishes openly."""
        return tuple(one for one in self.edition.indicators.values() if one.availability is Availability.NOT_OPEN)

    @property
    def theme_names(self) -> Mapping[str, str]:
        """Every theme with indicators or a page: those of the site, then what only lies behind them, which has no page."""
        own: dict[str, str] = {theme.id: theme.name for theme in self.site.themes}
        others = (one.theme for one in self.edition.indicators.values() if one.theme not in own)
        return {**own, **dict.fromkeys(others, spoken(BACKGROUND))}

    def theme_heading(self, theme: str) -> Sentence:
        """The name of a theme, with the way to its page when it has one."""
        name = self.theme_names[theme]
        return (Link(name, theme_path(self.id, theme)),) if any(one.id == theme for one in self.site.themes) else (name,)

    def of_theme(self, theme: str) -> tuple[Indicator, ...]:
        """All indicators of a theme, also the promised ones."""
        return tuple(indicator for indicator in self.edition.indicators.values() if indicator.theme == theme)

    @property
    def order(self) -> Indicator | None:
        """What buurten are put in order by for the slope index; None when nothing was agreed."""
        name = self.edition.config.gap.order
        return self.edition.indicators.get(name) if name else None

    def get(self, indicator: str, area: str, period: str, measure: str = "") -> Value | None:
        """The figure or missing value; None when nothing of the kind was observed."""
        return self.book.get(indicator, area, period, measure)

    def figure(self, indicator: str, area: str, period: str, measure: str = "") -> Figure | None:
        """The figure, or None when it is missing or was never observed."""
        value = self.book.get(indicator, area, period, measure)
        return value if isinstance(value, Figure) else None

    def periods(self, indicator: str, area: str) -> tuple[str, ...]:
        """Periods up to the year of the edition in which the indicator was observed for the area."""
        known = self._periods.get((indicator, area))
        if known is None:
            known = tuple(period for period in self.book.periods_of(indicator, area) if period <= self.id)
            self._periods[indicator, area] = known
        return known

    @cached_property
    def _periods(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """What was found of them; each is asked for some twenty times."""
        return {}

    def newest(self, indicator: str, area: str) -> str | None:
        """The newest of these periods."""
        periods = self.periods(indicator, area)
        return periods[-1] if periods else None

    @cached_property
    def _levels(self) -> Mapping[IndicatorId, Level]:
        found: dict[IndicatorId, Level] = {}
        for region in self.edition.regions.all:  # ascending detail: municipality, wijken, buurten
            for indicator in self.edition.indicators:
                if self.book.periods_of(indicator, region.code):
                    found[indicator] = region.level
        return found

    def level_of(self, indicator: Indicator) -> Level | None:
        """The finest level with observations; None without any."""
        return self._levels.get(indicator.id)

    def regions_of(self, indicator: Indicator) -> tuple[Region, ...]:
        """Areas of the finest level of the indicator; empty when there is only the municipality, or nothing."""
        match self.level_of(indicator):
            case Level.NEIGHBOURHOOD:
                return self.edition.regions.neighbourhoods
            case Level.DISTRICT:
                return self.edition.regions.districts
            case _:
                return ()

    @cached_property
    def _newest(self) -> Mapping[IndicatorId, str]:
        found: dict[IndicatorId, str] = {}
        for indicator in self.open_indicators:
            areas = self.regions_of(indicator) or (self.city,)
            periods = [period for area in areas if (period := self.newest(indicator.id, area.code))]
            if periods:
                found[indicator.id] = max(periods)
        return found

    def newest_of(self, indicator: Indicator) -> str | None:
        """The newest period of the indicator at its finest level."""
        return self._newest.get(indicator.id)

    def has_gap(self, indicator: Indicator) -> bool:
        """Say whether focus neighbourhoods and the rest can be compared: a rate or mean with figures per buurt."""
        return indicator.combination in COMPARABLE and bool(self.periods(indicator.id, FOCUS))

    def course(self, indicator: Indicator) -> GapCourse | None:
        """What can be said of the course of the gap since its base year; None without a gap."""
        courses = self.book.courses.get(indicator.id) if self.has_gap(indicator) else None
        return courses.since_base if courses else None

    def course_since_previous(self, indicator: Indicator) -> GapCourse | None:
        """The same since the period before the newest; None when that is the base year, or when nothing can be compared."""
        courses = self.book.courses.get(indicator.id) if self.has_gap(indicator) else None
        return courses.since_previous if courses else None

    def path(self, indicator: Indicator) -> GapPath | None:
        """The path of the gap to the horizon; None without a gap."""
        return self.book.paths.get(indicator.id) if self.has_gap(indicator) else None

    def breaks(self, indicator: Indicator, area: str) -> frozenset[Period]:
        """The periods in which a new series begins for an area, group or gap."""
        return self.book.breaks.get((indicator.id, AreaKey(area)), frozenset())

    def claims(self, indicator: Indicator, region: Region) -> AreaClaims | None:
        """What may be said of an area beside the city; None when nothing may be asked."""
        return self.book.claims.get((indicator.id, AreaKey(region.code)))

    def region(self, code: str) -> Region:
        """The area of a code; raises KeyError for a code outside the edition."""
        return self.edition.regions.by_code[RegionCode(code)]

    def district_of(self, region: Region) -> Region:
        """The wijk of a buurt."""
        return self.region(region.parent or region.code)

    def is_focus(self, area: AreaKey | RegionCode) -> bool:
        """Say whether the area is one of the focus neighbourhoods."""
        return area in self.focus
