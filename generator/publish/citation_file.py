"""An edition in, its `CITATION.cff` out: the Citation File Format 1.2.0, which programs for references read."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.model.documents import entries, texts
from generator.model.edition import Edition, SiteConfig
from generator.model.licence import common_licence, licence_address
from generator.model.output import OutputFile
from generator.model.package import DataPackage

CITATION_FILE = "CITATION.cff"


def publish_citation(edition: Edition, site: SiteConfig) -> OutputFile:
    """`<edition>/downloads/CITATION.cff`; a licence stands in it only when all packages have that one."""
    text = "".join(f"{line}\n" for line in _lines(edition, site))
    return OutputFile(path=f"{edition.config.id}/downloads/{CITATION_FILE}", content=text.encode())


def _lines(edition: Edition, site: SiteConfig) -> Iterator[str]:
    config = edition.config
    licence = common_licence(package.license for package in edition.packages.values())
    yield "cff-version: 1.2.0"
    yield f"message: {_quoted('Gebruikt u deze cijfers? Noem dan deze bron.')}"
    yield "type: dataset"
    yield f"title: {_quoted(f'{config.title}, {site.city}')}"
    yield f"version: {_quoted(config.id)}"
    yield f"date-released: {_quoted(config.date)}"
    yield f"url: {_quoted(f'{site.base_address}{config.id}/index.html')}"
    if licence_address(licence):
        yield f"license: {licence}"
    yield f"abstract: {_quoted(f'Alle cijfers van de editie {config.id} over {site.city}, met hun herkomst.')}"
    yield from ("authors:", f"  - name: {_quoted(site.publisher)}")
    yield from ("contact:", f"  - name: {_quoted(site.publisher)}", f"    email: {_quoted(site.contact)}")
    yield "references:"
    for _, package in sorted(edition.packages.items()):
        yield from _reference(package, site)


def _reference(package: DataPackage, site: SiteConfig) -> Iterator[str]:
    """A package that the figures rest on."""
    yield "  - type: data"
    yield f"    title: {_quoted(package.title)}"
    yield f"    version: {_quoted(package.version)}"
    yield f"    url: {_quoted(f'{site.base_address}{package.folder}/datapackage.json')}"
    yield "    authors:"
    for name in authors_of(package) or (site.publisher,):
        yield f"      - name: {_quoted(name)}"


def authors_of(package: DataPackage) -> tuple[str, ...]:
    """Who made a package, as its descriptor says."""
    found = entries(package.descriptor.get("contributors"))
    return tuple(str(one["title"]) for one in found if "author" in texts(one.get("roles")) and one.get("title"))


def _quoted(text: str) -> str:
    """A text of JSON is one of YAML too."""
    return json.dumps(text, ensure_ascii=False)
