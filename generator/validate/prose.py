"""Text segments of a narrative → what a reader would see of them as Markdown: headings, and text with its code blanked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.anchor import anchors_of
from generator.model.characters import unescape
from generator.model.narrative import ChartRequest, MapRequest, Narrative, TableRequest, TextSegment

_HEADING = re.compile(r"^\#{1,6}(?P<hashed>[^\n]*?)\#*$|(?:\A|\n[ \t]*\n)(?P<lined>[^\n]+)\n(?:=+|-+)[ ]*$", re.MULTILINE)
_TARGET = re.compile(r"\]\([^)\n]*\)")
_CODE_SPAN = r"(?<!`)(?P<tick>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=tick)(?!`)"
"""Never over an empty line: that ends a paragraph, and what stands behind the accent is text."""
_CODE = re.compile(_CODE_SPAN, re.DOTALL)
MARKUP = rf"""
    (?P<fence>^(?P<ticks>`{{3,}}|~{{3,}})[^\n]*\n.*?(?:^(?P=ticks)[`~]*[ \t]*$|\Z))
    | (?P<comment><!--.*?-->)
    | (?P<code>{_CODE_SPAN})
    | (?P<tag></?[A-Za-z][^<>]*>)
    | (?P<definition>^[ ]{{0,3}}\[[^\]\n]+\]:[ \t]*\S+)
    | (?P<target>\]\([ \t]*(?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))
    | (?P<address><?\b(?:https?://|mailto:|www\.)[^\s<>)]+)
"""
"""What an editor writes and no reader sees as text, as a verbose pattern: code, comments, tags, addresses of links."""
_MARKUP = re.compile(MARKUP, re.MULTILINE | re.DOTALL | re.VERBOSE | re.IGNORECASE)
_LINK_TEXT = re.compile(r"(?<=\[)[^\[\]\n]*(?=\](?:[(\[:]))")
_PLACED = "\ue000"
"""Stands for what a macro places, as while rendering."""


def list_anchors(narrative: Narrative) -> tuple[str, ...]:
    """Anchors of the headings of a narrative, in order."""
    text = "".join(_written(segment) for segment in narrative.segments)
    written = (match["lined"] if match["hashed"] is None else match["hashed"] for match in _HEADING.finditer(text))
    return anchors_of(_plain(heading) for heading in written)


def blank_code(text: str) -> str:
    """The text with every code span blanked, of the same length and with the same line ends."""
    return _blank(_CODE, text)


def blank_markup(text: str) -> str:
    """The text with everything blanked that no reader sees, of the same length and with the same line ends."""
    return _blank(_MARKUP, text)


def find_bare_addresses(text: str) -> Iterator[int]:
    """Offsets of addresses that are neither part of a link, nor between angle brackets or in code: they stay text on the page."""
    for match in _MARKUP.finditer(_blank(_LINK_TEXT, text)):
        if match["address"] and not match["address"].startswith("<"):
            yield match.start()


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def _written(segment: object) -> str:
    if isinstance(segment, TextSegment):
        return segment.text
    return f"\n\n{_PLACED}\n\n" if isinstance(segment, (ChartRequest, MapRequest, TableRequest)) else _PLACED


def _plain(heading: str) -> str:
    """A heading without its markup, as far as that joins letters."""
    return unescape(_TARGET.sub("", heading).replace("*", "").replace("`", ""))
