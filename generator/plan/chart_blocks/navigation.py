"""The focus neighbourhoods in, a map that leads to their pages out: them and what lies between, so that their names have room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.model.blocks import ChartBlock
from generator.model.chart import ChartText, MapArea, MapChart
from generator.plan.chart_blocks.maps import boundaries_of, plan_overview
from generator.plan.links import region_path
from generator.plan.report import Report
from generator.plan.sentences.captions import navigation_description, navigation_heading

Corner = tuple[float, float]


def plan_navigation(report: Report) -> ChartBlock | None:
    """None without boundaries, and in a city without focus neighbourhoods: a map of every buurt has no room for names."""
    if not report.has_boundaries or not report.focus:
        return None
    regions = report.edition.regions.neighbourhoods
    near = _between(report)
    areas = tuple(
        MapArea(
            code=one.code,
            label=one.name,
            value=None,
            focus=report.is_focus(one.code),
            link=region_path(report.id, one) if report.is_focus(one.code) else "",
        )
        for one in regions
        if one.code in near
    )
    heading = navigation_heading()
    plain = plan_overview(report)
    return replace(
        plain,
        text=ChartText(id="wijzer", name=heading, description=navigation_description(report.site.city)),
        spec=MapChart(unit="", areas=areas, marked="", boundaries=boundaries_of(report, near)),
        heading=heading,
        table=replace(plain.table, id="tabel-wijzer", caption=heading),
    )


def _between(report: Report) -> frozenset[str]:
    """Codes of the focus neighbourhoods, and of the buurten with their middle in the box around these."""
    middles = {}
    corners: list[Corner] = []
    for feature in report.edition.regions.boundaries["features"]:  # type: ignore[attr-defined] # GeoJSON, judged when it was loaded
        code = feature["properties"]["code"]
        positions = list(_positions(feature["geometry"]))
        middles[code] = (sum(x for x, _ in positions) / len(positions), sum(y for _, y in positions) / len(positions))
        if report.is_focus(code):
            corners.extend(positions)
    west, east = min(x for x, _ in corners), max(x for x, _ in corners)
    south, north = min(y for _, y in corners), max(y for _, y in corners)
    buurten = {region.code for region in report.edition.regions.neighbourhoods}
    return (
        frozenset(code for code, (x, y) in middles.items() if code in buurten and west <= x <= east and south <= y <= north) | report.focus
    )


def _positions(geometry: Mapping[str, Any]) -> Iterator[Corner]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return ((x, y) for polygon in polygons for x, y, *_ in polygon[0])
