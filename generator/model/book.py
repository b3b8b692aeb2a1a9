"""All figures of one edition, to be looked up by indicator, area, period and measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from generator.model.area_claim import AreaClaims
from generator.model.figure import Value
from generator.model.identifiers import AreaKey, EditionId, FigureId, IndicatorId, PagePath, Period
from generator.model.language import Language
from generator.model.path import GapPath
from generator.model.verdict import GapCourses

SINCE = "sinds-"
"""Begin of the second part of the id of a changed cell; the id of an indicator has no digit, so none begins so with a year behind it."""


def figure_id(edition: str, indicator: str, area: str, period: str, measure: str = "") -> FigureId:
    """Id of a figure: readable, stable, never dependent on content, e.g. `2022.bijstand.kloof.2020.verhouding`."""
    parts = [edition, indicator, area, period]
    if measure:
        parts.append(measure)
    return FigureId(".".join(parts))


@dataclass(frozen=True, kw_only=True)
class FigureName:
    """What an id says, e.g. `2022.bijstand.kloof.2020.verhouding`, or of a changed cell `2022.sinds-2021.woz.BU1.2020.waarde.oud`."""

    edition: EditionId
    previous: str
    """The edition that a changed cell is compared with; empty for every other figure."""
    indicator: IndicatorId
    area: AreaKey
    period: str
    measure: str
    """Empty for the value itself; of a changed cell its column and what is said of it, e.g. `waarde.oud`."""


@lru_cache(maxsize=65536)  # as many as the pages of a city show; fewer would be read anew for every look
def read_figure_id(figure: FigureId) -> FigureName:
    """The parts of an id."""
    edition, *parts = figure.split(".")
    previous = parts.pop(0).removeprefix(SINCE) if parts[0].startswith(SINCE) else ""
    indicator, area, period, *measure = parts
    return FigureName(
        edition=EditionId(edition),
        previous=previous,
        indicator=IndicatorId(indicator),
        area=AreaKey(area),
        period=period,
        measure=".".join(measure),
    )


def spoken_id(figure: FigureId, language: Language) -> FigureId:
    """The id of a figure in the notation of a language: `2022.en.bijstand.focus.2020`; in Dutch its own."""
    if language.is_source:
        return figure
    edition, _, rest = figure.partition(".")
    return FigureId(f"{edition}.{language.code}.{rest}")


def origin_place(figure: FigureId) -> tuple[PagePath, str]:
    """Page and anchor where a reader sees where a figure comes from, also one that is missing: a page an indicator and period.

    An anchor has underscores where an id has points, for a point in it begins a class in a selector of CSS.
    """
    name = read_figure_id(figure)
    since = f"{SINCE}{name.previous}" if name.previous else ""
    anchor = ".".join(filter(None, (name.area, since, name.measure))).replace(".", "_")
    return PagePath(f"{name.edition}/herkomst/{name.indicator}/{name.period}/index.html"), anchor


def records_place(edition: str, indicator: str, period: str) -> str:
    """File with the provenance records of an indicator and period: beside the page that takes its figures apart."""
    return f"{edition}/herkomst/{indicator}/{period}/cijfers.json"


@dataclass(frozen=True, kw_only=True)
class FigureBook:
    """Figures of one edition.

    Measures (last part of an id): empty = the value itself in the indicator's unit; `teller` and `noemer` the parts of a ratio as counts;
    `verschil` and `verhouding`: for an area or group against the city (of counts only the share, `verhouding`), for `kloof` focus
    against the rest (also `kloof-gelijk`: the exact neighbourhoods against all others, and `kloof-zonder-centrum`: focus against the
    rest without the centre); `verandering`: latest minus first period, its period reads `2008-2022`; `verschil-verandering` and
    `verhouding-verandering`: how both measures of a gap changed, or those of an area against
    the city; `verschil-samen` and `verhouding-samen`, only with a limit behind: the limits of an area against the city that hold for
    all claims of the edition together; of `buurten`
    `hellingsindex`, `relatieve-hellingsindex` and `theil`; `tempo` and `tempo-nodig`: change of the
    ratio of a gap a year, so far and needed; `doel`: where that ratio should be at the horizon, its period reads `2022-2040`;
    `ondergrens` and `bovengrens`: the limits of the value, and behind a measure, as in `verschil-ondergrens`, those of that measure.
    """

    edition: EditionId
    values: Mapping[FigureId, Value]
    courses: Mapping[IndicatorId, GapCourses] = field(default_factory=dict)
    """What is to be said of the course of each gap; an indicator without a gap has none."""
    paths: Mapping[IndicatorId, GapPath] = field(default_factory=dict)
    """The path of each gap to the horizon of the programme."""
    claims: Mapping[tuple[IndicatorId, AreaKey], AreaClaims] = field(default_factory=dict)
    """What may be said of each area beside the city; an area of which nothing may be asked has none."""
    breaks: Mapping[tuple[IndicatorId, AreaKey], frozenset[Period]] = field(default_factory=dict)
    """Periods in which a new series begins, per indicator and area, group or gap; one without breaks has none."""
    periods: Mapping[tuple[IndicatorId, AreaKey], tuple[Period, ...]] = field(default_factory=dict)
    """Periods with an observation (also a missing one), ascending, per indicator and area or group."""

    def get(self, indicator: str, area: str, period: str, measure: str = "") -> Value | None:
        """The figure or the missing value; None when nothing of the kind was observed or can be made."""
        return self.values.get(figure_id(self.edition, indicator, area, period, measure))

    def periods_of(self, indicator: str, area: str) -> tuple[Period, ...]:
        """Periods in which the indicator was observed for the area."""
        return self.periods.get((IndicatorId(indicator), AreaKey(area)), ())

    def latest(self, indicator: str, area: str) -> Period | None:
        """The newest of these periods."""
        periods = self.periods_of(indicator, area)
        return periods[-1] if periods else None
