"""Cards and charts of which a picture is asked → the pictures, drawn side by side."""

from __future__ import annotations

from functools import partial

from generator.commands.chart_files import draw_chart_pictures
from generator.commands.drawing import DrawnSite
from generator.commands.order import BuildOrder
from generator.commands.page_parts import LanguageParts
from generator.draw.cards.letters import PATH as LETTERS
from generator.draw.cards.pictures import draw_cards
from generator.model.language import speaking
from generator.model.output import OutputFile
from generator.system.files import SourceTree
from generator.system.inputs import TEMPLATES
from generator.system.kept_files import Made
from generator.system.runner import Runner

MOST_PICTURES = 1024 * 1024 * 1024
"""Bytes of pictures of charts that are kept: a city has hundreds, of a quarter of a megabyte each."""


def draw_pictures(found: LanguageParts, drawn: DrawnSite, order: BuildOrder) -> tuple[OutputFile, ...]:
    """The pictures of a language that do not stand in the old site; what was drawn is remembered."""
    letters, hands = SourceTree(order.program / TEMPLATES).read(LETTERS), partial(Runner, workers=order.workers)
    language = drawn.binding.chrome.language
    with speaking(language):
        cards = [card for _, card in found.cards]
        pictures = draw_cards(cards, drawn.files.charts, letters, hands(cache=order.cache / "pictures")) if cards else ()
        sheets: tuple[OutputFile, ...] = ()
        if found.sheets:
            sheets = draw_chart_pictures(drawn.files, letters, hands(cache=order.cache / "chart-pictures", cache_bytes=MOST_PICTURES))
    files = tuple(OutputFile(path=language.folder + one.path, content=one.content) for one in (*pictures, *sheets))
    for (key, _), file in zip(found.cards, files[: len(cards)], strict=True):
        order.kept_files.note(Made(key=key, paths=(file.path,), note=""))
    for key in found.sheets:
        order.kept_files.note(Made(key=key, paths=tuple(file.path for file in files[len(cards) :]), note=""))
    return files
