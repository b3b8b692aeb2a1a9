"""HTML text → its links, anchors, figures and loose digits; the standard library only, and nothing of the generator."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSEEN = {"head", "script", "style", "template"}
FREE = {"code", "time"} | UNSEEN
LINKING = {"href", "src", "poster", "action", "data", "xlink:href"}


@dataclass(frozen=True, kw_only=True)
class ShownFigure:
    """A `<data class="cijfer">` as it stands on the page."""

    id: str
    value: str
    text: str


@dataclass
class Reading:
    """What stands on one page."""

    links: list[tuple[str, str, str]] = field(default_factory=list)
    """(element, attribute, target)."""
    anchors: list[str] = field(default_factory=list)
    figures: list[ShownFigure] = field(default_factory=list)
    missing: list[tuple[str, str]] = field(default_factory=list)
    """(id, status) of every `<span class="cijfer-ontbreekt">`."""
    loose_digits: list[str] = field(default_factory=list)
    """Texts with a digit that are no figure, code, time, fact or chart."""


class _Open:
    """An element that is open. What holds within it is worked out once: a page has thousands of texts, at a depth of ten."""

    __slots__ = ("attributes", "figures", "may_hold_digits", "tag", "texts")

    def __init__(self, tag: str, attributes: dict[str, str], around: _Open | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.texts: list[str] = []
        figure = tag == "data" and "cijfer" in attributes.get("class", "").split()
        outer = around.figures if around else ()
        self.figures: tuple[_Open, ...] = (*outer, self) if figure else outer
        """Those that a text in it is part of."""
        marked = "data-geen-cijfer" in attributes or "data-feit" in attributes
        chart = tag == "svg" and "data-grafiek" in attributes
        self.may_hold_digits: bool = figure or marked or chart or tag in FREE or (around is not None and around.may_hold_digits)


class PageReader(HTMLParser):
    """Fills `reading` with what it is fed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.reading = Reading()
        self._open: list[_Open] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = _Open(tag, {name: value or "" for name, value in attrs}, self._open[-1] if self._open else None)
        self._note(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(_Open(tag, {name: value or "" for name, value in attrs}, None))

    def handle_endtag(self, tag: str) -> None:
        if not any(element.tag == tag for element in reversed(self._open)):
            return
        while self._open:
            element = self._open.pop()
            if element.figures[-1:] == (element,):
                attributes, text = element.attributes, "".join(element.texts)
                figure = ShownFigure(id=attributes.get("data-herkomst", ""), value=attributes.get("value", ""), text=text)
                self.reading.figures.append(figure)
            if element.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        around = self._open[-1] if self._open else None
        if around:
            for figure in around.figures:
                figure.texts.append(data)
        if not (around and around.may_hold_digits) and any(map(str.isnumeric, data)):
            self.reading.loose_digits.append(data.strip())

    def _note(self, element: _Open) -> None:
        for name, value in element.attributes.items():
            if name in LINKING:
                self.reading.links.append((element.tag, name, value))
            elif name == "srcset":
                self.reading.links.extend((element.tag, name, part.split()[0]) for part in value.split(",") if part.split())
            elif name == "id":
                self.reading.anchors.append(value)
        if element.tag == "meta" and element.attributes.get("http-equiv", "").lower() == "refresh":
            self.reading.links.append(("meta", "refresh", element.attributes.get("content", "").partition("url=")[2]))
        if "cijfer-ontbreekt" in element.attributes.get("class", "").split():
            self.reading.missing.append((element.attributes.get("data-herkomst", ""), element.attributes.get("data-status", "")))


def read_html(text: str) -> Reading:
    """Read one page."""
    reader = PageReader()
    reader.feed(text)
    reader.close()
    return reader.reading
