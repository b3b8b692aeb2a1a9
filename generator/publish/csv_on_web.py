"""The name and subject of a CSV in, its description in the W3C format CSV on the Web out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.naming import MEASURE_NAMES
from generator.model.status import Status
from generator.publish.json_text import json_file

_STATUSES = "; ".join(f"{status.value} = {status.label or 'gewoon cijfer'}" for status in Status)
_MEASURES = "; ".join(f"{name} = {meaning}" for name, meaning in MEASURE_NAMES.items())

_MEANINGS = {
    "indicator": ("Indicator", "Id van wat er gemeten is."),
    "indicator_naam": ("Naam van de indicator", "Wat er gemeten is, in woorden."),
    "gebied": ("Gebied", "CBS-code, of de id van een groep of kloof."),
    "gebied_naam": ("Naam van het gebied", "Naam van het gebied of de groep."),
    "periode": ("Periode", "Jaar, of bij een verandering eerste en laatste jaar."),
    "maat": ("Maat", _MEASURES),
    "waarde": ("Waarde", "Onafgerond; leeg als het cijfer er niet is."),
    "getoond": ("Getoond", "Zoals het op de pagina staat: afgerond, in Nederlandse notatie."),
    "eenheid": ("Eenheid", "Waarin de waarde geteld is."),
    "status": ("Status", f"Code uit de lijst CL_OBS_STATUS van SDMX: {_STATUSES}."),
    "opmerking": ("Opmerking", "Wat u van dit cijfer moet weten, of waarom het er niet is."),
    "herkomst": ("Herkomst", "Id van het cijfer in de herkomstbestanden van de editie."),
    "indelingsjaar": (
        "Indelingsjaar",
        "Jaar van de indeling in wijken en buurten; van een verandering over twee indelingen beide. Leeg als het pakket het niet zegt.",
    ),
}

COLUMNS = tuple(_MEANINGS)
"""Columns of every download of figures."""

FIGURE_KEY = ("herkomst",)

_OPTIONAL = ("waarde", "getoond", "eenheid", "opmerking", "indelingsjaar")


@dataclass(frozen=True, kw_only=True)
class Description:
    """What a CSV is about and where it comes from."""

    title: str
    text: str
    publisher: str
    citation: str
    sources: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of a CSV."""

    name: str
    title: str
    meaning: str
    datatype: str
    """Of the W3C list, e.g. `double`."""
    required: bool


def describe_csv(file: str, description: Description, columns: Iterable[Column], key: Sequence[str]) -> bytes:
    """Metadata to stand beside a CSV as `<file>-metadata.json`, where the W3C says to look for it."""
    return json_file(
        {
            "@context": ["http://www.w3.org/ns/csvw", {"@language": "nl"}],
            "url": file,
            "dc:title": description.title,
            "dc:description": description.text,
            "dc:language": "nl",
            "dc:publisher": description.publisher,
            "dc:bibliographicCitation": description.citation,
            "dc:source": list(description.sources),
            "dialect": {"encoding": "utf-8", "delimiter": ",", "header": True, "lineTerminators": ["\n"]},
            "tableSchema": {"columns": [_column(column) for column in columns], "primaryKey": list(key)},
        }
    )


def figure_columns() -> tuple[Column, ...]:
    """The columns of a download of figures."""
    return tuple(
        Column(
            name=name,
            title=title,
            meaning=meaning,
            datatype="double" if name == "waarde" else "string",
            required=name not in _OPTIONAL,
        )
        for name, (title, meaning) in _MEANINGS.items()
    )


def _column(column: Column) -> dict[str, object]:
    return {
        "name": column.name,
        "titles": column.name,
        "dc:title": column.title,
        "dc:description": column.meaning,
        "datatype": column.datatype,
        "required": column.required,
    }
