"""HTML text → what each of the readers of these tests makes of it; a page is taken apart once for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from tests.browser.hidden_text import Hidden, HiddenReader
from tests.browser.html_reading import PageReader, Reading


@dataclass(frozen=True, kw_only=True)
class ReadPage:
    """What stands on a page, and what is said of it out of sight."""

    seen: Reading
    hidden: Hidden


class _All(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen, self.hidden = PageReader(), HiddenReader()

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002 - the signature of the standard library
        """Nobody asks on which line something stands, and counting lines up to every element takes a sixth of the time."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.handle_starttag(tag, attrs)
        self.hidden.handle_starttag(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.handle_startendtag(tag, attrs)
        self.hidden.handle_startendtag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.seen.handle_endtag(tag)
        self.hidden.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        self.seen.handle_data(data)
        self.hidden.handle_data(data)


def read_page(text: str) -> ReadPage:
    """Read one page."""
    reader = _All()
    reader.feed(text)
    reader.close()
    return ReadPage(seen=reader.seen.reading, hidden=reader.hidden.hidden)


def read_pages(site: Path) -> dict[str, ReadPage]:
    """Read every page of a site, by its path."""
    return {path.relative_to(site).as_posix(): read_page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
