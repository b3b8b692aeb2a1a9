"""What a chart shows, without a word about how it is drawn; every value in it is a figure or a missing value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.model.figure import Figure, Value
from generator.model.sentence import Sentence


class Role(StrEnum):
    """What a series or mark stands for; colour, dash and marker follow from it."""

    AREA = "gebied"
    CITY = "stad"
    FOCUS = "focus"
    REST = "overig"
    OTHER = "ander"


@dataclass(frozen=True, kw_only=True)
class Point:
    """A value in a year."""

    period: str
    value: Value
    breaks: bool = False
    """A new series begins here: not comparable with the years before."""


@dataclass(frozen=True, kw_only=True)
class Series:
    """One line of a trend."""

    label: str
    """Short, shown beside the end of the line."""
    role: Role
    points: tuple[Point, ...]
    """Every period of the chart, also those without a value: a missing one is a gap in the line with a mark on the axis."""


@dataclass(frozen=True, kw_only=True)
class TrendChart:
    """Lines over years, direct labels instead of a legend."""

    unit: str
    series: tuple[Series, ...]
    from_zero: bool = True


@dataclass(frozen=True, kw_only=True)
class Dot:
    """One area in a strip."""

    code: str
    label: str
    role: Role
    value: Value


@dataclass(frozen=True, kw_only=True)
class StripChart:
    """All areas as quiet dots on one scale, this one marked: a place among others without a league table."""

    unit: str
    dots: tuple[Dot, ...]
    """Missing ones are listed in the table and counted beside the chart, never dropped in silence."""
    city: Value | None
    city_name: str
    """Written beside its line."""
    marked: str
    """Code of the marked area; empty when the focus areas are marked by role."""


@dataclass(frozen=True, kw_only=True)
class GapRow:
    """Focus and rest of one indicator or one year."""

    label: str
    focus: Value
    rest: Value
    breaks: bool = False
    """A new series begins in this row, on one side or both."""


@dataclass(frozen=True, kw_only=True)
class GapChart:
    """Dumbbells: focus and rest on one scale, a row a year."""

    unit: str
    rows: tuple[GapRow, ...]


@dataclass(frozen=True, kw_only=True)
class ThenNow:
    """The gap of one indicator in its base year and in its newest."""

    label: str
    unit: str
    then: GapRow
    now: GapRow
    verdict: str
    """A few words: whether the gap closes."""


@dataclass(frozen=True, kw_only=True)
class ThenNowChart:
    """Dumbbells by indicator, each on a scale of its own from zero: the base year above, the newest below it."""

    gaps: tuple[ThenNow, ...]


LEADS_TO = "data-naar"
"""Attribute of a link in a drawing: a path from the root of the site, which becomes an address where the drawing is placed."""

STOPS = "data-punten"
"""Attribute of a drawing through which a keyboard can walk: where each cell of the table beside it stands."""


@dataclass(frozen=True, kw_only=True)
class MapArea:
    """One area of a map."""

    code: str
    label: str
    value: Value | None
    focus: bool
    link: str = ""
    """Page that the area leads to, from the root of the site, on a map that shows the way; empty elsewhere."""


@dataclass(frozen=True, kw_only=True)
class MapChart:
    """Areas coloured by five classes of equal count, hatched where there is no figure; or a plain map that marks areas."""

    unit: str
    areas: tuple[MapArea, ...]
    marked: str
    """Code of the area to outline; empty for none."""
    boundaries: Mapping[str, object]
    """GeoJSON FeatureCollection whose `properties.code` is the area's code."""


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One small chart of a set."""

    label: str
    unit: str
    series: tuple[Series, ...]


@dataclass(frozen=True, kw_only=True)
class MultiplesChart:
    """Small multiples: one panel an indicator (own scale from zero) with area and city, or one panel an area (shared scale)."""

    panels: tuple[Panel, ...]
    shared_scale: bool


@dataclass(frozen=True, kw_only=True)
class Margin:
    """The limits of a value in a year."""

    period: str
    lower: Figure
    upper: Figure


@dataclass(frozen=True, kw_only=True)
class PathCourse:
    """The ratio of one gap over the years, and where it should end."""

    series: Series
    margins: tuple[Margin, ...]
    """Of the years that have limits."""
    goal: Figure | None
    """The target at the horizon; None when nobody decided one."""
    needed: bool
    """Draw the straight way from the newest ratio to the target."""


@dataclass(frozen=True, kw_only=True)
class PathChart:
    """The ratio of a gap with its margin, year by year, and the way from there to the target."""

    unit: str
    courses: tuple[PathCourse, ...]
    horizon: str
    """Year of the target."""


ChartSpec = TrendChart | PathChart | StripChart | GapChart | ThenNowChart | MapChart | MultiplesChart


@dataclass(frozen=True, kw_only=True)
class ChartText:
    """What a reader who cannot see the chart gets."""

    id: str
    """Unique on its page; also the value of `data-grafiek`, e.g. `trend-misdrijven-totaal`."""
    name: Sentence
    """Accessible name: the finding."""
    description: Sentence
    """What is drawn, how it runs, where values are missing."""


@dataclass(frozen=True, kw_only=True)
class Chart:
    """A drawn chart."""

    svg: str
    """One `<svg>` element, ready to be placed inline: no XML prolog, no script, no style attribute, no outside reference."""
    shape: str = ""
    """Name of its shape, which all charts of a kind share."""
    marks: str = ""
    """Every mark with its place, as JSON: what its shape is filled with to draw it again, in a browser or elsewhere; empty without figures.

    As text, for a site holds all its charts at once, and reads the marks of one where its page is made.
    """
