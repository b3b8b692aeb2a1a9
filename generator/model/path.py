"""The path of a gap to the horizon: where it is, where it should be, what pace that asks and what pace it had."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.figure import Figure


class PathStatus(StrEnum):
    """Whether the target will be reached at the pace so far."""

    ON_COURSE = "op koers"
    TOO_SLOW = "te langzaam"
    WRONG_WAY = "verkeerde kant op"
    UNKNOWABLE = "niet te zeggen"


class PathReason(StrEnum):
    """What the status rests on, or why there is none."""

    PACE = "tempo"
    REACHED = "doel bereikt"
    NO_PROVEN_GAP = "geen aantoonbare kloof"
    MARGIN = "marge te wijd"
    CENTRE = "hangt af van het centrum"
    NO_TARGET = "geen doel"
    NO_MARGIN = "geen marge"
    MODELLED = "modelschatting"
    ONE_PERIOD = "een enkel jaar"
    TOO_EARLY = "te weinig jaren"
    BROKEN = "breuk in de reeks"
    CROSSED = "andere kant van gelijk"


@dataclass(frozen=True, kw_only=True)
class Pace:
    """Change of a ratio a year."""

    so_far: Figure
    lower: Figure
    upper: Figure
    needed: Figure


@dataclass(frozen=True, kw_only=True)
class GapPath:
    """The path of one gap."""

    status: PathStatus
    reason: PathReason
    decided_by: str = ""
    """Who decided the target; empty without one."""
    needed: Figure | None = None
    """Yearly change of the ratio that reaches the target at the horizon."""
    pace: Pace | None = None
    """None with fewer periods than agreed."""
