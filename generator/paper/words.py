"""Sentences → runs of text for paper: each with what it looks like and where it leads, as plain values; nothing is markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, assert_never

from generator.model.chart_page import is_spoken
from generator.model.figure import Figure, Missing, Value
from generator.model.identifiers import FigureId
from generator.model.language import DUTCH, Language, speaking, spoken_language, text
from generator.model.moments import written_moments
from generator.model.notation import shown
from generator.model.saying import say
from generator.model.sentence import Code, Fact, Link, Moment, Part, Quoted, Sentence, is_outside
from generator.paper.voice import from_left, voice_of

_LINE_END = re.compile(r"\s*\n\s*")

Run = dict[str, Any]
"""`text`, and perhaps a `look`, `to` (an address) or `at` (a place in the same document), and `voice`: another language than around it."""

Runs = list[Run]


@dataclass(frozen=True, kw_only=True)
class Ways:
    """How what stands on paper leads to the site, or to another place in the same document."""

    base: str
    """`basisadres`: absolute, ends in a slash."""
    folder: str = ""
    """Where the pages in the language of the document stand, below the base: empty for Dutch, else e.g. `en/`."""
    origins: Mapping[FigureId, str]
    """Where on the site each figure is taken apart."""
    places: Mapping[str, str] = field(default_factory=dict)
    """Label of the chapter that a page of the site became; pages that are not in the document are on the site."""

    def address(self, target: str) -> str:
        """Full address of a target; a page of the site is named by its folder, as a reader types it."""
        if is_outside(target):
            return target
        path, mark, anchor = target.partition("#")
        return self.base + (self.folder if is_spoken(target) else "") + path.removesuffix("index.html") + mark + anchor

    def lead(self, target: str) -> dict[str, str]:
        """Where a link leads."""
        place = self.places.get(target.partition("#")[0])
        return {"at": place} if place else {"to": self.address(target)}

    def origin(self, figure: FigureId) -> dict[str, str]:
        """Where a figure comes from; nowhere when no page takes it apart."""
        place = self.origins.get(figure)
        return {"to": self.base + self.folder + place} if place else {}


def text_run(text: str, look: str = "") -> Run:
    """A run without a way to anywhere; where its author's editor broke a line is a space."""
    return {"text": written_moments(_LINE_END.sub(" ", text))} | ({"look": look} if look else {})


def said_in(language: Language, runs: Iterable[Run]) -> Runs:
    """Runs in another language than that of what stands around them."""
    return [run | {"voice": voice_of(language)} for run in runs]


def runs_of(parts: Iterable[Part], ways: Ways) -> Runs:
    """The runs of a sentence, in order."""
    return [run for part in parts for run in _runs(part, ways)]


def dutch(words: str) -> Sentence:
    """A name that stays Dutch in every language."""
    return (Code(words),) if spoken_language().is_source else (Quoted((Code(words),)),)


def kept(words: str, begin: str, address: str = "") -> Sentence:
    """Words, leading to an address perhaps, that may begin with Dutch ones which stayed as they are."""
    if spoken_language().is_source or not begin or not words.startswith(begin):
        return (_named(words, address),)
    rest = words.removeprefix(begin)
    return (Quoted((_named(begin, address),)), *((_named(rest, address),) if rest else ()))


def _named(words: str, address: str) -> Part:
    return Link(words, address) if address else Code(words)


def value_runs(value: Value, ways: Ways, unit: str = "") -> Runs:
    """A number with the sign of its status and its unit, or the words for why there is none."""
    if isinstance(value, Missing):
        return [{"text": value.status.label, "look": "missing"} | ways.origin(value.id)]
    runs: Runs = [{"text": from_left(shown(value)), "look": "figure"} | ways.origin(value.id)]
    if value.status.sign:
        runs.append(text_run(value.status.sign, "sign"))
    if unit:
        runs.append(text_run(unit if unit == "%" else f" {unit}", "unit"))
    return runs


def cell_runs(cell: Value | Sentence, ways: Ways) -> Runs:
    """A cell of a table."""
    return runs_of(cell, ways) if isinstance(cell, tuple) else value_runs(cell, ways)


def _runs(part: Part, ways: Ways) -> Runs:
    match part:
        case str():
            return [text_run(part)]
        case Figure() | Missing():
            return value_runs(part, ways)
        case Moment() | Code():
            return [text_run(part.text)]
        case Link():
            return [text_run(part.text) | ways.lead(part.target)]
        case Fact():
            return runs_of(say("{feit} ({bron})", feit=Code(part.text), bron=Link(text("bron"), part.source)), ways)
        case Quoted():
            with speaking(DUTCH):  # its dates too
                return said_in(DUTCH, runs_of(part.parts, ways))
        case _:
            assert_never(part)
