"""A package and the areas it says its codes are of → every code that is no area there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.documents import Json, texts
from generator.model.package import DataPackage
from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean
from generator.model.version_number import NEXT

REGION_PACKAGE = "gebieden"
_TABLE = "gebieden.csv"
_CODE = "code"


def pinned_regions(package: DataPackage) -> str | None:
    """Folder of the areas that the descriptor pins under `regions`, e.g. `data/gebieden/0.1.0`; None when it pins none."""
    pin = _pin(package)
    name, version = pin.get("package"), pin.get("version")
    return f"data/{name}/{version}" if isinstance(name, str) and isinstance(version, str) else None


def check_region_codes(package: DataPackage, regions: DataPackage | None) -> Iterator[Problem]:
    """Judge the codes in the columns that `regions.fields` names; `regions` is the pinned package, None when it cannot be read."""
    if package.name == REGION_PACKAGE:
        return
    place = package.places.get("regions", package.place)
    folder = pinned_regions(package)
    if folder is None or folder.endswith(f"/{NEXT}"):
        found = "De descriptor zegt niet van welke uitgebrachte versie van de gebieden de codes zijn."
        step = 'Voeg toe: "regions": {"package": "gebieden", "version": "…", "fields": ["waarnemingen.gebied"]}.'
        yield Problem(place=place, code="regions-unpinned", found=found, next_step=step)
    elif regions is None or _TABLE not in regions.tables:
        found = f"De gebieden waar de codes van zijn, zijn niet te lezen: {folder}/{_TABLE}."
        yield Problem(
            place=place, code="regions-missing", found=found, next_step="Breng dat pakket eerst uit, of noem een versie die er is."
        )
    else:
        table = regions.tables[_TABLE]
        known = [row[table.header.index(_CODE)] for row in table.rows] if _CODE in table.header else []
        for field in texts(_pin(package).get("fields")):
            yield from _check_field(package, field, known, folder)


def _check_field(package: DataPackage, field: str, known: list[str], folder: str) -> Iterator[Problem]:
    name, _, column = field.partition(".")
    table = package.tables.get(f"{name}.csv")
    if table is None or column not in table.header:
        found = f"'{field}' onder 'regions' is geen kolom van dit pakket."
        place = package.places.get("regions.fields", package.place)
        yield Problem(place=place, code="regions-field", found=found, expected="Schrijf bestand.kolom, zoals waarnemingen.gebied.")
        return
    at = table.header.index(column)
    codes = frozenset(known)
    for row, line in zip(table.rows, table.lines, strict=True):
        if row[at] not in codes:
            found = f"'{row[at]}' is geen gebied in {folder}."
            place = Place(path=table.path, line=line, column=at + 1)
            yield Problem(place=place, code="unknown-region", found=found, next_step=did_you_mean(row[at], known))


def _pin(package: DataPackage) -> Json:
    pin = package.descriptor.get("regions")
    return pin if isinstance(pin, dict) else {}
