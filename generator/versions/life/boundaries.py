"""Two versions → whose boundary was moved, came or went."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from generator.model.difference import Change, Kind, Subject
from generator.model.documents import entries
from generator.model.package import DataPackage
from generator.model.version_number import Step
from generator.system.digest import sha256

_SUFFIX = ".geojson"
_SHOWN = 12  # hexadecimal characters that tell two digests apart for a reader


def compare_boundaries(old: DataPackage, new: DataPackage) -> Iterator[Change]:
    """Give each area whose geometry differs, with digests of both; a file with other bytes but the same geometry is a patch."""
    for file in sorted(name for name in old.files.keys() & new.files.keys() if name.endswith(_SUFFIX)):
        if old.files[file] == new.files[file]:
            continue
        moved = tuple(_compare_features(file, _features(old, file), _features(new, file)))
        yield from moved
        if not moved:
            yield _change(file, Kind.CHANGED, _short(old.files[file]), _short(new.files[file]), Step.PATCH)


def _compare_features(file: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    for code in sorted(old.keys() | new.keys()):
        name = f"{file} / {code}"
        if code not in old:
            yield _change(name, Kind.ADDED, "", new[code], Step.MINOR)
        elif code not in new:
            yield _change(name, Kind.REMOVED, old[code], "", Step.MAJOR)
        elif old[code] != new[code]:
            yield _change(name, Kind.CHANGED, old[code], new[code], Step.MAJOR)


def _features(package: DataPackage, file: str) -> Mapping[str, str]:
    """Digest of the geometry of each area, by code."""
    document = package.documents.get(file)
    features = entries(document.get("features")) if isinstance(document, dict) else ()
    return {_code(feature.get("properties"), number): _digest(feature.get("geometry")) for number, feature in enumerate(features)}


def _code(properties: object, number: int) -> str:
    return str(properties.get("code", number)) if isinstance(properties, dict) else str(number)


def _digest(geometry: object) -> str:
    return _short(sha256(json.dumps(geometry, sort_keys=True, separators=(",", ":")).encode("utf-8")))


def _short(digest: str) -> str:
    return f"sha256:{digest[:_SHOWN]}"


def _change(name: str, kind: Kind, old: str, new: str, step: Step) -> Change:
    return Change(subject=Subject.BOUNDARIES, name=name, kind=kind, old=old, new=new, step=step)
