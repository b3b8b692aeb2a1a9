"""The files of a released version → proof that not one byte changed since, or what did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.model.package_lock import NEXT_STEP, LockedVersion, locks_of
from generator.model.problem import Place, Problem
from generator.model.version_number import NEXT, sort_versions
from generator.system.digest import sha256
from generator.system.files import SourceTree
from generator.versions.intake.folder_files import CHECKSUMS, add_checksums


def verify_released(files: SourceTree, folder: str, locked: Iterable[LockedVersion] = ()) -> tuple[Problem, ...]:
    """Refuse a released version unless `SHA256SUMS` is, to the byte, what its files give, and what editions locked.

    Stricter than reading the list: a list that is gone, shortened, reordered or without its last line end is a change as well. A list
    that was rewritten together with the files is caught by the lock of an edition that pins the version.
    """
    present = {path.removeprefix(f"{folder}/"): files.read(path) for path in files.files(folder)}
    listed = present.get(CHECKSUMS)
    place = Place(path=f"{folder}/{CHECKSUMS}")
    if listed is None:
        found = f"{CHECKSUMS} ontbreekt: of deze versie nog is zoals zij is uitgebracht, is niet na te gaan."
        return (Problem(place=place, code="sums-missing", found=found, next_step=NEXT_STEP),)
    if listed == add_checksums(present)[CHECKSUMS]:
        broken = [one for one in locks_of(folder, locked) if one.digest != sha256(listed)]
        return tuple(Problem(place=place, code="package-not-as-locked", found=one.mismatch, next_step=NEXT_STEP) for one in broken)
    different = _list_changed(listed, present)
    found = f"Deze versie is veranderd na het uitbrengen: {', '.join(different) or 'de lijst zelf'}."
    return (Problem(place=place, code="released-version-changed", found=found, next_step=NEXT_STEP),)


def verify_package(files: SourceTree, name: str, locked: Sequence[LockedVersion] = ()) -> tuple[Problem, ...]:
    """Verify every released version of a package, also one that is locked and no longer there."""
    there = [f"data/{name}/{version}" for version in sort_versions(files.folders(f"data/{name}")) if version != NEXT]
    gone = sorted({one.folder for one in locked if one.folder.startswith(f"data/{name}/")} - set(there))
    return tuple(problem for folder in (*there, *gone) for problem in verify_released(files, folder, locked))


def _list_changed(listed: bytes, present: Mapping[str, bytes]) -> tuple[str, ...]:
    """Names of files that differ from the list, or stand on one side only."""
    lines = (line.partition("  ") for line in listed.decode("utf-8", errors="replace").removesuffix("\n").split("\n"))
    promised = {name: digest for digest, _, name in lines}
    digests = {name: sha256(content) for name, content in present.items() if name != CHECKSUMS}
    return tuple(name for name in sorted(promised.keys() | digests.keys()) if name and promised.get(name) != digests.get(name))
