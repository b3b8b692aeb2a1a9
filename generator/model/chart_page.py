"""The page of one chart, to be embedded, shared and downloaded; and where it and its files stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.blocks import ChartBlock
from generator.model.identifiers import PagePath
from generator.model.page_head import PageHead
from generator.model.sentence import Link

FOLDER = "grafieken"
"""Of an edition: all pages of charts stand below it."""
LATEST = "actueel"
"""Of the site: what stands below it leads to the newest edition."""
TABLE, DRAWING, PICTURE, SPEC = "grafiek.csv", "grafiek.svg", "grafiek.png", "grafiek.json"
"""The files of a chart, beside its page."""

_INDEX = "index.html"
_FRONT = "stad"
"""Stands for the front page of an edition, which has no name of its own."""


@dataclass(frozen=True, kw_only=True)
class ChartPage:
    """`/<edition>/grafieken/<page>/<chart>/`: one chart by itself, small enough for a frame on the page of somebody else."""

    head: PageHead
    block: ChartBlock
    origin: Link
    """The page that the chart comes from."""
    files: tuple[Link, ...]
    """What can be downloaded of it."""
    lasting: str
    """Leads to this chart in the newest edition that has it, from the root of the site; empty in a draft."""

    @property
    def home(self) -> PagePath:
        """Path of the page that the chart comes from."""
        return PagePath(self.origin.target.partition("#")[0])


def chart_paths(pages: Iterable[object]) -> frozenset[PagePath]:
    """Those of the pages that are the page of one chart."""
    return frozenset(page.head.path for page in pages if isinstance(page, ChartPage))


def chart_path(page: PagePath, chart: str) -> PagePath:
    """Page of a chart on a page of an edition, e.g. `2022/grafieken/buurten/tuinzigt/rangorde-bijstand/index.html`."""
    edition, _, rest = page.removesuffix(_INDEX).rstrip("/").partition("/")
    return PagePath("/".join((edition, FOLDER, rest or _FRONT, chart, _INDEX)))


def is_chart_path(path: str) -> bool:
    """Say whether a page is the page of one chart."""
    return path.partition("/")[2].startswith(f"{FOLDER}/")


def is_spoken(target: str) -> bool:
    """Say whether a target is there in every language of the site: a page, or the drawing of a chart; other files are there once."""
    path = target.partition("#")[0].partition("?")[0]
    return path.endswith(".html") or (is_chart_path(path) and not path.endswith(TABLE))


def beside(page: PagePath, file: str) -> str:
    """Path of a file of a chart, beside its page."""
    return f"{page.removesuffix(_INDEX)}{file}"


def lasting_path(page: PagePath) -> str:
    """The same page below the folder that leads to the newest edition."""
    return f"{LATEST}/{page.partition('/')[2]}"
