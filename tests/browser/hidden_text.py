"""HTML text → what is said of a page without standing on it, and the numbers that the page accounts for; the standard library only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SAID = ("alt", "title", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "placeholder", "summary", "label")
META = ("description", "og:title", "og:description", "og:image:alt", "twitter:title", "twitter:description")
ACCOUNTED = {"code", "time"}
MARKED = {"data-geen-cijfer", "data-feit"}
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
YEAR_OR_DATE = re.compile(r"\b\d{4}-\d\d-\d\d\b|(?<![\d.,])(?:19|20)\d\d(?![.,]?\d)")


@dataclass
class Hidden:
    """What stands on one page out of sight, and what it may say."""

    said: list[str] = field(default_factory=list)
    """Attributes that are read aloud or shown by hand, texts for search engines, and the titles and descriptions of drawings."""
    accounted: set[str] = field(default_factory=set)
    """Numbers that stand on the page as a figure, or in an element that is marked as no figure."""


class HiddenReader(HTMLParser):
    """Fills `hidden` with what it is fed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.hidden = Hidden()
        self._open: list[tuple[str, bool]] = []
        """Each element with whether what stands in it is accounted for."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.hidden.said += [given[name] for name in SAID if name in given]
        if tag == "meta" and (given.get("name") in META or given.get("property") in META):
            self.hidden.said.append(given.get("content", ""))
        if tag not in VOID:
            figure = tag == "data" and "cijfer" in given.get("class", "").split()
            around = bool(self._open) and self._open[-1][1]
            self._open.append((tag, around or figure or tag in ACCOUNTED or not MARKED.isdisjoint(given)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, accounted = self._open[-1] if self._open else ("", False)
        if accounted:
            self.hidden.accounted.update(NUMBER.findall(data))
        elif tag in {"title", "desc"}:
            self.hidden.said.append(data)


def read_hidden(text: str) -> Hidden:
    """Read one page."""
    reader = HiddenReader()
    reader.feed(text)
    reader.close()
    return reader.hidden


def numbers(text: str) -> list[str]:
    """The numbers of a text that are no year and no date."""
    return NUMBER.findall(YEAR_OR_DATE.sub("", text))


def loose(texts: Iterable[str], accounted: set[str]) -> list[str]:
    """The texts with a number that nothing accounts for."""
    return [f"{number}: {text[:120]}" for text in texts for number in numbers(text) if number not in accounted]
