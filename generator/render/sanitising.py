"""Markdown of an author in, safe HTML out: short allow-list, headings that fit the page, years marked."""

from __future__ import annotations

from functools import lru_cache
from html.parser import HTMLParser

import nh3
from markdown import Markdown
from markupsafe import escape

from generator.model.anchor import anchors_of
from generator.model.language import spoken_language, text
from generator.render.marking import mark_code, mark_moments

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
TABLES = ("table", "thead", "tbody", "tr", "th", "td")
TAGS = frozenset((*HEADINGS, *TABLES, "p", "ul", "ol", "li", "strong", "em", "a", "code", "pre", "blockquote", "br", "hr"))
ATTRIBUTES: dict[str, set[str]] = {"*": set(), "a": {"href"}}
SCHEMES = {"https", "http", "mailto"}
TABLE_OPEN = '<div class="tabel-rol" role="group" aria-label="{}" tabindex="0"><table>'
FIRST_PRIVATE, LAST_PRIVATE = "\ue000", "\uf8ff"
"""Private-use characters stand for what is placed after sanitising."""

_NO_PRIVATE = dict.fromkeys(range(ord(FIRST_PRIVATE), ord(LAST_PRIVATE) + 1))
_LITERAL = ("code", "pre")
_DEEPEST = 6


def without_private(text: str) -> str:
    """Text of an author without private-use characters, so that nobody can forge a placeholder."""
    return text.translate(_NO_PRIVATE)


def sanitised(written: str, level: int) -> str:
    """HTML of a Markdown text; its highest heading gets the level. Links stand as written, placeholders are untouched."""
    return _sanitised(written, level, spoken_language().code)


@lru_cache(maxsize=4096)
def _sanitised(written: str, level: int, _language: str) -> str:
    """The same, kept apart for each language: a date reads differently."""
    writer = Writer(level)
    writer.feed(cleaned(written))
    writer.close()
    return "".join(writer.parts)


def cleaned(written: str) -> str:
    """HTML of a Markdown text, with nothing in it but what is allowed."""
    html = Markdown(extensions=["tables", "sane_lists"], output_format="html").convert(written)
    return nh3.clean(html, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


class Writer(HTMLParser):
    """Write clean HTML anew: headings renumbered and with an anchor, tables in a region that scrolls, years in `<time>`."""

    def __init__(self, level: int) -> None:
        """The highest heading gets the level."""
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._base = level
        self._open: list[str] = []
        """Tags of literal text around us."""
        self._outline: list[int] = []
        """Levels as written of the headings above this one."""
        self._headings: list[tuple[int, str]] = []
        """Where in `parts` each heading starts, and its text."""
        self._in_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write a start tag."""
        if tag in _LITERAL:
            self._open.append(tag)
        if tag in HEADINGS:
            rank = int(tag[1])
            self._outline = [above for above in self._outline if above < rank] + [rank]
            self._headings.append((len(self.parts), ""))
            self._in_heading = True
            self.parts.append(self._heading())
        elif tag == "table":
            self.parts.append(TABLE_OPEN.format(escape(text("Tabel"))))
        elif tag == "th":
            self.parts.append('<th scope="col">')
        elif tag == "pre":
            self.parts.append('<pre tabindex="0">')
        else:
            written = "".join(f' {name}="{escape(value or "")}"' for name, value in attrs)
            self.parts.append(f"<{tag}{written}>")

    def handle_endtag(self, tag: str) -> None:
        """Write an end tag."""
        if tag in _LITERAL:
            self._open.remove(tag)
        if tag in HEADINGS:
            self._in_heading = False
            self.parts.append(f"</{self._heading()}>")
        elif tag == "table":
            self.parts.append("</table></div>")
        else:
            self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Write text: literal as it is, an address as a code, the rest with its years marked."""
        if self._in_heading:
            start, heading = self._headings[-1]
            self._headings[-1] = (start, heading + data)
        if self._open:
            self.parts.append(str(escape(data)))
        elif "://" in data and " " not in data.strip():
            self.parts.append(str(mark_code(data)))
        else:
            self.parts.append(str(mark_moments(data)))

    def close(self) -> None:
        """Give every heading its anchor, now that their texts are known."""
        super().close()
        anchors = anchors_of(heading for _, heading in self._headings)
        for (start, _), anchor in zip(self._headings, anchors, strict=True):
            self.parts[start] = f'<{self.parts[start]} id="{anchor}">'

    def _heading(self) -> str:
        return f"h{min(self._base + len(self._outline) - 1, _DEEPEST)}"
