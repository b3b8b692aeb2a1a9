"""The page of a chart and its drawing in, the codes with which others embed it out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from markupsafe import escape

from generator.model.blocks import ChartBlock, SourceNote
from generator.model.chart_page import ChartPage
from generator.model.language import text
from generator.model.sentence import plain

_VIEW = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
WIDEST = 512
"""Of a chart on a screen, in pixels: `max-width` in the style sheet of charts."""
SIDES = 32
"""What the page leaves free beside texts and chart, in pixels."""
FOLDED = 40
"""Height of notes or sources that are folded away."""
MOST_NOTES, MOST_SOURCES = 3, 2
"""More of them are folded away on the page."""
STEP = 20
"""Heights are rounded up to whole steps."""


@dataclass(frozen=True, kw_only=True)
class _Print:
    """How a kind of text is set, in pixels, measured on the page in letters that are rather wide."""

    letter: float
    line: float
    above: float = 0
    indent: float = 0

    def height(self, text: str, room: float) -> float:
        """About how high it stands in a column."""
        return ceil(len(text) * self.letter / (room - self.indent)) * self.line + self.above


HEADING = _Print(letter=11.5, line=21)
NOTE = _Print(letter=7.6, line=22, above=6, indent=22)
SOURCE = _Print(letter=6.9, line=19)


@dataclass(frozen=True, kw_only=True)
class Frame:
    """One code to copy."""

    width: int
    """In pixels."""
    code: str


WIDTHS: Mapping[int, int] = {600: 690, 320: 800}
"""A wide column and a telephone, each with the height of what is the same on every page: site, button, table, files, address, air."""


def frames(address: str, page: ChartPage, svg: str) -> tuple[Frame, ...]:
    """A code for each width; high enough to show the chart with its heading and source without scrolling."""
    return tuple(Frame(width=width, code=_code(address, page.head.title, width, _height(page.block, svg, width))) for width in WIDTHS)


def _code(address: str, name: str, width: int, height: int) -> str:
    """The name of the page holds no figures: it stays true when the frame shows another edition."""
    title = escape(name)
    size = f'width="{width}" height="{height}" loading="lazy" style="border: 0; max-width: 100%"'
    return f'<iframe src="{escape(address)}" title="{title}" {size}></iframe>'


def _height(block: ChartBlock, svg: str, width: int) -> int:
    room = width - SIDES
    found = _VIEW.search(svg)
    chart = min(room, WIDEST) * float(found[2]) / float(found[1]) if found else 0.0
    notes = [NOTE.height(plain(note), room) for note in block.notes] if len(block.notes) <= MOST_NOTES else [FOLDED]
    sources = [SOURCE.height(_told(one), room) for one in block.sources] if len(block.sources) <= MOST_SOURCES else [FOLDED]
    return ceil((WIDTHS[width] + chart + HEADING.height(plain(block.heading), room) + sum(notes) + sum(sources)) / STEP) * STEP


def _told(source: SourceNote) -> str:
    """About what stands there of a source."""
    return text(
        "Bron: {titel}, {uitgever}, tabel {tabel}, {datum}. Licentie: {licentie}. Datapakket {pakket}.",
        titel=source.title,
        uitgever=source.publisher,
        tabel=source.table,
        datum=source.date,
        licentie=source.license,
        pakket=f"{source.package} {source.version}",
    )
