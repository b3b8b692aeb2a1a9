"""A Dutch text and its translations → what stands otherwise in the head of a translation, where nobody would ever see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.language import content_catalogue
from generator.model.narrative import Entry, Narrative
from generator.model.problem import Problem

TRANSLATED = ("titel", "samenvatting")
"""What of a head is written in the language of its text; all else comes from the Dutch one, and is translated as short texts are."""

IN_CATALOGUE = ("partners", "bron_naam")
"""What is translated once for all texts."""


def check_translated_heads(narrative: Narrative) -> Iterator[Problem]:
    """The head of a translation says nothing else than the Dutch one; what it leaves out, and what could not be read, is passed over."""
    for translation in narrative.translations.values():
        for name, own in translation.front_matter.items():
            if name in TRANSLATED or name in narrative.unread | translation.unread:
                continue
            dutch = narrative.front_matter.get(name, ())
            if sorted(entry.text for entry in own) != sorted(entry.text for entry in dutch):
                yield _other(name, narrative, translation)


def _other(name: str, narrative: Narrative, translation: Narrative) -> Problem:
    dutch, place = narrative.front_matter.get(name), narrative.places.get(name, narrative.place)
    if dutch is None:
        there, next_step = "ontbreekt het", "Haal de regel weg, of zet hem ook in de Nederlandse tekst."
    elif name in IN_CATALOGUE:
        there = f"staat {_listed(dutch)}"
        next_step = f"Neem het Nederlands over; de vertaling ervan hoort in {content_catalogue(translation.language)}."
    else:
        there, next_step = f"staat {_listed(dutch)}", "Maak de twee gelijk."
    return Problem(
        place=translation.places.get(name, translation.place),
        code="translation-head",
        found=f"Bij '{name}' staat hier {_listed(translation.front_matter[name])}; in de Nederlandse tekst ({place}) {there}.",
        expected="In de kop van een vertaling zijn alleen 'titel' en 'samenvatting' vertaald; de rest komt uit de Nederlandse tekst.",
        next_step=next_step,
    )


def _listed(entries: Sequence[Entry]) -> str:
    return ", ".join(f"'{entry.text}'" for entry in entries) or "niets"
