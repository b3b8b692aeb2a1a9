"""An edition and its `pakketten.lock` → packages that are not the bytes that were locked, and pins that are not locked at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.edition import Edition, SiteSource
from generator.model.package import DataPackage
from generator.model.package_lock import LOCK, NEXT_STEP, SUMS, LockedVersion, locks_of
from generator.model.problem import Place, Problem

_DRAFT = "concept"
_NEXT = "next"


def check_locked(package: DataPackage, locked: Iterable[LockedVersion]) -> Iterator[Problem]:
    """A package is, to the byte, what every edition that pins it has locked: also when its own checksums were rewritten with it."""
    for one in locks_of(package.folder, locked):
        if package.files.get(SUMS) != one.digest:
            place = Place(path=f"{package.folder}/{SUMS}")
            yield Problem(place=place, code="package-not-as-locked", found=one.mismatch, next_step=NEXT_STEP)


def lock_step(edition: Edition) -> str:
    """What to type for an edition of which something is not locked."""
    return f"Typ `.venv/bin/python build.py lock {edition.config.id}`."


def check_lock(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """A published edition has a lock with a line for each of its packages and for nothing else; a draft may be without."""
    for package in edition.packages.values():
        yield from check_locked(package, edition.lock or ())
    if edition.config.status == _DRAFT:
        return
    place = Place(path=f"{edition.config.place.path.rpartition('/')[0]}/{LOCK}")
    next_step = lock_step(edition)
    if edition.lock is None:
        found = f"De gepubliceerde editie {edition.config.id} legt niet vast hoe haar datapakketten zijn."
        yield Problem(place=place, code="lock-missing", found=found, next_step=next_step)
        return
    yield from _compare_with_pins(edition, edition.lock, place, next_step)


def _compare_with_pins(edition: Edition, locked: tuple[LockedVersion, ...], place: Place, next_step: str) -> Iterator[Problem]:
    read = {package.folder for package in edition.packages.values() if package.version != _NEXT}
    pinned = {f"data/{name}/{version}" for name, version in edition.config.pins.items()}
    for folder in sorted(read - {one.folder for one in locked}):
        found = f"{folder} hoort bij deze editie, maar is niet vastgelegd."
        yield Problem(place=place, code="lock-incomplete", found=found, next_step=next_step)
    lacking = set(edition.config.pins) - set(edition.packages)  # a misspelt name: its package is locked under the right one
    for one in () if lacking else locked:
        if one.folder not in pinned:
            found = f"{one.folder} is vastgelegd, maar hoort niet bij deze editie."
            yield Problem(place=one.place, code="lock-stale", found=found, next_step=next_step)
