"""Counts in, whether chance alone could have made what they show out."""

from __future__ import annotations

from math import sqrt

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
