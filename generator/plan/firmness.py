"""A trait or a course of a neighbourhood in, whether the figures can carry the claim that it stands out, out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.figure import Figure
from generator.model.identifiers import RegionCode
from generator.model.indicator import Combination, Indicator
from generator.model.status import Status
from generator.plan.chance import course_beyond_chance, rate_beyond_chance
from generator.plan.report import Report

SMALLEST_COURSE = 0.1
"""Log ratio to the city that a mean must move before its course is called different: about ten percent."""


def trait_is_firm(report: Report, indicator: Indicator, code: RegionCode, period: str, city: Figure) -> bool:
    """A rate must differ from the city by more than chance; of a mean nothing is known but itself."""
    if indicator.combination is not Combination.RATIO:
        return True
    cases, base = (report.figure(indicator.id, code, period, part) for part in ("teller", "noemer"))
    if cases is None or base is None:
        return False
    expected = float(base.exact * city.exact) / indicator.factor
    return rate_beyond_chance(float(cases.exact), expected, float(indicator.rounding) / 2)


def course_is_firm(report: Report, indicator: Indicator, code: RegionCode, periods: Sequence[str], log_ratio: float) -> bool:
    """A course must differ from the city's by more than chance; a mean by ten percent, with no doubted year in between."""
    if indicator.combination is Combination.RATIO:
        counts = [report.figure(indicator.id, code, period, "teller") for period in (periods[0], periods[-1])]
        first, last = (float(count.exact) if count is not None else 0.0 for count in counts)
        return course_beyond_chance(first, last, log_ratio)
    figures = [report.figure(indicator.id, code, period) for period in report.periods(indicator.id, code)]
    doubted = any(figure is not None and figure.status is Status.UNVALIDATED for figure in figures)
    return abs(log_ratio) >= SMALLEST_COURSE and not doubted
