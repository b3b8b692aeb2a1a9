"""An edition, or an indicator of it, in; the data set that a search engine is told about out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.data_set import DataFile, DataSet
from generator.model.indicator import Indicator
from generator.model.language import text
from generator.model.licence import common_licence, licence_or_unsettled
from generator.model.package import DataPackage
from generator.plan.links import api_path, bundle_download, indicator_download
from generator.plan.report import Report

_CSV, _JSON, _ZIP = "text/csv", "application/json", "application/zip"


def edition_data_set(report: Report, description: str) -> DataSet:
    """Everything that the edition shows."""
    packages = tuple(report.edition.packages.values())
    files = (
        DataFile(title=text("Alle cijfers als CSV in een ZIP-bestand"), path=bundle_download(report.id), media_type=_ZIP),
        DataFile(title=text("Statische API in JSON"), path=api_path(report.id, "index.json"), media_type=_JSON),
    )
    periods = {period for package in packages for period in package.periods}
    return _data_set(report, (report.edition.config.title, description), sorted(periods), files, packages)


def indicator_data_set(report: Report, indicator: Indicator) -> DataSet | None:
    """All values of an indicator; None for one without open figures."""
    if report.newest_of(indicator) is None:
        return None
    files = (
        DataFile(title=text("Alle waarden (CSV)"), path=indicator_download(report.id, indicator.id), media_type=_CSV),
        DataFile(title=text("Alle waarden (JSON)"), path=api_path(report.id, "indicatoren", f"{indicator.id}.json"), media_type=_JSON),
    )
    periods = {period for region in report.regions_of(indicator) for period in report.periods(indicator.id, region.code)}
    names = {one.package for one in report.edition.with_bases((indicator,))}
    packages = tuple(report.edition.packages[name] for name in sorted(names))
    return _data_set(report, (f"{indicator.name}, {report.site.city}", indicator.definition), sorted(periods), files, packages)


def _data_set(
    report: Report, words: tuple[str, str], periods: Iterable[str], files: tuple[DataFile, ...], packages: tuple[DataPackage, ...]
) -> DataSet:
    name, description = words
    return DataSet(
        name=name,
        description=description,
        periods=tuple(periods),
        area=report.city.name,
        area_code=report.city.code,
        licence=licence_or_unsettled(common_licence(package.license for package in packages)),
        version=report.id,
        issued=report.edition.config.date,
        files=files,
        based_on=tuple(f"{package.folder}/datapackage.json" for package in packages),
    )
