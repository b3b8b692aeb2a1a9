"""The two tables of an indicator's page: every area in the newest year, and city and groups over all years."""

from __future__ import annotations

from generator.model.blocks import TableRow, ValueTable
from generator.model.figure import Value
from generator.model.identifiers import FOCUS, GAP, GAP_WITHOUT_CENTRE, NEIGHBOURHOODS, REST, REST_WITHOUT_CENTRE
from generator.model.indicator import Combination, Indicator
from generator.model.language import spoken, text
from generator.model.region import Level, Region, alphabetical
from generator.model.saying import say
from generator.model.sentence import Link, Moment, Sentence
from generator.plan.heads import methods_link
from generator.plan.links import indicator_path
from generator.plan.report import LOCAL_COUNTS, Report
from generator.plan.sentences.gaps import FOCUS_NAME
from generator.plan.sentences.indicators import inequality_notes
from generator.plan.sentences.wording import capitalised, not_observed, rest_of, whole_city, with_unit
from generator.plan.tables import region_header, year_head, year_of

INDEXES = ("hellingsindex", "relatieve-hellingsindex", "theil")

Column = tuple[str, str, str]
"""Heading, area or group, measure."""


def plan_areas_table(report: Report, indicator: Indicator, period: str) -> ValueTable:
    """City, wijken and their buurten by name: the value and the difference from the city."""
    regions = report.edition.regions
    rows = [_area_row(report, indicator, regions.city, period)]
    for district in regions.districts:
        rows.append(_area_row(report, indicator, district, period))
        if report.level_of(indicator) is Level.NEIGHBOURHOOD:
            rows.extend(_area_row(report, indicator, child, period) for child in alphabetical(regions.children(district.code)))
    counted = indicator.combination is Combination.SUM
    return ValueTable(
        id="gebieden",
        caption=say("{indicator} in {jaar}, per gebied", indicator=with_unit(indicator), jaar=Moment(period)),
        head=(say("Gebied"), say("Cijfer"), *(() if counted else (say("Verschil met de stad"),))),
        rows=tuple(rows),
    )


def _area_row(report: Report, indicator: Indicator, region: Region, period: str) -> TableRow:
    value = _cell(report.get(indicator.id, region.code, period))
    difference = report.get(indicator.id, region.code, period, "verschil")
    beside: Value | Sentence = ("–",) if difference is None else difference
    return TableRow(
        header=region_header(report, region),
        cells=(value,) if indicator.combination is Combination.SUM else (value, beside),
        focus=report.is_focus(region.code),
    )


def plan_periods_table(report: Report, indicator: Indicator) -> ValueTable:
    """One row a year: the city, and where they exist both sides of the gap and its two measures."""
    columns = _columns(report, indicator)
    periods = sorted({period for _, area, _ in columns for period in report.periods(indicator.id, area)})
    breaks = {period for _, area, _ in columns for period in report.breaks(indicator, area)}
    return ValueTable(
        id="jaren",
        caption=say("{indicator}, door de jaren heen", indicator=with_unit(indicator)),
        head=(year_head(), *((heading,) for heading, _, _ in columns)),
        rows=tuple(
            TableRow(
                header=year_of(period, breaks=period in breaks and period != periods[0]),
                cells=tuple(_cell(report.get(indicator.id, area, period, measure)) for _, area, measure in columns),
            )
            for period in periods
        ),
    )


def plan_inequality_notes(report: Report) -> tuple[Sentence, ...]:
    """What the indexes say and do not say, with what the buurten are put in order by."""
    order = report.order
    return inequality_notes(Link(order.name, indicator_path(report.id, order.id)) if order else None, methods_link(report))


def plan_inequality(report: Report, indicator: Indicator) -> ValueTable | None:
    """One row a year: the indexes of inequality over the buurten; None without figures per buurt."""
    rows = tuple(
        TableRow(header=(Moment(period),), cells=tuple(_cell(report.get(indicator.id, NEIGHBOURHOODS, period, one)) for one in INDEXES))
        for period in report.periods(indicator.id, NEIGHBOURHOODS)
    )
    head = (year_head(), say("Hellingsindex (SII)"), say("Relatieve hellingsindex (RII)"), say("Theil"))
    caption = say("{indicator}, ongelijkheid tussen buurten", indicator=with_unit(indicator))
    return ValueTable(id="ongelijkheid", caption=caption, head=head, rows=rows) if rows else None


def _columns(report: Report, indicator: Indicator) -> tuple[Column, ...]:
    city: Column = (capitalised(whole_city(report.site.city)), report.city.code, "")
    if not report.has_gap(indicator):
        return (city,)
    columns = (
        city,
        (capitalised(spoken(FOCUS_NAME)), FOCUS, ""),
        (capitalised(rest_of(report.site.city)), REST, ""),
        (text("Verschil"), GAP, "verschil"),
        (text("Verhouding"), GAP, "verhouding"),
    )
    if indicator.theme != LOCAL_COUNTS:
        return columns
    return (
        *columns,
        (text("De rest zonder het centrum"), REST_WITHOUT_CENTRE, ""),
        (text("Verschil zonder het centrum"), GAP_WITHOUT_CENTRE, "verschil"),
        (text("Verhouding zonder het centrum"), GAP_WITHOUT_CENTRE, "verhouding"),
    )


def _cell(value: Value | None) -> Value | Sentence:
    return not_observed() if value is None else value
