"""`new_city/indicatoren.toml` → the national figures that are known, and in which columns of a delivery each stands."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.versions.city.sources import Source
from generator.versions.city.toml_text import Value

_OWN = ("pakket", "gewicht", "zin", "kolommen")
"""Keys of the catalogue that do not stand in a mapping."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a figure stands in one kind of delivery."""

    columns: Mapping[str, Sequence[str]]
    """By part (`waarde`, `teller`, `noemer`): the column, or the names it had over the years."""
    factor: int
    status: str
    rounding: int


@dataclass(frozen=True, kw_only=True)
class NationalIndicator:
    """One figure that national deliveries hold for every gemeente."""

    id: str
    package: str
    theme: str
    cells: Mapping[str, Value]
    """As they will stand in the mapping, without source and weight."""
    weights: tuple[str, ...]
    """Indicators to weigh with, the best first."""
    sentence: str
    """About the whole city, with `$cijfer`, `$jaar` and `$stad`; empty when the city has no figure of its own."""
    places: Mapping[str, Place]
    """By kind of delivery."""


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """All that `new city` knows of national figures."""

    packages: Mapping[str, Mapping[str, str]]
    """Title and description, with `$stad`."""
    themes: Mapping[str, Mapping[str, str]]
    """Name and question."""
    indicators: tuple[NationalIndicator, ...]


def read_catalogue(content: bytes) -> Catalogue:
    """Read the catalogue; it is ours, and a test reads it whole."""
    document = tomllib.loads(content.decode("utf-8"))
    indicators = tuple(_read_indicator(entry) for entry in document["indicatoren"])
    return Catalogue(packages=document["pakketten"], themes=document["themas"], indicators=indicators)


def _read_indicator(entry: Mapping[str, Any]) -> NationalIndicator:
    return NationalIndicator(
        id=entry["id"],
        package=entry["pakket"],
        theme=entry["thema"],
        cells={key: value for key, value in entry.items() if key not in _OWN},
        weights=tuple(entry.get("gewicht", ())),
        sentence=entry.get("zin", ""),
        places={kind: _read_place(place) for kind, place in entry["kolommen"].items()},
    )


def _read_place(entry: Mapping[str, Any]) -> Place:
    parts = {part: entry[part] for part in ("waarde", "teller", "noemer") if part in entry}
    columns = {part: (names,) if isinstance(names, str) else tuple(names) for part, names in parts.items()}
    return Place(columns=columns, factor=entry.get("factor", 1), status=entry.get("status", "A"), rounding=entry.get("afronding", 0))


def find_columns(indicator: NationalIndicator, source: Source, year: str) -> Mapping[str, str]:
    """The column of each part in a delivery, as it is called there; empty when one of them lacks or is empty all through."""
    place = indicator.places.get(source.known.kind.id)
    if place is None:
        return {}
    found: dict[str, str] = {}
    for part, names in place.columns.items():
        columns = [column for name in names if (column := source.known.column(name)) and source.filled(column, year)]
        if not columns:
            return {}
        found[part] = columns[0]
    return found
