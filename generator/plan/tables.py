"""Tables of figures: series, areas and indicators in, value tables out; what is missing keeps its cell."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.blocks import TableRow, ValueTable
from generator.model.chart import GapRow, MapChart, Role, Series, StripChart
from generator.model.figure import Value
from generator.model.indicator import Indicator
from generator.model.language import text
from generator.model.region import Level, Region
from generator.model.saying import say
from generator.model.sentence import Link, Moment, Sentence
from generator.plan.links import indicator_path, region_link
from generator.plan.report import Report
from generator.plan.sentences.wording import capitalised, not_observed, whole_city, worded


def year_head() -> Sentence:
    """The head of a column of years."""
    return say("Jaar")


def not_open() -> Sentence:
    """Stands where nobody publishes figures."""
    return say("nog geen open cijfers")


def per_district() -> Sentence:
    """Stands beside a buurt where figures are published for wijken only."""
    return say("alleen per wijk")


def plan_series_table(table_id: str, caption: Sentence, series: Sequence[Series], unit: str) -> ValueTable:
    """One row a year, one column a line."""
    by_period = [{point.period: point.value for point in one.points} for one in series]
    periods = sorted({period for values in by_period for period in values})
    return ValueTable(
        id=table_id,
        caption=caption,
        head=(year_head(), *(label_with_unit(one.label, unit) for one in series)),
        rows=tuple(
            TableRow(
                header=year_of(period, breaks=any(point.breaks for one in series for point in one.points if point.period == period)),
                cells=tuple(values.get(period, not_observed()) for values in by_period),
            )
            for period in periods
        ),
    )


def year_of(period: str, *, breaks: bool) -> Sentence:
    """A year at the head of a row, and whether a new series begins in it."""
    return say("{jaar} (nieuwe reeks)", jaar=Moment(period)) if breaks else (Moment(period),)


def plan_gap_table(table_id: str, caption: Sentence, rows: Sequence[GapRow], head: tuple[Sentence, Sentence]) -> ValueTable:
    """One row a year with both sides of the gap."""
    return ValueTable(
        id=table_id,
        caption=caption,
        head=(year_head(), *head),
        rows=tuple(TableRow(header=year_of(row.label, breaks=row.breaks), cells=(row.focus, row.rest)) for row in rows),
    )


def plan_dot_table(report: Report, table_id: str, caption: Sentence, strip: StripChart) -> ValueTable:
    """One row an area by name, the city last: a place among others, no ranking."""
    rows = [
        TableRow(
            header=(region_link(report.id, report.region(dot.code)),),
            cells=(dot.value,),
            marked=dot.role is Role.AREA,
            focus=report.is_focus(report.region(dot.code).code),
        )
        for dot in strip.dots
    ]
    if strip.city is not None:
        rows.append(TableRow(header=(capitalised(whole_city(report.site.city)),), cells=(strip.city,)))
    return ValueTable(id=table_id, caption=caption, head=(say("Gebied"), label_with_unit(text("Cijfer"), strip.unit)), rows=tuple(rows))


def plan_map_table(report: Report, table_id: str, caption: Sentence, drawn: MapChart) -> ValueTable:
    """One row an area of the map."""
    return ValueTable(
        id=table_id,
        caption=caption,
        head=(say("Gebied"), label_with_unit(text("Cijfer"), drawn.unit)),
        rows=tuple(
            TableRow(
                header=(region_link(report.id, report.region(area.code)),),
                cells=(not_observed() if area.value is None else area.value,),
                focus=area.focus,
            )
            for area in drawn.areas
        ),
    )


def unit_part(indicator: Indicator) -> Sentence:
    """The unit in brackets, behind a name."""
    return (" (", *worded(indicator.unit), ")") if indicator.unit else ()


def plan_matrix_table(report: Report, theme: str, name: str, areas: Sequence[Region], indicators: Sequence[Indicator]) -> ValueTable:
    """Areas, in the order given, beside every indicator of a theme, each in its newest year."""
    return ValueTable(
        id=f"matrix-{theme}",
        caption=(name,),
        head=(say("Gebied"), *(_matrix_head(report, indicator) for indicator in indicators)),
        rows=tuple(
            TableRow(
                header=region_header(report, region),
                cells=tuple(_matrix_cell(report, indicator, region) for indicator in indicators),
                focus=report.is_focus(region.code),
            )
            for region in areas
        ),
    )


def region_header(report: Report, region: Region) -> Sentence:
    """An area at the head of a row, a wijk with that word."""
    link = region_link(report.id, region)
    return say("Wijk {naam}", naam=link) if region.level is Level.DISTRICT else (link,)


def _matrix_head(report: Report, indicator: Indicator) -> Sentence:
    period = report.newest_of(indicator)
    name: Sentence = (Link(indicator.short, indicator_path(report.id, indicator.id)), *unit_part(indicator))
    return (*name, " ", Moment(period)) if period else name


def _matrix_cell(report: Report, indicator: Indicator, region: Region) -> Value | Sentence:
    period = report.newest_of(indicator)
    if period is None:
        return not_open()
    value = report.get(indicator.id, region.code, period)
    if value is None:
        below_districts = region.level is Level.NEIGHBOURHOOD and report.level_of(indicator) is Level.DISTRICT
        return per_district() if below_districts else not_observed()
    return value


def label_with_unit(label: str, unit: str) -> Sentence:
    """The head of a column."""
    return (label, " (", *worded(unit), ")") if unit else (label,)
