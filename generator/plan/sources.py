"""Where figures come from: indicators in, source notes out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model.blocks import SourceNote
from generator.model.indicator import Indicator
from generator.model.licence import licence_words
from generator.model.package import DataPackage, Source
from generator.model.year import YEAR
from generator.plan.report import Report

_YEARS = re.compile(rf"[\s,]*\(?\b{YEAR}(?:\s*[-–]\s*{YEAR})?\b\)?")


def plan_sources(report: Report, indicators: Iterable[Indicator], *, whole: bool = False) -> tuple[SourceNote, ...]:
    """One note for the delivery each indicator stands on, their denominators and weights included.

    `whole` = for every delivery: also of other years, and of the city where that came apart.
    """
    notes: dict[tuple[str, str], SourceNote] = {}
    for indicator in report.edition.with_bases(indicators):
        package = report.edition.packages.get(indicator.package)
        if package is None:
            continue
        newest = package.source(indicator.source)
        for source in (package.deliveries(indicator.id) if whole else ()) or ((newest,) if newest else ()):
            notes.setdefault((package.name, source.name), plan_source_note(package, source))
    return tuple(notes.values())


def plan_source_note(package: DataPackage, source: Source) -> SourceNote:
    """One delivery; years in its title go, for they stand in the date."""
    return SourceNote(
        title=_without_years(source.title) or source.name,
        kept=_without_years(source.kept_title),
        publisher=source.publisher,
        table=source.table,
        date=source.date,
        license=licence_words(source.license or package.license),
        address=source.path if source.path.startswith("https://") else "",
        package=package.name,
        version=package.version,
    )


def _without_years(title: str) -> str:
    return _YEARS.sub("", title).strip()
