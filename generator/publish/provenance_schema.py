"""The JSON Schemas of provenance files and of the named functions, published beside them."""

from __future__ import annotations

from generator.model.formula import FUNCTIONS
from generator.model.status import Status

SCHEMA_VERSION = 1

_TEXT = {"type": "string"}
_NUMBER = {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?$"}
_DIGEST = {"type": "string", "pattern": "^[0-9a-f]{64}$"}

_CELL = {
    "type": "object",
    "description": "Een cel van een vrijgegeven CSV-bestand: /data/<pakket>/<versie>/<bestand>.",
    "properties": {
        "pakket": _TEXT,
        "versie": _TEXT,
        "bestand": _TEXT,
        "sha256": {**_DIGEST, "description": "Controlegetal van het bestand."},
        "regel": {"type": "integer", "minimum": 1, "description": "De regel in het bestand; de kop is de eerste."},
        "kolom": {**_TEXT, "description": "De naam van de kolom."},
        "ruw": {**_TEXT, "description": "De cel, precies zoals zij er staat."},
    },
    "required": ["pakket", "versie", "bestand", "sha256", "regel", "kolom", "ruw"],
    "additionalProperties": False,
}

_REFERENCE = {
    "type": "object",
    "description": "Een ander cijfer van dezelfde editie. Een record in een andere taal verwijst zo naar het Nederlandse, met formule "
    "en cellen; dat staat in de map herkomst van die editie, zonder de map van de taal ervoor.",
    "properties": {"cijfer": _TEXT},
    "required": ["cijfer"],
    "additionalProperties": False,
}

_FIGURE = {
    "type": "object",
    "description": "Een cijfer: de formule met de operanden ingevuld geeft de waarde.",
    "properties": {
        "waarde": {
            **_NUMBER,
            "description": "De waarde, onafgerond: het kortste getal dat als binair getal van vierenzestig bits hetzelfde is.",
        },
        "getoond": {**_TEXT, "description": "Zoals het op de pagina staat, afgerond."},
        "eenheid": _TEXT,
        "afronding": {
            "type": "object",
            "properties": {
                "decimalen": {
                    "type": "integer",
                    "description": "Cijfers achter de komma; onder nul ervoor: bij min drie is afgerond op hele duizendtallen.",
                },
                "regel": {"const": "half-up", "description": "Een half wordt naar boven afgerond; onder nul van nul af."},
            },
            "required": ["decimalen", "regel"],
            "additionalProperties": False,
        },
        "formule": {
            **_TEXT,
            "description": f"Rekenkunde met de namen van de operanden: + - * / **, haakjes, {' '.join(FUNCTIONS)} en de functies "
            "van functies.json. Sommen zijn exact. Met een wortel, exp, ln of kwantiel erin telt een verschil tot 1e-9 van de waarde niet: "
            "de laatste cijfers daarvan rekent niet elke computer gelijk uit.",
        },
        "operanden": {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": {"oneOf": [{"$ref": "#/$defs/cel"}, {"$ref": "#/$defs/verwijzing"}]},
        },
        "status": {
            "enum": [status.value for status in Status if not status.missing],
            "description": "Weggelaten bij een gewoon cijfer. Een record in een andere taal heeft de status van het Nederlandse.",
        },
        "opmerking": {**_TEXT, "description": "Wat een lezer van dit cijfer moet weten, in de taal van het record."},
    },
    "required": ["waarde", "getoond", "eenheid", "afronding", "formule", "operanden"],
    "additionalProperties": False,
}

_MISSING = {
    "type": "object",
    "description": "Een cijfer dat er niet is, met de reden.",
    "properties": {
        "status": {"enum": [status.value for status in Status if status.missing]},
        "reden": {"type": "string", "minLength": 1},
        "eenheid": _TEXT,
    },
    "required": ["status", "reden", "eenheid"],
    "additionalProperties": False,
}

PROVENANCE_SCHEMA: dict[str, object] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Herkomst van cijfers",
    "description": "Voor cijfers.json van elke indicator en periode, en voor verschillen.json. Sleutel van een cijfer is zijn id: "
    "editie.indicator.gebied.periode[.maat]; op de pagina's van een andere taal staat die achter de editie.",
    "type": "object",
    "properties": {
        "schema": {"const": SCHEMA_VERSION},
        "cijfers": {
            "type": "object",
            "propertyNames": {"pattern": r"^[^.]+(\.[a-z]{2,3})?\.[^.]+\.[^.]+\.[^.]+(\.[^.]+)?$"},
            "additionalProperties": {"oneOf": [{"$ref": "#/$defs/cijfer"}, {"$ref": "#/$defs/ontbrekend"}]},
        },
    },
    "required": ["schema", "cijfers"],
    "additionalProperties": False,
    "$defs": {"cel": _CELL, "verwijzing": _REFERENCE, "cijfer": _FIGURE, "ontbrekend": _MISSING},
}

FUNCTIONS_SCHEMA: dict[str, object] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Functies in de formules van herkomst",
    "description": "Voor functies.json. Een functie is zelf een formule over haar parameters, in dezelfde rekentaal.",
    "type": "object",
    "properties": {
        "schema": {"const": SCHEMA_VERSION},
        "functies": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "naam": {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"},
                    "parameters": {"type": "array", "items": {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}, "minItems": 1},
                    "formule": {
                        **_TEXT,
                        "description": "Rekenkunde met de parameters; mag functies gebruiken die eerder in de lijst staan.",
                    },
                    "uitleg": {**_TEXT, "description": "Wat de functie geeft."},
                    "bron": {"type": "string", "minLength": 1, "description": "Waar de formule is gepubliceerd."},
                },
                "required": ["naam", "parameters", "formule", "uitleg", "bron"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["schema", "functies"],
    "additionalProperties": False,
}
