"""`gebieden.csv` of a released package → the areas in the order in which the CBS lists them."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from generator.model.identifiers import RegionCode
from generator.model.region import Level, Region


def read_areas(content: bytes) -> tuple[Region, ...]:
    """Read the code list; the file is ours and was checked when it was made."""
    rows = csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""))
    return in_cbs_order(
        [
            Region(
                code=RegionCode(row["code"]),
                name=row["naam"],
                level=Level(row["niveau"]),
                parent=RegionCode(row["bovenliggend"]) if row["bovenliggend"] else None,
                year=row["indelingsjaar"],
                slug=row["slug"],
                note=row["opmerking"],
            )
            for row in rows
        ]
    )


def in_cbs_order(areas: Sequence[Region]) -> tuple[Region, ...]:
    """Let each area be followed by those below it, by code: gemeente, first wijk, its buurten, second wijk."""
    ordered: list[Region] = []

    def add_below(parent: RegionCode | None) -> None:
        for area in sorted((area for area in areas if area.parent == parent), key=lambda area: area.code):
            ordered.append(area)
            add_below(area.code)

    add_below(None)
    return tuple(ordered)


def select_levels(areas: Sequence[Region], levels: Sequence[Level]) -> tuple[Region, ...]:
    """The areas of the given levels, in the same order."""
    return tuple(area for area in areas if area.level in levels)
