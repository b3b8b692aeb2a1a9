"""The page that is not there, for a reader of another language: a line in it, with the way to its front page and its search."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.language import Language, speaking, spoken, text
from generator.model.page_names import FRONT, SEARCH
from generator.model.sentence import Link
from generator.render.chrome import Chrome


@dataclass(frozen=True, kw_only=True)
class LostLine:
    """What is said to a lost reader in one language."""

    code: str
    direction: str
    words: str
    ways: tuple[Link, ...]
    """Full addresses: the page is served at any depth."""


def lost_lines(chrome: Chrome) -> Iterator[LostLine]:
    """One line for every other language of the site."""
    for language in chrome.languages:
        if language is not chrome.language:
            with speaking(language):
                line = _line(language, f"{chrome.site.base_address}{language.folder}")
            yield line


def _line(language: Language, home: str) -> LostLine:
    return LostLine(
        code=language.code,
        direction=language.direction,
        words=text("Deze pagina is er niet, of niet meer."),
        ways=(Link(spoken(FRONT), f"{home}index.html"), Link(spoken(SEARCH), f"{home}zoeken/index.html")),
    )
