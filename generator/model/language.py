"""The language in which a site is said: messages in Dutch in, the same in the language of the moment out.

Every text that the program itself says to a reader goes through here, whole messages at a time, so that a language is a catalogue
(GNU gettext, `.po`) and no code. The message is the Dutch text with named places, `In {plaats} wonen {inwoners} mensen.`: another
language may put them in another order. Source: GNU gettext manual, chapter 4 (Preparing Strings), and Unicode CLDR for plurals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

PLACE = re.compile(r"\{(\w+)\}")
"""A named place in a message."""


COUNTED_TO = 200
"""Plural rules of CLDR look at the last two digits at most: numbers from here on are as those of the last hundred."""
_LAST_HUNDRED = 100
ONE_AND_MORE = tuple(0 if number == 1 else 1 for number in range(COUNTED_TO))
"""Dutch and English: one form for one, another for all else."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Language:
    """A language in which the site is made."""

    code: str
    """BCP 47, e.g. `nl`; the folder of its pages, unless it is Dutch."""
    locale: str
    """Of Unicode CLDR, for numbers and dates: e.g. `nl_NL`."""
    name: str
    """As its readers call it, e.g. `Nederlands`."""
    right_to_left: bool = False
    messages: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    """Dutch message → its forms, one unless it is counted; a message that is not in it stays Dutch."""
    forms: tuple[int, ...] = ONE_AND_MORE
    """Which form of a counted message goes with each number below COUNTED_TO."""
    lines: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    """On which line of the catalogue of the city each of its texts stands."""
    unread: bool = False
    """Whether that catalogue has mistakes, so that nothing of it was read."""

    @property
    def is_source(self) -> bool:
        """True for the language in which the messages are written."""
        return self.code == DUTCH.code

    def form(self, number: int) -> int:
        """Which form of a counted message goes with a number."""
        return self.forms[number if number < COUNTED_TO else _LAST_HUNDRED + number % _LAST_HUNDRED]

    @property
    def folder(self) -> str:
        """Where its pages stand, from the root of the site: empty for Dutch, else e.g. `en/`."""
        return "" if self.is_source else f"{self.code}/"

    @property
    def direction(self) -> str:
        """Value of `dir`."""
        return "rtl" if self.right_to_left else "ltr"


CONTENT_FOLDER = "content/vertalingen"


def content_catalogue(code: str) -> str:
    """Path of the catalogue of what the city says in a language."""
    return f"{CONTENT_FOLDER}/{code}.po"


DUTCH = Language(code="nl", locale="nl_NL", name="Nederlands")
"""The language in which everything is written."""


@dataclass(frozen=True, kw_only=True)
class LanguageWay:
    """The way to a page in one of the languages of the site."""

    code: str
    name: str
    direction: str
    address: str
    """As written on the page."""
    full_address: str
    """For machines."""
    current: bool
    """True for the language of the page itself."""


_SPOKEN: ContextVar[Language] = ContextVar("language", default=DUTCH)


def spoken_language() -> Language:
    """The language in which is spoken now."""
    return _SPOKEN.get()


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speak a language for a while."""
    token = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


Item = TypeVar("Item")


def said_in(language: Language, items: Iterable[Item]) -> Iterator[Item]:
    """The same items, each of them made while the language is spoken; between them it is not."""
    waiting = iter(items)
    while True:
        with speaking(language):
            try:
                item = next(waiting)
            except StopIteration:
                return
        yield item


def mark(message: str) -> str:
    """The message itself: marks text that is looked up later, with `spoken` (gettext_noop)."""
    return message


def mark_counted(one: str, more: str) -> tuple[str, str]:
    """The forms of a counted message themselves: marks text that is looked up later, with `form_of`."""
    return one, more


def spoken(message: str) -> str:
    """A message marked elsewhere, in the language of the moment."""
    forms = _SPOKEN.get().messages.get(message)
    return forms[0] if forms else message


def has_translation(written: str) -> bool:
    """Say whether the language of the moment has its own words for this: a translation, or that it is Dutch."""
    language = _SPOKEN.get()
    return language.is_source or written in language.messages


def text(message: str, /, **places: str) -> str:
    """A message as plain text; raises KeyError when a place is not filled."""
    return filled(spoken(message), places) if places else spoken(message)


def form_of(one: str, more: str, number: int) -> str:
    """The form of a message that goes with a number, its places still open."""
    language = _SPOKEN.get()
    forms = language.messages.get(one, (one, more))
    return forms[min(language.form(number), len(forms) - 1)]


def filled(message: str, places: Mapping[str, str]) -> str:
    """The message with its places filled."""
    return "".join(places[piece] if number % 2 else piece for number, piece in enumerate(pieces(message)))


@lru_cache(maxsize=8192)
def pieces(message: str) -> tuple[str, ...]:
    """A message cut at its places: text, name of a place, text, name of a place, …, text."""
    return tuple(PLACE.split(message))
