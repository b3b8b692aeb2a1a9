"""A narrative → blocks for paper, by way of the same clean HTML that its page is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from generator.model.blocks import ChartBlock, Prose, ValueTable
from generator.model.sentence import Sentence
from generator.paper.words import Runs, text_run

Node = dict[str, Any]
"""A block of the document: its `kind`, and what the template of that kind places."""

FIRST_PRIVATE = 0xE000
"""Private-use characters stand for what is placed; cleaning leaves them as they are."""
_PRIVATE = range(FIRST_PRIVATE, 0xF900)
_LOOKS = {"strong": "strong", "em": "emphasis", "code": "code"}
_HOLDERS = ("ul", "ol", "blockquote", "li")
_LINES = ("p", "pre", "th", "td", "h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, kw_only=True)
class Placing:
    """How what stands in a narrative becomes a block or a run."""

    clean: Callable[[str, int], str]
    """Markdown and the level of its highest heading → HTML of a few known elements."""
    sentence: Callable[[Sentence], Runs]
    block: Callable[[ChartBlock | ValueTable, int], list[Node]]
    """A chart or table below a heading of this level."""
    lead: Callable[[str], dict[str, str]]
    """Where a link leads, by the address an author wrote."""


def prose_nodes(prose: Prose, level: int, placing: Placing) -> list[Node]:
    """The blocks of a narrative whose highest heading gets the level."""
    written: list[str] = []
    placed: dict[str, Sentence | ChartBlock | ValueTable] = {}
    for part in prose.parts:
        if isinstance(part, str):
            written.append(part.translate(dict.fromkeys(_PRIVATE)))
            continue
        token = chr(_PRIVATE[len(placed)])
        placed[token] = part
        written.append(token if isinstance(part, tuple) else f"\n\n{token}\n\n")
    reader = _Reader(placed, level, placing)
    reader.feed(placing.clean("".join(written), level))
    reader.close()
    return reader.nodes


class _Reader(HTMLParser):
    """Reads clean HTML: blocks within one another, and in each line its runs."""

    def __init__(self, placed: Mapping[str, Sentence | ChartBlock | ValueTable], level: int, placing: Placing) -> None:
        super().__init__(convert_charrefs=True)
        self.nodes: list[Node] = []
        self._placed = placed
        self._level = level
        self._placing = placing
        self._holders: list[list[Node]] = [self.nodes]
        self._runs: Runs = []
        self._looks: list[str] = []
        self._way: dict[str, str] = {}
        self._rows: list[list[tuple[str, Runs]]] = []
        self._literal = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, a row or a look."""
        if tag in _HOLDERS:
            self._end_line("p")
            self._holders.append([])
        elif tag in _LINES:
            self._end_line("p")
            self._literal = tag == "pre"
        elif tag == "table":
            self._rows = []
        elif tag == "tr":
            self._rows.append([])
        elif tag == "a":
            self._way = self._placing.lead(dict(attrs).get("href") or "")
        elif tag == "br":
            self._runs.append({"text": "\n"})
        elif tag in _LOOKS:
            self._looks.append(_LOOKS[tag])

    def handle_endtag(self, tag: str) -> None:
        """End what was begun."""
        if tag in _HOLDERS:
            self._end_line("p")
            self._end_holder(tag, self._holders.pop())
        elif tag in ("th", "td"):
            self._rows[-1].append((tag, self._runs))
            self._runs = []
        elif tag in _LINES:
            self._end_line(tag)
        elif tag == "table":
            self._holders[-1].append(_table(self._rows))
        elif tag == "a":
            self._way = {}
        elif tag in _LOOKS:
            self._looks.pop()

    def handle_data(self, data: str) -> None:
        """Text, with what is placed in it."""
        begin = 0
        for number, letter in enumerate(data):
            if letter in self._placed:
                self._say(data[begin:number])
                self._place(self._placed[letter])
                begin = number + 1
        self._say(data[begin:])

    def _say(self, text: str) -> None:
        """A run of text; in a listing every line is kept."""
        if text.strip() or (text and self._runs):
            run = {"text": text} if self._literal else text_run(text, self._looks[-1] if self._looks else "")
            self._runs.append(run | self._way)

    def _place(self, part: Sentence | ChartBlock | ValueTable) -> None:
        if isinstance(part, tuple):
            self._runs += self._placing.sentence(part)
        else:
            self._end_line("p")
            self._holders[-1] += self._placing.block(part, self._level)

    def _end_line(self, tag: str) -> None:
        runs, self._runs, self._literal = self._runs, [], False
        if not runs:
            return
        if tag == "pre":
            self._holders[-1].append({"kind": "code", "lines": ["".join(run["text"] for run in runs).rstrip()]})
        elif tag[0] == "h":
            self._level = int(tag[1]) + 1
            self._holders[-1].append({"kind": "heading", "level": int(tag[1]), "runs": runs})
        else:
            self._holders[-1].append({"kind": "paragraph", "runs": runs})

    def _end_holder(self, tag: str, inside: list[Node]) -> None:
        if tag == "li":
            self._holders[-1].append({"kind": "item", "nodes": inside})
        elif tag == "blockquote":
            self._holders[-1].append({"kind": "quote", "nodes": inside})
        else:
            self._holders[-1].append({"kind": "list", "ordered": tag == "ol", "items": [node["nodes"] for node in inside]})


def _table(rows: list[list[tuple[str, Runs]]]) -> Node:
    """A table as an author wrote it: its first row is its head, the first cell of the others their header."""
    head, *body = rows
    return {
        "kind": "table",
        "caption": [],
        "head": [runs for _, runs in head],
        "rows": [{"header": row[0][1], "cells": [runs for _, runs in row[1:]], "marked": False} for row in body],
        "words": list(range(len(head) - 1)),
        "widths": [1] * len(head),
    }
