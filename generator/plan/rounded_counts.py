"""A rate of rounded counts in, whether the rounding alone could make another number of it out: honest beside 0,0 and beside 50,0."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from generator.model.identifiers import RegionCode
from generator.model.indicator import Indicator, Measurement
from generator.model.region import Region
from generator.model.sentence import Link, Sentence
from generator.plan.links import indicator_path
from generator.plan.report import Report
from generator.plan.sentences.rounded_counts import rounded_areas, rounded_figure, rounded_here
from generator.plan.sentences.wording import lowered

COARSE = Fraction(1, 5)
"""From a fifth of the count on, what was rounded away is worth a word: a ten that was rounded to tens lies between five and fifteen."""


def is_coarse(report: Report, indicator: Indicator, area: RegionCode, period: str) -> bool:
    """Say whether the count behind a figure is so small that its rounding makes much of a difference; always where it is zero."""
    if indicator.measurement is not Measurement.PROPORTION or not indicator.rounding:
        return False
    count = report.figure(indicator.id, area, period, "teller")
    return count is not None and indicator.rounding / 2 >= COARSE * count.exact


def plan_figure_note(report: Report, indicator: Indicator, area: RegionCode, period: str) -> Sentence:
    """Beside one figure; empty where rounding makes little of a difference."""
    return rounded_figure(indicator.rounding) if is_coarse(report, indicator, area, period) else ()


def plan_areas_notes(report: Report, indicator: Indicator, areas: Iterable[RegionCode], period: str) -> tuple[Sentence, ...]:
    """Below a chart of areas: one sentence as soon as it goes for one of them."""
    return (rounded_areas(indicator.rounding),) if any(is_coarse(report, indicator, area, period) for area in areas) else ()


def plan_here(report: Report, region: Region) -> tuple[Sentence, ...]:
    """All figures of an area for which it goes, those of one step of rounding together."""
    found: dict[Fraction, list[Link]] = {}
    for indicator in report.open_indicators:
        period = report.newest(indicator.id, region.code)
        if period and report.figure(indicator.id, region.code, period) and is_coarse(report, indicator, region.code, period):
            link = Link(lowered(indicator.name), indicator_path(report.id, indicator.id))
            found.setdefault(indicator.rounding, []).append(link)
    return tuple(rounded_here(step, links) for step, links in found.items())
