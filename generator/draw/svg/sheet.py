"""The SVG of a chart and its words → an SVG file that stands by itself: finding above, source below, own colours for light and dark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

from generator.draw.lettering import wrap_text
from generator.draw.theme import COLOURS, WIDTH
from generator.model.language import spoken_language

EDGE = 16.0
"""Air around everything."""
SHOWN = 2
"""How much larger than its own units the file shows itself."""
_HEADING, _SOURCE = 15.0, 10.0
_STEP = 1.3
"""From line to line, in parts of the size."""
_WIDER = 0.92
"""Bold letters are wider than `wrap_text` reckons with."""
_PARTS = re.compile(
    r'<svg [^>]*?class="([^"]*)"[^>]*? aria-labelledby="([^"]*)" aria-describedby="([^"]*)"[^>]*? viewBox="0 0 [\d.]+ ([\d.]+)"[^>]*>'
    r"(<title .*?</title><desc .*?</desc>)(.*)</svg>",
    re.DOTALL,
)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What stands around a chart in a file that is taken along."""

    heading: str
    """The finding."""
    sources: tuple[str, ...]
    """Where the figures come from, and which site and edition they were taken from; a paragraph each."""


def compose_sheet(svg: str, sheet: Sheet, style: str) -> str:
    """Write the file; `style` is the style sheet of charts, and nothing else decides how it looks in light or dark.

    It has paper of its own: who places it on a page decides about that page, and the reader's system about dark.
    """
    found = _PARTS.fullmatch(svg)
    if found is None:
        message = "the SVG is none of ours"
        raise ValueError(message)
    looks, name, described, height, words, marks = found.groups()
    top = EDGE + _HEADING
    heading, below = _lines(sheet.heading, top, _HEADING, _WIDER)
    chart_top = below - _HEADING + 4
    foot = chart_top + float(height) + 14
    sources = []
    for text in sheet.sources:
        written, foot = _lines(text, foot, _SOURCE, 1)
        sources += written
    wide, high = WIDTH + 2 * EDGE, foot - _SOURCE + EDGE
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide * SHOWN:g}" height="{high * SHOWN:g}" viewBox="0 0 {wide:g} {high:g}"',
            f' role="img" aria-labelledby="{name}" aria-describedby="{described}" xml:lang="{spoken_language().code}"',
            ' font-family="sans-serif" fill="none">',
            words,
            f"<style>{style}</style>" if style else "",
            f'<g class="{looks}"><rect class="v-papier" fill="{COLOURS["papier"]}" width="{wide:g}" height="{high:g}"/>',
            f'<g class="v-tekst" fill="{COLOURS["tekst"]}" font-size="{_HEADING:g}" font-weight="bold">{"".join(heading)}</g>',
            f'<g transform="translate({EDGE:g} {chart_top:g})">{marks}</g>',
            f'<g class="v-zacht" fill="{COLOURS["zacht"]}" font-size="{_SOURCE:g}">{"".join(sources)}</g>',
            "</g></svg>",
        )
    )


def _lines(text: str, top: float, size: float, part: float) -> tuple[list[str], float]:
    """A paragraph as lines of text, the first with its baseline at `top`; and where the next line would stand."""
    lines = wrap_text(text, size, WIDTH * part)
    written = [f'<text x="{EDGE:g}" y="{top + number * size * _STEP:g}">{escape(line)}</text>' for number, line in enumerate(lines)]
    return written, top + len(lines) * size * _STEP
