"""Text of a narrative → links with a space where there is none in a link: they stay text on the page, or lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.narrative import Narrative, TextSegment
from generator.model.problem import Place, Problem
from generator.validate.places import place_in
from generator.validate.prose import blank_code

_BETWEEN = re.compile(r"\[[^\[\]\n]+\](?P<space>[ \t]+)\((?:/|#|https?:|mailto:|www\.)[^()\n]*\)")
"""Words and address of a link, apart from each other."""
_WITHIN = re.compile(r"\]\([ \t]*[^\s()<>]+(?P<space>[ \t]+)[^\s()\"'][^()\n]*\)")
"""An address that goes on after a space; in quotation marks it would be the title of the link."""


def check_link_spaces(narrative: Narrative) -> Iterator[Problem]:
    """Every link that a space spoils, at the space."""
    for segment in narrative.segments:
        if isinstance(segment, TextSegment):
            text = blank_code(segment.text)
            for match in _BETWEEN.finditer(text):
                found = "Tussen de woorden en het adres van deze link staat een spatie: zo komen de haakjes op de pagina."
                yield _problem(place_in(segment.place, text, match.start("space")), found, "Zet ( meteen achter ].")
            for match in _WITHIN.finditer(text):
                found = "In het adres van deze link staat een spatie: zo leidt hij nergens heen."
                yield _problem(place_in(segment.place, text, match.start("space")), found, "Haal weg wat er niet bij hoort.")


def _problem(place: Place, found: str, next_step: str) -> Problem:
    return Problem(place=place, code="link-space", found=found, expected="Een link is [woorden](adres).", next_step=next_step)
