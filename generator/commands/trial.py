"""Texts of a site → the numbers and links that are seen only once Markdown has laid them out, as problems with their place.

The checks read what an editor typed; a list with a missing point, or half a link, is only seen for what it is by laying it out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial

from generator.model.edition import SiteSource
from generator.model.laid_out import LaidOut
from generator.model.language import Language, speaking
from generator.model.narrative import AreaRequest, FactRequest, FigureRequest, Narrative, Segment, TextSegment
from generator.model.problem import Place, Problem
from generator.render.trial import ALONE, INLINE, lay_out
from generator.system.memory import NO_MEMORY, Memory
from generator.validate.links import Destinations, judge_target, list_destinations, list_targets
from generator.validate.nesting import TOO_DEEP
from generator.validate.places import place_in
from generator.validate.refused import loose_number_at

Told = frozenset[tuple[str, str]]
"""What the checks found: the code of each problem, and in which file."""
CODE = "typed-number"
_DIGIT_WORD = re.compile(r"\S*\d\S*")
_DIGITS = re.compile(r"\d+")
_BEFORE = 3
"""Words before a number by which it is found back in what was typed."""


def try_texts(source: SiteSource, found: Collection[Problem], memory: Memory = NO_MEMORY) -> Iterator[Problem]:
    """What is left in the texts of a site: numbers, where the checks found none, and links that they did not see."""
    known, told = list_destinations(source), _told(found)
    for narrative in source.texts:
        if _is_fit(narrative, told):
            asked = (narrative, source.language_of(narrative))
            laid = memory.look_up((try_texts, narrative.place.path), asked, partial(_lay_out, *asked))
            yield from _judge(narrative, laid, known, told)


def try_text(source: SiteSource, narrative: Narrative, found: Collection[Problem]) -> tuple[Problem, ...]:
    """The same of one text."""
    told = _told(found)
    if not _is_fit(narrative, told):
        return ()
    return tuple(_judge(narrative, _lay_out(narrative, source.language_of(narrative)), list_destinations(source), told))


def _told(found: Iterable[Problem]) -> Told:
    return frozenset((problem.code, problem.place.path) for problem in found)


def _is_fit(narrative: Narrative, told: Told) -> bool:
    """A macro that could not be read is left out, and what is laid out without it is not what was meant; lists in lists have no end."""
    return narrative.whole and (TOO_DEEP, narrative.place.path) not in told


def _judge(narrative: Narrative, laid: LaidOut, known: Destinations, told: Told) -> Iterator[Problem]:
    if (CODE, narrative.place.path) not in told:
        yield from _left_over(narrative, laid.refused)
    judged = list_targets(narrative)
    for target in dict.fromkeys(laid.links):
        if target not in judged:
            yield from judge_target(target, _place_of(narrative, [[target]]), narrative, known)


def _lay_out(narrative: Narrative, language: Language) -> LaidOut:
    with speaking(language):
        return lay_out("".join(map(_stand_in, narrative.segments)))


def _left_over(narrative: Narrative, refused: Iterable[str]) -> Iterator[Problem]:
    for text in refused:
        number = _DIGIT_WORD.search(text)
        if number is not None:
            before = text[: number.start()].split()[-_BEFORE:]
            ways = ([*before, number[0]], [number[0]], _DIGITS.findall(number[0])[:1])
            yield loose_number_at(_place_of(narrative, ways), number[0])


def _stand_in(segment: Segment) -> str:
    match segment:
        case TextSegment():
            return segment.text
        case FigureRequest() | AreaRequest() | FactRequest():
            return INLINE
        case _:
            return ALONE


def _place_of(narrative: Narrative, ways: Iterable[Sequence[str]]) -> Place:
    """Where the last of some words was typed, over line ends too, by the first words that are there; else where the text begins."""
    for words in ways:
        wanted = re.compile(r"\s+".join(map(re.escape, words)))
        for segment in narrative.segments:
            if isinstance(segment, TextSegment) and (match := wanted.search(segment.text)):
                return place_in(segment.place, segment.text, match.end() - len(words[-1]))
    return narrative.place
