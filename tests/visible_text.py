"""HTML in, what a reader sees or hears of it out, with every number that is accounted for taken away."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
RUNNING = {"a", "abbr", "b", "em", "i", "mark", "small", "span", "strong", "sup", "tspan"}
"""Elements that do not end a sentence."""
ACCOUNTED_TAGS = {"data", "time", "code", "pre", "script", "style"}
ACCOUNTED_ATTRIBUTES = {"data-geen-cijfer", "data-feit"}
SHOWN_ATTRIBUTES = ("alt", "title", "aria-label", "aria-description", "placeholder")
PLACED = "\ue000"
"""Stands where something accounted for stood."""


class VisibleText(HTMLParser):
    """Text nodes and shown attributes, a line for each block; `text` holds them after `feed`."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[str] = []
        self._accounted: list[bool] = []

    @property
    def text(self) -> str:
        """Everything read so far."""
        return "".join(self._parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._parts += [f"|{given[name]}|" for name in SHOWN_ATTRIBUTES if given.get(name)]
        if tag == "meta" and given.get("name") == "description":
            self._parts.append(f"|{given['content']}|")
        if tag not in RUNNING | ACCOUNTED_TAGS:
            self._parts.append("|")
        if tag not in VOID:
            self._accounted.append(tag in ACCOUNTED_TAGS or bool(ACCOUNTED_ATTRIBUTES & given.keys()))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._accounted.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self._accounted.pop()
        if tag not in RUNNING | ACCOUNTED_TAGS:
            self._parts.append("|")

    def handle_data(self, data: str) -> None:
        self._parts.append(PLACED if any(self._accounted) else data)


def visible_text(html: str) -> str:
    """The text of a page or a piece of one."""
    reading = VisibleText()
    reading.feed(html)
    reading.close()
    return reading.text
