"""The JSON Schema of the static API, published beside it."""

from __future__ import annotations

from generator.model.area_claim import Stand
from generator.model.naming import MEASURE_NAMES
from generator.model.path import PathReason, PathStatus
from generator.model.status import Status
from generator.model.verdict import Verdict

API_VERSION = 1

_TEXT = {"type": "string"}

_FIGURE = {
    "type": "object",
    "properties": {
        "indicator": _TEXT,
        "gebied": {**_TEXT, "description": "CBS-code, groep of kloof."},
        "periode": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{4})?$"},
        "maat": {"enum": list(MEASURE_NAMES)},
        "waarde": {"type": ["string", "null"], "description": "Onafgerond getal als tekst; null als het ontbreekt."},
        "getoond": {**_TEXT, "description": "Afgerond, in Nederlandse notatie."},
        "eenheid": _TEXT,
        "status": {
            "enum": [status.value for status in Status],
            "description": "Code uit de lijst CL_OBS_STATUS van SDMX; weggelaten bij een gewoon cijfer.",
        },
        "opmerking": {**_TEXT, "description": "Wat u van dit cijfer moet weten, of waarom het er niet is."},
        "indelingsjaar": {
            "type": "string",
            "pattern": "^([0-9]{4}|onbekend)(/([0-9]{4}|onbekend))?$",
            "description": "Jaar van de indeling in wijken en buurten; van een verandering over twee indelingen beide.",
        },
        "herkomst": {**_TEXT, "description": "Id van de herkomst, zie herkomst/index.json."},
    },
    "required": ["indicator", "gebied", "periode", "maat", "waarde", "eenheid", "herkomst"],
    "if": {"properties": {"waarde": {"type": "null"}}},
    "then": {"required": ["status", "opmerking"]},
    "else": {"required": ["getoond"]},
    "additionalProperties": False,
}

_FIGURES = {"type": "array", "items": {"$ref": "#/$defs/cijfer"}}

_INDICATOR = {
    "type": "object",
    "properties": {"id": _TEXT, "naam": _TEXT, "eenheid": _TEXT, "definitie": _TEXT},
    "required": ["id", "naam", "eenheid", "definitie"],
}

_AREA_FILE = {
    "properties": {"schema": {"const": API_VERSION}, "editie": _TEXT, "gebied": _TEXT, "naam": _TEXT, "cijfers": _FIGURES},
    "required": ["schema", "editie", "gebied", "naam", "cijfers"],
    "additionalProperties": False,
}

_OUTCOMES = sorted({one.value for kind in (Verdict, PathStatus, Stand) for one in kind})

_VERDICT = {
    "type": "object",
    "description": "Wat uit cijfers is opgemaakt: over de kloof, over de weg naar het doel, of over een gebied naast de hele stad.",
    "properties": {
        "over": {**_TEXT, "description": "kloof, doel, of de CBS-code van een gebied."},
        "van": {**_TEXT, "description": "Eerste periode die meetelt; gelijk aan tot bij een oordeel over een enkele periode."},
        "tot": _TEXT,
        "oordeel": {"enum": _OUTCOMES},
        "reden": {"enum": [one.value for one in PathReason], "description": "Waarop een oordeel over het doel rust."},
        "besluit": {**_TEXT, "description": "Wie het doel heeft bepaald."},
        "twijfel": {"const": True, "description": "Aan een van de cijfers wordt getwijfeld."},
        "voorlopig": {"const": True, "description": "Een van de cijfers kan nog veranderen."},
        "vergelijkingen": {"type": "integer", "description": "Voor zoveel oordelen samen zijn de marges wijd genoeg."},
        "cijfers": {"type": "array", "items": _TEXT, "description": "Waarop het rust: id's van de herkomst."},
    },
    "required": ["over", "oordeel", "cijfers"],
    "additionalProperties": False,
}

_INDICATOR_FILE = {
    "properties": {
        "schema": {"const": API_VERSION},
        "editie": _TEXT,
        "indicator": {"$ref": "#/$defs/indicator"},
        "oordelen": {"type": "array", "items": {"$ref": "#/$defs/oordeel"}},
        "cijfers": _FIGURES,
    },
    "required": ["schema", "editie", "indicator", "oordelen", "cijfers"],
    "additionalProperties": False,
}

_INDEX_FILE = {
    "properties": {
        "schema": {"const": API_VERSION},
        "gebieden": {"type": "array", "items": {"type": "object", "required": ["code", "naam", "niveau", "bestand"]}},
        "groepen": {"type": "array", "items": {"type": "object", "required": ["id", "naam", "bestand"]}},
        "indicatoren": {"type": "array", "items": {"allOf": [{"$ref": "#/$defs/indicator"}, {"required": ["bestand"]}]}},
    },
    "required": ["schema", "editie", "titel", "gebieden", "groepen", "indicatoren"],
}

API_SCHEMA: dict[str, object] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Statische API van Staat van de wijken",
    "description": "Geldt voor index.json en voor de bestanden in gebieden/, groepen/ en indicatoren/.",
    "type": "object",
    "oneOf": [{"$ref": "#/$defs/index"}, {"$ref": "#/$defs/gebiedsbestand"}, {"$ref": "#/$defs/indicatorbestand"}],
    "$defs": {
        "cijfer": _FIGURE,
        "indicator": _INDICATOR,
        "oordeel": _VERDICT,
        "index": _INDEX_FILE,
        "gebiedsbestand": _AREA_FILE,
        "indicatorbestand": _INDICATOR_FILE,
    },
}
