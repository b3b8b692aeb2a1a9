"""Text that carries numbers: a typed list of parts, rendered as HTML and as plain text from the same value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from generator.model.figure import Figure, Missing
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

_OUTSIDE = ("https://", "http://", "mailto:", "tel:")


def is_outside(target: str) -> bool:
    """Say whether the target of a link leads away from the site."""
    return target.startswith(_OUTSIDE)


def plain(sentence: Sentence) -> str:
    """The sentence as plain text without a word on the status of its figures: to compare, to measure, or beside the sentence itself."""
    return "".join(_plain_part(part) for part in sentence)


def plain_with_status(sentence: Sentence) -> str:
    """The sentence as plain text where no sign can stand beside a figure: alt texts, descriptions, feed, pictures, JSON.

    A figure that is provisional, estimated or doubted says so in words, once a sentence: behind the last one with that status.
    """
    parts = tuple(_parts_of(sentence))
    return "".join(_plain_part(part) + _status_word(part, parts[number + 1 :]) for number, part in enumerate(parts))


def _parts_of(sentence: Sentence) -> Iterator[Part]:
    for part in sentence:
        if isinstance(part, Quoted):
            yield from _parts_of(part.parts)
        else:
            yield part


def _status_word(part: Part, behind: Iterable[Part]) -> str:
    if not isinstance(part, Figure) or not part.status.word:
        return ""
    for other in behind:
        if isinstance(other, Figure) and other.status is part.status:
            return ""
        if isinstance(other, str) and _END.search(other):
            break
    return f" ({part.status.word})"


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
