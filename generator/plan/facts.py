"""Narratives in, the sentences of them that hold a number typed by hand out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.identifiers import RegionCode
from generator.model.language import DUTCH
from generator.model.narrative import AreaRequest, FactRequest, Narrative, Segment, TextSegment
from generator.model.region import Region
from generator.model.sentence import Fact

_ENDS = re.compile(r"(?<=[.!?])\s+|\n\s*\n|\n[-*] ")
"""Where a sentence or a point of a list ends."""
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*_`#>]")
_BREAK = re.compile(r"\s*\n\s*")
_FACT = "\ue000"
"""Stands for a number typed by hand while sentences are looked for; no author types a private-use character."""
_LEFT_OUT = "…"
"""For a figure or whatever else the page computes: it has a record of its own."""


@dataclass(frozen=True, kw_only=True)
class FactSentence:
    """A sentence of a narrative with the numbers typed by hand in it."""

    parts: tuple[str | Fact, ...]
    language: str = DUTCH.code
    """In which the narrative is written."""


def fact_sentences(narrative: Narrative, areas: Mapping[RegionCode, Region]) -> Iterator[FactSentence]:
    """The sentences of a narrative that hold numbers typed by hand, in order and without marks; areas have their names."""
    facts = (Fact(segment.text, segment.source) for segment in narrative.segments if isinstance(segment, FactRequest))
    for sentence in _ENDS.split(_plain("".join(_written(segment, areas) for segment in narrative.segments))):
        if _FACT in sentence:
            first, *others = _one_line(sentence.strip().removeprefix("- ")).replace(f"{_LEFT_OUT}.", _LEFT_OUT).split(_FACT)
            parts = (first, *(part for text in others for part in (next(facts), text)))
            yield FactSentence(parts=tuple(part for part in parts if part), language=narrative.language)


def _written(segment: Segment, areas: Mapping[RegionCode, Region]) -> str:
    match segment:
        case TextSegment():
            return segment.text.replace(_FACT, "")
        case FactRequest():
            return _FACT
        case AreaRequest() if segment.area in areas:
            return areas[RegionCode(segment.area)].name
        case _:
            return _LEFT_OUT


def _plain(markdown: str) -> str:
    """Markdown as a reader hears it: of a link its text, without marks."""
    return _MARKS.sub("", _LINK.sub(r"\1", markdown))


def _one_line(text: str) -> str:
    return _BREAK.sub(" ", text)
