"""The package `gebieden` → areas, focus names and boundaries; rows that cannot be typed are left out and named by `validate`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.identifiers import RegionCode
from generator.model.package import LONGEST_NUMBER, DataPackage, Table
from generator.model.region import FOCUS_COLUMNS, REGION_COLUMNS, FocusName, Level, Region, Regions, Relation

PACKAGE = "gebieden"
REGION_FILE = "gebieden.csv"
FOCUS_FILE = "focusbuurten.csv"
BOUNDARY_FILE = "grenzen.geojson"


def read_regions(package: DataPackage) -> Regions | None:
    """Read all areas; None when there is no single municipality among them, for nothing can be compared then."""
    regions = tuple(_read_areas(package.tables.get(REGION_FILE)))
    if sum(region.level is Level.CITY for region in regions) != 1:
        return None
    boundaries = package.documents.get(BOUNDARY_FILE)
    return Regions(
        all=regions,
        focus_names=tuple(_read_focus_names(package.tables.get(FOCUS_FILE))),
        boundaries=boundaries if isinstance(boundaries, dict) else {"type": "FeatureCollection", "features": []},
    )


def _rows(table: Table | None, columns: tuple[str, ...]) -> Iterator[Mapping[str, str]]:
    if table is not None and set(columns) <= set(table.header):
        for cells in table.rows:
            yield dict(zip(table.header, cells, strict=True))


def _read_areas(table: Table | None) -> Iterator[Region]:
    for row in _rows(table, REGION_COLUMNS):
        if row["niveau"] in set(Level):
            yield Region(
                code=RegionCode(row["code"]),
                name=row["naam"],
                level=Level(row["niveau"]),
                parent=RegionCode(row["bovenliggend"]) if row["bovenliggend"] else None,
                year=row["indelingsjaar"],
                slug=row["slug"],
                note=row["opmerking"],
            )


def _read_focus_names(table: Table | None) -> Iterator[FocusName]:
    for row in _rows(table, FOCUS_COLUMNS):
        if row["relatie"] in set(Relation) and row["nummer"].isdecimal() and len(row["nummer"]) <= LONGEST_NUMBER:
            yield FocusName(
                number=int(row["nummer"]),
                name=row["naam"],
                region=RegionCode(row["gebied"]) if row["gebied"] else None,
                relation=Relation(row["relatie"]),
                note=row["toelichting"],
            )
