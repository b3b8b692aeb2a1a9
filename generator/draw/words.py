"""The words that a layout writes in a chart, and the language that travels with a task to the process that draws it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TypedDict

from generator.model.language import Language, mark, spoken, spoken_language

NO_FIGURE = mark("geen cijfer")
WITHOUT_FIGURE = mark("zonder cijfer")
"""Behind a cross for each area that has none."""
AREA_WITHOUT_FIGURE = mark("{gebied}: geen cijfer")
BREAK = mark("breuk")
"""A new series begins here."""
NEEDED = mark("nodig")
"""Beside the way to a target."""
GOAL = mark("doel: {doel}")
FOCUS_AREAS = mark("focusbuurten")
REST = mark("rest van de stad")
NEIGHBOURHOODS = mark("buurten")
DISTRICTS = mark("wijken")
OTHER_NEIGHBOURHOODS = mark("andere buurten")
OTHER_DISTRICTS = mark("andere wijken")
SMALLER = mark("Kloof kleiner? {antwoord}")
HOLLOW = mark("Holle punt: {reden}")
HOLLOW_SIGNED = mark("Holle punt met {teken}: {reden}")
HOLLOW_AND = mark("Holle punt en {gebied}:")
RANGE_OF_COLOUR = mark("Per kleur het laagste en het hoogste cijfer:")
ALL_FIGURES = mark("alle cijfers: {reden}")

WORDS = (
    NO_FIGURE,
    WITHOUT_FIGURE,
    AREA_WITHOUT_FIGURE,
    BREAK,
    NEEDED,
    GOAL,
    FOCUS_AREAS,
    REST,
    NEIGHBOURHOODS,
    DISTRICTS,
    OTHER_NEIGHBOURHOODS,
    OTHER_DISTRICTS,
    SMALLER,
    HOLLOW,
    HOLLOW_SIGNED,
    HOLLOW_AND,
    RANGE_OF_COLOUR,
    ALL_FIGURES,
)
"""All of them: what a task takes along."""


class Speech(TypedDict):
    """A language as far as a drawing needs it; JSON values, so that it is part of what a kept drawing is found by."""

    code: str
    locale: str
    """Decides how ticks are written."""
    words: dict[str, str]
    """Dutch → this language, of `WORDS`; empty for Dutch."""


def speech_of_now() -> Speech:
    """The language of the moment."""
    language = spoken_language()
    return {
        "code": language.code,
        "locale": language.locale,
        "words": {word: said for word in WORDS if (said := spoken(word)) != word},
    }


def language_of(speech: Speech) -> Language:
    """The same language in the process that draws."""
    messages = MappingProxyType({word: (said,) for word, said in speech["words"].items()})
    return Language(code=speech["code"], locale=speech["locale"], name=speech["code"], messages=messages)
