"""What can be said of the course of a gap, with the figures it rests on; compute decides, plan words it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.figure import Figure


class Verdict(StrEnum):
    """What can be said of the course of a gap."""

    SMALLER = "kleiner"
    LARGER = "groter"
    NO_PROOF = "geen aantoonbaar verschil"
    DEPENDS = "hangt ervan af"
    ONE_SIDED = "maar een van beide maten"
    CENTRE = "hangt af van het centrum"
    CROSSED = "omgekeerd"
    ONE_PERIOD = "een enkel jaar"
    TOO_EARLY = "te vroeg om te zeggen"
    TOO_FEW = "te weinig gevallen"
    MODELLED = "modelschatting"
    BROKEN = "breuk in de reeks"
    OTHER_AREAS = "niet dezelfde buurten"
    UNDECLARED = "geen marge"


@dataclass(frozen=True, kw_only=True)
class GapMoment:
    """The gap in one period, both ways of measuring."""

    period: str
    difference: Figure
    ratio: Figure


@dataclass(frozen=True, kw_only=True)
class Change:
    """How much one measure of the gap changed, with the limits of that change."""

    value: Figure
    lower: Figure
    upper: Figure

    def beyond(self, unchanged: int) -> int:
        """-1 or 1 as the whole interval lies below or above what would be no change; 0 when it holds it."""
        return (self.lower.exact > unchanged) - (self.upper.exact < unchanged)


@dataclass(frozen=True, kw_only=True)
class GapCourse:
    """The gap in two periods, and what they say together."""

    verdict: Verdict
    first: GapMoment
    last: GapMoment
    difference: Change | None = None
    """Change of the difference; None where no limits can be given."""
    ratio: Change | None = None
    """Change of the ratio, as a ratio."""
    without_centre: tuple[GapMoment, GapMoment] | None = None
    """The same without the rest of the centre, for events counted where they happen."""
    difference_without: Change | None = None
    ratio_without: Change | None = None
    doubtful: bool = False
    """A figure it rests on is doubted by those who checked it."""
    provisional: bool = False
    """A figure it rests on may still be revised by its source."""
    comparisons: int = 1
    """Changes tested in the edition: the limits are wide enough to hold for all of them together."""


@dataclass(frozen=True, kw_only=True)
class GapCourses:
    """The course of one gap since its base year, and since the period before the newest."""

    since_base: GapCourse
    since_previous: GapCourse | None
    """None when the base year is that period, or there is only one."""
