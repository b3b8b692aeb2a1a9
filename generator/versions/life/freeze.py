"""The files of `next` and a version number → the files of the release: measured, numbered, with SHA256SUMS."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.model.documents import Json, entries
from generator.model.package import CHANGES, DataPackage
from generator.model.problem import Place, Problem
from generator.model.version_number import Number
from generator.system.digest import sha256
from generator.versions.intake.folder_files import CHECKSUMS, Files, add_checksums

DESCRIPTOR = "datapackage.json"


def freeze_version(package: DataPackage, files: Files, number: Number) -> Files:
    """Write version, bytes, sha256 (and row counts where stated) into the descriptor, add the checksums; every other byte stays.

    `files` are the bytes that `package` was read from, and `find_unready` found nothing in the way.
    """
    descriptor = {**package.descriptor, "version": str(number)}
    descriptor["resources"] = [_measure(resource, package, files) for resource in entries(package.descriptor["resources"])]
    text = json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"
    return add_checksums({**files, DESCRIPTOR: text.encode("utf-8")})


def _measure(resource: Json, package: DataPackage, files: Files) -> Json:
    """Put the measures behind the encoding, and only those that intake writes: what it made must be released as it would make it."""
    file = str(resource["path"])
    measures: dict[str, object] = {"bytes": len(files[file]), "hash": f"sha256:{sha256(files[file])}"}
    if file in package.tables and "rows" in resource:
        measures["rows"] = len(package.tables[file].rows)
    measured: dict[str, object] = {}
    for name, value in resource.items():
        if name not in measures:
            measured[name] = value
        if name == "encoding":
            measured |= measures
    return measured | measures


def find_unready(package: DataPackage) -> tuple[Problem, ...]:
    """What a release must have, and must not: a reason to exist, files that are described, and no file that nothing speaks of."""
    return tuple(sorted((*_find_lacking(package), *_find_stray(package))))


def _find_lacking(package: DataPackage) -> Iterator[Problem]:
    if not package.says_why:
        place = Place(path=f"{package.folder}/{CHANGES}")
        found = "Er is niet opgeschreven waarom deze versie bestaat."
        yield Problem(place=place, code="changes-missing", found=found, next_step=f"Maak {CHANGES}; zie data/README.md.")
    resources = package.descriptor.get("resources")
    if not isinstance(resources, list) or len(entries(resources)) < len(resources):
        found = "De descriptor beschrijft de bestanden niet."
        place = package.places.get("resources", package.place)
        yield Problem(place=place, code="descriptor-incomplete", found=found, expected="'resources' is een lijst van objecten.")
    for number, resource in enumerate(entries(resources)):
        file = resource.get("path")
        if not isinstance(file, str) or file not in package.files:
            found = f"De descriptor noemt het bestand '{file}', maar dat is er niet."
            place = package.places.get(f"resources.{number}.path", package.place)
            yield Problem(place=place, code="resource-missing", found=found, next_step="Zet het terug, of haal het uit de descriptor.")


def _find_stray(package: DataPackage) -> Iterator[Problem]:
    described = {resource.get("path") for resource in entries(package.descriptor.get("resources"))}
    for file in sorted(set(package.files) - described - {DESCRIPTOR, CHANGES, CHECKSUMS}):
        place = Place(path=f"{package.folder}/{file}")
        found = f"Het bestand '{file}' staat niet in de descriptor; het zou voorgoed meegaan."
        yield Problem(place=place, code="release-stray-file", found=found, next_step="Haal het weg, of beschrijf het onder 'resources'.")
