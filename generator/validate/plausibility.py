"""The observations of an edition → warnings for changes from year to year that look like a slip."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from statistics import median

from generator.model.edition import Edition
from generator.model.indicator import Combination, Indicator
from generator.model.problem import Problem, Severity
from generator.model.year import is_year
from generator.validate.numbers import Cell, Cells, Key, NumberRule, Numbers, place_of, read_recorded

JUMP = 12.0
"""Robust z of a change from year to year above which it is named: far beyond what areas do among themselves."""
_CONSISTENT = 1.4826
"""Scale of the median absolute deviation that equals a standard deviation for normal data."""
_SMALLEST = 50
"""Counts below this jump by chance alone."""
_LEAST_CHANGE = math.log(1.25)
_FEWEST_CHANGES = 15
_MOST_SHOWN = 4

_Difference = tuple[float, Key, Cell]


def check_jumps(edition: Edition, numbers: Numbers) -> Iterator[Problem]:
    """No area changes from one year to the next far more than areas do; what is doubted, or was recorded at import, is not named again.

    Robust z = |ln(new / old) − median| / (1.4826 · MAD), over all areas in one year of one indicator.
    In a small city, where a year has few changes, over all years. Source: Iglewicz and Hoaglin 1993.
    """
    recorded = {name: read_recorded(package, "sprong") for name, package in edition.packages.items()}
    for indicator in edition.indicators.values():
        name = "teller" if indicator.combination is Combination.RATIO else "waarde"
        cells = numbers.get((indicator.id, name), {})
        smallest = 0 if indicator.combination is Combination.WEIGHTED else _SMALLEST
        changes = [
            (math.log(cell.value / before.value), (area, period), cell)
            for (area, period), cell in cells.items()
            if (before := cells.get((area, _year_before(period)))) is not None and min(cell.value, before.value) > smallest
        ]
        known = recorded[indicator.package]
        jumps = [
            (change, key, cell)
            for change, key, cell in _outliers(changes)
            if not (cell.doubted or _doubted_before(cells, key) or (indicator.id, *key) in known)
        ]
        if jumps:
            yield _jump_problem(edition, indicator, jumps)


def _year_before(period: str) -> str:
    return str(int(period) - 1) if is_year(period) else ""


def _doubted_before(cells: Cells, key: Key) -> bool:
    before = cells.get((key[0], _year_before(key[1])))
    return before is not None and before.doubted


def _outliers(changes: Sequence[_Difference]) -> Iterator[_Difference]:
    """Changes far from those of the same year; in a year with few areas, from those of all years."""
    usual = _usual(changes)
    years = {year: [change for change in changes if change[1][1] == year] for year in sorted({key[1] for _, key, _ in changes})}
    for found in years.values():
        middle, spread = _usual(found) or usual or (0.0, 0.0)
        yield from (one for one in found if spread and abs(one[0] - middle) / spread > JUMP and abs(one[0]) > _LEAST_CHANGE)


def _usual(changes: Sequence[_Difference]) -> tuple[float, float] | None:
    """Median and spread (1.4826 · MAD) of changes; None when they are too few or all the same."""
    if len(changes) < _FEWEST_CHANGES:
        return None
    middle = median(change for change, _, _ in changes)
    spread = _CONSISTENT * median(abs(change - middle) for change, _, _ in changes)
    return (middle, spread) if spread else None


def _jump_problem(edition: Edition, indicator: Indicator, jumps: Sequence[_Difference]) -> Problem:
    """All jumps of one indicator in one problem, the largest first and at its place."""
    ordered = sorted(jumps, key=lambda found: (-abs(found[0]), found[1]))
    shown = [f"{area} in {period} (maal {math.exp(change):.2f})".replace(".", ",") for change, (area, period), _ in ordered[:_MOST_SHOWN]]
    more = f" en nog {len(ordered) - _MOST_SHOWN}" if len(ordered) > _MOST_SHOWN else ""
    return Problem(
        place=place_of(edition, indicator, ordered[0][2]),
        code="implausible-jump",
        found=f"Bij {indicator.id} verandert in een jaar veel meer dan elders: {', '.join(shown)}{more}.",
        next_step="Is het een schrijffout, geef dan status V met een opmerking; klopt het, leg het uit bij de indicator.",
        severity=Severity.WARNING,
    )


PLAUSIBILITY_RULES: tuple[NumberRule, ...] = (check_jumps,)
