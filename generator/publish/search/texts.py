"""A page in, its words out, each with how much it says of what the page is about: title, summary and headings, or the rest."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum, IntEnum, auto
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.model.blocks import ChartBlock, SourceNote, ValueTable
from generator.model.figure import Figure, Missing
from generator.model.page import Page
from generator.model.page_head import PageHead
from generator.model.sentence import Code, Fact, Link, Moment, Sentence, plain
from generator.publish.search.words import stems_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_PARTS = (Link, Moment, Code, Fact)
_SILENT = (Figure, Missing, PageHead)
_TEXTS = frozenset({"code", "definition", "name", "note", "publisher", "question", "term", "theme", "title"})
"""Fields with a plain text for readers; others hold paths, ids and units."""
_HEADS = frozenset({"heading", "caption"})
_IN_CHARTS = frozenset({"heading", "notes", "sources"})
"""Fields of a chart with words about it; the others hold what is drawn."""
_ADDRESS = re.compile(r"\]\([^)\s]*\)|https?://\S+")
_MARKS = ("](", "://")
"""What every address has; nearly all texts have none."""


class Weight(IntEnum):
    """How much a word says of what a page is about."""

    TEXT = 1
    SUMMARY = 2
    TITLE = 3


def weigh_words(page: Page) -> dict[str, Weight]:
    """The stems of a page, each with the highest weight it has there."""
    found: dict[str, Weight] = {}
    for text, weight in _texts(page).items():
        for known in stems_of(_ADDRESS.sub(" ", text) if any(mark in text for mark in _MARKS) else text):
            if weight > found.get(known, 0):
                found[known] = weight
    return found


def excerpt_of(description: Sentence) -> str:
    """The whole sentences of a description before its first figure: a figure belongs on its page, with its origin."""
    words: list[str] = []
    for part in description:
        if isinstance(part, Figure | Missing | Fact):
            text = "".join(words)
            return text[: text.rfind(".") + 1]
        words.append(plain((part,)))
    return "".join(words)


def _texts(page: Page) -> Mapping[str, Weight]:
    """Every text of a page once, with the highest weight it has there."""
    found: dict[str, Weight] = {}
    _gather_text(page.head.title, Weight.TITLE, found)
    _gather_text(plain(page.head.description), Weight.SUMMARY, found)
    _gather_fields(page, Weight.TEXT, found)
    return found


def _gather_text(text: str, weight: Weight, found: dict[str, Weight]) -> None:
    if weight > found.get(text, 0):
        found[text] = weight


def _gather_fields(value: DataclassInstance, least: Weight, found: dict[str, Weight]) -> None:
    for field in _fields_of(type(value)):
        part = getattr(value, field.name)
        weight = max(field.weight, least)
        if isinstance(part, str):
            if field.is_text:
                _gather_text(part, weight, found)
        elif field.has_parts:
            _gather(part, weight, found)


def _gather(value: Any, least: Weight, found: dict[str, Weight]) -> None:  # noqa: ANN401 - any part of a page
    match _way_into(type(value)):  # type: ignore[arg-type] # mypy asks the instances of a class whether they can be a key
        case _Way.TEXT:
            _gather_text(value, least, found)
        case _Way.SPOKEN:
            _gather_text(value.text, least, found)
        case _Way.PARTS:
            for part in value:
                _gather(part, least, found)
        case _Way.SOURCE:
            _gather_text(f"{value.title} {value.publisher}", least, found)
        case _Way.FIELDS:
            _gather_fields(value, least, found)


@dataclass(frozen=True, kw_only=True)
class _Field:
    """Where a kind of part of a page has words."""

    name: str
    weight: Weight
    is_text: bool
    """Whether a plain text that stands there is for readers."""
    has_parts: bool
    """Whether there are words in anything else that stands there."""


@cache
def _fields_of(kind: type[DataclassInstance]) -> tuple[_Field, ...]:
    """The fields of a dataclass in which there can be words; rows of a table name every area: all pages would be about all of them."""
    left_out = {"rows"} if issubclass(kind, ValueTable) else set()
    own = _IN_CHARTS if issubclass(kind, ChartBlock) else {field.name for field in fields(kind)} - left_out
    found = (
        _Field(
            name=field.name,
            weight=Weight.SUMMARY if field.name in _HEADS else Weight.TEXT,
            is_text=field.name in _TEXTS,
            has_parts=field.name in own,
        )
        for field in fields(kind)
    )
    return tuple(field for field in found if field.is_text or field.has_parts)


class _Way(Enum):
    """How to come to the words of something."""

    TEXT = auto()
    SPOKEN = auto()
    """A part of a sentence with a text of its own."""
    PARTS = auto()
    SOURCE = auto()
    FIELDS = auto()
    NONE = auto()


@cache
def _way_into(kind: type) -> _Way:
    ways = ((str, _Way.TEXT), (_PARTS, _Way.SPOKEN), (tuple, _Way.PARTS), (SourceNote, _Way.SOURCE), (_SILENT, _Way.NONE))
    known = next((way for kinds, way in ways if issubclass(kind, kinds)), None)
    return known or (_Way.FIELDS if is_dataclass(kind) else _Way.NONE)
