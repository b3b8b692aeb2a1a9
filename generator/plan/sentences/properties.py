"""Properties of a descriptor, and what stands in them, as a reader calls them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model.language import has_translation, mark, spoken, spoken_language
from generator.model.sentence import Part, Sentence
from generator.plan.sentences.wording import translated, worded

_NAMES: Mapping[str, str] = {
    "boundaryYear": mark("jaar van de indeling"),
    "bytes": mark("grootte in bytes"),
    "checks": mark("controles"),
    "complete": mark("volledig"),
    "contributors": mark("makers"),
    "created": mark("datum in het pakket"),
    "date": mark("datum"),
    "description": mark("beschrijving"),
    "disclosure": mark("geheimhouding"),
    "end": mark("einde"),
    "fields": mark("velden"),
    "file": mark("bestand"),
    "findings": mark("wat gevonden is"),
    "finestLevel": mark("fijnste niveau"),
    "focusSource": mark("bron van de focusbuurten"),
    "found": mark("hoeveel gevonden"),
    "homepage": mark("website"),
    "indicator": mark("indicator"),
    "indicators": mark("indicatoren"),
    "keywords": mark("trefwoorden"),
    "kind": mark("soort"),
    "levels": mark("niveaus"),
    "license": mark("licentie"),
    "licenses": mark("licenties"),
    "method": mark("manier"),
    "minimumCount": mark("kleinste aantal"),
    "minimumDenominator": mark("kleinste noemer"),
    "observations": mark("om welke waarnemingen het gaat"),
    "package": mark("pakket"),
    "parts": mark("delen"),
    "path": mark("adres"),
    "period": mark("periode"),
    "periods": mark("perioden"),
    "precision": mark("nauwkeurigheid"),
    "publisher": mark("uitgever"),
    "reason": mark("reden"),
    "region": mark("gebied"),
    "regions": mark("gebiedsindeling"),
    "remarks": mark("opmerkingen"),
    "roles": mark("rollen"),
    "rounding": mark("afronding"),
    "rules": mark("regels"),
    "sameCodes": mark("jaren met dezelfde gebiedscodes"),
    "series": mark("reeksen"),
    "source": mark("bron"),
    "sources": mark("leveringen"),
    "spatial": mark("gebied"),
    "start": mark("begin"),
    "statement": mark("zoals de bron het zegt"),
    "step": mark("stap"),
    "sums": mark("optellingen"),
    "table": mark("tabel"),
    "temporal": mark("periode"),
    "title": mark("titel"),
    "unplacedIn": mark("zonder plaats in"),
    "version": mark("versie"),
    "whole": mark("geheel"),
    "withheld": mark("weggelaten"),
    "year": mark("jaar"),
}
_VALUES: Mapping[str, str] = {
    "nearest": mark("naar het dichtstbijzijnde veelvoud"),
    "random": mark("willekeurig naar boven of beneden"),
    "true": mark("ja"),
    "false": mark("nee"),
    "null": "–",
}
_PROPERTY = re.compile(r"\b([A-Za-z]+)(?=: )")
_BETWEEN = re.compile(r"((?:: )?)(.*?)((?:; )?)", re.DOTALL)
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)T00:00:00Z")


def property_name(name: str) -> Sentence:
    """Where a property stands, part by part: `temporal / end` → `periode / einde`; names of our own stay."""
    parts = [worded(_name(part)) if part in _NAMES else translated(part) for part in name.split(" / ")]
    return tuple(piece for number, part in enumerate(parts) for piece in ((" / ", *part) if number else part))


def property_value(text: str) -> Sentence:
    """What stands in a property; of an object (`step: 5; method: random`) each part with its name, of a moment the date."""
    if text in _VALUES:
        return (spoken(_VALUES[text]),)
    dated = _MIDNIGHT.sub(r"\1", text)
    if has_translation(dated) and not spoken_language().is_source:
        return translated(dated)
    parts: list[Part] = []
    end = 0
    for match in _PROPERTY.finditer(dated):
        if match[1] in _NAMES:
            parts += (*_value(dated[end : match.start()]), *worded(_name(match[1])))
            end = match.end()
    return (*parts, *_value(dated[end:]))


def _value(written: str) -> Sentence:
    """What stands between the names of two parts: `: nearest; `."""
    match = _BETWEEN.fullmatch(written)
    before, value, behind = match.groups() if match else ("", written, "")
    said = (spoken(_VALUES[value]),) if value in _VALUES else _told(value)
    return (*worded(before), *said, *worded(behind))


def _told(value: str) -> Sentence:
    """A value in words; of what was found in a place (`Heuvel (BU07580501), 2020: Sprong …`) the name of the place stays."""
    place, colon, found = value.partition(": ")
    if colon and has_translation(found):
        return (*worded(place + colon), *translated(found))
    names = value.split(", ")
    return worded(", ".join(map(spoken, names))) if all(map(has_translation, names)) else translated(value)


def _name(part: str) -> str:
    return spoken(_NAMES[part]) if part in _NAMES else part
