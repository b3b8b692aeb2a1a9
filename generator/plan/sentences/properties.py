"""Properties of a descriptor, and what stands in them, in Dutch."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model.sentence import Sentence
from generator.plan.sentences.wording import worded

_NAMES: Mapping[str, str] = {
    "boundaryYear": "jaar van de indeling",
    "bytes": "grootte in bytes",
    "checks": "controles",
    "complete": "volledig",
    "contributors": "makers",
    "created": "datum in het pakket",
    "date": "datum",
    "description": "beschrijving",
    "disclosure": "geheimhouding",
    "end": "einde",
    "fields": "velden",
    "file": "bestand",
    "findings": "wat gevonden is",
    "finestLevel": "fijnste niveau",
    "focusSource": "bron van de focusbuurten",
    "found": "hoeveel gevonden",
    "homepage": "website",
    "indicator": "indicator",
    "indicators": "indicatoren",
    "keywords": "trefwoorden",
    "kind": "soort",
    "levels": "niveaus",
    "license": "licentie",
    "licenses": "licenties",
    "method": "manier",
    "minimumCount": "kleinste aantal",
    "minimumDenominator": "kleinste noemer",
    "observations": "om welke waarnemingen het gaat",
    "package": "pakket",
    "parts": "delen",
    "path": "adres",
    "period": "periode",
    "periods": "perioden",
    "precision": "nauwkeurigheid",
    "publisher": "uitgever",
    "reason": "reden",
    "region": "gebied",
    "regions": "gebiedsindeling",
    "remarks": "opmerkingen",
    "roles": "rollen",
    "rounding": "afronding",
    "rules": "regels",
    "sameCodes": "jaren met dezelfde gebiedscodes",
    "series": "reeksen",
    "source": "bron",
    "sources": "leveringen",
    "spatial": "gebied",
    "start": "begin",
    "statement": "zoals de bron het zegt",
    "step": "stap",
    "sums": "optellingen",
    "table": "tabel",
    "temporal": "periode",
    "title": "titel",
    "unplacedIn": "zonder plaats in",
    "version": "versie",
    "whole": "geheel",
    "withheld": "weggelaten",
    "year": "jaar",
}
_VALUES: Mapping[str, str] = {
    "nearest": "naar het dichtstbijzijnde veelvoud",
    "random": "willekeurig naar boven of beneden",
    "true": "ja",
    "false": "nee",
    "null": "–",
}
_PROPERTY = re.compile(r"\b([A-Za-z]+)(?=: )")
_VALUE = re.compile(r"(?<=: )(nearest|random|true|false|null)(?=;|$)")
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)T00:00:00Z")


def property_name(name: str) -> Sentence:
    """Where a property stands, part by part in Dutch: `temporal / end` → `periode / einde`; names of our own stay."""
    return worded(" / ".join(_NAMES.get(part, part) for part in name.split(" / ")))


def property_value(text: str) -> Sentence:
    """What stands in a property; of an object (`step: 5; method: random`) each part with its name in Dutch, of a moment the date."""
    if text in _VALUES:
        return (_VALUES[text],)
    dated = _MIDNIGHT.sub(r"\1", text)
    named = _PROPERTY.sub(lambda match: _NAMES.get(match[1], match[1]), dated)
    return worded(_VALUE.sub(lambda match: _VALUES[match[1]], named))
