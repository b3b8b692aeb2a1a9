"""Maps: an indicator in, areas coloured by its value out; or an area in, where it lies out."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from generator.model.blocks import ChartBlock, TableRow, ValueTable
from generator.model.chart import ChartText, MapArea, MapChart
from generator.model.figure import Figure
from generator.model.indicator import Indicator
from generator.model.region import Level, Region
from generator.model.saying import say
from generator.model.sentence import Code, Sentence
from generator.plan.links import bundle_download, indicator_download, region_download, region_link
from generator.plan.report import Report
from generator.plan.rounded_counts import plan_areas_notes
from generator.plan.sentences.captions import (
    locator_description,
    locator_heading,
    map_description,
    map_heading,
    overview_description,
    overview_heading,
)
from generator.plan.sentences.remarks import Labelled, value_notes
from generator.plan.sentences.scope import focus_of
from generator.plan.sources import plan_sources
from generator.plan.tables import plan_map_table


def plan_choropleth(report: Report, indicator: Indicator, period: str) -> ChartBlock | None:
    """All areas of the finest level, coloured; None for an indicator of the municipality alone, and without boundaries."""
    regions = report.regions_of(indicator)
    if not regions or not report.has_boundaries:
        return None
    level = regions[0].level
    areas = tuple(
        MapArea(
            code=region.code,
            label=region.name,
            value=report.get(indicator.id, region.code, period),
            focus=report.is_focus(region.code),
        )
        for region in report.edition.regions.by_name[level]
    )
    spec = MapChart(unit=indicator.unit, areas=areas, marked="", boundaries=boundaries_of(report, {area.code for area in areas}))
    heading = map_heading(indicator, level, [area.value for area in areas if isinstance(area.value, Figure)], period)
    chart_id = f"kaart-{indicator.id}"
    description = map_description(indicator, level, period, marked_focus=level is Level.NEIGHBOURHOOD and bool(report.focus))
    return ChartBlock(
        text=ChartText(id=chart_id, name=heading, description=description),
        spec=spec,
        heading=heading,
        table=plan_map_table(report, f"tabel-{chart_id}", heading, spec),
        sources=plan_sources(report, (indicator,)),
        download=indicator_download(report.id, indicator.id),
        notes=(
            *value_notes([Labelled(name=area.label, value=area.value) for area in areas if area.value is not None]),
            *plan_areas_notes(report, indicator, (region.code for region in regions), period),
        ),
    )


def plan_locator(report: Report, region: Region) -> ChartBlock | None:
    """Where a buurt lies among all buurten; no values, so its table says where instead. None without boundaries."""
    if not report.has_boundaries:
        return None
    district = report.district_of(region)
    heading = locator_heading(region, report.site.city)
    return ChartBlock(
        text=ChartText(id="ligging", name=heading, description=_locator_description(report, region)),
        spec=_plain_map(report, region.code),
        heading=heading,
        table=_locator_table(report, region, district, heading),
        sources=(),
        download=region_download(report.id, region.code),
    )


def _locator_description(report: Report, region: Region) -> Sentence:
    focus = set(report.edition.regions.focus)
    is_focus = region.code in focus
    return locator_description(region, report.site.city, is_focus=is_focus, others_focus=bool(focus - {region.code}))


def plan_overview(report: Report) -> ChartBlock:
    """All buurten with the focus neighbourhoods outlined, for an edition without a figure to colour them by."""
    heading = overview_heading(focus_of(report.site.programme), report.site.city)
    return ChartBlock(
        text=ChartText(id="overzicht", name=heading, description=overview_description(report.site.city)),
        spec=_plain_map(report, ""),
        heading=heading,
        table=ValueTable(
            id="tabel-overzicht",
            caption=heading,
            head=(say("Buurt"), say("CBS-code")),
            rows=tuple(
                TableRow(header=(region_link(report.id, report.region(code)),), cells=((Code(code),),), focus=True)
                for code in report.edition.regions.focus
            ),
        ),
        sources=(),
        download=bundle_download(report.id),
    )


def _plain_map(report: Report, marked: str) -> MapChart:
    regions = report.edition.regions.neighbourhoods
    areas = tuple(MapArea(code=one.code, label=one.name, value=None, focus=report.is_focus(one.code)) for one in regions)
    return MapChart(unit="", areas=areas, marked=marked, boundaries=boundaries_of(report, {area.code for area in areas}))


def _locator_table(report: Report, region: Region, district: Region, caption: Sentence) -> ValueTable:
    focus = say("ja") if report.is_focus(region.code) else say("nee")
    return ValueTable(
        id="tabel-ligging",
        caption=caption,
        head=(say("Kenmerk"), (region.name,)),
        rows=(
            TableRow(header=say("Wijk"), cells=((region_link(report.id, district),),)),
            TableRow(header=say("CBS-code"), cells=((Code(region.code),),)),
            TableRow(header=say("Focusbuurt"), cells=(focus,)),
        ),
    )


def boundaries_of(report: Report, codes: Collection[str]) -> Mapping[str, object]:
    """The boundaries of these areas only."""
    collection = report.edition.regions.boundaries
    features = collection.get("features")
    if not isinstance(features, (list, tuple)):
        return collection
    return {**collection, "features": [feature for feature in features if feature["properties"]["code"] in codes]}
