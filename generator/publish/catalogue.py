"""Editions and their packages in, a catalogue in DCAT-AP-NL 3 out, in Turtle and JSON-LD: data sets, their files, a series of editions."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.edition import SiteConfig, SiteSource
from generator.model.output import OutputFile
from generator.publish.catalogue_datasets import Described, describe_edition, describe_package
from generator.publish.catalogue_parts import common, covered, date, documents, node
from generator.publish.linked_data import Link, Node, Property, Words, json_ld, turtle
from generator.publish.vocabularies import YEARLY, describe_terms


def publish_catalogue(source: SiteSource) -> Iterator[OutputFile]:
    """`catalogus.ttl` and `catalogus.jsonld`, at the root of the site, for portals that harvest it; a draft is left out."""
    nodes = describe_site(source)
    yield OutputFile(path="catalogus.ttl", content=turtle(nodes))
    yield OutputFile(path="catalogus.jsonld", content=json_ld(nodes))


def describe_site(source: SiteSource) -> tuple[Node, ...]:
    """The catalogue, who publishes it, its data sets with their files, and the terms of others that it uses."""
    site = source.config
    latest = {package.folder: edition for edition in source.published for package in edition.packages.values()}
    described = [
        *(describe_edition(edition, source) for edition in source.published),
        *(describe_package(folder, latest[folder], source) for folder in sorted(latest)),
    ]
    nodes = [_catalogue(source, described), _publisher(site), _contact(site), *_series(source), *_parts(described)]
    nodes += documents(nodes)
    return (*nodes, *describe_terms(nodes))


def _parts(described: list[Described]) -> Iterator[Node]:
    """The nodes of all data sets; a place or an author that several share comes once."""
    seen: set[str] = set()
    for one in described:
        for part in one.nodes:
            if part.address not in seen:
                seen.add(part.address)
                yield part


def _catalogue(source: SiteSource, described: list[Described]) -> Node:
    site = source.config
    newest = source.newest.config
    return Node(
        address=node(site, "#catalogus"),
        kind="dcat:Catalog",
        properties=(
            ("dct:title", Words(site.full_title)),
            (
                "dct:description",
                Words(f"De cijfers over de wijken en buurten van {site.city}, en de datapakketten waar zij uit komen."),
            ),
            *common(site),
            ("dct:creator", Link(node(site, "#uitgever"))),
            ("dct:modified", date(newest.date)),
            ("foaf:homepage", Link(node(site, "index.html"))),
            *(("dcat:dataset", Link(one.dataset)) for one in described),
            *(("dcat:service", Link(one.service)) for one in described if one.service),
        ),
    )


def _publisher(site: SiteConfig) -> Node:
    return Node(address=node(site, "#uitgever"), kind="foaf:Agent", properties=(("foaf:name", Words(site.publisher)),))


def _contact(site: SiteConfig) -> Node:
    return Node(
        address=node(site, "#contact"),
        kind="vcard:Kind",
        properties=(("vcard:fn", Words(site.publisher)), ("vcard:hasEmail", Link(f"mailto:{site.contact}"))),
    )


def _series(source: SiteSource) -> Iterator[Node]:
    """The editions together. A series is no data set in DCAT-AP, so the catalogue does not list it: its members name it."""
    site = source.config
    address = node(site, "#edities")
    dates = [edition.config.date for edition in source.published]
    issued: list[Property] = [("dct:issued", date(min(dates))), ("dct:modified", date(max(dates)))] if dates else []
    periods = [period for edition in source.published for package in edition.packages.values() for period in package.periods]
    coverage = covered(address, periods)
    yield Node(
        address=address,
        kind="dcat:DatasetSeries",
        properties=(
            ("dct:title", Words(f"{site.full_title}: alle edities")),
            ("dct:description", Words("Per editie alle cijfers die zijn gepubliceerd. Een oude editie blijft staan.")),
            *common(site),
            ("dct:accrualPeriodicity", YEARLY),
            *issued,
            *(("dct:temporal", Link(period.address)) for period in coverage),
        ),
    )
    yield from coverage
