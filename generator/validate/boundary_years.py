"""The series of an edition → problems with the boundary year (indelingsjaar) of the areas they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.model.boundaries import UNKNOWN_YEAR, years_with_same_codes
from generator.model.edition import Edition, SiteSource
from generator.model.package import DataPackage
from generator.model.problem import Problem, Severity
from generator.validate.columns import view_table
from generator.validate.contracts import REGION_PACKAGE, REGIONS
from generator.validate.editions import EditionRule
from generator.validate.series import DeclaredSeries, read_series


def check_one_year(package: DataPackage) -> Iterator[Problem]:
    """All areas of the package `gebieden` are of one boundary year: areas of two years overlap."""
    columns = view_table(package, REGIONS, ("indelingsjaar",))
    if columns is None or not columns.cells("indelingsjaar"):
        return
    first = columns.cells("indelingsjaar")[0]
    for place, cell in columns.find("indelingsjaar", lambda cell: bool(cell) and cell != first):
        found = f"Dit gebied is van indelingsjaar {cell}, het eerste van {first}."
        yield Problem(place=place, code="region-year", found=found, expected="Een pakket met gebieden is van één jaar.")


def check_boundary_years(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """Every series is of a year in which the codes were those of the edition; a year that is not known is named once a delivery."""
    regions = next((package for package in edition.packages.values() if package.name == REGION_PACKAGE), None)
    if regions is None:
        return
    same = years_with_same_codes(regions, edition.regions.city.year)
    for package in edition.packages.values():
        unknown: dict[str, DeclaredSeries] = {}
        for series in read_series(package):
            if series.year == UNKNOWN_YEAR:
                unknown.setdefault(series.source, series)
                continue
            for level in sorted(series.levels):
                if level not in same.get(series.year, ()):
                    yield _wrong_year(series, level, regions, same)
                    break
        yield from (_unknown_year(series) for series in unknown.values())


def _wrong_year(series: DeclaredSeries, level: str, regions: DataPackage, same: Mapping[str, frozenset[str]]) -> Problem:
    known = [year for year in sorted(same) if level in same[year]]
    return Problem(
        place=series.place,
        code="region-year",
        found=f"De reeks van {series.indicator} is van indelingsjaar {series.year}.",
        expected=f"Van {REGION_PACKAGE} {regions.version} is nagegaan dat de codes per {level} dezelfde zijn in {', '.join(known)}.",
        next_step=f"Zet de codelijst van {series.year} in de mapping van '{REGION_PACKAGE}' ([[zelfde_als]]), of gebruik andere cijfers.",
    )


def _unknown_year(series: DeclaredSeries) -> Problem:
    return Problem(
        place=series.place,
        code="region-year-unknown",
        found=f"Van de levering '{series.source}' is niet bekend volgens welke indeling zij is gemaakt.",
        next_step="Zoek het op en zet 'indelingsjaar' in de mapping; tot dan blijft dit op de pagina Verantwoording staan.",
        severity=Severity.WARNING,
    )


BOUNDARY_YEAR_RULES: tuple[EditionRule, ...] = (check_boundary_years,)
REGION_YEAR_RULES: tuple[Callable[[DataPackage], Iterator[Problem]], ...] = (check_one_year,)
