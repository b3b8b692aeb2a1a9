"""HTML text → its links, anchors, figures and loose digits; the standard library only, and nothing of the generator."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSEEN = {"head", "script", "style", "template"}
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


@dataclass
class _Open:
    tag: str
    attributes: dict[str, str]
    texts: list[str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    @property
    def figure(self) -> bool:
        return self.tag == "data" and "cijfer" in self.classes

    @property
    def may_hold_digits(self) -> bool:
        marked = {"data-geen-cijfer", "data-feit"} & self.attributes.keys()
        chart = self.tag == "svg" and "data-grafiek" in self.attributes
        return self.figure or bool(marked) or chart or self.tag in {"code", "time"} | UNSEEN


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.reading = Reading()
        self._open: list[_Open] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = _Open(tag=tag, attributes={name: value or "" for name, value in attrs})
        self._note(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(_Open(tag=tag, attributes={name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if not any(element.tag == tag for element in self._open):
            return
        while self._open:
            element = self._open.pop()
            if element.figure:
                text = "".join(element.texts)
                attributes = element.attributes
                figure = ShownFigure(id=attributes.get("data-herkomst", ""), value=attributes.get("value", ""), text=text)
                self.reading.figures.append(figure)
            if element.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.texts.append(data)
        if any(character.isnumeric() for character in data) and not any(element.may_hold_digits for element in self._open):
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
        if "cijfer-ontbreekt" in element.classes:
            self.reading.missing.append((element.attributes.get("data-herkomst", ""), element.attributes.get("data-status", "")))


def read_html(text: str) -> Reading:
    """Read one page."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.reading
