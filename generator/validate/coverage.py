"""What of an edition could be read, so that no narrative is blamed for what a package lacks."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.edition import Edition, SiteSource
from generator.model.package import DataPackage
from generator.validate.columns import view_table
from generator.validate.contracts import CONTRACTS, INDICATORS, OBSERVATIONS, REGION_PACKAGE

_OF_FIGURES = ("indicatoren", "downloads", "api", "herkomst")
"""Folders of an edition with pages and files named after indicators and packages."""


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """Which indicators an edition has, and of which of them all observations were read."""

    indicators: frozenset[str]
    """Every id in a table, also of a row that could not be typed."""
    complete: bool
    """Every pinned package was found and its indicators were read, so that an id that is not here does not exist."""
    observed: frozenset[str]
    """Indicators of packages whose observations were read to the last row."""


def observation_packages(edition: Edition) -> tuple[DataPackage, ...]:
    """The packages of an edition that hold figures: all but that of its areas."""
    return tuple(package for package in edition.packages.values() if package.name != REGION_PACKAGE)


def survey_coverage(edition: Edition) -> Coverage:
    """Look through the packages of an edition."""
    packages = observation_packages(edition)
    ids = {package.name: _ids(package) for package in packages}
    return Coverage(
        indicators=frozenset(name for names in ids.values() for name in names),
        complete=set(edition.config.pins) <= set(edition.packages) and all(was_read(package, INDICATORS) for package in packages),
        observed=frozenset(name for package in packages if was_read(package, OBSERVATIONS) for name in ids[package.name]),
    )


def list_unread(source: SiteSource) -> tuple[str, ...]:
    """What could not be read, as the beginning of paths from the root of the site: nobody knows which pages and files are there."""
    unsure = [edition.config.id for edition in source.editions if not survey_coverage(edition).complete]
    lacking = source.unread or any(set(edition.config.pins) > set(edition.packages) for edition in source.editions)
    return (
        *(f"{edition}/" for edition in source.unread),
        *(f"{edition}/{folder}/" for edition in unsure for folder in _OF_FIGURES),
        *(("data/",) if lacking else ()),
    )


def _ids(package: DataPackage) -> tuple[str, ...]:
    columns = view_table(package, INDICATORS, ("id",))
    return columns.cells("id") if columns is not None else ()


def was_read(package: DataPackage, file: str) -> bool:
    """Say whether a table was read to the last row, under the columns of its contract."""
    table = package.tables.get(file)
    return table is not None and not table.unread and set(CONTRACTS[file].columns) <= set(table.header)
