"""Text that carries numbers: a typed list of parts, rendered as HTML and as plain text from the same value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from generator.model.figure import Figure, Missing
from generator.model.language import text
from generator.model.notation import shown


@dataclass(frozen=True, slots=True)
class Moment:
    """A year or date, shown in a `<time>` element."""

    text: str
    """e.g. `2020`; also a range of years `2008–2022`, shown as two moments by the renderer."""


@dataclass(frozen=True, slots=True)
class Code:
    """Digits that are not data: a unit such as `per 1.000 inwoners`, a code, a version."""

    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A number typed by hand with a source of its own, shown in an element with `data-feit`."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads somewhere; `target` is a path from the site root (`2022/index.html#kloof`) or an https address."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Dutch text of an author that nobody translated: on a page in another language it is set apart as Dutch."""

    parts: Sentence


Part = str | Figure | Missing | Moment | Code | Fact | Link | Quoted
"""A plain string holds no digits."""

Sentence = tuple[Part, ...]

_END = re.compile(r"[.?!](?:\s|$)")
"""Where a sentence ends in a text."""

_PERCENT = "%"

_OUTSIDE = ("https://", "http://", "mailto:", "tel:")


def is_outside(target: str) -> bool:
    """Say whether the target of a link leads away from the site."""
    return target.startswith(_OUTSIDE)


def plain(sentence: Sentence) -> str:
    """The sentence as plain text without a word on the status of its figures: to compare, to measure, or beside the sentence itself."""
    return "".join(_plain_part(part) for part in sentence)


def plain_with_status(sentence: Sentence) -> str:
    """The sentence as plain text where no sign can stand beside a figure: alt texts, descriptions, feed, pictures, JSON.

    A figure that is provisional, estimated or doubted says so in words; when all figures of a sentence are alike, once, behind the last.
    """
    parts = tuple(_parts_of(sentence))
    written, behind = "", ""
    for part, word in zip(parts, _status_words(parts), strict=True):
        piece = _plain_part(part)
        if behind and piece.startswith(_PERCENT):  # the unit belongs to the number
            piece = f"{_PERCENT}{behind}{piece[1:]}"
        else:
            written += behind
        written += piece
        behind = f" ({word})" if word else ""
    return written + behind


def _parts_of(sentence: Sentence) -> Iterator[Part]:
    for part in sentence:
        if isinstance(part, Quoted):
            yield from _parts_of(part.parts)
        else:
            yield part


def _status_words(parts: Sequence[Part]) -> Sequence[str]:
    """What is said behind each part of its status; nothing behind most."""
    words = [""] * len(parts)
    for places in _figures_by_sentence(parts):
        own = [figure.status.word for place in places if isinstance(figure := parts[place], Figure)]
        if len(own) > 1 and own[0] and len(set(own)) == 1:
            words[places[-1]] = text("alle cijfers: {reden}", reden=own[0])
        else:
            for place, word in zip(places, own, strict=True):
                words[place] = word
    return words


def _figures_by_sentence(parts: Iterable[Part]) -> Iterator[list[int]]:
    """Where the figures stand, those of one sentence together."""
    places: list[int] = []
    for number, part in enumerate(parts):
        if isinstance(part, Figure):
            places.append(number)
        elif isinstance(part, str) and _END.search(part) and places:
            yield places
            places = []
    if places:
        yield places


def _plain_part(part: Part) -> str:
    match part:
        case str():
            return part
        case Figure():
            return shown(part)
        case Missing():
            return part.status.label
        case Moment() | Code() | Fact() | Link():
            return part.text
        case Quoted():
            return plain(part.parts)
        case _:
            assert_never(part)
