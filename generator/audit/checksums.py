"""The files of a site and its lists of checksums in, files that are changed, missing, extra, renamed or swapped out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.finding import Deviation, Finding, PublishedSite
from generator.system.digest import sha256
from generator.system.inputs import CHECKSUMS

UNREADABLE = ""
"""Stands for the digest of a file that cannot be read."""

_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


@dataclass(frozen=True, kw_only=True)
class _Listed:
    digest: str
    line: int


def take_digests(site: PublishedSite) -> dict[str, str]:
    """sha256 of every file by path; UNREADABLE for one that cannot be read."""
    digests = {}
    for path in sorted(site.paths):
        try:
            digests[path] = sha256(site.read(path))
        except OSError:
            digests[path] = UNREADABLE
    return digests


def check_checksums(site: PublishedSite, digests: Mapping[str, str]) -> Iterator[Finding]:
    """Judge the list of the site and that of every package, each over its own folder, in both directions."""
    for path, digest in digests.items():
        if digest == UNREADABLE:
            yield Finding(path=path, kind=Deviation.UNREADABLE, text="dit bestand is niet te lezen")
    if CHECKSUMS not in digests:
        yield Finding(path=CHECKSUMS, kind=Deviation.MISSING, text="de lijst met controlegetallen ontbreekt")
    for path in digests:
        if path.rpartition("/")[2] == CHECKSUMS and digests[path] != UNREADABLE:
            yield from _check_list(path, site.read(path), digests)


def check_attested(digests: Mapping[str, str], attested: str) -> Iterator[Finding]:
    """Judge whether the list of checksums is the one whose digest was attested elsewhere."""
    found = digests.get(CHECKSUMS, UNREADABLE)
    if found != attested:
        text = f"dit is niet de lijst waarvoor is ingestaan: haar sha256 is {found or 'onbekend'}, niet {attested}"
        yield Finding(path=CHECKSUMS, kind=Deviation.LIST, text=text)


def _check_list(path: str, content: bytes, digests: Mapping[str, str]) -> Iterator[Finding]:
    folder = path.removesuffix(CHECKSUMS)
    listed: dict[str, _Listed] = {}
    for number, line in enumerate(content.decode("utf-8", "replace").removesuffix("\n").split("\n"), 1):
        match = _LINE.fullmatch(line)
        if match is None or folder + match[2] in listed:
            text = f"geen geldige regel, of een bestand dat al genoemd is: {line[:100]!r}"
            yield Finding(path=path, line=number, kind=Deviation.LIST, text=text)
        else:
            listed[folder + match[2]] = _Listed(digest=match[1], line=number)
    present = {name: digest for name, digest in digests.items() if name.startswith(folder) and name != path}
    yield from _judge_presence(path, listed, present)
    yield from _judge_content(path, listed, present)


def _judge_presence(path: str, listed: Mapping[str, _Listed], present: Mapping[str, str]) -> Iterator[Finding]:
    missing = {name: entry for name, entry in listed.items() if name not in present}
    extra = {present[name]: name for name in sorted(present.keys() - listed.keys(), reverse=True)}
    renamed = {entry.digest: name for name, entry in missing.items()}
    for name, entry in missing.items():
        now = extra.get(entry.digest)
        if now:
            yield Finding(path=name, kind=Deviation.RENAMED, text=f"heet nu {now} ({path}:{entry.line})")
        else:
            yield Finding(path=name, kind=Deviation.MISSING, text=f"ontbreekt, maar staat in {path}:{entry.line}")
    for name in sorted(present.keys() - listed.keys()):
        before = renamed.get(present[name])
        text = f"staat niet in {path}; de inhoud is die van {before}" if before else f"staat niet in {path}"
        yield Finding(path=name, kind=Deviation.RENAMED if before else Deviation.EXTRA, text=text)


def _judge_content(path: str, listed: Mapping[str, _Listed], present: Mapping[str, str]) -> Iterator[Finding]:
    changed = {name: entry for name, entry in listed.items() if present.get(name, entry.digest) not in {entry.digest, UNREADABLE}}
    homes = {entry.digest: name for name, entry in changed.items()}
    for name, entry in changed.items():
        other = homes.get(present[name])
        if other:
            yield Finding(path=name, kind=Deviation.SWAPPED, text=f"heeft de inhoud van {other} ({path}:{entry.line})")
        else:
            text = f"is niet het bestand van {path}:{entry.line}: sha256 is {present[name]}, niet {entry.digest}"
            yield Finding(path=name, kind=Deviation.CHANGED, text=text)
