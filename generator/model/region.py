"""Areas with their CBS codes, their hierarchy, and which of them belong to the programme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from generator.model.characters import in_alphabet
from generator.model.identifiers import RegionCode

REGION_COLUMNS = ("code", "naam", "niveau", "bovenliggend", "indelingsjaar", "slug", "opmerking")
FOCUS_COLUMNS = ("nummer", "naam", "gebied", "relatie", "toelichting")


class Level(StrEnum):
    """The three layers of the CBS map."""

    CITY = "gemeente"
    DISTRICT = "wijk"
    NEIGHBOURHOOD = "buurt"


_LEVELS = {"GM": Level.CITY.value, "WK": Level.DISTRICT.value, "BU": Level.NEIGHBOURHOOD.value}


def level_of(code: str) -> str:
    """The level that the form of a code says; empty for anything else."""
    return _LEVELS.get(code[:2], "")


class Relation(StrEnum):
    """How a name on the list of the programme relates to a CBS neighbourhood."""

    EQUAL = "gelijk"
    PART = "deel"
    NONE = "geen"


@dataclass(frozen=True, kw_only=True)
class Region:
    """One area of the boundary year."""

    code: RegionCode
    name: str
    level: Level
    parent: RegionCode | None
    year: str
    """Boundary year (indelingsjaar)."""
    slug: str
    note: str = ""


def alphabetical(regions: Iterable[Region]) -> list[Region]:
    """The same areas by name, as a reader looks for one; those of one name by code."""
    return sorted(regions, key=lambda region: (in_alphabet(region.name), region.code))


@dataclass(frozen=True, kw_only=True)
class FocusName:
    """One of the sixteen names on the list of the programme."""

    number: int
    name: str
    region: RegionCode | None
    relation: Relation
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Regions:
    """All areas of one city in one boundary year, in the order of their codes."""

    all: tuple[Region, ...]
    focus_names: tuple[FocusName, ...]
    boundaries: Mapping[str, object]
    """GeoJSON FeatureCollection; `properties.code` is the area's code; WGS84."""

    @cached_property
    def by_code(self) -> Mapping[RegionCode, Region]:
        """Areas by code."""
        return {region.code: region for region in self.all}

    @property
    def city(self) -> Region:
        """The municipality."""
        return next(region for region in self.all if region.level is Level.CITY)

    @cached_property
    def districts(self) -> tuple[Region, ...]:
        """The wijken."""
        return tuple(region for region in self.all if region.level is Level.DISTRICT)

    @cached_property
    def neighbourhoods(self) -> tuple[Region, ...]:
        """The buurten."""
        return tuple(region for region in self.all if region.level is Level.NEIGHBOURHOOD)

    @cached_property
    def by_name(self) -> Mapping[Level, tuple[Region, ...]]:
        """Areas of each level in the order of their names: once, for every chart of all areas asks for it."""
        return {level: tuple(alphabetical(region for region in self.all if region.level is level)) for level in Level}

    @cached_property
    def levels_of(self) -> Mapping[str, frozenset[Level]]:
        """By name of a wijk or buurt the levels at which it is a name."""
        found: dict[str, set[Level]] = {}
        for region in (*self.districts, *self.neighbourhoods):
            found.setdefault(region.name, set()).add(region.level)
        return {name: frozenset(levels) for name, levels in found.items()}

    @cached_property
    def focus(self) -> tuple[RegionCode, ...]:
        """Buurten that hold at least one name of the list."""
        wanted = {name.region for name in self.focus_names if name.region}
        return tuple(region.code for region in self.neighbourhoods if region.code in wanted)

    @cached_property
    def focus_exact(self) -> tuple[RegionCode, ...]:
        """Buurten that coincide with a name of the list."""
        wanted = {name.region for name in self.focus_names if name.relation is Relation.EQUAL}
        return tuple(region.code for region in self.neighbourhoods if region.code in wanted)

    @cached_property
    def rest(self) -> tuple[RegionCode, ...]:
        """All other buurten."""
        focus = set(self.focus)
        return tuple(region.code for region in self.neighbourhoods if region.code not in focus)

    @cached_property
    def rest_exact(self) -> tuple[RegionCode, ...]:
        """All buurten that do not coincide with a name of the list; those that only partly do are among them."""
        exact = set(self.focus_exact)
        return tuple(region.code for region in self.neighbourhoods if region.code not in exact)

    @cached_property
    def centre(self) -> Region | None:
        """The wijk that holds the centre: the first whose code ends in `00`, where the CBS starts to count; None without such a wijk."""
        return next((region for region in self.districts if region.code.endswith("00")), None)

    @cached_property
    def rest_without_centre(self) -> tuple[RegionCode, ...]:
        """The rest without the buurten of the centre."""
        return tuple(code for code in self.rest if self.centre is None or self.by_code[code].parent != self.centre.code)

    def children(self, code: RegionCode) -> tuple[Region, ...]:
        """Areas directly below one, in order."""
        return self._below.get(code, ())

    @cached_property
    def _below(self) -> Mapping[RegionCode, tuple[Region, ...]]:
        found: dict[RegionCode, list[Region]] = {}
        for region in self.all:
            if region.parent is not None:
                found.setdefault(region.parent, []).append(region)
        return {code: tuple(regions) for code, regions in found.items()}
