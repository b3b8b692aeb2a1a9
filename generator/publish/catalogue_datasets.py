"""An edition or a version of a package in, its entry in the catalogue out: data set, files, and for an edition its API."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.model.documents import texts
from generator.model.edition import Edition, SiteConfig, SiteSource
from generator.model.identifiers import ThemeId
from generator.model.licence import common_licence
from generator.model.package import DataPackage
from generator.publish import vocabularies as terms
from generator.publish.catalogue_parts import common, covered, date, licensed, node
from generator.publish.citation_file import authors_of
from generator.publish.linked_data import Link, Literal, Node, Property, Words


@dataclass(frozen=True, kw_only=True)
class Described:
    """A data set of the catalogue."""

    dataset: str
    service: str = ""
    nodes: tuple[Node, ...]
    """Itself, its files, and what these name; what several data sets share is among them too."""


@dataclass(frozen=True, kw_only=True)
class _File:
    """One file to fetch."""

    path: str
    title: str
    kind: Link
    media_type: Link
    conforms_to: Link
    licence: str
    more: tuple[Property, ...] = ()


def describe_edition(edition: Edition, source: SiteSource) -> Described:
    """All figures of an edition: a ZIP of CSV files, and files of JSON for programs."""
    site, config = source.config, edition.config
    dataset, service = node(site, f"{config.id}/#dataset"), node(site, f"{config.id}/api/#dienst")
    packages = [package for _, package in sorted(edition.packages.items())]
    licence = common_licence(package.license for package in packages)
    files = (
        _File(
            path=f"{config.id}/downloads/staat-van-de-wijken-{config.id}.zip",
            title="Alle cijfers als CSV in een ZIP-bestand",
            kind=terms.ZIP,
            media_type=terms.ZIP_TYPE,
            conforms_to=terms.CSV_ON_THE_WEB,
            licence=licence,
        ),
        _File(
            path=f"{config.id}/api/index.json",
            title="Statische API in JSON",
            kind=terms.JSON,
            media_type=terms.JSON_TYPE,
            conforms_to=terms.JSON_SCHEMA,
            licence=licence,
            more=(("dcat:accessService", Link(service)),),
        ),
    )
    coverage = covered(dataset, (period for package in packages for period in package.periods))
    place = _place(edition, site)
    entry = Node(
        address=dataset,
        kind="dcat:Dataset",
        properties=(
            ("dct:title", Words(config.title)),
            ("dct:description", Words(f"Alle cijfers van de editie {config.id}, met hun herkomst.")),
            *_dataset(site, dataset),
            ("dct:creator", Link(node(site, "#uitgever"))),
            *(("dcat:theme", theme) for theme in terms.eu_themes(indicator.theme for indicator in edition.indicators.values())),
            ("dcat:version", Literal(config.id)),
            ("dct:issued", date(config.date)),
            ("dct:spatial", Link(place.address)),
            *(("dct:temporal", Link(period.address)) for period in coverage),
            ("dcat:inSeries", Link(node(site, "#edities"))),
            ("dcat:landingPage", Link(node(site, f"{config.id}/index.html"))),
            ("foaf:page", Link(node(site, f"{config.id}/verantwoording/index.html"))),
            ("dct:conformsTo", terms.CSV_ON_THE_WEB),
            *(("dct:source", Link(node(site, f"{package.folder}/#dataset"))) for package in packages),
            *_files(site, files),
        ),
    )
    nodes = (entry, *coverage, place, *_distributions(site, files), *_service(edition, site, licence))
    return Described(dataset=dataset, service=service, nodes=nodes)


def describe_package(folder: str, edition: Edition, source: SiteSource) -> Described:
    """A version of a package, and each of its CSV files with size and checksum; `edition` is the newest that rests on it."""
    site = source.config
    package = next(one for one in edition.packages.values() if one.folder == folder)
    dataset = node(site, f"{folder}/#dataset")
    files = tuple(_table(package, name, site) for name in sorted(package.tables))
    coverage = covered(dataset, package.periods)
    place, authors = _place(edition, site), tuple(_authors(package, site))
    creators = [author.address for author in authors] or [node(site, "#uitgever")]
    themes: set[ThemeId] = {one.theme for one in edition.indicators.values() if one.package == package.name}
    keywords = texts(package.descriptor.get("keywords"))
    entry = Node(
        address=dataset,
        kind="dcat:Dataset",
        properties=(
            ("dct:title", Words(package.title)),
            ("dct:description", Words(package.description or package.title)),
            *_dataset(site, dataset),
            *(("dct:creator", Link(creator)) for creator in creators),
            *(("dcat:theme", theme) for theme in terms.eu_themes(themes)),
            *(("dcat:keyword", Words(keyword)) for keyword in dict.fromkeys(keywords)),
            ("dcat:version", Literal(package.version)),
            ("dct:modified", date(package.created)),
            ("dct:spatial", Link(place.address)),
            *(("dct:temporal", Link(period.address)) for period in coverage),
            ("dcat:landingPage", Link(node(site, f"{edition.config.id}/downloads/index.html"))),
            ("foaf:page", Link(node(site, f"{edition.config.id}/verantwoording/index.html"))),
            ("dct:conformsTo", terms.DATA_PACKAGE),
            *_files(site, files),
        ),
    )
    sums = tuple(_checksum(package, name, site) for name in sorted(package.tables))
    return Described(dataset=dataset, nodes=(entry, *coverage, place, *authors, *_distributions(site, files), *sums))


def _dataset(site: SiteConfig, address: str) -> tuple[Property, ...]:
    return (*common(site), ("dct:identifier", Literal(address)), ("dct:accessRights", terms.PUBLIC))


def _place(edition: Edition, site: SiteConfig) -> Node:
    """The municipality: it stands in none of the lists that the profile names for places but by a number that we do not have."""
    city = edition.regions.city
    named: tuple[Property, ...] = (("skos:prefLabel", Words(city.name)), ("dct:identifier", Literal(city.code)))
    return Node(address=node(site, f"#{city.code}"), kind="dct:Location", properties=named)


def _authors(package: DataPackage, site: SiteConfig) -> Iterator[Node]:
    """Who made it, as its descriptor says."""
    for name in authors_of(package):
        yield Node(address=node(site, f"#maker-{quote(name, safe='')}"), kind="foaf:Agent", properties=(("foaf:name", Words(name)),))


def _table(package: DataPackage, name: str, site: SiteConfig) -> _File:
    size: tuple[Property, ...] = ()
    if name in package.sizes:
        size = (("dcat:byteSize", Literal(str(package.sizes[name]), "xsd:nonNegativeInteger")),)
    return _File(
        path=f"{package.folder}/{name}",
        title=name,
        kind=terms.CSV,
        media_type=terms.CSV_TYPE,
        conforms_to=terms.DATA_PACKAGE,
        licence=package.license,
        more=(*size, ("spdx:checksum", Link(_checksum(package, name, site).address))),
    )


def _checksum(package: DataPackage, name: str, site: SiteConfig) -> Node:
    return Node(
        address=node(site, f"{package.folder}/{name}#sha256"),
        kind="spdx:Checksum",
        properties=(("spdx:algorithm", terms.SHA256), ("spdx:checksumValue", Literal(package.files[name], "xsd:hexBinary"))),
    )


def _files(site: SiteConfig, files: tuple[_File, ...]) -> tuple[Property, ...]:
    return tuple(("dcat:distribution", Link(node(site, f"{file.path}#bestand"))) for file in files)


def _distributions(site: SiteConfig, files: tuple[_File, ...]) -> Iterator[Node]:
    for file in files:
        address = node(site, f"{file.path}#bestand")
        licence, statements = licensed(file.licence, address)
        where = Link(node(site, file.path))
        yield Node(
            address=address,
            kind="dcat:Distribution",
            properties=(
                ("dct:title", Words(file.title)),
                ("dcat:accessURL", where),
                ("dcat:downloadURL", where),
                ("dct:format", file.kind),
                ("dcat:mediaType", file.media_type),
                ("dct:language", terms.DUTCH),
                ("dct:conformsTo", file.conforms_to),
                *licence,
                *file.more,
            ),
        )
        yield from statements


def _service(edition: Edition, site: SiteConfig, names: str) -> Iterator[Node]:
    """The files of JSON as a service: what it can be asked stands in its JSON Schema."""
    config = edition.config
    address = node(site, f"{config.id}/api/#dienst")
    licence, statements = licensed(names, address)
    yield Node(
        address=address,
        kind="dcat:DataService",
        properties=(
            ("dct:title", Words(f"{config.title}: statische API")),
            ("dct:description", Words(f"De cijfers van de editie {config.id} als JSON, een bestand per gebied en per indicator.")),
            *_dataset(site, address),
            ("dct:creator", Link(node(site, "#uitgever"))),
            *(("dcat:theme", theme) for theme in terms.eu_themes(indicator.theme for indicator in edition.indicators.values())),
            ("dcat:keyword", Words("wijken en buurten")),
            ("dcat:endpointURL", Link(node(site, f"{config.id}/api/index.json"))),
            ("dcat:endpointDescription", Link(node(site, f"{config.id}/api/schema.json"))),
            ("dcat:landingPage", Link(node(site, f"{config.id}/downloads/index.html"))),
            ("dcat:servesDataset", Link(node(site, f"{config.id}/#dataset"))),
            ("dct:format", terms.JSON),
            *licence,
        ),
    )
    yield from statements
