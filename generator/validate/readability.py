"""Prose of a narrative → warnings for sentences that are long, texts that are heavy, and words that have a plainer one.

The score is that of Flesch as Douma fitted it to Dutch: 206.84 - 0.93 × words per sentence - 77 × syllables per word (W.H. Douma,
*De leesbaarheid van landbouwbladen*, Wageningen 1960). It is a lint, and says nothing about the level B1: a text of short words can
still be hard to follow.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.narrative import ChartRequest, MapRequest, Narrative, Segment, TableRequest, TextSegment
from generator.model.problem import Place, Problem, Severity
from generator.validate.places import place_in
from generator.validate.prose import blank_markup

LONGEST_SENTENCE = 25
"""Words."""
LOWEST_SCORE = 60.0
"""Flesch calls 60 to 70 the standard of a text for everybody; below it stand *fairly difficult* and harder."""
FEWEST_WORDS = 100
"""A shorter text has too few sentences for a score to mean anything."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[0-9]+(?:[.,][0-9]+)*")
_VOWELS = re.compile(r"aai|ooi|oei|eeu|ieu|uw|aa|ee|ie|oo|uu|oe|eu|ui|ij|ei|au|ou|[aeiouyàáâäèéêëìíîïòóôöùúûü]")
_ENDS = re.compile(r"[.!?…:]+[\"'”’)*_]*(?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*(?:[-*+>#|]|[0-9]+[.)][ \t]))|\|")
"""Where a sentence ends: at its sign, and where a paragraph, item, heading or table cell does."""
_STANDS_FOR = "0"
"""What a reference inside a sentence counts as: one short word."""


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """Words of one sentence, in order, with the offset at which it begins."""

    offset: int
    words: tuple[str, ...]


def count_syllables(word: str) -> int:
    """Groups of vowels of a Dutch word; at least one."""
    return max(1, len(_VOWELS.findall(word.lower())))


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Sentences of a text without markup."""
    ends = [match.end() for match in _ENDS.finditer(text)]
    sentences = []
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        found = list(_WORD.finditer(text, start, end))
        if found:
            sentences.append(Sentence(offset=found[0].start(), words=tuple(match.group() for match in found)))
    return tuple(sentences)


def score(sentences: tuple[Sentence, ...]) -> float:
    """Readability by Flesch-Douma: higher is easier; of at least one sentence."""
    words = [word for sentence in sentences for word in sentence.words]
    syllables = sum(map(count_syllables, words))
    return 206.84 - 0.93 * len(words) / len(sentences) - 77 * syllables / len(words)


def find_heavy_words(text: str, plainer: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """Offset of each word or phrase that has a plainer one, as written, and the plainer one."""
    if not plainer:
        return
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in sorted(plainer, key=len, reverse=True)), re.IGNORECASE)
    folded = {phrase.casefold(): better for phrase, better in plainer.items()}
    for match in pattern.finditer(text):
        yield match.start(), match.group(), folded[match.group().casefold()]


def check_readability(narrative: Narrative, plainer: Mapping[str, str]) -> Iterator[Problem]:
    """Sentences are short, words are plain, and the text as a whole is not heavy; all of it warnings."""
    text, starts, segments = _join(narrative)

    def place_at(offset: int) -> Place:
        number = bisect_right(starts, offset) - 1
        segment = segments[number]
        return place_in(segment.place, segment.text, offset - starts[number]) if isinstance(segment, TextSegment) else segment.place

    sentences = split_sentences(text)
    for sentence in sentences:
        if len(sentence.words) > LONGEST_SENTENCE:
            yield _long_sentence(place_at(sentence.offset), sentence)
    for offset, written, better in find_heavy_words(text, plainer):
        yield Problem(
            place=place_at(offset),
            code="heavy-word",
            found=f"'{written}' is voor veel lezers een moeilijk woord.",
            expected=f"Schrijf liever '{better}'.",
            severity=Severity.WARNING,
        )
    if sum(len(sentence.words) for sentence in sentences) >= FEWEST_WORDS and score(sentences) < LOWEST_SCORE:
        yield Problem(
            place=narrative.place,
            code="heavy-text",
            found=f"De tekst is moeilijk te lezen: de score van Flesch-Douma is {score(sentences):.0f}.",
            expected=f"Een tekst voor iedereen heeft er {LOWEST_SCORE:.0f} of meer.",
            severity=Severity.WARNING,
        )


def _join(narrative: Narrative) -> tuple[str, list[int], list[Segment]]:
    """The text as a reader takes it in, where each segment of it begins, and the segments."""
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for segment in narrative.segments:
        starts.append(length)
        if isinstance(segment, TextSegment):
            piece = segment.text
        else:
            piece = "\n\n" if isinstance(segment, (ChartRequest, MapRequest, TableRequest)) else _STANDS_FOR
        pieces.append(piece)
        length += len(piece)
    return blank_markup("".join(pieces)), starts, list(narrative.segments)


def _long_sentence(place: Place, sentence: Sentence) -> Problem:
    return Problem(
        place=place,
        code="long-sentence",
        found=f"De zin '{' '.join(sentence.words[:4])} …' heeft {len(sentence.words)} woorden.",
        expected=f"Een zin heeft er hooguit {LONGEST_SENTENCE}.",
        severity=Severity.WARNING,
    )
