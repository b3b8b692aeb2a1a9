"""What `pakketten.lock` of an edition says: which bytes each package it pins had when the edition was locked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.problem import Place

LOCK = "pakketten.lock"
SUMS = "SHA256SUMS"
NEXT_STEP = "Zet de uitgebrachte versie terug; een verbetering is een nieuwe versie."

_LINE = re.compile(r"([0-9a-f]{64})  (data/[^/\s]+/[^/\s]+)/SHA256SUMS", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class LockedVersion:
    """One line: the digest of the checksums of a package, and so of every byte in it."""

    folder: str
    """e.g. `data/wonen/0.2.0`."""
    digest: str
    """sha256 of its `SHA256SUMS`."""
    place: Place

    @property
    def mismatch(self) -> str:
        """What to say when the package is otherwise."""
        return f"Deze versie is niet meer zoals zij is vastgelegd in {self.place.path} (regel {self.place.line})."


def parse_lock(text: str, path: str) -> tuple[tuple[LockedVersion, ...], tuple[Place, ...]]:
    """Read the lines, which are those of `sha256sum`; second the places of lines that are something else."""
    locked: list[LockedVersion] = []
    unread: list[Place] = []
    for number, line in enumerate(text.removesuffix("\n").split("\n") if text else (), start=1):
        place = Place(path=path, line=number)
        match = _LINE.fullmatch(line)
        if match:
            locked.append(LockedVersion(folder=match.group(2), digest=match.group(1), place=place))
        else:
            unread.append(place)
    return tuple(locked), tuple(unread)


def write_lock(digests: Mapping[str, str]) -> str:
    """Write the lines from folder → digest; the file can be checked with `sha256sum -c` from the root of the project."""
    return "".join(f"{digest}  {folder}/{SUMS}\n" for folder, digest in sorted(digests.items()))


def locks_of(folder: str, locked: Iterable[LockedVersion]) -> tuple[LockedVersion, ...]:
    """The lines about one package; more than one when several editions pin it."""
    return tuple(one for one in locked if one.folder == folder)
