"""`new_city/leveringen.toml` → the national deliveries that are known, and which of them a given file is."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model.region import Level
from generator.versions.intake.mapping import FileForm
from generator.versions.intake.measures import stem_of
from generator.versions.intake.unpacking import unpack

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One national delivery that is known by its columns."""

    id: str
    title: str
    publisher: str
    license: str
    address: str
    tables: Mapping[str, str]
    """Table number by year."""
    header: tuple[str, ...]
    """Columns by which it is known, without the number behind their name."""
    without: tuple[str, ...]
    """Columns that tell it from a more detailed delivery."""
    delimiter: str
    code: str
    name: str
    """Column with the names of areas; empty when the delivery has bare codes."""
    city_name: str
    """Column with the name of the gemeente, on every row."""
    change: str
    """Column with the sign of the CBS that says whether an area changed since the year before."""
    period_column: str
    levels: tuple[Level, ...]
    by_stem: bool
    boundaries_of_year: bool
    """Each year has the areas of that year; else all years have the areas that stand in the delivery."""
    choose: Mapping[str, str]
    remarks: tuple[str, ...]
    missing: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class GivenFile:
    """A file that the user points at."""

    path: str
    """Below the folder of deliveries."""
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Known:
    """A given file that is recognised."""

    file: GivenFile
    kind: Kind
    header: tuple[str, ...]
    year: str
    """From the name of the file; empty when that tells none."""

    @property
    def compression(self) -> str:
        """How the file is packed, by its first bytes."""
        return compression_of(self.file.content)

    def column(self, stem: str) -> str:
        """The column as it is called in this file; empty when it is not there, or when two columns share the stem."""
        if stem in self.header:
            return stem
        found = [name for name in self.header if stem_of(name) == stem] if self.kind.by_stem else []
        return found[0] if len(found) == 1 else ""


def read_kinds(content: bytes) -> tuple[Kind, ...]:
    """Read the catalogue; it is ours, and a test reads it whole."""
    return tuple(_read_kind(entry) for entry in tomllib.loads(content.decode("utf-8"))["soorten"])


def _read_kind(entry: Mapping[str, Any]) -> Kind:
    return Kind(
        id=entry["id"],
        title=entry["titel"],
        publisher=entry["uitgever"],
        license=entry["licentie"],
        address=entry["adres"],
        tables=entry.get("tabellen", {}),
        header=tuple(entry["kop"]),
        without=tuple(entry.get("zonder", ())),
        delimiter=entry.get("scheidingsteken", ","),
        code=entry["code"],
        name=entry.get("naam", ""),
        city_name=entry.get("gemeentenaam", ""),
        change=entry.get("wijziging", ""),
        period_column=entry.get("periodekolom", ""),
        levels=tuple(Level(level) for level in entry["niveaus"]),
        by_stem=entry.get("stam", False),
        boundaries_of_year=entry.get("indeling_per_jaar", True),
        choose=entry.get("keuze", {}),
        remarks=tuple(entry.get("opmerkingen", ())),
        missing=tuple(entry.get("ontbrekend", ())),
    )


def compression_of(content: bytes) -> str:
    """The word of the mapping for how a file is packed."""
    return "gzip" if content.startswith(_GZIP) else ""


def recognise(file: GivenFile, kinds: Sequence[Kind]) -> Known | None:
    """Say which national delivery this is; None for any other file. Only the header counts, and for the year the file's name."""
    text, problems = unpack(file.content, file.path, FileForm(compression=compression_of(file.content)))
    if problems:
        return None
    first = text.partition(b"\n")[0].decode("utf-8-sig", "replace")
    year = _YEAR.search(file.path.rpartition("/")[2])
    for kind in kinds:
        header = tuple(cell.strip(" ") for cell in next(csv.reader(io.StringIO(first.rstrip("\r")), delimiter=kind.delimiter), []))
        stems = {stem_of(name) for name in header} | set(header)
        if set(kind.header) <= stems and not set(kind.without) & stems:
            return Known(file=file, kind=kind, header=header, year=year[0] if year else "")
    return None
