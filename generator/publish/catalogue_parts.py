"""What several entries of the catalogue have in common: addresses, contact, period, licence, the pages they name."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.edition import SiteConfig
from generator.model.licence import licence_address, licence_or_unsettled, licence_words
from generator.publish.linked_data import Link, Literal, Node, Property, Words
from generator.publish.vocabularies import DUTCH

_PAGES = ("dcat:landingPage", "foaf:homepage", "foaf:page")


def node(site: SiteConfig, path: str) -> str:
    """The absolute address of something on the site."""
    return f"{site.base_address}{path}"


def date(day: str) -> Literal:
    """The day of a moment in ISO 8601."""
    return Literal(day[:10], "xsd:date")


def common(site: SiteConfig) -> tuple[Property, ...]:
    """Who publishes it, in which language, and where questions go."""
    return (
        ("dct:publisher", Link(node(site, "#uitgever"))),
        ("dct:language", DUTCH),
        ("dcat:contactPoint", Link(node(site, "#contact"))),
    )


def covered(address: str, periods: Iterable[str]) -> tuple[Node, ...]:
    """The first and last year of what has this address; none without years."""
    years = sorted(set(periods))
    if not years:
        return ()
    bounds: tuple[Property, ...] = (
        ("dcat:startDate", Literal(years[0], "xsd:gYear")),
        ("dcat:endDate", Literal(years[-1], "xsd:gYear")),
    )
    return (Node(address=f"{address}-periode", kind="dct:PeriodOfTime", properties=bounds),)


def licensed(names: str, address: str) -> tuple[tuple[Property, ...], tuple[Node, ...]]:
    """The licence of what has this address, and, where no single known one holds, a statement in words of which do."""
    licence: Property = ("dct:license", Link(licence_or_unsettled(names)))
    if licence_address(names):
        return (licence,), ()
    words = Words(f"Licentie: {licence_words(names)}.")
    statement = Node(address=f"{address}-rechten", kind="dct:RightsStatement", properties=(("dct:description", words),))
    return (licence, ("dct:rights", Link(statement.address))), (statement,)


def documents(nodes: Iterable[Node]) -> list[Node]:
    """The pages that the nodes name, each once, sorted."""
    pages = {value.address for one in nodes for name, value in one.properties if name in _PAGES and isinstance(value, Link)}
    return [Node(address=page, kind="foaf:Document") for page in sorted(pages)]
