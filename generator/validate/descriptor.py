"""`datapackage.json` → problems with its properties, identity, licences and sources."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.model.package import DataPackage
from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean
from generator.model.version_number import NEXT
from generator.validate.contracts import EXPECTED_FILES, REGION_PACKAGE
from generator.validate.places import entries_of, place_of
from generator.validate.properties import check_profile, check_property_names

REQUIRED = ("$schema", "name", "title", "description", "version", "created", "licenses", "sources", "resources")
SOURCE_REQUIRED = ("name", "title", "publisher", "date", "license", "sha256")
_SEMVER = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", re.ASCII)


def check_properties(package: DataPackage) -> Iterator[Problem]:
    """Every required property is there and filled; only a package of promised figures has no sources."""
    if not package.descriptor:
        return
    for name in REQUIRED:
        value = package.descriptor.get(name)
        if not value and not (name == "sources" and value == []):
            yield Problem(
                place=place_of(package, name),
                code="descriptor-incomplete",
                found=f"In de descriptor ontbreekt '{name}'.",
                next_step=did_you_mean(name, [known for known in package.descriptor if known not in REQUIRED]),
            )


def check_lists(package: DataPackage) -> Iterator[Problem]:
    """What is a list of objects is one: an entry of another kind would be passed over."""
    for name in ("licenses", "contributors", "sources", "resources"):
        stated = package.descriptor.get(name, [])
        entries = stated if isinstance(stated, list) else [None]
        for number, entry in enumerate(entries):
            if not isinstance(entry, dict):
                yield Problem(
                    place=place_of(package, f"{name}.{number}"),
                    code="descriptor-incomplete",
                    found=f"'{name}' is geen lijst van objecten.",
                    expected="Zet elk deel tussen accolades.",
                )


def check_identity(package: DataPackage) -> Iterator[Problem]:
    """Name and version are those of the folder, and the version is a SemVer."""
    for name, folder in (("name", package.name), ("version", package.version)):
        stated = package.descriptor.get(name)
        if name == "version" and folder == NEXT:
            if isinstance(stated, str) and stated and not _SEMVER.fullmatch(stated):
                yield _differs(package, name, f"De versie '{stated}' is geen versienummer.", "Een versie ziet eruit als 0.2.0.")
        elif stated and stated != folder:
            yield _differs(package, name, f"De descriptor noemt {name} '{stated}'.", f"De map heet '{folder}'.")


def _differs(package: DataPackage, name: str, found: str, expected: str) -> Problem:
    return Problem(place=place_of(package, name), code="descriptor-identity", found=found, expected=expected)


def check_licences(package: DataPackage) -> Iterator[Problem]:
    """Every licence has a name."""
    for path, entry in entries_of(package, "licenses"):
        if not entry.get("name"):
            yield Problem(
                place=place_of(package, path),
                code="licence-without-name",
                found="Deze licentie heeft geen 'name'.",
                next_step='Vul de SPDX-naam in, zoals "CC-BY-4.0", of "notspecified" als de licentie onbekend is.',
            )


def check_sources(package: DataPackage) -> Iterator[Problem]:
    """Every delivery can be identified: who, what, when, under which licence, which bytes."""
    for path, entry in entries_of(package, "sources"):
        lacking = [name for name in SOURCE_REQUIRED if not entry.get(name)]
        if not isinstance(entry.get("bytes"), int):
            lacking.append("bytes")
        if lacking:
            yield Problem(
                place=place_of(package, path),
                code="source-incomplete",
                found=f"Bij de bron '{entry.get('name', '?')}' ontbreekt: {', '.join(lacking)}.",
                expected="Een levering is te herkennen aan uitgever, datum, licentie, sha256 en aantal bytes.",
            )


def check_expected_files(package: DataPackage) -> Iterator[Problem]:
    """The files that make a package of its kind are there."""
    expected = EXPECTED_FILES[0] if package.name == REGION_PACKAGE else EXPECTED_FILES[1]
    for file in expected:
        if file not in package.files and file not in package.refused:
            place = Place(path=f"{package.folder}/{file}")
            yield Problem(place=place, code="package-file-missing", found=f"Het bestand '{file}' ontbreekt in dit datapakket.")


DESCRIPTOR_RULES: tuple[Callable[[DataPackage], Iterator[Problem]], ...] = (
    check_properties,
    check_lists,
    check_identity,
    check_licences,
    check_sources,
    check_expected_files,
    check_property_names,
    check_profile,
)
