"""What is shown of a page when it is shared: a picture with its title, its finding and its main chart."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.identifiers import PagePath

CARD_WIDTH, CARD_HEIGHT = 1200, 630
"""As services that show shared pages ask."""


@dataclass(frozen=True, kw_only=True)
class Card:
    """One card, in plain words: a picture holds no links to origins, the page that it leads to does."""

    page: PagePath
    site: str
    """e.g. `Staat van de wijken`."""
    city: str
    kind: str
    """What the page is, e.g. `Buurt · editie 2022`."""
    title: str
    finding: str
    """The heading of the chart, or what the page is about."""
    address: str
    """Where the site is, without `https://`."""
    chart: str | None
    """Id of the main chart of the page; None when it has none."""

    @property
    def path(self) -> str:
        """Where the picture stands: beside its page."""
        return card_path(self.page)


def card_path(page: PagePath) -> str:
    """Path of the picture of a page, e.g. `2022/buurten/tuinzigt/delen.png`."""
    return f"{page.removesuffix('index.html')}delen.png"
