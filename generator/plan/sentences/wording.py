"""The small change of a language: names, years, numbers with their unit, and lists; text in, parts of sentences out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.model.figure import Value
from generator.model.indicator import Indicator
from generator.model.language import has_translation, spoken, spoken_language, text
from generator.model.saying import say
from generator.model.sentence import Code, Moment, Part, Quoted, Sentence
from generator.model.year import YEAR

_WITH_DIGIT = re.compile(r"\w*\d(?:[\w.,:/+%–-]*\w)?")
_WORD = re.compile(r"(?<![\w.:/-])[^\W\d_]{3,}(?![\w/-]|[.:]\S)")
"""A word as people write it: not a part of a code, an address or the name of a file."""
_MOMENT = re.compile(rf"{YEAR}(?:[-–]{YEAR}|-\d\d-\d\d)?")


def not_observed() -> Sentence:
    """Stands in a table where nobody measured: not the same as an unknown value."""
    return say("niet gemeten")


def worded(written: str) -> Sentence:
    """Text from a package or a file as a sentence: years become moments, other digits codes."""
    return _worded(written)


def quoted(written: str) -> Sentence:
    """Dutch text as its author wrote it, set apart on a page in another language."""
    return (Quoted(_worded(written)),) if written and not spoken_language().is_source else _worded(written)


def translated(written: str) -> Sentence:
    """Text of an author in the language of the moment; what nobody translated is quoted, unless it has no words."""
    if has_translation(written):
        return worded(spoken(written))
    return quoted(written) if _WORD.search(written) else worded(written)


@lru_cache(maxsize=4096)  # units, notes and definitions come back hundreds of times
def _worded(written: str) -> Sentence:
    parts: list[Part] = []
    end = 0
    for match in _WITH_DIGIT.finditer(written):
        if match.start() > end:
            parts.append(written[end : match.start()])
        token = match.group()
        parts.append(Moment(token) if _MOMENT.fullmatch(token) else Code(token))
        end = match.end()
    if end < len(written):
        parts.append(written[end:])
    return tuple(parts)


def joined(sentences: Sequence[Sentence]) -> Sentence:
    """Sentences after one another, with a space between."""
    parts: list[Part] = []
    for sentence in sentences:
        if not sentence:
            continue
        if parts:
            parts.append(" ")
        parts.extend(sentence)
    return tuple(parts)


def capitalised(text: str) -> str:
    """The same text with a capital first letter; names inside keep theirs."""
    return text[:1].upper() + text[1:]


def lowered(name: str) -> str:
    """A name inside a sentence: small first letter, unless it is an abbreviation such as `WOZ-waarde`."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def short_quantity(value: Value, unit: str) -> Sentence:
    """A value where the unit was said before: only `%` and `euro` are repeated."""
    if unit.startswith("%"):
        return (value, "%")
    if unit.startswith("euro"):
        return say("{bedrag} euro", bedrag=value)
    return (value,)


def quantity(value: Value, unit: str) -> Sentence:
    """A value with its unit, e.g. `52,0 per 1.000 inwoners`; a difference in percentages reads as points."""
    if unit.startswith("%"):
        return (value, "%", *worded(unit[1:]))
    return (value, " ", *worded(unit)) if unit else (value,)


def difference_quantity(value: Value, unit: str) -> Sentence:
    """A difference with its unit: percentages differ in points."""
    return say("{verschil} procentpunt", verschil=value) if unit.startswith("%") else quantity(value, unit)


def named(indicator: Indicator) -> Sentence:
    """The full name of an indicator."""
    return worded(indicator.name)


def with_unit(indicator: Indicator) -> Sentence:
    """The short name of an indicator with its unit, as the head of a row or column."""
    return (*worded(indicator.short), " (", *worded(indicator.unit), ")") if indicator.unit else worded(indicator.short)


def span(first: str, last: str) -> Moment:
    """A stretch of years."""
    return Moment(first) if first == last else Moment(f"{first}–{last}")


def whole_city(city: str) -> str:
    """The city as a whole, apart from the neighbourhoods in it."""
    return text("heel {stad}", stad=city)


def rest_of(city: str) -> str:
    """All neighbourhoods outside the programme."""
    return text("de rest van {stad}", stad=city)
