"""Gaps then and now: indicators in, focus neighbourhoods and the rest in the base year and in the newest of each, out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.blocks import ChartBlock, TableRow, ValueTable
from generator.model.chart import ChartText, GapRow, ThenNow, ThenNowChart
from generator.model.identifiers import FOCUS, REST
from generator.model.indicator import Indicator
from generator.model.language import spoken
from generator.model.saying import say
from generator.model.sentence import Moment
from generator.model.verdict import GapCourse
from generator.plan.links import edition_path
from generator.plan.report import Report
from generator.plan.sentences.answers import COMPARED, gap_closing
from generator.plan.sentences.gaps import FOCUS_NAME
from generator.plan.sentences.remarks import Labelled, value_notes
from generator.plan.sentences.then_now import place_of, then_now_description, then_now_heading, then_now_left_out, then_now_reasons
from generator.plan.sentences.wording import capitalised, rest_of, with_unit
from generator.plan.sources import plan_sources

CHART = "toen-en-nu"


def plan_then_now(report: Report, theme: str, indicators: Sequence[Indicator]) -> ChartBlock | None:
    """Every indicator whose base year and newest year may be laid beside one another; None when there is none.

    What can be said of each gap stands below it in the words of the summaries: that it depends on how one measures as well.
    """
    courses = [(indicator, course) for indicator in indicators if (course := report.course(indicator)) is not None]
    compared = [(indicator, course) for indicator, course in courses if course.verdict in COMPARED]
    gaps = [(indicator, gap) for indicator, course in compared if (gap := _gap(report, indicator, course)) is not None]
    if not gaps:
        return None
    heading = then_now_heading(theme, compared)
    left_out = [(indicator, course) for indicator, course in courses if course.verdict not in COMPARED]
    values = [labelled for _, gap in gaps for labelled in _labelled(report, gap)]
    return ChartBlock(
        text=ChartText(id=CHART, name=heading, description=then_now_description(report.site.city)),
        spec=ThenNowChart(gaps=tuple(gap for _, gap in gaps)),
        heading=heading,
        table=ValueTable(
            id=f"tabel-{CHART}",
            caption=heading,
            head=(say("Cijfer en jaar"), (capitalised(spoken(FOCUS_NAME)),), (capitalised(rest_of(report.site.city)),)),
            rows=tuple(
                TableRow(header=(*with_unit(indicator), ", ", Moment(row.label)), cells=(row.focus, row.rest))
                for indicator, gap in gaps
                for row in (gap.then, gap.now)
            ),
        ),
        sources=plan_sources(report, [indicator for indicator, _ in gaps]),
        download=edition_path(report.id, "downloads"),
        notes=(*then_now_reasons(compared), *then_now_left_out(left_out), *value_notes(values)),
    )


def _gap(report: Report, indicator: Indicator, course: GapCourse) -> ThenNow | None:
    then, now = (_row(report, indicator, moment.period) for moment in (course.first, course.last))
    if then is None or now is None:
        return None
    return ThenNow(label=indicator.short, unit=indicator.unit, then=then, now=now, verdict=gap_closing(course).word)


def _row(report: Report, indicator: Indicator, period: str) -> GapRow | None:
    focus, rest = (report.get(indicator.id, group, period) for group in (FOCUS, REST))
    return None if focus is None or rest is None else GapRow(label=period, focus=focus, rest=rest)


def _labelled(report: Report, gap: ThenNow) -> list[Labelled]:
    names = (place_of(gap.label, spoken(FOCUS_NAME)), place_of(gap.label, rest_of(report.site.city)))
    return [
        Labelled(name=name, value=value, period=row.label)
        for row in (gap.then, gap.now)
        for name, value in zip(names, (row.focus, row.rest), strict=True)
    ]
