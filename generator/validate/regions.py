"""The package `gebieden` → problems with codes, hierarchy, slugs, focus names and boundaries."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.model.package import DataPackage
from generator.model.problem import Place, Problem
from generator.model.region import Level, Relation
from generator.model.suggestion import did_you_mean
from generator.validate.columns import view_table
from generator.validate.contracts import BOUNDARIES, FOCUS, REGIONS

_CODES = {
    Level.CITY: re.compile(r"GM[0-9]{4}"),
    Level.DISTRICT: re.compile(r"WK[0-9]{6}"),
    Level.NEIGHBOURHOOD: re.compile(r"BU[0-9]{8}"),
}
_PARENTS = {Level.CITY: None, Level.DISTRICT: Level.CITY, Level.NEIGHBOURHOOD: Level.DISTRICT}
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check_codes(package: DataPackage) -> Iterator[Problem]:
    """A code has the form of its level."""
    columns = view_table(package, REGIONS, ("code", "niveau"))
    if columns is None:
        return
    for row, (code, level) in columns.rows("code", "niveau"):
        if level in set(Level) and code and not _CODES[Level(level)].fullmatch(code):
            expected = "Een gemeente is GM met 4 cijfers, een wijk WK met 6, een buurt BU met 8."
            found = f"'{code}' is geen code van een {level}."
            yield Problem(place=columns.place(row, "code"), code="region-code", found=found, expected=expected)


def check_hierarchy(package: DataPackage) -> Iterator[Problem]:
    """A buurt lies in a wijk, a wijk in the gemeente, and there is one gemeente."""
    columns = view_table(package, REGIONS, ("code", "niveau", "bovenliggend"))
    if columns is None:
        return
    levels = dict(zip(columns.cells("code"), columns.cells("niveau"), strict=True))
    for row, (level, parent) in columns.rows("niveau", "bovenliggend"):
        wanted = _PARENTS[Level(level)] if level in set(Level) else None
        if wanted is not None and levels.get(parent) != wanted:
            found = f"'{parent}' is geen {wanted}." if parent else "De cel 'bovenliggend' is leeg."
            expected = f"Een {level} ligt in een {wanted}."
            known = [code for code, other in levels.items() if other == wanted]
            yield Problem(
                place=columns.place(row, "bovenliggend"),
                code="region-parent",
                found=found,
                expected=expected,
                next_step=did_you_mean(parent, known),
            )


def check_slugs(package: DataPackage) -> Iterator[Problem]:
    """A slug can stand in an address, and is unique within its level."""
    columns = view_table(package, REGIONS, ("niveau", "slug"))
    if columns is None:
        return
    seen: set[tuple[str, str]] = set()
    for row, (level, slug) in columns.rows("niveau", "slug"):
        place = columns.place(row, "slug")
        if slug and not _SLUG.fullmatch(slug):
            expected = "Kleine letters, cijfers en streepjes, zoals 'breda-noord'."
            yield Problem(place=place, code="region-slug", found=f"'{slug}' kan niet in een adres staan.", expected=expected)
        elif (level, slug) in seen:
            yield Problem(place=place, code="region-slug", found=f"De slug '{slug}' is al van een andere {level}.")
        seen.add((level, slug))


def check_focus(package: DataPackage) -> Iterator[Problem]:
    """A name on the list points to a buurt, or says that it cannot be placed."""
    columns = view_table(package, FOCUS, ("gebied", "relatie"))
    regions = view_table(package, REGIONS, ("code", "niveau"))
    if columns is None or regions is None:
        return
    known = [code for code, level in zip(regions.cells("code"), regions.cells("niveau"), strict=True) if level == Level.NEIGHBOURHOOD]
    for row, (code, relation) in columns.rows("gebied", "relatie"):
        place = columns.place(row, "gebied")
        if relation == Relation.NONE and code:
            found = f"Bij relatie '{relation}' hoort geen gebied; hier staat '{code}'."
            yield Problem(place=place, code="focus-region", found=found)
        elif relation in (Relation.EQUAL, Relation.PART) and code not in known:
            found = f"'{code}' is geen buurt in {REGIONS}." if code else "De cel 'gebied' is leeg."
            yield Problem(place=place, code="focus-region", found=found, next_step=did_you_mean(code, known))


def check_boundaries(package: DataPackage) -> Iterator[Problem]:
    """Every wijk and buurt has one boundary, and every boundary is of one of them; or there are none at all: then there is no map."""
    regions = view_table(package, REGIONS, ("code", "niveau"))
    document = package.documents.get(BOUNDARIES)
    if regions is None or regions.table.unread or document is None:
        return
    place = Place(path=f"{package.folder}/{BOUNDARIES}")
    features = document.get("features") if isinstance(document, dict) else None
    if not isinstance(features, list):
        yield Problem(place=place, code="boundary-differs", found="Dit is geen FeatureCollection met 'features'.")
        return
    if not features:
        return
    drawn = [_code(feature) for feature in features]
    wanted = [code for code, level in zip(regions.cells("code"), regions.cells("niveau"), strict=True) if level != Level.CITY]
    for code in sorted(set(wanted) - set(drawn)):
        yield Problem(place=place, code="boundary-differs", found=f"De grens van {code} ontbreekt.")
    for code in sorted(set(drawn) - set(wanted)):
        found = f"Er is een grens van '{code}', maar dat is geen wijk of buurt in {REGIONS}."
        yield Problem(place=place, code="boundary-differs", found=found, next_step=did_you_mean(code, wanted))
    for code in sorted({code for code in drawn if drawn.count(code) > 1}):
        yield Problem(place=place, code="boundary-differs", found=f"De grens van {code} staat er twee keer.")


def _code(feature: object) -> str:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    return str(properties.get("code", "")) if isinstance(properties, dict) else ""


REGION_RULES: tuple[Callable[[DataPackage], Iterator[Problem]], ...] = (
    check_codes,
    check_hierarchy,
    check_slugs,
    check_focus,
    check_boundaries,
)
