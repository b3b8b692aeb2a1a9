"""Line charts: an indicator with an area or the two sides of the gap in, chart blocks out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.blocks import ChartBlock
from generator.model.chart import ChartText, Series, TrendChart
from generator.model.indicator import Indicator
from generator.model.region import Region
from generator.model.sentence import Sentence
from generator.plan.line_notes import plan_line_notes
from generator.plan.links import indicator_download
from generator.plan.report import Report
from generator.plan.sentences.captions import gap_trend_heading, known_ends, trend_description, trend_heading
from generator.plan.series import plan_city_series, plan_group_series, plan_region_series, with_points
from generator.plan.sources import plan_sources
from generator.plan.tables import plan_series_table

MINIMUM_POINTS = 2
"""A line needs two ends."""


def has_course(series: Sequence[Series]) -> bool:
    """Say whether the first line can be drawn over the years."""
    return bool(series) and len(series[0].points) >= MINIMUM_POINTS


def plan_region_trend(report: Report, indicator: Indicator, region: Region) -> ChartBlock | None:
    """The own course of an area beside that of the city; None below two years, and where no year has a figure."""
    own = plan_region_series(report, indicator, region)
    if not has_course((own,)) or known_ends(own) is None:
        return None
    lines = with_points((own, plan_city_series(report, indicator)))
    return plan_trend(report, indicator, lines, trend_heading(indicator, region.name, own))


def plan_gap_trend(report: Report, indicator: Indicator) -> ChartBlock | None:
    """Focus neighbourhoods, the rest and the city over the years; None below two years."""
    focus, rest = plan_group_series(report, indicator)
    lines = with_points((focus, rest, plan_city_series(report, indicator)))
    if not has_course((focus,)) or not rest.points:
        return None
    return plan_trend(report, indicator, lines, gap_trend_heading(indicator, focus, rest))


def plan_city_trend(report: Report, indicator: Indicator) -> ChartBlock | None:
    """The course of the city, for an indicator without a gap; None below two years."""
    lines = with_points((plan_city_series(report, indicator),))
    if not has_course(lines):
        return None
    return plan_trend(report, indicator, lines, trend_heading(indicator, report.site.city, lines[0]))


def plan_trend(report: Report, indicator: Indicator, lines: Sequence[Series], heading: Sentence) -> ChartBlock:
    """A line chart of any set of lines of one indicator."""
    chart_id = f"trend-{indicator.id}"
    return ChartBlock(
        text=ChartText(id=chart_id, name=heading, description=trend_description(lines, indicator.unit)),
        spec=TrendChart(unit=indicator.unit, series=tuple(lines)),
        heading=heading,
        table=plan_series_table(f"tabel-{chart_id}", heading, lines, indicator.unit),
        sources=plan_sources(report, (indicator,)),
        download=indicator_download(report.id, indicator.id),
        notes=plan_line_notes(report, indicator, lines),
    )
