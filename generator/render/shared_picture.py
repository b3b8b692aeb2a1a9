"""A page in, the picture that services show when it is shared out: its own, or that of a page that has one."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.model.card import CARD_HEIGHT, CARD_WIDTH, card_path
from generator.model.chart_page import ChartPage
from generator.model.identifiers import PagePath
from generator.model.page import Page
from generator.render.chrome import Chrome

FRONT_PAGE = PagePath("index.html")


@dataclass(frozen=True, kw_only=True)
class SharedPicture:
    """A picture, as services that show shared pages ask for it."""

    address: str
    """In full: these services know no page to start from."""
    words: str
    """What the picture shows: the title of the page that it was drawn of."""
    width: int = CARD_WIDTH
    height: int = CARD_HEIGHT


def picture_of(page: Page, pictured: AbstractSet[PagePath], chrome: Chrome) -> SharedPicture | None:
    """The picture of the page itself; else of the page that its chart comes from; else of the front page. None when none has one."""
    shown = next((one for one in _ways(page, chrome) if one[0] in pictured), None)
    if shown is None:
        return None
    path, words = shown
    return SharedPicture(address=f"{chrome.site.base_address}{chrome.language.folder}{card_path(path)}", words=words)


def _ways(page: Page, chrome: Chrome) -> tuple[tuple[PagePath, str], ...]:
    """Pages whose picture will do, the best first, each with its title."""
    home = ((page.home, page.origin.text),) if isinstance(page, ChartPage) else ()
    return ((page.head.path, page.head.title), *home, (FRONT_PAGE, chrome.site.title))
