"""Texts without typed numbers → the numbers that are left all the same once Markdown has laid them out, as problems with their place.

The checks read what an editor typed; a list with a missing point, or half a link, is only seen for what it is by laying it out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import partial

from generator.model.edition import SiteSource
from generator.model.language import DUTCH, Language, said_in
from generator.model.narrative import AreaRequest, FactRequest, FigureRequest, Narrative, Segment, TextSegment
from generator.model.problem import Place, Problem
from generator.render.trial import ALONE, INLINE, refused_texts
from generator.system.memory import NO_MEMORY, Memory
from generator.validate.places import place_in
from generator.validate.refused import loose_number_at

CODE = "typed-number"
_DIGIT_WORD = re.compile(r"\S*\d\S*")
_DIGITS = re.compile(r"\d+")
_BEFORE = 3
"""Words before a number by which it is found back in what was typed."""


def try_texts(source: SiteSource, found: Collection[Problem], memory: Memory = NO_MEMORY) -> Iterator[Problem]:
    """Numbers that are left in the texts of a site; texts in which the checks found typed numbers already are passed over."""
    for narrative in _narratives(source):
        if not _is_known(narrative, found):
            asked = (narrative, _language(source, narrative))
            yield from memory.recall((try_texts, narrative.place.path), asked, partial(_try, *asked))


def try_text(source: SiteSource, narrative: Narrative, found: Collection[Problem]) -> tuple[Problem, ...]:
    """The same of one text."""
    return () if _is_known(narrative, found) else _try(narrative, _language(source, narrative))


def _is_known(narrative: Narrative, found: Collection[Problem]) -> bool:
    return not narrative.whole or any(problem.code == CODE and problem.place.path == narrative.place.path for problem in found)


def _language(source: SiteSource, narrative: Narrative) -> Language:
    return next((one for one in source.languages if one.code == narrative.language), DUTCH)


def _try(narrative: Narrative, language: Language) -> tuple[Problem, ...]:
    return tuple(said_in(language, _left_over(narrative)))


def _narratives(source: SiteSource) -> Iterator[Narrative]:
    for texts in (*(edition.narratives for edition in source.editions), source.general):
        for narrative in texts.values():
            yield from (narrative, *narrative.translations.values())


def _left_over(narrative: Narrative) -> Iterator[Problem]:
    for text in refused_texts("".join(map(_stand_in, narrative.segments))):
        number = _DIGIT_WORD.search(text)
        if number is not None:
            yield loose_number_at(_place_of(narrative, text[: number.start()].split()[-_BEFORE:], number[0]), number[0])


def _stand_in(segment: Segment) -> str:
    match segment:
        case TextSegment():
            return segment.text
        case FigureRequest() | AreaRequest() | FactRequest():
            return INLINE
        case _:
            return ALONE


def _place_of(narrative: Narrative, before: list[str], number: str) -> Place:
    """Where it was typed, with the words before it, over line ends too; else by itself or its digits; else where the text begins."""
    for words in ([*before, number], [number], _DIGITS.findall(number)[:1]):
        wanted = re.compile(r"\s+".join(map(re.escape, words)))
        for segment in narrative.segments:
            if isinstance(segment, TextSegment) and (match := wanted.search(segment.text)):
                return place_in(segment.place, segment.text, match.end() - len(words[-1]))
    return narrative.place
