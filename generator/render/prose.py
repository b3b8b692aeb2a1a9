"""A narrative with its requests filled in → HTML: figures and blocks are placed after sanitising."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.model.blocks import ChartBlock, Prose, ValueTable
from generator.model.characters import unescape
from generator.model.sentence import Sentence
from generator.render.errors import EnclosedBlockError, RenderError
from generator.render.sanitising import FIRST_PRIVATE, LAST_PRIVATE, sanitised, without_private

Placed = Sentence | ChartBlock | ValueTable
_CAPACITY = ord(LAST_PRIVATE) - ord(FIRST_PRIVATE)
_TOKEN = f"[{FIRST_PRIVATE}-{LAST_PRIVATE}]"
_SPOT = re.compile(rf'<h(?P<level>[1-6]) id="[^"]*">|<a href="(?P<href>[^"]*)">|<p>(?P<alone>{_TOKEN})</p>|(?P<inline>{_TOKEN})')


@dataclass(frozen=True, kw_only=True)
class Placing:
    """How a page renders what stands in a narrative."""

    sentence: Callable[[Sentence], str]
    block: Callable[[ChartBlock | ValueTable, int], str]
    """A chart or table, with the level of its heading."""
    link: Callable[[str], str]
    """Attributes of a link by the address an author wrote."""


def render_prose(prose: Prose, level: int, placing: Placing) -> Markup:
    """HTML of a narrative whose highest heading gets the level; raises EnclosedBlockError for a block inside a line of text."""
    if len(prose.parts) > _CAPACITY:
        message = f"a narrative of {len(prose.parts)} parts is longer than there are placeholders"
        raise RenderError(message)
    placed: dict[str, Placed] = {}
    written: list[str] = []
    for number, part in enumerate(prose.parts):
        if isinstance(part, str):
            written.append(without_private(part))
            continue
        token = chr(ord(FIRST_PRIVATE) + number)
        placed[token] = part
        written.append(token if isinstance(part, tuple) else f"\n\n{token}\n\n")
    html = sanitised("".join(written), level)
    return Markup(_SPOT.sub(_Placer(placed, level, placing), html))  # noqa: S704 - sanitised, and what is placed was rendered by us


class _Placer:
    """Replace one spot after another, knowing under which heading it stands."""

    def __init__(self, placed: dict[str, Placed], level: int, placing: Placing) -> None:
        self._placed = placed
        self._level = level
        self._placing = placing

    def __call__(self, spot: re.Match[str]) -> str:
        """HTML for the spot."""
        if spot["level"]:
            self._level = int(spot["level"]) + 1
            return spot[0]
        if spot["href"] is not None:
            return f"<a {self._placing.link(unescape(spot['href']))}>"
        part = self._placed[spot["alone"] or spot["inline"]]
        if isinstance(part, tuple):
            html = self._placing.sentence(part)
            return f"<p>{html}</p>" if spot["alone"] else html
        if not spot["alone"]:
            message = f"a chart or table stands inside other text: {escape(type(part).__name__)}"
            raise EnclosedBlockError(message)
        return self._placing.block(part, self._level)
