"""What can be said of an area beside the city, with the figures it rests on; compute decides, plan words it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.figure import Figure
from generator.model.verdict import Change


class Stand(StrEnum):
    """How an area stands to the city; of a course: how it moved beside the city."""

    HIGHER = "hoger"
    LOWER = "lager"
    NO_PROOF = "geen aantoonbaar verschil"
    DEPENDS = "hangt ervan af"
    ONE_SIDED = "maar een van beide maten"
    TOO_FEW = "te weinig gevallen"
    MODELLED = "modelschatting"
    UNDECLARED = "geen marge"
    BROKEN = "breuk in de reeks"
    DOUBTED = "twijfel over een cijfer"


PROVEN = frozenset({Stand.HIGHER, Stand.LOWER})


@dataclass(frozen=True, kw_only=True)
class AreaClaim:
    """One area beside the city, in one period or from one period to another."""

    stand: Stand
    first: str
    last: str
    """The same as `first` for a claim about one period."""
    difference: Change | None = None
    """Difference with the city, or how that changed; None where it has no limits."""
    ratio: Change | None = None
    """The same as a ratio."""
    comparisons: int = 1
    """Claims weighed in the edition: the limits are wide enough to hold for all of them together."""

    @property
    def limits(self) -> tuple[Figure, ...]:
        """Lower and upper limit of the difference, then of the ratio; of what has any."""
        return tuple(limit for change in (self.difference, self.ratio) if change is not None for limit in (change.lower, change.upper))

    @property
    def proven(self) -> bool:
        """Both measures lie beyond their limits, on the same side."""
        return self.stand in PROVEN


@dataclass(frozen=True, kw_only=True)
class AreaClaims:
    """What can be said of one indicator in one area."""

    now: AreaClaim | None = None
    """None when too few people stand behind the newest figure, or it is doubted."""
    course: AreaClaim | None = None
    """None with fewer periods than a course needs."""
