"""Counts in, whether chance alone could have made what they show out."""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt

CRITICAL = 1.959963984540054
"""Quantile of the standard normal for 95 %, two-sided."""
CLAIM = 2.5758293035489004
"""The same for 99 %: a page looks at dozens of numbers of one area, so that one in twenty would always stand out by chance."""
FEWEST_CASES = 20


def rate_beyond_chance(cases: float, expected: float, rounding: float) -> bool:
    """Say whether an area has more or fewer cases than expected at the city's rate, by more than chance and the rounding of the count.

    Poisson, normal approximation: |cases − expected| − rounding > z √expected. Source: Rothman, Greenland and Lash, Modern Epidemiology.
    """
    return abs(cases - expected) - rounding > CLAIM * sqrt(expected)


def course_beyond_chance(first: float, last: float, log_ratio: float) -> bool:
    """Say whether a log ratio of two rates differs from that of the city by more than chance; first and last are the area's cases.

    Poisson: var(ln ratio) = 1/first + 1/last; the city's own noise is left out, for its counts are many times larger.
    """
    return min(first, last) >= FEWEST_CASES and abs(log_ratio) > CLAIM * sqrt(1 / first + 1 / last)


@dataclass(frozen=True, kw_only=True)
class Rate:
    """A number of cases over a base, in one group and one year."""

    cases: float
    """Taken as Poisson: its variance is itself."""
    value: float
    """cases / base, in any unit that all rates of a comparison share."""


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Two groups in one year."""

    focus: Rate
    rest: Rate


def beyond_chance(first: Gap, last: Gap) -> bool:
    """Say whether both the difference and the log ratio changed by more than chance, each at 95 %.

    Wald tests with Poisson counts: var(ln ratio) = 1/a + 1/b, var(difference) = rate²/a + rate²/b, years independent.
    Source: Rothman, Greenland and Lash, Modern Epidemiology, 3rd ed., ch. 14. A group without cases is never beyond chance.
    """
    rates = (first.focus, first.rest, last.focus, last.rest)
    if any(rate.cases <= 0 or rate.value <= 0 for rate in rates):
        return False
    ratio = log(last.focus.value / last.rest.value) - log(first.focus.value / first.rest.value)
    difference = abs(last.focus.value - last.rest.value) - abs(first.focus.value - first.rest.value)
    ratio_error = sqrt(sum(1 / rate.cases for rate in rates))
    difference_error = sqrt(sum(rate.value**2 / rate.cases for rate in rates))
    return abs(ratio) > CRITICAL * ratio_error and abs(difference) > CRITICAL * difference_error
