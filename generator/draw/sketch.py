"""What a chart shows, without figures and their provenance: numbers, texts and marks, small enough for a cache key."""

from __future__ import annotations

from typing import TypedDict

from generator.draw.words import Speech

Ring = list[list[float]]


class Amount(TypedDict):
    """A figure as a drawing needs it."""

    number: float | None
    """How long it is; None when there is no figure."""
    text: str
    """How the table beside the chart writes it."""
    reserve: str
    """Why its mark is hollow, e.g. `schatting`; empty for a plain figure."""
    sign: str
    """The sign of that reason in the tables of the CBS, e.g. `~`."""


class PointSketch(Amount):
    """A figure in a year."""

    year: int
    breaks: bool
    """No line leads to it: a new series begins here."""


class SeriesSketch(TypedDict):
    """One line."""

    label: str
    role: str
    points: list[PointSketch]
    """By year."""


class TrendSketch(TypedDict):
    """Lines over years."""

    unit: str
    series: list[SeriesSketch]
    from_zero: bool


class MarginSketch(TypedDict):
    """Limits of the ratio of a year."""

    year: int
    lower: float
    upper: float


class PathCourseSketch(TypedDict):
    """One ratio over the years, its limits, and its target."""

    series: SeriesSketch
    margins: list[MarginSketch]
    goal: Amount | None
    needed: bool
    """There is a way to draw from the newest figure to the target."""


class PathSketch(TypedDict):
    """Ratios on their way to a target."""

    unit: str
    courses: list[PathCourseSketch]
    horizon: int


class DotSketch(Amount):
    """One area of a strip."""

    code: str
    label: str
    role: str
    """`gebied` for the marked area."""


class StripSketch(TypedDict):
    """All areas on one scale."""

    unit: str
    dots: list[DotSketch]
    city: Amount | None
    city_name: str


class GapRowSketch(TypedDict):
    """Both sides of one year or indicator."""

    label: str
    focus: Amount
    rest: Amount
    breaks: bool
    """A new series begins in this row."""


class GapSketch(TypedDict):
    """Dumbbells."""

    unit: str
    rows: list[GapRowSketch]


class ThenNowGapSketch(TypedDict):
    """Both sides of one indicator in two years."""

    label: str
    unit: str
    then: GapRowSketch
    now: GapRowSketch
    verdict: str


class ThenNowSketch(TypedDict):
    """Dumbbells by indicator."""

    gaps: list[ThenNowGapSketch]


class AreaSketch(Amount):
    """One area of a map, with its place on the screen."""

    code: str
    label: str
    focus: bool
    marked: bool
    link: str
    """Page that it leads to; empty on a map that only shows."""
    polygons: list[list[Ring]]


class MapSketch(TypedDict):
    """Areas in classes, or a plain map."""

    unit: str
    areas: list[AreaSketch]
    plain: bool
    """No figures, only where an area lies."""
    height: float


class PanelSketch(TypedDict):
    """One small chart of a set."""

    label: str
    unit: str
    series: list[SeriesSketch]


class MultiplesSketch(TypedDict):
    """Small multiples."""

    panels: list[PanelSketch]
    shared_scale: bool


Sketch = TrendSketch | PathSketch | StripSketch | GapSketch | ThenNowSketch | MapSketch | MultiplesSketch


class Task(TypedDict):
    """A sketch with the words that go with it: all that decides the bytes of a chart."""

    shape: str
    """`trend`, `pad`, `rangorde`, `kloof`, `toen-en-nu`, `kaart` or `panelen`."""
    sketch: Sketch
    id: str
    name: str
    description: str
    speech: Speech
    """What the words are in that the layout writes itself."""
