"""Charts of the way to the horizon: an indicator in, the ratio of its gap with margins, target and needed way out."""

from __future__ import annotations

from dataclasses import replace

from generator.model.blocks import ChartBlock, TableRow, ValueTable
from generator.model.chart import ChartText, Margin, PathChart, PathCourse, Role, Series
from generator.model.figure import Figure, Value
from generator.model.identifiers import GAP, GAP_WITHOUT_CENTRE, AreaKey
from generator.model.indicator import Direction, Indicator, Measurement
from generator.model.language import text
from generator.model.path import GapPath, PathReason
from generator.model.saying import say
from generator.model.sentence import Moment, Sentence
from generator.plan.chart_blocks.trends import has_course
from generator.plan.links import indicator_download
from generator.plan.report import Report
from generator.plan.sentences.captions import without_stop
from generator.plan.sentences.paths import course_name, course_name_in_note, gap_paces, path_description, path_heading, path_note
from generator.plan.sentences.remarks import value_notes
from generator.plan.sentences.wording import not_observed
from generator.plan.series import Name, labelled_points, plan_series
from generator.plan.sources import plan_sources
from generator.plan.tables import year_head, year_of

RATIO = "verhouding"
SHOWS_WAY = frozenset({PathReason.PACE, PathReason.MARGIN, PathReason.CENTRE})
"""Reasons that speak of the way from here. Of one that says that nothing can be said of a pace no way is drawn."""


def plan_path_chart(report: Report, indicator: Indicator) -> ChartBlock | None:
    """The ratio of the gap over the years, and what its way to the target asks; None below two years."""
    path = report.path(indicator)
    if path is None:
        return None
    courses = [_course(report, indicator, gap, path) for gap in _gaps(indicator)]
    drawn = tuple(course for course in courses if has_course((course.series,)))
    if not drawn:
        return None
    horizon = str(report.edition.config.gap.horizon)
    heading = without_stop(path_heading(indicator, path, horizon))
    chart_id = f"pad-{indicator.id}"
    paces = gap_paces(path)
    return ChartBlock(
        text=ChartText(id=chart_id, name=heading, description=path_description(drawn, horizon)),
        spec=PathChart(unit=text("keer zo veel als in de rest van de stad"), courses=drawn, horizon=horizon),
        heading=heading,
        table=_table(chart_id, heading, drawn, horizon),
        sources=plan_sources(report, (indicator,)),
        download=indicator_download(report.id, indicator.id),
        notes=(*((paces,) if paces else ()), path_note(drawn), *value_notes(labelled_points([_called(indicator, one) for one in drawn]))),
    )


def _called(indicator: Indicator, course: PathCourse) -> Series:
    """The course as a note calls it: `de kloof zonder het centrum`."""
    gap = GAP if course.series.role is Role.FOCUS else GAP_WITHOUT_CENTRE
    return replace(course.series, label=course_name_in_note(gap, alone=len(_gaps(indicator)) == 1))


def _gaps(indicator: Indicator) -> tuple[AreaKey, ...]:
    """Events counted where they happen are shown with and without the centre, for both are weighed."""
    return (GAP, GAP_WITHOUT_CENTRE) if indicator.measurement is Measurement.EVENTS else (GAP,)


def _course(report: Report, indicator: Indicator, gap: AreaKey, path: GapPath) -> PathCourse:
    role = Role.FOCUS if gap == GAP else Role.OTHER
    name = course_name(gap, alone=len(_gaps(indicator)) == 1)
    ratios = plan_series(report, indicator, gap, Name(name, role), RATIO)
    goal = _goal(report, indicator, gap, ratios)
    return PathCourse(
        series=ratios,
        margins=tuple(_margins(report, indicator, gap, ratios)),
        goal=goal,
        needed=path.reason in SHOWS_WAY and goal is not None and _is_worse(indicator, ratios, goal),
    )


def _goal(report: Report, indicator: Indicator, gap: AreaKey, ratios: Series) -> Figure | None:
    """The target is known from the newest year with both measures."""
    horizon = report.edition.config.gap.horizon
    found = (report.figure(indicator.id, gap, f"{point.period}-{horizon}", "doel") for point in reversed(ratios.points))
    return next((goal for goal in found if goal is not None), None)


def _margins(report: Report, indicator: Indicator, gap: AreaKey, ratios: Series) -> list[Margin]:
    margins = []
    for point in ratios.points:
        lower, upper = (report.figure(indicator.id, gap, point.period, f"{RATIO}-{side}grens") for side in ("onder", "boven"))
        if lower is not None and upper is not None:
            margins.append(Margin(period=point.period, lower=lower, upper=upper))
    return margins


def _is_worse(indicator: Indicator, ratios: Series, goal: Figure) -> bool:
    """Say whether the focus still has a way to go: who is beyond the target need not go back to it."""
    known = [point.value for point in ratios.points if isinstance(point.value, Figure)]
    if not known or indicator.direction is Direction.NEITHER:
        return bool(known)
    now = known[-1].exact
    return now < goal.exact if indicator.direction is Direction.HIGHER else now > goal.exact


def _table(chart_id: str, caption: Sentence, courses: tuple[PathCourse, ...], horizon: str) -> ValueTable:
    """One row a year with ratio and limits of each course, then the target in the year of the horizon."""
    periods = sorted({point.period for course in courses for point in course.series.points})
    rows = [
        TableRow(
            header=year_of(period, breaks=any(point.breaks for one in courses for point in one.series.points if point.period == period)),
            cells=tuple(cell for course in courses for cell in _cells(course, period)),
        )
        for period in periods
    ]
    if any(course.goal for course in courses):
        blank: tuple[Value | Sentence, ...] = (("–",), ("–",))
        cells = tuple(cell for course in courses for cell in (course.goal or ("–",), *blank))
        rows.append(TableRow(header=say("Doel in {jaar}", jaar=Moment(horizon)), cells=cells))
    head = [part for course in courses for part in _heads(course.series.label if len(courses) > 1 else "")]
    return ValueTable(id=f"tabel-{chart_id}", caption=caption, head=(year_head(), *head), rows=tuple(rows))


def _heads(course: str) -> tuple[Sentence, Sentence, Sentence]:
    """Ratio and limits; of one of two courses, e.g. `Verhouding zonder het centrum`."""
    if not course:
        return say("Verhouding"), say("Ondergrens"), say("Bovengrens")
    return say("Verhouding {kloof}", kloof=course), say("Ondergrens {kloof}", kloof=course), say("Bovengrens {kloof}", kloof=course)


def _cells(course: PathCourse, period: str) -> tuple[Value | Sentence, ...]:
    ratio = next((point.value for point in course.series.points if point.period == period), None)
    margin = next((margin for margin in course.margins if margin.period == period), None)
    limits: tuple[Value | Sentence, ...] = (margin.lower, margin.upper) if margin else (("–",), ("–",))
    return (not_observed() if ratio is None else ratio, *limits)
