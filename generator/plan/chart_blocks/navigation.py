"""Areas in, a map that leads to their pages out: them and what lies between, so that their names have room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model.blocks import ChartBlock, TableRow, ValueTable
from generator.model.chart import ChartText, MapArea, MapChart
from generator.model.region import Region, alphabetical
from generator.model.saying import say
from generator.model.sentence import Code, Sentence
from generator.plan.chart_blocks.maps import boundaries_of
from generator.plan.links import bundle_download, region_link, region_path
from generator.plan.report import Report
from generator.plan.sentences.captions import district_navigation_description, navigation_description, navigation_heading

Corner = tuple[float, float]
CHOICE = 2
"""Buurten of which a map lets one choose."""


@dataclass(frozen=True, kw_only=True)
class Whereabouts:
    """Where a buurt lies."""

    middle: Corner
    south_west: Corner
    north_east: Corner


def whereabouts_of(report: Report) -> Mapping[str, Whereabouts]:
    """Of every buurt with a boundary, by its code."""
    buurten = {region.code for region in report.edition.regions.neighbourhoods}
    features = report.edition.regions.boundaries["features"]
    return {
        feature["properties"]["code"]: _whereabouts(tuple(_positions(feature["geometry"])))
        for feature in features  # type: ignore[attr-defined] # GeoJSON, judged when it was loaded
        if feature["properties"]["code"] in buurten
    }


def plan_navigation(report: Report) -> ChartBlock | None:
    """Of the focus neighbourhoods; None without boundaries, and in a city without them: a map of every buurt has no room for names."""
    if not report.has_boundaries or not report.focus:
        return None
    focus = tuple(region for region in report.edition.regions.neighbourhoods if report.is_focus(region.code))
    return _plan(report, focus, whereabouts_of(report), (navigation_heading(), navigation_description(report.site.city)))


def plan_district_navigation(report: Report, district: Region, places: Mapping[str, Whereabouts]) -> ChartBlock | None:
    """Of the buurten of a wijk; None where no boundaries are known, or where there is nothing to choose."""
    children = report.edition.regions.children(district.code)
    if not report.has_boundaries or len(children) < CHOICE:
        return None
    return _plan(report, children, places, (say("Kies een buurt op de kaart"), district_navigation_description(district.name)))


def _plan(report: Report, leading: Sequence[Region], places: Mapping[str, Whereabouts], words: tuple[Sentence, Sentence]) -> ChartBlock:
    codes = {region.code for region in leading}
    near = codes | _between([places[region.code] for region in leading], places)
    heading, description = words
    areas = tuple(
        MapArea(
            code=one.code,
            label=one.name,
            value=None,
            focus=report.is_focus(one.code),
            link=region_path(report.id, one) if one.code in codes else "",
        )
        for one in report.edition.regions.neighbourhoods
        if one.code in near
    )
    rows = tuple(
        TableRow(header=(region_link(report.id, one),), cells=((Code(one.code),),), focus=report.is_focus(one.code))
        for one in alphabetical(leading)
    )
    return ChartBlock(
        text=ChartText(id="wijzer", name=heading, description=description),
        spec=MapChart(unit="", areas=areas, marked="", boundaries=boundaries_of(report, near)),
        heading=heading,
        table=ValueTable(id="tabel-wijzer", caption=heading, head=(say("Buurt"), say("CBS-code")), rows=rows),
        sources=(),
        download=bundle_download(report.id),
    )


def _between(some: Sequence[Whereabouts], every: Mapping[str, Whereabouts]) -> set[str]:
    """Codes of all that have their middle in the box around some."""
    west, south = (min(one.south_west[axis] for one in some) for axis in (0, 1))
    east, north = (max(one.north_east[axis] for one in some) for axis in (0, 1))
    return {code for code, one in every.items() if west <= one.middle[0] <= east and south <= one.middle[1] <= north}


def _whereabouts(positions: Sequence[Corner]) -> Whereabouts:
    across, down = zip(*positions, strict=True)
    return Whereabouts(
        middle=(sum(across) / len(across), sum(down) / len(down)),
        south_west=(min(across), min(down)),
        north_east=(max(across), max(down)),
    )


def _positions(geometry: Mapping[str, Any]) -> Iterator[Corner]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return ((x, y) for polygon in polygons for x, y, *_ in polygon[0])
