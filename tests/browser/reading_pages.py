"""HTML text → what each of the readers of these tests makes of it; a page is taken apart once for all of them.

Pages of origins have two thirds of everything on the site, and are alike: a quarter of them is read in every run, all in `make thorough`.
Both checkers that an auditor has read them all every time (test_checkers).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from tests.browser.hidden_text import Hidden, HiddenReader
from tests.browser.html_reading import PageReader, Reading
from tests.made_up import spread

ORIGINS = re.compile(r"(en/)?\d{4}/herkomst/.*/index\.html")
ANCHOR = re.compile(r'<[^<>]*\sid="([^"]+)"')


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


def read_anchors(text: str) -> ReadPage:
    """Of a page nothing but the places on it to which links may lead."""
    return ReadPage(seen=Reading(anchors=ANCHOR.findall(text)), hidden=Hidden())


def read_pages(site: Path) -> dict[str, ReadPage]:
    """Read the pages of a site, by their path; of those of origins that are left out, the places alone."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    origins = [path for path in paths if ORIGINS.fullmatch(path)]
    left_out = set(origins).difference(spread(origins))
    return {path: (read_anchors if path in left_out else read_page)((site / path).read_text(encoding="utf-8")) for path in paths}
