"""The files of a released version → proof that not one byte changed since, or what did."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.problem import Place, Problem
from generator.system.digest import sha256
from generator.system.files import SourceTree
from generator.versions.intake.folder_files import CHECKSUMS, add_checksums
from generator.versions.life.steps import NEXT, sort_versions

_STEP = "Zet de uitgebrachte bestanden terug; een verbetering is een nieuwe versie."


def verify_released(files: SourceTree, folder: str) -> tuple[Problem, ...]:
    """Refuse a released version unless `SHA256SUMS` is, to the byte, what its files give.

    Stricter than reading the list: a list that is gone, shortened, reordered or without its last line end is a change as well.
    """
    present = {path.removeprefix(f"{folder}/"): files.read(path) for path in files.files(folder)}
    listed = present.get(CHECKSUMS)
    place = Place(path=f"{folder}/{CHECKSUMS}")
    if listed is None:
        found = f"{CHECKSUMS} ontbreekt: of deze versie nog is zoals zij is uitgebracht, is niet na te gaan."
        return (Problem(place=place, code="sums-missing", found=found, next_step=_STEP),)
    if listed == add_checksums(present)[CHECKSUMS]:
        return ()
    different = _list_changed(listed, present)
    found = f"Deze versie is veranderd na het uitbrengen: {', '.join(different) or 'de lijst zelf'}."
    return (Problem(place=place, code="released-version-changed", found=found, next_step=_STEP),)


def verify_package(files: SourceTree, name: str) -> tuple[Problem, ...]:
    """Verify every released version of a package."""
    versions = [version for version in sort_versions(files.folders(f"data/{name}")) if version != NEXT]
    return tuple(problem for version in versions for problem in verify_released(files, f"data/{name}/{version}"))


def _list_changed(listed: bytes, present: Mapping[str, bytes]) -> tuple[str, ...]:
    """Names of files that differ from the list, or stand on one side only."""
    lines = (line.partition("  ") for line in listed.decode("utf-8", errors="replace").removesuffix("\n").split("\n"))
    promised = {name: digest for digest, _, name in lines}
    digests = {name: sha256(content) for name, content in present.items() if name != CHECKSUMS}
    return tuple(name for name in sorted(promised.keys() | digests.keys()) if name and promised.get(name) != digests.get(name))
