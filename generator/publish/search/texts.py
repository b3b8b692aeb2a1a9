"""A page in, its words out, each with how much it says of what the page is about: title, summary and headings, or the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import IntEnum
from typing import Any

from generator.model.blocks import ChartBlock, SourceNote, ValueTable
from generator.model.figure import Figure, Missing
from generator.model.page import Page
from generator.model.page_head import PageHead
from generator.model.sentence import Code, Fact, Link, Moment, Sentence, plain
from generator.publish.search.words import stems_of

_PARTS = (Link, Moment, Code, Fact)
_TEXTS = frozenset({"code", "definition", "name", "note", "publisher", "question", "term", "theme", "title"})
"""Fields with a plain text for readers; others hold paths, ids and units."""
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
    for weight, text in _texts(page):
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


def _texts(page: Page) -> Iterator[tuple[Weight, str]]:
    yield Weight.TITLE, page.head.title
    yield Weight.SUMMARY, plain(page.head.description)
    yield from _in_fields(page)


def _in_fields(value: Any) -> Iterator[tuple[Weight, str]]:  # noqa: ANN401 - any part of a page
    for field in fields(value):
        part = getattr(value, field.name)
        weight = Weight.SUMMARY if field.name in {"heading", "caption"} else Weight.TEXT
        if isinstance(part, str):
            if field.name in _TEXTS:
                yield weight, part
        elif isinstance(value, ValueTable) and field.name == "rows":
            continue  # rows name every area: all pages would be about all of them
        elif not isinstance(value, ChartBlock) or field.name in {"heading", "notes", "sources"}:
            yield from ((max(weight, found), text) for found, text in _in_value(part))


def _in_value(value: Any) -> Iterator[tuple[Weight, str]]:  # noqa: ANN401 - idem
    if isinstance(value, str):
        yield Weight.TEXT, value
    elif isinstance(value, _PARTS):
        yield Weight.TEXT, value.text
    elif isinstance(value, tuple):
        for part in value:
            yield from _in_value(part)
    elif isinstance(value, SourceNote):
        yield Weight.TEXT, f"{value.title} {value.publisher}"
    elif is_dataclass(value) and not isinstance(value, Figure | Missing | PageHead):
        yield from _in_fields(value)
