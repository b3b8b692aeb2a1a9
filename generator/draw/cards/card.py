"""A card and the drawing of its main chart in, one SVG without fonts out: words to the left, the chart to the right."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.draw.cards.letters import Letters
from generator.draw.cards.outlining import outline_texts
from generator.draw.cards.words import Line, arrange_words
from generator.draw.theme import COLOURS, WIDTH
from generator.model.card import CARD_HEIGHT, CARD_WIDTH, Card

BAND, STRIPE = "#0a4644", "#e9a72c"
"""The band at the top of every page, and the line below it."""
_EDGE = 64.0
_BAND_HEIGHT = 92.0
_TOP = 160.0
"""Baseline of what the page is."""
_BOTTOM = CARD_HEIGHT - 44.0
_WORDS, _ALONE = 520.0, CARD_WIDTH - 2 * _EDGE
"""How wide words are beside a chart, and without one."""
_PLOT = (620.0, 140.0, 516.0, 430.0)
"""Left, top, width and height of the room for the chart."""
_HEIGHT = re.compile(r'viewBox="0 0 [\d.]+ ([\d.]+)"')


@dataclass(frozen=True, kw_only=True)
class _Style:
    size: float
    colour: str
    bold: bool = False


_SITE = _Style(size=34, colour="#ffffff", bold=True)
_CITY = _Style(size=34, colour="#c6dfdb")
_KIND = _Style(size=26, colour=COLOURS["zacht"])
_ADDRESS = _Style(size=22, colour=COLOURS["zacht"])


def compose_card(card: Card, chart: str, letters: Letters) -> str:
    """Draw a card; `chart` is the SVG of its main chart, empty when it has none."""
    parts = [
        f'<rect width="{CARD_WIDTH}" height="{CARD_HEIGHT}" fill="{COLOURS["papier"]}"/>',
        f'<rect width="{CARD_WIDTH}" height="{_BAND_HEIGHT:g}" fill="{BAND}"/>',
        f'<rect y="{_BAND_HEIGHT:g}" width="{CARD_WIDTH}" height="6" fill="{STRIPE}"/>',
        _line(card.site, (_EDGE, 58), _SITE, letters),
        _line(card.city, (_EDGE + letters.width(f"{card.site} ", _SITE.size, bold=True), 58), _CITY, letters),
        _line(card.kind, (_EDGE, _TOP), _KIND, letters),
        _line(card.address, (_EDGE, _BOTTOM), _ADDRESS, letters),
    ]
    for line in card_words(card, letters):
        style = _Style(size=line.size, colour=COLOURS["tekst"], bold=line.bold)
        parts.append(_line(line.text, (_EDGE, line.baseline), style, letters))
    if chart:
        parts.append(_chart(chart, letters))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{CARD_WIDTH}" height="{CARD_HEIGHT}" viewBox="0 0 {CARD_WIDTH} {CARD_HEIGHT}">'
        f"{''.join(parts)}</svg>"
    )


def card_words(card: Card, letters: Letters) -> tuple[Line, ...]:
    """The title and the finding in lines, beside the chart or without one, above the address."""
    width = _WORDS if card.chart else _ALONE
    return arrange_words(card.title, card.finding, (width, _TOP + 64, _BOTTOM - _ADDRESS.size * 1.6), letters)


def _line(text: str, place: tuple[float, float], style: _Style, letters: Letters) -> str:
    drawn = letters.draw(text, style.size, bold=style.bold)
    return f'<g transform="translate({place[0]:.2f} {place[1]:.2f})" fill="{style.colour}">{drawn}</g>'


def _chart(svg: str, letters: Letters) -> str:
    """The chart as large as fits its room, in the middle of it."""
    found = _HEIGHT.search(svg)
    height = float(found[1]) if found else float(WIDTH)
    left, top, room, high = _PLOT
    scale = min(room / WIDTH, high / height)
    x, y = left + (room - WIDTH * scale) / 2, top + (high - height * scale) / 2
    return f'<g transform="translate({x:.2f} {y:.2f}) scale({scale:.4f})" fill="none">{outline_texts(svg, letters)}</g>'
