"""Small multiples: several indicators of one area, or the kinds of one theme, in; one set of small charts out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model.blocks import ChartBlock, TableRow, ValueTable
from generator.model.chart import ChartText, MultiplesChart, Panel, Point, Series
from generator.model.edition import Theme
from generator.model.figure import Value
from generator.model.indicator import Combination, Indicator
from generator.model.language import text
from generator.model.region import Region
from generator.model.saying import say
from generator.model.sentence import Sentence
from generator.plan.chart_blocks.trends import has_course
from generator.plan.line_notes import plan_panel_notes
from generator.plan.links import edition_path, region_download
from generator.plan.report import Report
from generator.plan.sentences.captions import multiples_description, multiples_heading, theme_multiples_heading
from generator.plan.sentences.wording import not_observed, with_unit
from generator.plan.series import plan_city_series, plan_group_series, plan_region_series, with_points
from generator.plan.sources import plan_sources
from generator.plan.tables import year_of

_Drawn = tuple[Indicator, tuple[Series, ...]]


def plan_region_multiples(report: Report, region: Region, indicators: Sequence[Indicator]) -> ChartBlock | None:
    """The own course of several indicators, with the city's line except for counts; None when none has a course."""
    drawn = [(indicator, _region_lines(report, indicator, region)) for indicator in indicators]
    panels = [(indicator, lines) for indicator, lines in drawn if has_course(lines)]
    if not panels:
        return None
    heading = multiples_heading(region.name, panels)
    return _multiples(report, panels, heading, region_download(report.id, region.code))


def plan_theme_multiples(report: Report, theme: Theme, indicators: Sequence[Indicator]) -> ChartBlock | None:
    """Focus neighbourhoods and the rest, indicator by indicator; None when none has a course."""
    drawn = [(indicator, with_points(plan_group_series(report, indicator))) for indicator in indicators if report.has_gap(indicator)]
    panels = [(indicator, lines) for indicator, lines in drawn if has_course(lines)]
    if not panels:
        return None
    heading = theme_multiples_heading(theme.name, report.site.city)
    return _multiples(report, panels, heading, edition_path(report.id, "downloads"))


def _region_lines(report: Report, indicator: Indicator, region: Region) -> tuple[Series, ...]:
    own = plan_region_series(report, indicator, region)
    if indicator.combination is Combination.SUM:  # a city's count would flatten the line of a buurt
        return with_points((own,))
    return with_points((own, plan_city_series(report, indicator)))


def _multiples(report: Report, panels: Sequence[_Drawn], heading: Sentence, download: str) -> ChartBlock:
    return ChartBlock(
        text=ChartText(id="reeksen", name=heading, description=multiples_description(panels)),
        spec=MultiplesChart(
            panels=tuple(Panel(label=indicator.short, unit=indicator.unit, series=lines) for indicator, lines in panels),
            shared_scale=False,
        ),
        heading=heading,
        table=_table(panels, heading),
        sources=plan_sources(report, [indicator for indicator, _ in panels]),
        download=download,
        notes=plan_panel_notes(report, panels),
    )


def _table(panels: Sequence[_Drawn], caption: Sentence) -> ValueTable:
    """One row for each indicator and year, for panels may have different years; one column for each line."""
    labels = list(dict.fromkeys(line.label for _, lines in panels for line in lines))
    rows = tuple(row for indicator, lines in panels for row in _rows(indicator, lines, labels))
    return ValueTable(id="tabel-reeksen", caption=caption, head=(say("Cijfer en jaar"), *((label,) for label in labels)), rows=rows)


def _rows(indicator: Indicator, lines: Sequence[Series], labels: Sequence[str]) -> Iterator[TableRow]:
    """It is said where the panel does not have a line."""
    points = {line.label: {point.period: point for point in line.points} for line in lines}
    for period in sorted({period for of_line in points.values() for period in of_line}):
        breaks = any(of_line[period].breaks for of_line in points.values() if period in of_line)
        yield TableRow(
            header=(*with_unit(indicator), ", ", *year_of(period, breaks=breaks)),
            cells=tuple(_cell(points[label], period) if label in points else (text("geen lijn"),) for label in labels),
        )


def _cell(points: Mapping[str, Point], period: str) -> Value | Sentence:
    return points[period].value if period in points else not_observed()
