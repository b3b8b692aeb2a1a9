"""`datapackage.json` → problems with its properties, sources and resources, and with the bytes it describes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from generator.model.package import DataPackage
from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean
from generator.validate.contracts import EXPECTED_FILES, REGION_PACKAGE

REQUIRED = ("$schema", "name", "title", "description", "version", "created", "licenses", "sources", "resources")
SOURCE_REQUIRED = ("name", "title", "publisher", "date", "license", "sha256")
_HASH = re.compile(r"sha256:[0-9a-f]{64}", re.ASCII)
_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*", re.ASCII)
_FORMATS = ("csv", "geojson")
_SEMVER = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", re.ASCII)


def _place(package: DataPackage, name: str) -> Place:
    return package.places.get(name, package.place)


def _entries(package: DataPackage, name: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Objects in a list of the descriptor, with their dotted path."""
    entries = package.descriptor.get(name)
    for number, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, dict):
            yield f"{name}.{number}", entry


def check_properties(package: DataPackage) -> Iterator[Problem]:
    """Every required property is there and filled; only a package of promised figures has no sources."""
    if not package.descriptor:
        return
    for name in REQUIRED:
        value = package.descriptor.get(name)
        if not value and not (name == "sources" and value == []):
            yield Problem(
                place=_place(package, name),
                code="descriptor-incomplete",
                found=f"In de descriptor ontbreekt '{name}'.",
                next_step=did_you_mean(name, [known for known in package.descriptor if known not in REQUIRED]),
            )


def check_identity(package: DataPackage) -> Iterator[Problem]:
    """Name and version are those of the folder, and the version is a SemVer."""
    for name, folder in (("name", package.name), ("version", package.version)):
        stated = package.descriptor.get(name)
        if name == "version" and folder == "next":
            if isinstance(stated, str) and stated and not _SEMVER.fullmatch(stated):
                yield _differs(package, name, f"De versie '{stated}' is geen versienummer.", "Een versie ziet eruit als 0.2.0.")
        elif stated and stated != folder:
            yield _differs(package, name, f"De descriptor noemt {name} '{stated}'.", f"De map heet '{folder}'.")


def _differs(package: DataPackage, name: str, found: str, expected: str) -> Problem:
    return Problem(place=_place(package, name), code="descriptor-identity", found=found, expected=expected)


def check_licences(package: DataPackage) -> Iterator[Problem]:
    """Every licence has a name."""
    for path, entry in _entries(package, "licenses"):
        if not entry.get("name"):
            yield Problem(
                place=_place(package, path),
                code="licence-without-name",
                found="Deze licentie heeft geen 'name'.",
                next_step='Vul de SPDX-naam in, zoals "CC-BY-4.0", of "notspecified" als de licentie onbekend is.',
            )


def check_sources(package: DataPackage) -> Iterator[Problem]:
    """Every delivery can be identified: who, what, when, under which licence, which bytes."""
    for path, entry in _entries(package, "sources"):
        lacking = [name for name in SOURCE_REQUIRED if not entry.get(name)]
        if not isinstance(entry.get("bytes"), int):
            lacking.append("bytes")
        if lacking:
            yield Problem(
                place=_place(package, path),
                code="source-incomplete",
                found=f"Bij de bron '{entry.get('name', '?')}' ontbreekt: {', '.join(lacking)}.",
                expected="Een levering is te herkennen aan uitgever, datum, licentie, sha256 en aantal bytes.",
            )


def check_resource_paths(package: DataPackage) -> Iterator[Problem]:
    """Every resource is a plain file in the folder, in a format that is read, and every file read is declared."""
    declared: set[str] = set()
    for path, entry in _entries(package, "resources"):
        name = entry.get("path")
        place = _place(package, f"{path}.path" if "path" in entry else path)
        if not isinstance(name, str) or not _PLAIN_NAME.fullmatch(name):
            found = f"'{name}' is geen bestand in de map van dit pakket."
            yield Problem(place=place, code="resource-path", found=found, expected="Een kale bestandsnaam, zonder map of internetadres.")
            continue
        declared.add(name)
        if name not in package.files:
            known = [file for file in package.files if file.endswith(_FORMATS)]
            found = f"Het bestand '{name}' staat niet in de map."
            yield Problem(place=place, code="resource-missing", found=found, next_step=did_you_mean(name, known))
        yield from _check_form(package, path, entry, name)
    if not package.descriptor:
        return
    for file in sorted(package.files):
        if file.endswith(_FORMATS) and file not in declared:
            place = Place(path=f"{package.folder}/{file}")
            found = f"Het bestand '{file}' staat niet onder 'resources' in de descriptor."
            yield Problem(place=place, code="resource-undeclared", found=found, next_step="Beschrijf het, of haal het weg.")


