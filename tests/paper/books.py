"""A city → its newest edition as it goes to paper, with an empty drawing in place of every chart; and what is looked up in a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.commands.pipeline import check_sources
from generator.model.chart import Chart
from generator.model.language import DUTCH, Language, speaking
from generator.model.page import NeighbourhoodPage, Page
from generator.model.translating import in_language
from generator.paper.composer import Writing
from generator.paper.edition import Book, compose_edition, printed_pages
from generator.paper.sheets import compose_sheet
from generator.plan.charts import charts_of
from generator.plan.site import plan_site
from generator.render.links import LinkRegister
from generator.render.sanitising import sanitised
from generator.render.site import origins_of
from generator.system.progress import NoDisplay, Progress

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" font-family="sans-serif"/>'


@dataclass(frozen=True, kw_only=True)
class PlannedBook:
    """An edition in one language."""

    language: Language
    pages: tuple[Page, ...]
    """Every page of the site."""
    book: Book

    def edition(self) -> dict[str, Any]:
        """The document of the edition."""
        with speaking(self.language):
            return compose_edition(self.book)

    def sheets(self) -> list[dict[str, Any]]:
        """The documents of the sheets."""
        with speaking(self.language):
            return [compose_sheet(page, self.book) for page in self.book.pages if isinstance(page, NeighbourhoodPage)]


def plan_book(root: Path, code: str = DUTCH.code) -> PlannedBook:
    """Plan the city in a language."""
    checked = check_sources(root, Progress(NoDisplay()))
    assert checked.source is not None, checked.problems
    language = next(one for one in (DUTCH, *checked.source.languages) if one.code == code)
    source = in_language(checked.source, language)
    with speaking(language):
        pages = plan_site(source, checked.figures.books, checked.problems)
    printed = printed_pages(pages, source.newest.config)
    book = Book(
        site=source.config,
        edition=source.newest.config,
        pages=printed,
        charts={(page.head.path, block.text.id): Chart(svg=SVG) for page in printed for block in charts_of(page)},
        origins=origins_of(pages),
        writing=Writing(clean=sanitised, find=LinkRegister(pages=frozenset(page.head.path for page in pages)).find),
    )
    return PlannedBook(language=language, pages=pages, book=book)


def having(key: str, value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any part of a document
    """Every part of a document that has the key."""
    if isinstance(value, dict):
        if key in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from having(key, part)


def runs_in(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - idem
    """Every run of text of a document."""
    return having("text", value)


def nodes_in(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - idem
    """Every block of a document."""
    return having("kind", value)
