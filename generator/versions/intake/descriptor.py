"""Head, deliveries, resources and outcomes of checks → `datapackage.json` (Data Package v2)."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict

from generator.model.disclosure import Disclosure, DisclosureRule, KnownTotal
from generator.model.status import Status
from generator.versions.intake.checks.run import Outcome
from generator.versions.intake.mapping import UNKNOWN_YEAR, Delivery, IndicatorEntry, PackageHead, Series
from generator.versions.intake.precision import describe_precision
from generator.versions.intake.rows import Observation

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
V1_TABLE = "tabular-data-resource"
"""What Data Package v1 calls `"type": "table"`; the R package on CRAN reads no resource without it."""

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
        **({"homepage": head.homepage} if head.homepage else {}),
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
        "version": delivery.date,
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
        "profile": V1_TABLE,
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


def describe_series(indicators: Iterable[IndicatorEntry], deliveries: Mapping[str, Delivery]) -> list[Json]:
    """Say of every series from which delivery it comes, what it covers, by which boundaries, and how the source rounds."""
    return [
        _describe_series(indicator.id, series, deliveries[series.source])
        for indicator in indicators
        for series in indicator.series
        if series.periods
    ]


def _describe_series(indicator: str, series: Series, delivery: Delivery) -> Json:
    entry: dict[str, object] = {
        "indicator": indicator,
        "source": delivery.name,
        "levels": [level.value for level in series.levels],
        "periods": list(series.periods),
        "boundaryYear": delivery.regions.year if delivery.regions else UNKNOWN_YEAR,
    }
    columns = {"waarde": (series.value, series.factor), "teller": (series.numerator, 1), "noemer": (series.denominator, 1)}
    stated = {name: describe_precision(delivery.precision, column, factor) for name, (column, factor) in columns.items() if column}
    precision = {name: described for name, described in stated.items() if described}
    return {**entry, "precision": precision} if precision else entry


def describe_checks(outcomes: Iterable[Outcome]) -> list[Json]:
    """Give the account of checks: what was checked, and what was found."""
    return [
        {
            "kind": outcome.check.kind,
            "title": outcome.check.title,
            "indicator": outcome.check.indicator,
            "found": len(outcome.findings),
            "findings": list(outcome.lines),
            "observations": [{"region": finding.region, "period": finding.period} for finding in outcome.findings],
        }
        for outcome in outcomes
    ]


def describe_disclosure(disclosure: Disclosure, indicators: Sequence[str], rows: Iterable[Observation]) -> Json:
    """Give the rules on small numbers, how many figures each withholds, and what outsiders know; nothing when there are none."""
    withheld = Counter(row.indicator for row in rows if row.status is Status.SUPPRESSED)
    rules: list[Json] = [
        {**_describe_rule(rule), "withheld": sum(withheld[name] for name in rule.indicators)} for rule in disclosure.rules_of(indicators)
    ]
    parts: dict[str, list[Json]] = {
        "rules": rules,
        "sums": [{"whole": tie.whole, "parts": list(tie.parts), "complete": tie.complete} for tie in disclosure.sums],
        "shares": [asdict(tie) for tie in disclosure.shares],
        "knownTotals": [_describe_total(total) for total in disclosure.totals],
    }
    filled = {name: entries for name, entries in parts.items() if entries}
    return {"disclosure": filled} if filled else {}


def _describe_rule(rule: DisclosureRule) -> Json:
    return {
        "indicators": list(rule.indicators),
        "minimumCount": rule.minimum_count,
        "minimumDenominator": rule.minimum_denominator,
        "finestLevel": rule.finest.value,
        "rounding": rule.rounding,
        "reason": rule.reason,
        "source": rule.source,
    }


def _describe_total(total: KnownTotal) -> Json:
    return {**asdict(total), "areas": list(total.areas), "count": str(total.count), "margin": str(total.margin)}


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
    for reason in dict.fromkeys(key.skip.values()):
        names = ", ".join(name for name, why in key.skip.items() if why == reason)
        yield f"Overgeslagen: {names} ({reason})."
    if key.city:
        yield f"Alleen de gebieden van {key.city} zijn gelezen."
    for reason in dict.fromkeys(key.absent.values()):
        codes = ", ".join(code for code, why in key.absent.items() if why == reason)
        yield f"Zonder cijfer: {codes} ({reason.rstrip('.')})."
