"""A title, a summary or a text of the settings → macros and addresses in it: only the Markdown of a narrative knows those."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model.problem import Place, Problem

_MACRO = re.compile(r"\{\{.*?(?:\}\}|\Z)|\{[%#].*?(?:[%#]\}|\Z)", re.DOTALL)
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where a text stands."""

    where: str
    """In words, e.g. `in 'titel'`."""
    place_at: Callable[[int], Place]
    """The place of an offset in it."""


def check_plain_text(text: str, spot: Spot) -> Iterator[Problem]:
    """Only text stands in a plain text: what is no text would appear on the page as it was typed."""
    for match in _MACRO.finditer(text):
        yield Problem(
            place=spot.place_at(match.start()),
            code="macro-in-plain-text",
            found=f"Hier {spot.where} werkt geen macro: '{match.group()}' zou zo op de pagina komen.",
            next_step="Schrijf de zin zonder getal; een jaar mag. Een cijfer kan wel in de tekst onder een kop.",
        )
    for match in _ADDRESS.finditer(blank_macros(text)):
        yield Problem(
            place=spot.place_at(match.start()),
            code="bare-address",
            found=f"Hier {spot.where} staat een adres; dat wordt geen link.",
            next_step="Haal het weg, en zet de link in een tekst: [tekst](https://…).",
        )


def blank_macros(text: str) -> str:
    """The text with every macro blanked, of the same length."""
    return _MACRO.sub(lambda match: " " * len(match.group()), text)
