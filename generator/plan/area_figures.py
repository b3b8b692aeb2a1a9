"""An area and an indicator in, its newest figure beside that of the city out; also as a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.figure import Figure
from generator.model.indicator import Indicator
from generator.model.region import Region
from generator.model.sentence import Sentence
from generator.plan.report import Report
from generator.plan.sentences.districts import area_figure, area_place


@dataclass(frozen=True, kw_only=True)
class BesideCity:
    """The figure of an area and that of the city, of one period."""

    period: str
    own: Figure
    city: Figure


def find_beside_city(report: Report, indicator: Indicator, region: Region) -> BesideCity | None:
    """In the newest period of the area; None where its figure, or that of the city in the same period, is not known."""
    period = report.newest(indicator.id, region.code)
    own = report.figure(indicator.id, region.code, period) if period else None
    city = report.figure(indicator.id, report.city.code, period) if period else None
    if period is None or own is None or city is None:
        return None
    return BesideCity(period=period, own=own, city=city)


def plan_area_figure(report: Report, indicator: Indicator, region: Region) -> Sentence:
    """Both in one sentence; empty where one of them is not known."""
    found = find_beside_city(report, indicator, region)
    return area_figure(indicator, area_place(region), found.own, (report.site.city, found.city), found.period) if found else ()