def _check_form(package: DataPackage, path: str, entry: Mapping[str, object], name: str) -> Iterator[Problem]:
    """Only plain UTF-8 CSV with a comma, or GeoJSON: nothing compressed, nothing guessed."""
    dialect = entry.get("dialect")
    schema = entry.get("schema")
    delimiter = dialect.get("delimiter", ",") if isinstance(dialect, dict) else ","
    wrong = {
        "format": entry.get("format") not in _FORMATS or not name.endswith(f".{entry.get('format')}"),
        "encoding": entry.get("encoding", "utf-8") != "utf-8",
        "dialect.delimiter": delimiter != ",",
        "compression": "compression" in entry,
        "schema": name.endswith(".csv") and not (isinstance(schema, dict) and isinstance(schema.get("fields"), list)),
    }
    for key, is_wrong in wrong.items():
        if is_wrong:
            yield Problem(
                place=_place(package, f"{path}.{key}" if f"{path}.{key}" in package.places else path),
                code="resource-form",
                found=f"De vorm van '{name}' ({key}) wordt niet gelezen.",
                expected="CSV met komma's en een schema, of GeoJSON; in UTF-8, niet ingepakt.",
            )


def check_expected_files(package: DataPackage) -> Iterator[Problem]:
    """The files that make a package of its kind are there."""
    expected = EXPECTED_FILES[0] if package.name == REGION_PACKAGE else EXPECTED_FILES[1]
    for file in expected:
        if file not in package.files:
            place = Place(path=f"{package.folder}/{file}")
            yield Problem(place=place, code="package-file-missing", found=f"Het bestand '{file}' ontbreekt in dit datapakket.")


def check_checksums(package: DataPackage) -> Iterator[Problem]:
    """Declared digest and size are those of the bytes on disk; in the making they say nothing: `release` measures anew."""
    for path, entry in _entries(package, "resources") if package.released else ():
        name = entry.get("path")
        if not isinstance(name, str) or name not in package.files:
            continue
        stated, size = entry.get("hash"), entry.get("bytes")
        if stated is None:
            yield _checksum(package, path, f"Bij '{name}' ontbreekt 'hash'.", "Een uitgebrachte versie noemt van elk bestand de sha256.")
        elif not (isinstance(stated, str) and _HASH.fullmatch(stated)):
            yield _checksum(package, f"{path}.hash", f"'{stated}' is geen sha256.", "Schrijf sha256: met 64 kleine hexadecimale tekens.")
        elif stated != f"sha256:{package.files[name]}":
            found = f"De sha256 van '{name}' is een andere dan in de descriptor staat."
            yield _checksum(package, f"{path}.hash", found, f"Het bestand heeft sha256:{package.files[name]}.")
        if size is not None and size != package.sizes[name]:
            found = f"Volgens de descriptor heeft '{name}' {size} bytes."
            yield Problem(
                place=_place(package, f"{path}.bytes"),
                code="resource-bytes",
                found=found,
                expected=f"Het bestand heeft er {package.sizes[name]}.",
            )


def _checksum(package: DataPackage, path: str, found: str, expected: str) -> Problem:
    return Problem(place=_place(package, path), code="resource-checksum", found=found, expected=expected)


DESCRIPTOR_RULES: tuple[Callable[[DataPackage], Iterator[Problem]], ...] = (
    check_properties,
    check_identity,
    check_licences,
    check_sources,
    check_resource_paths,
    check_expected_files,
    check_checksums,
)
