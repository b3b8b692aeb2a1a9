"""Editions and their packages in, a DCAT catalogue in Turtle out: a data set per package version, and a series of editions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.edition import Edition, SiteConfig, SiteSource
from generator.model.output import OutputFile
from generator.model.package import DataPackage

_PREFIXES = """@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

_LICENCES = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
"""Licences with a known address; any other is given in words, for we do not claim what the source does not say."""

_CSV = "https://www.iana.org/assignments/media-types/text/csv"
_ZIP = "https://www.iana.org/assignments/media-types/application/zip"
_JSON = "https://www.iana.org/assignments/media-types/application/json"


def publish_catalogue(source: SiteSource) -> Iterator[OutputFile]:
    """`catalogus.ttl`, at the root of the site: what is published, for portals that harvest it; a draft is left out."""
    site = source.config
    packages = {package.folder: package for edition in source.published for package in edition.packages.values()}
    blocks = [
        _PREFIXES.rstrip("\n"),
        _catalogue(source, packages),
        _publisher(site),
        _series(source),
        *(_edition(edition, site) for edition in source.published),
        *(_package(packages[folder], site) for folder in sorted(packages)),
    ]
    yield OutputFile(path="catalogus.ttl", content=("\n\n".join(blocks) + "\n").encode())


def _subject(subject: str, kind: str, properties: Iterable[str]) -> str:
    return f"{subject} a {kind} ;\n" + " ;\n".join(f"  {line}" for line in properties) + " ."


def _node(site: SiteConfig, path: str) -> str:
    return f"<{site.base_address}{path}>"


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"@nl'


def _date(date: str) -> str:
    return f'"{date[:10]}"^^xsd:date'


def _publisher(site: SiteConfig) -> str:
    return _subject(_node(site, "#uitgever"), "foaf:Agent", (f"foaf:name {_text(site.publisher)}",))


def _common(site: SiteConfig) -> tuple[str, ...]:
    return (
        f"dct:publisher {_node(site, '#uitgever')}",
        "dct:language <http://publications.europa.eu/resource/authority/language/NLD>",
        f"dcat:contactPoint [ a vcard:Kind ; vcard:fn {_text(site.publisher)} ; vcard:hasEmail <mailto:{site.contact}> ]",
    )


def _catalogue(source: SiteSource, packages: Iterable[str]) -> str:
    site = source.config
    editions = [_node(site, f"{edition.config.id}/#dataset") for edition in source.published]
    datasets = [_node(site, "#edities"), *editions, *(_node(site, f"{folder}/#dataset") for folder in sorted(packages))]
    return _subject(
        _node(site, "#catalogus"),
        "dcat:Catalog",
        (
            f"dct:title {_text(f'{site.title} {site.city}')}",
            f"dct:description {_text(f'De cijfers over de wijken en buurten van {site.city}, en de datapakketten waar zij uit komen.')}",
            *_common(site),
            f"dct:modified {_date(max(edition.config.date for edition in source.published or source.editions))}",
            f"foaf:homepage {_node(site, 'index.html')}",
            f"dcat:dataset {' , '.join(datasets)}",
        ),
    )


def _series(source: SiteSource) -> str:
    site = source.config
    return _subject(
        _node(site, "#edities"),
        "dcat:DatasetSeries",
        (
            f"dct:title {_text(f'{site.title} {site.city}: alle edities')}",
            f"dct:description {_text('Per editie alle cijfers die zijn gepubliceerd. Een oude editie blijft staan.')}",
            *_common(site),
        ),
    )


def _edition(edition: Edition, site: SiteConfig) -> str:
    config = edition.config
    packages = [_node(site, f"{package.folder}/#dataset") for _, package in sorted(edition.packages.items())]
    archive = f"{config.id}/downloads/staat-van-de-wijken-{config.id}.zip"
    return _subject(
        _node(site, f"{config.id}/#dataset"),
        "dcat:Dataset",
        (
            f"dct:title {_text(config.title)}",
            f"dct:description {_text(f'Alle cijfers van de editie {config.id}, met hun herkomst.')}",
            *_common(site),
            f"dct:issued {_date(config.date)}",
            f"dcat:inSeries {_node(site, '#edities')}",
            f"dcat:landingPage {_node(site, f'{config.id}/index.html')}",
            f"dct:source {' , '.join(packages)}",
            f"dcat:distribution {_distribution(site, archive, 'Alle cijfers als CSV in een ZIP-bestand', _ZIP)}",
            f"dcat:distribution {_distribution(site, f'{config.id}/api/index.json', 'Statische API in JSON', _JSON)}",
        ),
    )


def _package(package: DataPackage, site: SiteConfig) -> str:
    tables = [
        f"dcat:distribution {_distribution(site, f'{package.folder}/{name}', name, _CSV, package.license)}"
        for name in sorted(package.tables)
    ]
    return _subject(
        _node(site, f"{package.folder}/#dataset"),
        "dcat:Dataset",
        (
            f"dct:title {_text(package.title)}",
            f"dct:description {_text(package.description or package.title)}",
            *_common(site),
            f'dcat:version "{package.version}"',
            f"dct:modified {_date(package.created)}",
            _licence(package.license),
            *tables,
        ),
    )


def _licence(names: str) -> str:
    """Licence of a package; a package under several licences, or an unknown one, gets them in words."""
    if names in _LICENCES:
        return f"dct:license <{_LICENCES[names]}>"
    words = names.replace("notspecified", "niet vastgesteld") or "niet vastgesteld"
    return f"dct:rights {_text(f'Licentie: {words}')}"


def _distribution(site: SiteConfig, path: str, title: str, media_type: str, licence: str = "") -> str:
    rights = f" ; {_licence(licence)}" if licence else ""
    address = _node(site, path)
    where = f"dcat:accessURL {address} ; dcat:downloadURL {address} ; dcat:mediaType <{media_type}>"
    return f"[ a dcat:Distribution ; dct:title {_text(title)} ; {where}{rights} ]"
