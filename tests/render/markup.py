"""HTML in, what is wrong with it out; reads with the standard library, so it shares nothing with the renderer."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "path", "circle", "rect", "line"}
MARKED_TAGS = {"data", "time", "code", "pre", "svg", "title", "style"}
MARKED_ATTRIBUTES = {"data-geen-cijfer", "data-feit"}


def in_order(html: str, parts: list[str]) -> list[str]:
    """The parts by where each stands first; raises ValueError for one that is not there."""
    return sorted(parts, key=html.index)


class Reading(HTMLParser):
    """Read a page: what is open, which ids and headings there are, which digits stand loose."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        """Tags around us, and whether digits below them are accounted for."""
        self.ids: Counter[str] = Counter()
        self.references: set[str] = set()
        self.levels: list[int] = []
        self.loose: list[str] = []
        self.wrong: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids[str(given["id"])] += 1
        self.references.update((given.get("aria-labelledby") or "").split())
        self.wrong += [f"{tag}[{name}]" for name in given if name.startswith("on") or name == "style"]
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag not in VOID:
            marked = bool(self.open and self.open[-1][1]) or tag in MARKED_TAGS or bool(MARKED_ATTRIBUTES & given.keys())
            self.open.append((tag, marked))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.wrong.append(f"<{tag}/>")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][0] != tag:
            self.wrong.append(f"</{tag}> inside {self.open[-1:]}")
            return
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if re.search(r"\d", data) and not (self.open and self.open[-1][1]):
            self.loose.append(data.strip())


def read_markup(html: str) -> Reading:
    """Read a page or a piece of one."""
    reading = Reading()
    reading.feed(html)
    reading.close()
    return reading


def require_well_formed(html: str) -> Reading:
    """Tags nest, ids are unique and labels exist, no inline script or style, no digit stands loose."""
    reading = read_markup(html)

    assert not reading.open
    assert not reading.wrong
    assert not reading.loose
    assert [name for name, count in reading.ids.items() if count > 1] == []
    assert reading.references <= set(reading.ids)
    assert not re.search(
        r'<script(?! (?:type="application/ld\+json"|type="application/json" id="[a-z-]+"|src="(?:\.\./)*static/[a-z]+\.js"(?: defer)?)>)',
        html,
    )
    return reading


def require_page(html: str) -> Reading:
    """A well-formed page with one `<h1>` and no skipped level of headings."""
    reading = require_well_formed(html)
    steps = [later - earlier for earlier, later in zip(reading.levels, reading.levels[1:], strict=False)]

    assert html.startswith('<!DOCTYPE html>\n<html lang="nl">')
    assert reading.levels[0] == 1
    assert reading.levels.count(1) == 1
    assert all(step <= 1 for step in steps), reading.levels
    return reading
