"""Gap charts: an indicator in, focus neighbourhoods and the rest on one scale, a row a year, out."""

from __future__ import annotations

from generator.model.blocks import ChartBlock
from generator.model.chart import ChartText, GapChart, GapRow
from generator.model.indicator import Indicator
from generator.plan.links import indicator_download
from generator.plan.report import Report
from generator.plan.sentences.captions import gap_description, gap_heading
from generator.plan.sentences.remarks import value_notes
from generator.plan.series import labelled_points, plan_group_series
from generator.plan.sources import plan_sources
from generator.plan.tables import label_with_unit, plan_gap_table


def plan_gap_chart(report: Report, indicator: Indicator) -> ChartBlock | None:
    """Every year with both sides; None when there are no groups to compare."""
    focus, rest = plan_group_series(report, indicator)
    others = {point.period: point for point in rest.points}
    pairs = [(point, others[point.period]) for point in focus.points if point.period in others]
    rows = tuple(
        GapRow(label=one.period, focus=one.value, rest=other.value, breaks=number > 0 and (one.breaks or other.breaks))
        for number, (one, other) in enumerate(pairs)
    )
    if not rows:
        return None
    heading = gap_heading(indicator, rows[-1], (focus.label, rest.label))
    chart_id = f"kloof-{indicator.id}"
    head = (label_with_unit(focus.label, indicator.unit), label_with_unit(rest.label, indicator.unit))
    return ChartBlock(
        text=ChartText(id=chart_id, name=heading, description=gap_description((focus.label, rest.label))),
        spec=GapChart(unit=indicator.unit, rows=rows),
        heading=heading,
        table=plan_gap_table(f"tabel-{chart_id}", heading, rows, head),
        sources=plan_sources(report, (indicator,)),
        download=indicator_download(report.id, indicator.id),
        notes=value_notes(labelled_points((focus, rest))),
    )
