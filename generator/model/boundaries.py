"""Descriptors of packages in, the boundary year (indelingsjaar) of every observation out, and whether codes of two years are the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.model.package import DataPackage
from generator.model.region import Level, level_of

UNKNOWN_YEAR = "onbekend"
"""How a descriptor says that nobody knows by which boundaries a delivery was made."""

Spot = tuple[str, str, str]
"""Indicator, level, period."""


@dataclass(frozen=True, kw_only=True)
class BoundaryYears:
    """By which boundaries the figures of an edition were made."""

    years: Mapping[Spot, str] = field(default_factory=dict)
    """Year or UNKNOWN_YEAR; what no package declares is not in it."""
    same: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Levels on which the codes of a year are those of the edition, by year."""

    def year(self, indicator: str, level: str, period: str) -> str:
        """Boundary year of an observation, UNKNOWN_YEAR, or empty when its package declares none."""
        return self.years.get((indicator, level, period), "")

    def of(self, indicator: str, area: str, period: str) -> tuple[str, ...]:
        """The boundary years of a figure of an area, group or gap, in order: one, or two of a change across them; none when not declared.

        What was not delivered for the area itself is made of its buurten, or else of its wijken.
        """
        levels = dict.fromkeys(level for level in (level_of(area), Level.NEIGHBOURHOOD, Level.DISTRICT) if level)
        found: dict[str, None] = {}
        for one in period.split("-"):
            years = (self.year(indicator, level, one) for level in levels)
            found.update(dict.fromkeys(tuple(year for year in years if year)[:1]))
        return tuple(found)

    def compares(self, indicator: str, level: str, before: str, later: str) -> bool:
        """Say whether the areas of an indicator are the same ones in two periods; a year that is not declared speaks against nothing."""
        years = {self.year(indicator, level, period) for period in (before, later)}
        return len(years) == 1 or "" in years or all(level in self.same.get(year, ()) for year in years)


def read_boundary_years(packages: Iterable[DataPackage], regions: DataPackage | None, own: str) -> BoundaryYears:
    """Read what the descriptors declare; entries of another form are left to the check of series."""
    years = {spot: year for package in packages for spot, year in _declared(package)}
    return BoundaryYears(years=years, same=years_with_same_codes(regions, own))


def years_with_same_codes(regions: DataPackage | None, own: str) -> Mapping[str, frozenset[str]]:
    """Levels with the same codes, by boundary year: the year of the areas themselves, and those they were compared with."""
    years: dict[str, frozenset[str]] = {own: frozenset(Level)}
    for entry in _objects(regions.descriptor.get("sameCodes") if regions else None):
        year = str(entry.get("year"))
        years[year] = years.get(year, frozenset()) | frozenset(_texts(entry.get("levels")))
    return years


def _declared(package: DataPackage) -> Iterator[tuple[Spot, str]]:
    for entry in _objects(package.descriptor.get("series")):
        indicator, year = entry.get("indicator"), entry.get("boundaryYear")
        if isinstance(indicator, str) and isinstance(year, str):
            for level in _texts(entry.get("levels")):
                for period in _texts(entry.get("periods")):
                    yield (indicator, level, period), year


def _objects(value: object) -> Iterator[Mapping[str, object]]:
    yield from (entry for entry in (value if isinstance(value, list) else ()) if isinstance(entry, dict))


def _texts(value: object) -> Iterator[str]:
    yield from (text for text in (value if isinstance(value, list) else ()) if isinstance(text, str))
