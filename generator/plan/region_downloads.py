"""What can be downloaded of one area: an area in, links out."""

from __future__ import annotations

from generator.model.blocks import LinkLine
from generator.model.language import text
from generator.model.region import Region
from generator.model.sentence import Link
from generator.plan.heads import list_link
from generator.plan.links import api_path, region_download
from generator.plan.report import Report


def plan_region_downloads(report: Report, region: Region) -> tuple[LinkLine, ...]:
    """The figures as CSV and JSON, and their provenance."""
    return (
        LinkLine(link=Link(text("Alle cijfers over {gebied} (CSV)", gebied=region.name), region_download(report.id, region.code))),
        LinkLine(
            link=Link(text("Alle cijfers over {gebied} (JSON)", gebied=region.name), api_path(report.id, "gebieden", f"{region.code}.json"))
        ),
        LinkLine(link=list_link(report, "herkomst")),
    )
