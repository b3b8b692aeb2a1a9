"""A narrative → figures with another unit typed beside them than their own: `45,1 procent` of what is counted per 1.000 residents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from generator.model.identifiers import IndicatorId
from generator.model.indicator import Combination, Indicator
from generator.model.narrative import FigureRequest, Narrative, Segment, TextSegment
from generator.model.problem import Problem
from generator.validate.scope import Scope


class _Unit(StrEnum):
    """What a number is in, as far as a word beside it can contradict it; those that a word can say are groups of `_BEHIND`."""

    POINT = "point"
    PERCENT = "percent"
    EURO = "euro"
    THOUSAND = "thousand"
    COUNT = "count"
    RATIO = "ratio"


_GAP = r"[*_]*(?:[^\S\n]|&nbsp;)*\n?(?:[^\S\n]|&nbsp;)*[*_]*"
"""What may stand between a number and its unit: emphasis, spaces, one line end."""
_EACH = r"(?:per|(?:van|op)\s+(?:de|elke|iedere)|(?:of|in)\s+(?:every|each))\s+"
_BEHIND = re.compile(
    rf"""{_GAP}(?P<word>
    (?P<point>procentpunten\b|procentpunt\b|percentage\s+points?\b)
    | (?P<percent>%|procent\b|percent\b|per\s+cent\b|{_EACH}(?:honderd\b|hundred\b|100(?![.,]?\d))(?!\s+(?:duizend|thousand)))
    | (?P<euro>€|euro['\u2019]?s?\b)
    | (?P<thousand>‰|promille\b|{_EACH}(?:duizend\b|thousand\b|1[.,]?000(?![.,]?\d)))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""In Dutch and in English at once: a word of one does not stand in a text in the other."""
_SAID = (_Unit.POINT, _Unit.PERCENT, _Unit.EURO, _Unit.THOUSAND)
_BEFORE = re.compile(r"€(?:[^\S\n]|&nbsp;)*[*_]*\Z")


def check_written_units(narrative: Narrative, scope: Scope) -> Iterator[Problem]:
    """The unit that is typed right behind a figure, or a euro sign before it, is that of the figure."""
    for number, segment in enumerate(narrative.segments):
        if isinstance(segment, FigureRequest):
            indicator = scope.edition.indicators.get(IndicatorId(segment.indicator))
            typed, word = _typed(narrative.segments[:number][::-1], narrative.segments[number + 1 :])
            own = _own(segment, indicator) if indicator is not None and typed else None
            if indicator is not None and own is not None and own is not typed:
                yield _other_unit(segment, indicator, own, word)


def _typed(before: Sequence[Segment], after: Sequence[Segment]) -> tuple[_Unit | None, str]:
    """The unit that is typed beside a figure, and in which words."""
    behind = _BEHIND.match("".join(_texts(after)))
    if behind is not None:
        return next(unit for unit in _SAID if behind[unit.value] is not None), " ".join(behind["word"].split())
    return (_Unit.EURO, "€") if _BEFORE.search("".join(_texts(before)[::-1])) else (None, "")


def _texts(segments: Sequence[Segment]) -> list[str]:
    """Texts up to the nearest macro; a comment may have split them."""
    texts: list[str] = []
    for segment in segments:
        if not isinstance(segment, TextSegment):
            break
        texts.append(segment.text)
    return texts


def _own(request: FigureRequest, indicator: Indicator) -> _Unit | None:
    """The unit of a figure; None when it is one of which no word is certainly wrong, such as a score."""
    if request.measure == "verhouding":
        return _Unit.RATIO
    unit = indicator.unit.casefold()
    if unit.startswith("%"):
        return _Unit.POINT if request.measure == "verschil" else _Unit.PERCENT
    if unit.partition(" ")[0] == "euro":
        return _Unit.EURO
    if unit.startswith(("per 1.000 ", "per duizend ", "promille")):
        return _Unit.THOUSAND
    return _Unit.COUNT if indicator.combination is Combination.SUM and unit.isalpha() else None


def _other_unit(request: FigureRequest, indicator: Indicator, own: _Unit, word: str) -> Problem:
    unit = indicator.unit
    expected, next_step = {
        _Unit.RATIO: (
            "Een verhouding heeft geen eenheid: zij zegt hoeveel keer zo groot iets is.",
            "Schrijf 'keer', of gebruik cijfer(…).",
        ),
        _Unit.POINT: ("Het verschil tussen twee percentages is in procentpunten.", "Schrijf 'procentpunt'."),
        _Unit.COUNT: (f"Dit is een aantal {unit}.", "Schrijf wat er geteld is, of noem een ander cijfer."),
    }.get(own, (f"De eenheid van dit cijfer is '{unit}'.", f"Schrijf '{_in_words(unit)}', of noem een ander cijfer."))
    found = f"Bij {{{{ {request.measure}(\"{indicator.id}\", …) }}}} staat '{word}', en dat is niet de eenheid ervan."
    return Problem(place=request.place, code="written-unit", found=found, expected=expected, next_step=next_step)


def _in_words(unit: str) -> str:
    """A unit as it is written in a sentence without a typed number."""
    return unit.replace("1.000", "duizend").replace("%", "procent")
