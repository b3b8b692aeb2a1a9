"""Lines of a chart: an indicator and an area in, labelled series with every observed period out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.model.chart import Point, Role, Series
from generator.model.identifiers import FOCUS, REST
from generator.model.indicator import Indicator
from generator.model.language import spoken
from generator.model.region import Region
from generator.plan.report import Report
from generator.plan.sentences.gaps import FOCUS_NAME
from generator.plan.sentences.remarks import Labelled
from generator.plan.sentences.wording import rest_of, whole_city


class Name(NamedTuple):
    """How a line is called and what it stands for."""

    label: str
    role: Role


def plan_series(report: Report, indicator: Indicator, area: str, name: Name, measure: str = "") -> Series:
    """The line of one area, group or gap: every period in which it was observed, also without a value."""
    points: list[Point] = []
    breaks = report.breaks(indicator, area)
    for period in report.periods(indicator.id, area):
        value = report.get(indicator.id, area, period, measure)
        if value is not None:
            points.append(Point(period=period, value=value, breaks=bool(points) and period in breaks))
    return Series(label=name.label, role=name.role, points=tuple(points))


def plan_region_series(report: Report, indicator: Indicator, region: Region) -> Series:
    """The line of the area a page is about."""
    return plan_series(report, indicator, region.code, Name(region.name, Role.AREA))


def plan_city_series(report: Report, indicator: Indicator) -> Series:
    """The line of the city as a whole."""
    return plan_series(report, indicator, report.city.code, Name(whole_city(report.site.city), Role.CITY))


def plan_group_series(report: Report, indicator: Indicator) -> tuple[Series, Series]:
    """The lines of the focus neighbourhoods and of the rest."""
    return (
        plan_series(report, indicator, FOCUS, Name(spoken(FOCUS_NAME), Role.FOCUS)),
        plan_series(report, indicator, REST, Name(rest_of(report.site.city), Role.REST)),
    )


def with_points(series: Sequence[Series]) -> tuple[Series, ...]:
    """Only lines that were observed at all."""
    return tuple(one for one in series if one.points)


def labelled_points(series: Sequence[Series]) -> tuple[Labelled, ...]:
    """Every value of the lines with its name and year, for the notes below a chart."""
    return tuple(
        Labelled(name=one.label, value=point.value, period=point.period, breaks=point.breaks) for one in series for point in one.points
    )
