"""The ratios of a gap over the years in, the yearly pace with its limits and the pace that is needed out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import sqrt

from generator.compute.limits import LOWER, SIDES, bound
from generator.compute.sheet import TIMES, gravest
from generator.compute.work import Work
from generator.model.figure import Figure
from generator.model.identifiers import AreaKey, Period
from generator.model.language import mark
from generator.model.verdict import GapMoment

PACE = "tempo"
NEEDED = "tempo-nodig"
GOAL = "doel"
A_YEAR = mark("keer per jaar")
PACE_DECIMALS = 3
_Z = 1.959963984540054  # only to choose a rank, so a float will do
_FAR = 1_000_000_000


@dataclass(frozen=True, kw_only=True)
class Line:
    """The ratios of one gap since its base year."""

    gap: AreaKey
    moments: Sequence[GapMoment]

    @property
    def period(self) -> Period:
        """The period of a pace, e.g. `2012-2022`."""
        return Period(f"{self.moments[0].period}-{self.moments[-1].period}")


def compute_pace(work: Work, line: Line) -> Mapping[str, Figure]:
    """`tempo`: the median of the slopes of all pairs of years (Theil and Sen), with limits by rank (Sen 1968, Gilbert 1987).

    By measure. Robust: one odd year hardly moves it. The limits assume that years vary independently around a line.
    """
    slopes = _slopes(line)
    ratios: dict[str, Figure] = {f"v{number}": moment.ratio for number, moment in enumerate(line.moments)}
    formulas = {PACE: f"mediaan({', '.join(slopes)})"}
    for side in SIDES:
        formulas[bound(PACE, side)] = _ranked(slopes, _rank(len(line.moments)), side)
    return {
        name: Figure(
            id=work.sheet.id(line.gap, line.period, name),
            formula=formula,
            operands=ratios,
            unit=A_YEAR,
            decimals=PACE_DECIMALS,
            signed=True,
            status=gravest(moment.ratio.status for moment in line.moments),
        )
        for name, formula in formulas.items()
    }


def compute_needed(work: Work, gap: AreaKey, now: GapMoment, target: Fraction, horizon: int) -> Figure:
    """`tempo-nodig`: (target − ratio now) / years left."""
    goal = str(target.numerator) if target.denominator == 1 else repr(float(target))
    return Figure(
        id=work.sheet.id(gap, now.period, NEEDED),
        formula=f"({goal} - v) / {horizon - int(now.period)}",
        operands={"v": now.ratio},
        unit=A_YEAR,
        decimals=PACE_DECIMALS,
        signed=True,
        status=now.ratio.status,
    )


def compute_goal(work: Work, gap: AreaKey, now: GapMoment, needed: Figure, horizon: int) -> Figure:
    """`doel`: ratio now + pace needed × years left, the end of the path in the year of the horizon; exactly the target."""
    return Figure(
        id=work.sheet.id(gap, f"{now.period}-{horizon}", GOAL),
        formula=f"v + n * {horizon - int(now.period)}",
        operands={"v": now.ratio, "n": needed},
        unit=TIMES,
        decimals=now.ratio.decimals,
    )


def _slopes(line: Line) -> list[str]:
    years = [int(moment.period) for moment in line.moments]
    return [f"(v{later} - v{earlier}) / {years[later] - years[earlier]}" for earlier, later in combinations(range(len(years)), 2)]


def _rank(periods: int) -> int:
    """Rank of the lower limit among the slopes, counted from 1: (N − z √(n (n − 1)(2n + 5) / 18)) / 2, N slopes of n periods."""
    slopes = periods * (periods - 1) // 2
    spread = _Z * sqrt(periods * (periods - 1) * (2 * periods + 5) / 18)
    return max(round((slopes - spread) / 2), 1)


def _ranked(slopes: Sequence[str], rank: int, side: str) -> str:
    """The slope of this rank from below or above, as a median: far-away numbers are added until it stands in the middle."""
    far = [f"{'-' if side == LOWER else ''}{_FAR}"] * (len(slopes) + 1 - 2 * rank)
    return f"mediaan({', '.join([*slopes, *far])})"
