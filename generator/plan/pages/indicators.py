"""An indicator in, its page out: definition, gap, charts, every area, all years, sources; a promise without figures keeps its page."""

from __future__ import annotations

from dataclasses import replace

from generator.model.blocks import ChartBlock, LinkLine
from generator.model.gap_blocks import GapSummary
from generator.model.indicator import Combination, Indicator
from generator.model.language import text
from generator.model.page import IndicatorPage
from generator.model.sentence import Link, Sentence
from generator.plan.boundaries import plan_boundaries
from generator.plan.chart_blocks.gaps import plan_gap_chart
from generator.plan.chart_blocks.maps import plan_choropleth
from generator.plan.chart_blocks.paths import plan_path_chart
from generator.plan.chart_blocks.strips import plan_open_strip
from generator.plan.chart_blocks.trends import plan_city_trend, plan_gap_trend
from generator.plan.data_sets import indicator_data_set
from generator.plan.gap_summaries import explain_no_gap, plan_gap_summary
from generator.plan.heads import list_link, plan_head
from generator.plan.indicator_tables import plan_areas_table, plan_inequality, plan_inequality_notes, plan_periods_table
from generator.plan.links import api_path, indicator_download, indicator_path, theme_path
from generator.plan.report import Report
from generator.plan.sentences.gaps import gap_measures
from generator.plan.sentences.indicators import city_finding, direction_sentence, not_open_finding
from generator.plan.sentences.wording import joined
from generator.plan.sources import plan_sources
from generator.plan.standing import comparable_indicators


def plan_indicators(report: Report) -> tuple[IndicatorPage, ...]:
    """The pages of all indicators, promised ones included."""
    return tuple(_plan(report, indicator) for indicator in report.edition.indicators.values())


def _plan(report: Report, indicator: Indicator) -> IndicatorPage:
    gap = plan_gap_summary(report, indicator)
    period = report.newest_of(indicator)
    finding = _finding(report, indicator, gap, period)
    head = plan_head(report, indicator_path(report.id, indicator.id), indicator.name, finding, _crumbs(report, indicator))
    return IndicatorPage(
        head=replace(head, data=indicator_data_set(report, indicator)),
        finding=finding,
        definition=indicator.definition,
        unit=indicator.unit,
        direction=direction_sentence(indicator.direction),
        boundaries=plan_boundaries(report, indicator),
        note=indicator.note,
        gap=gap,
        charts=_charts(report, indicator, period),
        areas=plan_areas_table(report, indicator, period) if period else None,
        periods=plan_periods_table(report, indicator) if period else None,
        inequality=plan_inequality(report, indicator),
        inequality_notes=plan_inequality_notes(report),
        holder="" if period else indicator.holder,
        sources=plan_sources(report, (indicator,), whole=True),
        downloads=_downloads(report, indicator) if period else (),
    )


def _crumbs(report: Report, indicator: Indicator) -> tuple[Link, ...]:
    crumb = list_link(report, "indicatoren")
    themes = [theme for theme in report.site.themes if theme.id == indicator.theme]
    return (crumb, *(Link(theme.name, theme_path(report.id, theme.id)) for theme in themes))


def _finding(report: Report, indicator: Indicator, gap: GapSummary | None, period: str | None) -> Sentence:
    if period is None:
        return not_open_finding(indicator, report.site.programme)
    city = report.get(indicator.id, report.city.code, period)
    whole = city_finding(indicator, report.site.city, city, period) if city is not None else ()
    if gap is None:
        return joined((whole, explain_no_gap(report, indicator)))
    return joined((whole, gap.finding, gap_measures(indicator, gap.difference, gap.ratio)))


def _charts(report: Report, indicator: Indicator, period: str | None) -> tuple[ChartBlock, ...]:
    if period is None:
        return ()
    if not report.has_gap(indicator):
        charts = [plan_city_trend(report, indicator)]
        if not report.focus and indicator in comparable_indicators(report):
            charts.append(plan_open_strip(report, indicator, period))
    else:
        charts = [plan_path_chart(report, indicator), plan_gap_trend(report, indicator), plan_gap_chart(report, indicator)]
    if indicator.combination is not Combination.SUM:  # colouring counts shows where many people live, nothing else
        charts.append(plan_choropleth(report, indicator, period))
    return tuple(chart for chart in charts if chart is not None)


def _downloads(report: Report, indicator: Indicator) -> tuple[LinkLine, ...]:
    lines = [
        LinkLine(link=Link(text("Alle waarden (CSV)"), indicator_download(report.id, indicator.id))),
        LinkLine(link=Link(text("Alle waarden (JSON)"), api_path(report.id, "indicatoren", f"{indicator.id}.json"))),
    ]
    package = report.edition.packages.get(indicator.package)
    if package is not None:
        lines.append(LinkLine(link=Link(text("Het gegevenspakket, zoals gebruikt"), f"{package.folder}/waarnemingen.csv")))
    lines.append(LinkLine(link=list_link(report, "herkomst")))
    return tuple(lines)
