"""Strips: an indicator in, all areas as dots on one scale with one of them or the focus neighbourhoods marked out."""

from __future__ import annotations

from generator.model.blocks import ChartBlock
from generator.model.chart import ChartText, Dot, Role, StripChart
from generator.model.figure import Value
from generator.model.identifiers import RegionCode
from generator.model.indicator import Indicator
from generator.model.region import Level, Region
from generator.model.sentence import Sentence
from generator.plan.links import indicator_download
from generator.plan.report import Report
from generator.plan.rounded_counts import plan_areas_notes, plan_figure_note
from generator.plan.sentences.captions import districts_heading, strip_description, strip_heading
from generator.plan.sentences.remarks import Labelled, value_notes
from generator.plan.sentences.wording import capitalised, whole_city
from generator.plan.sources import plan_sources
from generator.plan.tables import plan_dot_table


def plan_newest_strip(report: Report, indicator: Indicator, region: Region) -> ChartBlock | None:
    """An area among all areas of its level, in its newest year; None where it has no figure then: nothing could be marked."""
    period = report.newest(indicator.id, region.code)
    if period is None or report.figure(indicator.id, region.code, period) is None:
        return None
    return plan_region_strip(report, indicator, region, period)


def plan_region_strip(report: Report, indicator: Indicator, region: Region, period: str) -> ChartBlock | None:
    """An area among all areas of its level in a year; None when it was not observed."""
    value = report.get(indicator.id, region.code, period)
    if value is None:
        return None
    city = report.get(indicator.id, report.city.code, period)
    beside = (whole_city(report.site.city), city) if city is not None else None
    heading = strip_heading(indicator, region.name, value, beside, period)
    return _strip(report, indicator, period, heading, region)


def plan_open_strip(report: Report, indicator: Indicator, period: str) -> ChartBlock:
    """All areas of the finest level, none of them apart but the focus neighbourhoods."""
    city = report.get(indicator.id, report.city.code, period)
    return _strip(report, indicator, period, districts_heading(indicator, report.site.city, city, period), None)


def _strip(report: Report, indicator: Indicator, period: str, heading: Sentence, marked: Region | None) -> ChartBlock:
    level = marked.level if marked else report.level_of(indicator) or Level.NEIGHBOURHOOD
    dots = tuple(
        Dot(code=region.code, label=region.name, role=_role(report, region, marked), value=value)
        for region in report.edition.regions.by_name[level]
        if (value := report.get(indicator.id, region.code, period)) is not None
    )
    city = report.get(indicator.id, report.city.code, period)
    spec = StripChart(
        unit=indicator.unit,
        dots=dots,
        city=city,
        city_name=capitalised(whole_city(report.site.city)),
        marked=marked.code if marked else "",
    )
    chart_id = f"rangorde-{indicator.id}"
    return ChartBlock(
        text=ChartText(id=chart_id, name=heading, description=strip_description(indicator, level, period, marked.name if marked else "")),
        spec=spec,
        heading=heading,
        table=plan_dot_table(report, f"tabel-{chart_id}", heading, spec),
        sources=plan_sources(report, (indicator,)),
        download=indicator_download(report.id, indicator.id),
        notes=(
            *value_notes((*_labelled(dots, marked), *_city_label(report, city))),
            *_rounded_notes(report, indicator, dots, marked, period),
        ),
    )


def _role(report: Report, region: Region, marked: Region | None) -> Role:
    if marked is not None and region.code == marked.code:
        return Role.AREA
    return Role.FOCUS if report.is_focus(region.code) else Role.OTHER


def _labelled(dots: tuple[Dot, ...], marked: Region | None) -> tuple[Labelled, ...]:
    """All areas, or on the page of one area that one: what is known of the others stands in the table and on the indicator's page."""
    return tuple(Labelled(name=dot.label, value=dot.value) for dot in dots if marked is None or dot.code == marked.code)


def _rounded_notes(report: Report, indicator: Indicator, dots: tuple[Dot, ...], marked: Region | None, period: str) -> tuple[Sentence, ...]:
    if marked is None:
        return plan_areas_notes(report, indicator, (RegionCode(dot.code) for dot in dots), period)
    note = plan_figure_note(report, indicator, marked.code, period)
    return (note,) if note else ()


def _city_label(report: Report, city: Value | None) -> tuple[Labelled, ...]:
    return () if city is None else (Labelled(name=whole_city(report.site.city), value=city),)
