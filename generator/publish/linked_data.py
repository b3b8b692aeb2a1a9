"""Nodes with their properties in, the same statements out in Turtle and in JSON-LD.

Every node has an address, so both forms are the same set of statements, in the order in which they were made: the same bytes every time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.publish.json_text import json_file

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True)
class Link:
    """Another node, by its address."""

    address: str


@dataclass(frozen=True)
class Words:
    """A Dutch text."""

    text: str


@dataclass(frozen=True)
class Literal:
    """A value without a language, e.g. a date."""

    text: str
    datatype: str = "xsd:string"


Value = Link | Words | Literal
Property = tuple[str, Value]
"""Its name with a prefix, e.g. `dct:title`, and a value; a property with several values stands there several times."""


@dataclass(frozen=True, kw_only=True)
class Node:
    """Something the catalogue speaks of."""

    address: str
    kind: str
    """Its class with a prefix, e.g. `dcat:Dataset`."""
    properties: tuple[Property, ...] = ()


def turtle(nodes: Iterable[Node]) -> bytes:
    """A block a node."""
    head = "\n".join(f"@prefix {prefix}: <{address}> ." for prefix, address in PREFIXES.items())
    return ("\n\n".join([head, *map(_block, nodes)]) + "\n").encode()


def json_ld(nodes: Iterable[Node]) -> bytes:
    """An object a node; the context holds prefixes only and is inside, so nobody has to fetch anything."""
    return json_file({"@context": PREFIXES, "@graph": [_object(node) for node in nodes]})


def _block(node: Node) -> str:
    lines = [f"<{node.address}> a {node.kind}", *(f"  {name} {_term(value)}" for name, value in node.properties)]
    return " ;\n".join(lines) + " ."


def _term(value: Value) -> str:
    match value:
        case Link(address):
            return f"<{address}>"
        case Words(text):
            return f"{_quoted(text)}@nl"
        case Literal(text, datatype):
            return _quoted(text) if datatype == "xsd:string" else f"{_quoted(text)}^^{datatype}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'


def _object(node: Node) -> dict[str, object]:
    values: dict[str, list[object]] = {}
    for name, value in node.properties:
        values.setdefault(name, []).append(_json(value))
    return {"@id": node.address, "@type": node.kind, **values}


def _json(value: Value) -> dict[str, str]:
    match value:
        case Link(address):
            return {"@id": address}
        case Words(text):
            return {"@value": text, "@language": "nl"}
        case Literal(text, datatype):
            return {"@value": text} if datatype == "xsd:string" else {"@value": text, "@type": datatype}
