"""The provenance records of a site in, all records by id out, each with the file it stands in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.finding import Deviation, Finding, PublishedSite
from generator.model.functions import NAMED_FUNCTIONS

INDEX = "/herkomst/index.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """A record as it stands there, nothing about it checked."""

    path: str
    content: Any


@dataclass(frozen=True, kw_only=True)
class ReadRecords:
    """All records, and what stood in the way of reading them."""

    by_id: Mapping[str, Record]
    findings: tuple[Finding, ...]


def read_records(site: PublishedSite) -> ReadRecords:
    """Read every file that the indexes name; one id is in one file only."""
    records: dict[str, Record] = {}
    findings: list[Finding] = []
    for index in sorted(path for path in site.paths if path.endswith(INDEX)):
        folder = index.removesuffix("index.json")
        findings.extend(_check_functions(site, f"{folder}functies.json"))
        for path in _files(site, index, findings):
            for name, content in _entries(site, path, findings):
                if name in records:
                    text = f"staat ook in {records[name].path}"
                    findings.append(Finding(path=path, kind=Deviation.FIGURE, figure=name, text=text))
                records[name] = Record(path=path, content=content)
    return ReadRecords(by_id=records, findings=tuple(findings))


def _files(site: PublishedSite, index: str, findings: list[Finding]) -> Iterator[str]:
    content = _json(site, index, findings)
    try:
        names = [entry["bestand"] for entry in content["bestanden"]]
    except (KeyError, TypeError):
        findings.append(Finding(path=index, kind=Deviation.UNREADABLE, text="dit is geen inhoudsopgave van herkomst"))
        return
    yield from (index.removesuffix("index.json") + str(name) for name in names)


def _entries(site: PublishedSite, path: str, findings: list[Finding]) -> Iterator[tuple[str, Any]]:
    content = _json(site, path, findings)
    entries = content.get("cijfers") if isinstance(content, dict) else None
    if isinstance(entries, dict):
        yield from entries.items()
    else:
        findings.append(Finding(path=path, kind=Deviation.UNREADABLE, text="hier staat geen herkomst in"))


def _check_functions(site: PublishedSite, path: str) -> Iterator[Finding]:
    """A function that is defined otherwise than this program knows it would make a formula say something else."""
    read: list[Finding] = []
    content = _json(site, path, read)
    yield from read
    try:
        defined = {entry["naam"]: (tuple(entry["parameters"]), entry["formule"]) for entry in content["functies"]}
    except (KeyError, TypeError):
        yield Finding(path=path, kind=Deviation.UNREADABLE, text="dit is geen lijst van functies")
        return
    known = {function.name: (function.parameters, function.formula) for function in NAMED_FUNCTIONS.values()}
    for name in sorted(defined.keys() | known.keys()):
        if defined.get(name) != known.get(name):
            yield Finding(path=path, kind=Deviation.CHANGED, text=f"de functie {name} is hier anders dan in dit programma")


def _json(site: PublishedSite, path: str, findings: list[Finding]) -> Any:  # noqa: ANN401 - whatever stands there
    try:
        return json.loads(site.read(path))
    except (OSError, ValueError, RecursionError) as error:
        findings.append(Finding(path=path, kind=Deviation.UNREADABLE, text=f"niet te lezen als JSON ({error})"))
        return None
