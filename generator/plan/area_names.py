"""A name that people use, and the CBS does not know → the buurten it stands for, and the wijk that holds them all."""

from __future__ import annotations

from generator.model.edition import AreaName
from generator.model.region import Region
from generator.plan.report import Report


def buurten_of(report: Report, name: AreaName) -> list[Region]:
    """In the order of their codes."""
    return [region for region in report.edition.regions.neighbourhoods if region.slug in name.slugs]


def home_of(report: Report, name: AreaName) -> Region | None:
    """The wijk that holds several buurten of one name; None for a name of one buurt, and for buurten of more than one wijk."""
    buurten = buurten_of(report, name)
    wijken = {report.district_of(region) for region in buurten}
    return wijken.pop() if len(buurten) > 1 and len(wijken) == 1 else None
