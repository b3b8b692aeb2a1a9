"""The parts of a page in HTML in, its contents out: the heading of each part with the place where it begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

FEWEST = 4
"""Parts from which a page is long enough to need a list of them."""
_PART = re.compile(
    r'<(?:section|div) (?:class="[^"]*" )?id="(?P<part>[^"]+)"[^>]*>\s*<h2>(?P<heading>.*?)</h2>'
    r'|<h2 id="(?P<text>[^"]+)">(?P<words>.*?)</h2>',
    re.DOTALL,
)
"""A part with its heading, or a heading of a text that carries its own id; the heading of a chart is neither."""
_WAY = re.compile(r"<sup\b.*?</sup>|</?a\b[^>]*>", re.DOTALL)
"""Links inside a heading, and the marks that lead to the source of a fact: a link holds no links."""


@dataclass(frozen=True, kw_only=True)
class PagePart:
    """One part of a page."""

    anchor: str
    """Its id."""
    heading: Markup


def page_parts(html: Markup) -> tuple[PagePart, ...]:
    """The parts under headings of the second level, in reading order; none on a page with few of them."""
    parts = tuple(
        PagePart(anchor=found["part"] or found["text"], heading=Markup(_WAY.sub("", found["heading"] or found["words"])))  # noqa: S704 - HTML of ours
        for found in _PART.finditer(html)
    )
    return parts if len(parts) >= FEWEST else ()
