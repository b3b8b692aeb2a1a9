"""An edition → the files that it will have on the site, as far as that is known before anything is computed.

Of groups and of changes between years all that can be are named; whether they are there follows from the figures. A build proves
every link to a file once it knows them all.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.book import records_place
from generator.model.edition import Edition, SiteSource
from generator.model.figure_lock import CORRECTIONS
from generator.model.initiative import INTERVENTIONS
from generator.model.naming import GROUP_NAMES

_OF_SITE = (
    "SHA256SUMS",
    "catalogus.jsonld",
    "catalogus.ttl",
    "controlebundel.zip",
    "feed.xml",
    "manifest.json",
    "sitemap.xml",
)
_DESCRIPTIONS = ("index", "schema", "functies", "functies-schema")
"""What stands beside the records of an edition in every language; which figures the pages of another language show is not known here."""


def list_published_files(source: SiteSource) -> frozenset[str]:
    """From the root of the site; files that belong to a page (its charts, its script) are not among them."""
    files = set(_OF_SITE)
    before: Edition | None = None
    for edition in source.editions:
        folder = edition.config.id
        files |= {f"{folder}/{file}" for file in (*_api(edition), *_downloads(edition, before), *_accountability(edition))}
        files |= {*_records(edition, before)}
        files |= {f"{language.folder}{folder}/herkomst/{name}.json" for language in source.languages for name in _DESCRIPTIONS}
        files |= {f"{package.folder}/{file}" for package in edition.packages.values() for file in package.files}
        before = edition
    return frozenset(files)


def _subjects(edition: Edition) -> Iterator[str]:
    yield from (f"gebieden/{region.code}" for region in edition.regions.all)
    yield from (f"groepen/{group}" for group in GROUP_NAMES)
    yield from (f"indicatoren/{indicator}" for indicator in edition.indicators)


def _api(edition: Edition) -> Iterator[str]:
    yield from ("api/index.json", "api/schema.json")
    yield from (f"api/{subject}.json" for subject in _subjects(edition))


def _downloads(edition: Edition, before: Edition | None) -> Iterator[str]:
    tables = [*_subjects(edition), *([INTERVENTIONS] if edition.interventions else [])]
    for name in edition.packages:
        yield f"downloads/pakketten/{name}-csvw.json"
        if before and name in before.packages and before.packages[name].version != edition.packages[name].version:
            tables.append(f"verschillen/{name}")
            yield f"downloads/verschillen/{name}.json"
    yield from (f"downloads/{table}.csv{suffix}" for table in tables for suffix in ("", "-metadata.json"))
    yield from ("downloads/CITATION.cff", f"downloads/staat-van-de-wijken-{edition.config.id}.zip")


def _accountability(edition: Edition) -> Iterator[str]:
    yield from (f"verantwoording/{name}.py" for name in ("controleer", "controleer_paginas", "controleer_samenhang"))
    if edition.corrections:
        yield from (f"verantwoording/{CORRECTIONS}{suffix}" for suffix in ("", "-metadata.json"))


def _records(edition: Edition, before: Edition | None) -> Iterator[str]:
    folder = f"{edition.config.id}/herkomst"
    yield from (f"{folder}/{name}.json" for name in _DESCRIPTIONS)
    if before:
        yield f"{folder}/verschillen.json"
    seen = edition.observations[["indicator", "periode"]].drop_duplicates()
    periods: dict[str, list[str]] = {}
    for indicator, period in zip(seen["indicator"], seen["periode"], strict=True):
        periods.setdefault(str(indicator), []).append(str(period))
    for indicator, own in periods.items():
        later = (*own, str(edition.config.gap.horizon))
        spans = (f"{first}-{last}" for first in own for last in later if first < last)
        yield from (records_place(edition.config.id, indicator, period) for period in (*own, *spans))
