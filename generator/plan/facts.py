"""Narratives in, the numbers typed by hand in them out, each in the words of its sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.language import DUTCH
from generator.model.narrative import FactRequest, Narrative, TextSegment

_ENDS = re.compile(r"(?<=[.!?])\s+|\n\s*\n|\n[-*] ")
"""Where a sentence or a point of a list ends."""
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*_`#>]")
_BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, kw_only=True)
class FactUse:
    """A number typed by hand, in the words of the sentence around it."""

    text: str
    source: str
    before: str
    after: str
    language: str = DUTCH.code
    """In which the narrative is written."""


def facts_of(narrative: Narrative) -> tuple[FactUse, ...]:
    """The numbers typed by hand in a narrative; of the sentence around one what stands between it and the next macro."""
    around = ["", *(segment.text if isinstance(segment, TextSegment) else "" for segment in narrative.segments), ""]
    return tuple(
        FactUse(
            text=segment.text,
            source=segment.source,
            before=_one_line(_ENDS.split(_plain(around[number]))[-1].lstrip("- ")),
            after=_one_line(_ENDS.split(_plain(around[number + 2]))[0].rstrip()),
            language=narrative.language,
        )
        for number, segment in enumerate(narrative.segments)
        if isinstance(segment, FactRequest)
    )


def _plain(markdown: str) -> str:
    """Markdown as a reader hears it: of a link its text, without marks."""
    return _MARKS.sub("", _LINK.sub(r"\1", markdown))


def _one_line(text: str) -> str:
    return _BREAK.sub(" ", text)
