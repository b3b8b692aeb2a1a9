"""An area and an indicator in, its newest figure beside that of the city in a sentence out."""

from __future__ import annotations

from generator.model.indicator import Indicator
from generator.model.region import Region
from generator.model.sentence import Sentence
from generator.plan.report import Report
from generator.plan.sentences.districts import area_figure, area_place


def plan_area_figure(report: Report, indicator: Indicator, region: Region) -> Sentence:
    """Empty where the figure of the area, or that of the city in the same period, is not known."""
    period = report.newest(indicator.id, region.code)
    value = report.figure(indicator.id, region.code, period) if period else None
    city = report.figure(indicator.id, report.city.code, period) if period else None
    if period is None or value is None or city is None:
        return ()
    return area_figure(indicator, area_place(region), value, (report.site.city, city), period)
