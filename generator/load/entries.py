"""What lies in the folder of a package → the files that may be read, and a problem for everything else; nothing is opened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.load.limits import LARGEST_BOUNDARIES, LARGEST_DOCUMENT, LARGEST_FILE, MOST_FILES
from generator.model.package import CHANGES
from generator.model.package_lock import SUMS
from generator.model.problem import Place, Problem
from generator.system.files import Entry, Kind

DESCRIPTOR = "datapackage.json"
TEXTS = (SUMS, CHANGES)
_DOCUMENTS = (DESCRIPTOR, *TEXTS)
_PACKED_NAME = re.compile(r".*\.(gz|tgz|zip|bz2|xz|zst|7z|rar|lz4|br|tar)", re.IGNORECASE)
_PACKED_BYTES = re.compile(
    rb"\x1f\x8b|PK[\x03\x05\x07][\x04\x06\x08]|BZh[1-9]1AY|\xfd7zXZ\x00|\x28\xb5\x2f\xfd|7z\xbc\xaf\x27\x1c|Rar!\x1a|\x04\x22\x4d\x18"
)
"""How files of gzip, zip, bzip2, xz, zstd, 7-Zip, RAR and lz4 begin, whatever their name is."""


def check_entries(entries: Sequence[Entry], folder: str) -> Iterator[Problem]:
    """Only plain files, in the folder itself, not hidden, and none too large."""
    if len(entries) > MOST_FILES:
        yield Problem(
            place=Place(path=folder),
            code="file-too-large",
            found=f"In de map staan {len(entries)} bestanden.",
            expected=f"Een datapakket heeft hooguit {MOST_FILES} bestanden.",
        )
        return
    for entry in entries:
        problem = _judge(entry, entry.path.removeprefix(f"{folder}/"))
        if problem:
            yield problem


def readable(entries: Sequence[Entry], folder: str) -> Iterator[Entry]:
    """Give the entries that are read: those without a problem."""
    if len(entries) <= MOST_FILES:
        yield from (entry for entry in entries if entry.kind is Kind.FILE and _judge(entry, entry.path.removeprefix(f"{folder}/")) is None)


def _judge(entry: Entry, name: str) -> Problem | None:
    place = Place(path=entry.path)
    if entry.kind is Kind.LINK:
        return elsewhere(place, name)
    if name.startswith(".") or "/" in name or entry.kind is Kind.FOLDER:
        found = f"'{name}' is een map, staat in een map, of is verborgen."
        next_step = "Haal het weg, of zet het bestand in de map van het pakket zelf."
        return Problem(
            place=place, code="file-hidden", found=found, expected="Een datapakket is één map met bestanden.", next_step=next_step
        )
    if entry.kind is Kind.OTHER:
        return Problem(place=place, code="file-symlink", found=f"'{name}' is geen bestand maar een apparaat.", next_step="Haal het weg.")
    limit = _limit(name)
    if entry.size > limit:
        found = f"Het bestand heeft {entry.size} bytes."
        return Problem(place=place, code="file-too-large", found=found, expected=f"Zo'n bestand heeft er hooguit {limit}.")
    if _PACKED_NAME.fullmatch(name):
        return _packed(place)
    return None


def _limit(name: str) -> int:
    if name in _DOCUMENTS:
        return LARGEST_DOCUMENT
    return LARGEST_BOUNDARIES if name.endswith(".geojson") else LARGEST_FILE


def elsewhere(place: Place, name: str) -> Problem:
    """The problem of a link: what it leads to is covered by no checksum."""
    found = f"{name} is een verwijzing (symlink) naar een ander bestand."
    return Problem(place=place, code="file-symlink", found=found, next_step="Zet het bestand zelf hier.")


def check_compression(content: bytes, path: str) -> Problem | None:
    """Refuse a compressed file by its first bytes, before anything is unpacked."""
    return _packed(Place(path=path)) if _PACKED_BYTES.match(content) else None


def _packed(place: Place) -> Problem:
    return Problem(
        place=place,
        code="file-compressed",
        found="Het bestand is ingepakt.",
        expected="Een datapakket bevat gewone, leesbare bestanden.",
        next_step="Pak het uit en zet het bestand zelf in de map.",
    )
