"""A page as a screen reader gets it: the accessibility tree of Chromium, line by line, and what in it no Dutch reader should hear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

_ENGLISH = """
the with and for from this that these those are not you your by to at an has have been but which their its click here page more show
hide close next previous back search loading chart graphic graphics symbol axis legend title image figure mark marks bar bars line
lines point points value values area layer group unknown missing null undefined nan infinity true false untitled
"""
ENGLISH = frozenset(_ENGLISH.split())
"""Function words of English, and what charting libraries and browsers call things by themselves; none of them is a Dutch word."""
NAMES = re.compile(r"Bron: [^.]*|CC[- ]BY[-\w.]*|CSV on the Web|Statistics with Confidence|\b[a-z]+(?:-[a-z]+){2,}\b|\b[A-Z]{2,}\b")
"""Licences, standards, titles of books, codes of checks and words of SQL are called what they are called in any language."""
_NAMED = "link heading image figure slider navigation button textbox searchbox combobox table checkbox"
NAMED = frozenset(_NAMED.split())
"""Roles of which a reader hears nothing but their name."""
ASIDE = frozenset({"code"})
"""What stands in them is for machines: SQL, names of files and columns."""
WORD = re.compile(r"[A-Za-zÀ-ÿ]+")
NUMBER = re.compile(r"(?<![\w.,/-])[-−+]?\d[\d.,]*(?<![.,])(?![\w/-])")
DUTCH_NUMBER = re.compile(r"[-−+]?(?:\d{1,3}(?:\.\d{3})*|\d{1,4})(?:,\d+)?")


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """One thing that is read out."""

    role: str
    name: str
    description: str
    level: int
    """Of a heading; zero elsewhere."""
    depth: int
    aside: bool
    """It stands in code."""

    def __str__(self) -> str:
        """As a line of a dump."""
        level = f" {self.level}" if self.level else ""
        said = f": {self.name}" if self.name else ""
        return f"{'  ' * self.depth}{self.role}{level}{said}{f' ({self.description})' if self.description else ''}"


def spoken(page: Page) -> list[Spoken]:
    """Everything on a page that is not hidden from a screen reader, in reading order."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    return list(_walk(nodes[0], by_id, 0, aside=False))


def _walk(node: dict[str, Any], by_id: dict[str, dict[str, Any]], depth: int, *, aside: bool) -> Iterator[Spoken]:
    role = str(node["role"]["value"])
    if not node["ignored"] and role != "InlineTextBox":
        yield Spoken(
            role=role,
            name=_text(node, "name"),
            description=_text(node, "description"),
            level=_level(node) if role == "heading" else 0,
            depth=depth,
            aside=aside,
        )
        depth += 1
    for child in node.get("childIds", ()):
        if child in by_id:
            yield from _walk(by_id[child], by_id, depth, aside=aside or role in ASIDE)


def _level(node: dict[str, Any]) -> int:
    return next((int(one["value"]["value"]) for one in node["properties"] if one["name"] == "level"), 0)


def _text(node: dict[str, Any], what: str) -> str:
    return " ".join(str(node.get(what, {}).get("value", "")).split())


def english_words(heard: list[Spoken]) -> dict[str, str]:
    """Words that are no Dutch, each with a line it stands in."""
    return {
        word.lower(): str(one).strip()[:160]
        for one in heard
        if not one.aside
        for text in (one.name, one.description)
        for word in WORD.findall(NAMES.sub("", text))
        if word.lower() in ENGLISH
    }


def unnamed(heard: list[Spoken]) -> list[str]:
    """Things of which nothing is heard."""
    return [str(one) for one in heard if one.role in NAMED and not one.name]


def wrong_headings(heard: list[Spoken]) -> list[str]:
    """Headings that do not follow one another in steps, below one of the first level."""
    headings = [one for one in heard if one.role == "heading"]
    levels = [0, *(one.level for one in headings)]
    steps = [str(one) for before, one in zip(levels, headings, strict=False) if one.level > before + 1]
    return steps if levels.count(1) == 1 else [*steps, f"{levels.count(1)} headings of the first level"]


def foreign_numbers(heard: list[Spoken]) -> list[str]:
    """Numbers in names and descriptions of drawings that are not written as a Dutch reader writes them."""
    texts = [text for one in heard if one.role in {"image", "slider", "figure"} for text in (one.name, one.description)]
    return [number for text in texts for number in NUMBER.findall(text) if not DUTCH_NUMBER.fullmatch(number)]
