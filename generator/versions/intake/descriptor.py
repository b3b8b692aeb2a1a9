"""Head, deliveries, resources and outcomes of checks → `datapackage.json` (Data Package v2)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence

from generator.versions.intake.checks.run import Outcome
from generator.versions.intake.mapping import Delivery, PackageHead

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_HARD_SPACE = "\u00a0"

Json = Mapping[str, object]


def describe_package(head: PackageHead, deliveries: Iterable[Delivery], resources: Sequence[Json], extra: Json) -> bytes:
    """Write the descriptor: 2 spaces, non-ASCII kept, fixed order of keys, a final newline."""
    used = list(deliveries)
    descriptor: dict[str, object] = {
        "$schema": PROFILE,
        "name": head.name,
        "title": head.title,
        "description": head.description,
        "version": head.version,
        "created": _created(head, used),
        "licenses": [dict(entry) for entry in head.licenses],
        "keywords": list(head.keywords),
        "contributors": [_describe_contributor(entry) for entry in head.contributors],
        "spatial": head.spatial,
        **extra,
        "sources": [describe_delivery(delivery) for delivery in used],
        "resources": list(resources),
    }
    return (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _describe_contributor(entry: Mapping[str, str]) -> Json:
    return {**entry, "roles": entry["roles"].split(", ")} if "roles" in entry else dict(entry)


def describe_delivery(delivery: Delivery) -> Json:
    """Identify a delivery by checksum and size; what is unknown is said to be unknown."""
    entry: dict[str, object] = {"name": delivery.name, "title": delivery.title}
    if delivery.address:
        entry["path"] = delivery.address
    entry |= {
        "publisher": delivery.publisher,
        "table": delivery.table,
        "date": delivery.date,
        "license": delivery.license,
        "sha256": delivery.sha256,
        "bytes": delivery.size,
        "file": delivery.file,
        "remarks": " ".join((*delivery.remarks, *_remarks_on_joining(delivery))),
    }
    return entry


def describe_table(name: str, title: str, file: str, content: bytes, schema: Json) -> Json:
    """Describe a CSV resource with its size and sha256."""
    return {
        "name": name,
        "type": "table",
        "title": title,
        "path": file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": dict(schema),
    }


def describe_file(name: str, title: str, file: str, content: bytes) -> Json:
    """Describe a GeoJSON resource with its size and sha256."""
    return {
        "name": name,
        "title": title,
        "path": file,
        "format": "geojson",
        "mediatype": "application/geo+json",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }


def describe_checks(outcomes: Iterable[Outcome]) -> list[Json]:
    """Give the account of checks: what was checked, and what was found."""
    return [
        {
            "kind": outcome.check.kind,
            "title": outcome.check.title,
            "indicator": outcome.check.indicator,
            "found": len(outcome.findings),
            "findings": list(outcome.lines),
        }
        for outcome in outcomes
    ]


def _created(head: PackageHead, deliveries: Iterable[Delivery]) -> str:
    """Date of the newest delivery; a date known to the year or month counts from its first day."""
    known = [(delivery.date + "-01-01")[:10] for delivery in deliveries if delivery.date != "onbekend"]
    return f"{max(known, default=head.date)}T00:00:00Z"


def _remarks_on_joining(delivery: Delivery) -> Iterable[str]:
    key = delivery.regions
    if key is None:
        return
    if key.by_order:
        yield "De levering heeft geen codes: de regels zijn gekoppeld op hun volgorde, en elke naam is nagegaan."
    if key.names:
        listed = ", ".join(f"'{name.replace(_HARD_SPACE, '[harde spatie]')}' ({code})" for name, code in key.names.items())
        yield f"Namen die anders geschreven zijn dan in de codelijst: {listed}."
    for name, reason in key.skip.items():
        yield f"Overgeslagen: {name} ({reason})."
