"""`resources` of a descriptor → problems with where the files are, how they are written, and whether they are the files described."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from generator.model.package import DataPackage
from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean
from generator.validate.places import entries_of, place_of

_HASH = re.compile(r"sha256:[0-9a-f]{64}", re.ASCII)
_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*", re.ASCII)
_FORMATS = ("csv", "geojson")
_BESIDE = ("datapackage.json", "SHA256SUMS", "CHANGES.md", "README.md", "LEESMIJ.md", "LICENSE")
"""Files that go with every package and are no resource."""
_DIALECT: Mapping[str, tuple[object, ...]] = {
    "delimiter": (",",),
    "lineTerminator": ("\n", "\r\n"),
    "quoteChar": ('"',),
    "doubleQuote": (True,),
    "header": (True,),
    "headerRows": ([1],),
    "commentRows": ([],),
    "skipInitialSpace": (False,),
}
"""What the dialect may say: that the file is what every reader takes a CSV file for."""


def check_paths(package: DataPackage) -> Iterator[Problem]:
    """Every resource is a plain file in the folder, described once, and every file is described."""
    declared: set[str] = set()
    names: set[object] = set()
    for path, entry in entries_of(package, "resources"):
        name = entry.get("path")
        place = place_of(package, f"{path}.path")
        if not isinstance(name, str) or not _PLAIN_NAME.fullmatch(name):
            found = f"'{name}' is geen bestand in de map van dit pakket."
            yield Problem(place=place, code="resource-path", found=found, expected="Een kale bestandsnaam, zonder map of internetadres.")
            continue
        if name.casefold() in {known.casefold() for known in declared} or str(entry.get("name")) in names:
            found = f"Het bestand '{name}' of de naam '{entry.get('name')}' staat twee keer onder 'resources'."
            yield Problem(place=place, code="resource-twice", found=found, next_step="Haal er één weg.")
        declared.add(name)
        names.add(str(entry.get("name")))
        if name not in package.files and name not in package.refused:
            known = [file for file in package.files if file.endswith(_FORMATS)]
            found = f"Het bestand '{name}' staat niet in de map."
            yield Problem(place=place, code="resource-missing", found=found, next_step=did_you_mean(name, known))
    if package.descriptor:
        yield from _check_undeclared(package, declared)


def _check_undeclared(package: DataPackage, declared: set[str]) -> Iterator[Problem]:
    for file in sorted(set(package.files) - declared - set(_BESIDE)):
        place = Place(path=f"{package.folder}/{file}")
        found = f"Het bestand '{file}' staat niet onder 'resources' in de descriptor."
        yield Problem(place=place, code="resource-undeclared", found=found, next_step="Beschrijf het, of haal het weg.")


def check_forms(package: DataPackage) -> Iterator[Problem]:
    """Only plain UTF-8 CSV with a declared dialect and a schema, or GeoJSON: nothing compressed, nothing guessed, nothing elsewhere."""
    for path, entry in entries_of(package, "resources"):
        name = str(entry.get("path", ""))
        table = name.endswith(".csv")
        schema = entry.get("schema")
        wrong = {
            "name": not (isinstance(entry.get("name"), str) and entry["name"]),
            "format": entry.get("format") not in _FORMATS or not name.endswith(f".{entry.get('format')}"),
            "encoding": entry.get("encoding") != "utf-8",
            "schema": table and not (isinstance(schema, dict) and isinstance(schema.get("fields"), list)),
            "dialect": table and not isinstance(entry.get("dialect"), dict),
        }
        for key, is_wrong in wrong.items():
            if is_wrong:
                yield _wrong_form(package, name, f"{path}.{key}")
        if table and isinstance(entry.get("dialect"), dict):
            yield from _check_dialect(package, path, name, entry["dialect"])


def _wrong_form(package: DataPackage, name: str, path: str) -> Problem:
    key = path.split(".", 2)[2]
    return Problem(
        place=place_of(package, path),
        code="resource-form",
        found=f"De vorm van '{name}' ({key}) wordt niet gelezen.",
        expected="CSV met komma's, een dialect en een schema, of GeoJSON; in UTF-8, niet ingepakt.",
    )


def _check_dialect(package: DataPackage, path: str, name: str, dialect: object) -> Iterator[Problem]:
    if not isinstance(dialect, dict):
        return
    if "delimiter" not in dialect:
        yield _wrong_form(package, name, f"{path}.dialect.delimiter")
    for key, value in dialect.items():
        if key in ("$schema", "name", "title", "description"):
            continue
        allowed = _DIALECT.get(key, ())
        if not any(value == known and type(value) is type(known) for known in allowed):
            yield _wrong_form(package, name, f"{path}.dialect.{key}")
    stated = dialect.get("lineTerminator")
    table = package.tables.get(name)
    if table and stated in _DIALECT["lineTerminator"] and stated != table.line_end:
        yield Problem(
            place=place_of(package, f"{path}.dialect.lineTerminator"),
            code="resource-form",
            found=f"De regels van '{name}' eindigen anders dan de descriptor zegt.",
            expected=f"Het bestand heeft {'LF' if table.line_end == chr(10) else 'CRLF'}.",
        )


def check_checksums(package: DataPackage) -> Iterator[Problem]:
    """Declared digest and size are those of the bytes on disk; in the making they say nothing: `release` measures anew."""
    for path, entry in entries_of(package, "resources") if package.released else ():
        name = entry.get("path")
        if isinstance(name, str) and name in package.files:
            yield from _check_digest(package, path, name, entry.get("hash"))
            yield from _check_size(package, path, name, entry)


def _check_digest(package: DataPackage, path: str, name: str, stated: object) -> Iterator[Problem]:
    if stated is None:
        yield _checksum(package, path, f"Bij '{name}' ontbreekt 'hash'.", "Een uitgebrachte versie noemt van elk bestand de sha256.")
    elif not (isinstance(stated, str) and _HASH.fullmatch(stated)):
        yield _checksum(package, f"{path}.hash", f"'{stated}' is geen sha256.", "Schrijf sha256: met 64 kleine hexadecimale tekens.")
    elif stated != f"sha256:{package.files[name]}":
        found = f"De sha256 van '{name}' is een andere dan in de descriptor staat."
        yield _checksum(package, f"{path}.hash", found, f"Het bestand heeft sha256:{package.files[name]}.")


def _checksum(package: DataPackage, path: str, found: str, expected: str) -> Problem:
    next_step = (
        "Haal het goede bestand terug, zo nodig uit de geschiedenis (git). Is de verandering bedoeld, breng dan een nieuwe versie uit."
    )
    return Problem(place=place_of(package, path), code="resource-checksum", found=found, expected=expected, next_step=next_step)


def _check_size(package: DataPackage, path: str, name: str, entry: Mapping[str, object]) -> Iterator[Problem]:
    size = entry.get("bytes")
    place = place_of(package, f"{path}.bytes")
    if size is None and "bytes" not in entry:
        found = f"Bij '{name}' ontbreekt 'bytes'."
        yield Problem(place=place, code="resource-bytes", found=found, expected="Een uitgebrachte versie noemt van elk bestand de grootte.")
    elif type(size) is not int or size != package.sizes[name]:
        found = f"Volgens de descriptor heeft '{name}' {size} bytes."
        yield Problem(place=place, code="resource-bytes", found=found, expected=f"Het bestand heeft er {package.sizes[name]}.")


RESOURCE_RULES: tuple[Callable[[DataPackage], Iterator[Problem]], ...] = (check_paths, check_forms, check_checksums)
