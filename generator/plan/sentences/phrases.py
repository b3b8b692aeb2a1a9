"""How an indicator is said in a sentence: an area and a figure in, `In Tuinzigt krijgen … van de … inwoners bijstand` out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model.figure import Figure, Value
from generator.model.indicator import Indicator
from generator.model.sentence import Code, Moment, Part, Sentence
from generator.plan.sentences.wording import lowered, short_quantity, worded

PHRASES: Mapping[str, str] = {
    "inwoners": "wonen {} mensen",
    "huishoudens": "zijn {} huishoudens",
    "eenpersoonshuishoudens": "woont bij {}% van de huishoudens iemand alleen",
    "gezinnen": "heeft {}% van de huishoudens kinderen",
    "kinderen": "is {}% van de inwoners jonger dan [15] jaar",
    "ouderen": "is {}% van de inwoners [65] jaar of ouder",
    "eenzaamheid": "voelt {}% van de volwassenen zich eenzaam",
    "misdrijven-totaal": "registreerde de politie {} misdrijven per [1.000] inwoners",
    "woninginbraak": "registreerde de politie {} woninginbraken per [1.000] inwoners",
    "mishandeling": "registreerde de politie {} mishandelingen per [1.000] inwoners",
    "bedreiging": "registreerde de politie {} bedreigingen per [1.000] inwoners",
    "winkeldiefstal": "registreerde de politie {} winkeldiefstallen per [1.000] inwoners",
    "zakkenrollerij": "registreerde de politie {} keer zakkenrollerij per [1.000] inwoners",
    "rijden-onder-invloed": "registreerde de politie {} keer rijden onder invloed per [1.000] inwoners",
    "verkeersongevallen": "registreerde de politie {} verkeersongevallen per [1.000] inwoners",
    "drugs-en-drankoverlast": "registreerde de politie {} keer overlast door drugs of drank per [1.000] inwoners",
    "drugshandel": "registreerde de politie {} keer drugshandel per [1.000] inwoners",
    "straatroof": "registreerde de politie {} straatroven per [1.000] inwoners",
    "overval": "registreerde de politie {} overvallen per [1.000] inwoners",
    "openlijk-geweld": "registreerde de politie {} keer openlijk geweld per [1.000] inwoners",
    "brand-en-ontploffing": "registreerde de politie {} branden en ontploffingen per [1.000] inwoners",
    "overlast": "kreeg de politie {} meldingen van overlast per [1.000] inwoners",
    "jeugdoverlast": "kreeg de politie {} meldingen van jeugdoverlast per [1.000] inwoners",
    "overlast-verward-gedrag": "kreeg de politie {} meldingen over verward gedrag per [1.000] inwoners",
    "woz": "is de WOZ-waarde van een woning gemiddeld {} euro",
    "koopwoningen": "is {}% van de woningen een koopwoning",
    "bijstand": "krijgen {} van de [1.000] inwoners bijstand",
    "ww": "krijgen {} van de [1.000] inwoners een WW-uitkering",
    "arbeidsongeschiktheid": "krijgen {} van de [1.000] inwoners een uitkering voor arbeidsongeschiktheid",
    "inkomen": "is het inkomen gemiddeld {} euro per inwoner",
    "lage-inkomens": "heeft {}% van de huishoudens een laag inkomen",
    "sociaal-minimum": "leeft {}% van de huishoudens rond of onder het sociaal minimum",
    "rondkomen": "heeft {}% van de volwassenen moeite met rondkomen",
    "arbeidsparticipatie": "heeft {}% van de mensen betaald werk",
    "hbo-wo": "heeft {}% van de mensen een hbo- of wo-opleiding",
}
"""Wording by indicator: `{}` is the figure, `[…]` digits that are not data. An indicator without a line reads in a general form."""

PAST: Mapping[str, str] = {
    "heeft": "had",
    "is": "was",
    "krijgen": "kregen",
    "leeft": "leefde",
    "voelt": "voelde",
    "wonen": "woonden",
    "woont": "woonde",
    "zijn": "waren",
}
"""The verb a phrase begins with, in the past; the others are in the past already."""

_TOKEN = re.compile(r"\{\}|\[[^\]]*\]")


def _fits(phrase: str, unit: str) -> bool:
    """Say whether a phrase speaks in the unit of the indicator, which is the package's to change."""
    wanted = {"{}%": "%", "{} euro": "euro", "[1.000]": "per 1.000"}
    return all((mark in phrase) == unit.startswith(start) for mark, start in wanted.items())


def _filled(phrase: str, value: Value) -> Sentence:
    parts: list[Part] = []
    end = 0
    for match in _TOKEN.finditer(phrase):
        parts.extend(worded(phrase[end : match.start()]))
        parts.append(value if match.group() == "{}" else Code(match.group()[1:-1]))
        end = match.end()
    parts.extend(worded(phrase[end:]))
    return tuple(parts)


def said(indicator: Indicator, place: str, value: Value) -> Sentence:
    """One clause without a full stop: `In Tuinzigt krijgen 84,1 van de 1.000 inwoners bijstand`."""
    if not isinstance(value, Figure):
        return (f"In {place} is er geen cijfer over ", *worded(lowered(indicator.name)))
    return (f"In {place} ", *_filled(_phrase(indicator), value))


def said_then(indicator: Indicator, period: str, value: Figure) -> Sentence:
    """The same of a year gone by: `In 2012 kregen 84,1 van de 1.000 inwoners bijstand`."""
    verb, _, others = _phrase(indicator).partition(" ")
    return ("In ", Moment(period), " ", *_filled(f"{PAST.get(verb, verb)} {others}", value))


def _phrase(indicator: Indicator) -> str:
    phrase = PHRASES.get(indicator.id)
    if phrase and _fits(phrase, indicator.unit):
        return phrase
    unit = indicator.unit
    written = f"{{}}{unit}" if unit.startswith("%") else f"{{}} {unit}".rstrip()
    return f"is het cijfer voor ‘{lowered(indicator.name)}’ {written}"


def said_beside(indicator: Indicator, place: str, value: Value, other: tuple[str, Value]) -> Sentence:
    """A second area beside the first: `In … krijgen 52,0 van de 1.000 inwoners bijstand, in de rest van Breda 11,7.`."""
    other_place, other_value = other
    if not isinstance(other_value, Figure):
        return (*said(indicator, place, value), f"; voor {other_place} is er geen cijfer.")
    return (*said(indicator, place, value), f", in {other_place} ", *short_quantity(other_value, indicator.unit), ".")
