"""Text of a narrative → lists and quotations so deep in each other that a phone has no room left for their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.narrative import Narrative, TextSegment
from generator.model.problem import Place, Problem
from generator.validate.places import place_in
from generator.validate.prose import blank_code

TOO_DEEP = "deep-nesting"
"""Markdown itself stops at some hundreds, in the middle of its work; so such a text is not laid out."""
DEEPEST = 6
INDENT = 4
"""Columns for each list around a line."""
_MARK = r"(?:(?:[-*+]|[0-9]{1,9}\.)[ \t]+|>[ \t]?)"
_BEGINNING = re.compile(rf"^(?![ \t]*([-*+])(?:[ \t]*\1)+[ \t]*$)(?P<indent>[ \t]*)(?P<marks>{_MARK}+)", re.MULTILINE)
"""Of a line of a list or quotation; marks that stand alone are drawn as a line."""


def check_nesting(narrative: Narrative) -> Iterator[Problem]:
    """The first line of a text with more lists and quotations around it than fit."""
    for segment in narrative.segments:
        if isinstance(segment, TextSegment):
            text = blank_code(segment.text)
            deep = next((line for line in _BEGINNING.finditer(text) if _depth(line) > DEEPEST), None)
            if deep:
                yield _too_deep(place_in(segment.place, text, deep.end()))
                return


def _depth(line: re.Match[str]) -> int:
    around = len(line["indent"].expandtabs(INDENT)) // INDENT
    return around + len(re.findall(_MARK, line["marks"]))


def _too_deep(place: Place) -> Problem:
    return Problem(
        place=place,
        code="deep-nesting",
        found="Hier staan te veel lijsten of citaten in elkaar: op een telefoon blijft er geen plaats over voor de woorden.",
        expected=f"Hooguit {DEEPEST} in elkaar.",
        next_step="Maak er een lijst van, of alinea's onder een kop.",
    )
