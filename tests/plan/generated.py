"""Planned pages in, every sentence the program made for them out: as a reader meets it, and as the lint of narratives counts it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, assert_never, get_type_hints

from generator.model.blocks import Prose
from generator.model.edition import SiteSource
from generator.model.figure import Figure, Missing
from generator.model.page import Page
from generator.model.sentence import Code, Fact, Link, Moment, Part, Quoted, Sentence
from generator.plan.sentences.wording import worded

FEWEST_QUOTED = 4
"""Words: a shorter text of an author is a name, and stands in our sentences as one."""
_NUMBER = "0"
"""A number is read as one short word, as in a narrative."""


def sentences_of(page: Page) -> Iterator[Sentence]:
    """Titles, headings, findings, alt texts, captions, table cells, the description for sharing; not what an editor wrote."""
    yield (page.head.title,)
    yield from _in_fields(page)


def read_aloud(sentence: Sentence) -> str:
    """The sentence with a number as one word, and a link, which a reader takes in as a name, as one word too."""
    return "".join(map(_said, sentence))


def authored(source: SiteSource) -> tuple[str, ...]:
    """What authors of packages and settings wrote, the longest first: the program only passes it on."""
    texts = [theme.question for theme in source.config.themes]
    for edition in source.editions:
        texts.extend(edition.config.changes)
        texts.extend(text for one in edition.indicators.values() for text in (one.definition, one.note, one.name))
        texts.extend(package.description for package in edition.packages.values())
        texts.extend(delivery.remarks for package in edition.packages.values() for delivery in package.sources)
        texts.extend(name.note for name in edition.regions.focus_names)
        texts.extend(target.decided_by for target in (edition.config.gap.target, *edition.config.gap.targets.values()) if target)
        texts.extend(edition.observations["opmerking"].unique())
        texts.extend(narrative.summary for narrative in edition.narratives.values())
    quoted = {text for text in texts if len(text.split()) >= FEWEST_QUOTED}
    return tuple(sorted(quoted | {read_aloud(worded(text)) for text in quoted}, key=lambda text: (-len(text), text)))


def without(text: str, quoted: Iterable[str]) -> str:
    """The text without what was passed on from an author."""
    for part in quoted:
        text = text.replace(part, "") if part in text else text
    return text.strip()


def _said(part: Part) -> str:
    match part:
        case str():
            return part
        case Figure() | Missing() | Moment() | Code() | Fact():
            return _NUMBER
        case Link():
            return part.text.replace(" ", "-").replace("(", "").replace(")", "").replace(",", "")
        case Quoted():
            return "".join(map(_said, part.parts))
        case _:
            assert_never(part)


@cache
def _hints(kind: Any) -> Mapping[str, Any]:  # noqa: ANN401 - any class of a page
    return get_type_hints(kind)


def _in_fields(value: Any) -> Iterator[Sentence]:  # noqa: ANN401 - any part of a page
    kind: Any = type(value)
    for field in fields(value):
        found = getattr(value, field.name)
        if _hints(kind)[field.name] == Sentence:
            yield from ((found,) if found else ())
        else:
            yield from _in_value(found)


def _in_value(value: object) -> Iterator[Sentence]:
    if isinstance(value, tuple):
        for part in value:
            yield from ((part,) if isinstance(part, tuple) else _in_value(part))
    elif is_dataclass(value) and not isinstance(value, (type, Figure, Missing, Prose)):
        yield from _in_fields(value)
