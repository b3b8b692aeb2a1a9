"""Cards with their charts, and drawings that stand by themselves, in; PNG files out, in the same order, drawn by the runner."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence

from generator.draw.cards.card import compose_card
from generator.draw.cards.letters import read_letters
from generator.draw.cards.outlining import outline_drawing
from generator.model.card import Card
from generator.model.chart import Chart
from generator.model.identifiers import PagePath
from generator.model.output import OutputFile
from generator.system.runner import Runner

LIBRARIES = ("vl-convert-python",)
"""What decides the bytes beside our own source; read by the runner."""


def draw_cards(
    cards: Sequence[Card], charts: Mapping[tuple[PagePath, str], Chart], letters: bytes, runner: Runner
) -> tuple[OutputFile, ...]:
    """Draw every card; one is drawn again only when something on it changes."""
    known = read_letters(letters)
    drawings = [compose_card(card, charts[card.page, card.chart].svg if card.chart else "", known) for card in cards]
    pictures = runner.map(draw_picture, drawings)
    return tuple(OutputFile(path=card.path, content=b64decode(picture)) for card, picture in zip(cards, pictures, strict=True))


def draw_sheets(sheets: Mapping[str, str], letters: bytes, runner: Runner) -> tuple[OutputFile, ...]:
    """Draw the SVG of every path, as large as it says to be, with its texts as paths."""
    known = read_letters(letters)
    pictures = runner.map(draw_picture, [outline_drawing(svg, known) for svg in sheets.values()])
    return tuple(OutputFile(path=path, content=b64decode(picture)) for path, picture in zip(sheets, pictures, strict=True))


def draw_picture(svg: str) -> str:
    """PNG of a drawing, as base64: the runner carries text. A drawing without letters asks nothing of the fonts of a machine."""
    import vl_convert  # noqa: PLC0415 - a build that finds every picture in the cache never pays for it

    picture: bytes = vl_convert.svg_to_png(svg)
    return b64encode(picture).decode()
