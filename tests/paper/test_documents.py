"""The pages of the tiny city as documents: every figure as it is shown, every link as on the site, nothing dropped in silence."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.auditor_pages import OriginPage
from generator.model.notation import shown
from generator.model.page import IndicatorPage, NeighbourhoodPage, Page
from generator.model.sentence import plain
from generator.paper.edition import Book, compose_edition
from generator.paper.sheets import MOST_LINES, compose_sheet
from generator.system.files import SourceTree
from tests.paper.books import PlannedBook, nodes_in, plan_book, runs_in


@pytest.fixture(scope="module")
def planned(klein: SourceTree) -> PlannedBook:
    return plan_book(klein.root)


@pytest.fixture(scope="module")
def pages(planned: PlannedBook) -> tuple[Page, ...]:
    return planned.pages


@pytest.fixture(scope="module")
def book(planned: PlannedBook) -> Book:
    return planned.book


def documents(book: Book) -> list[dict[str, Any]]:
    return [compose_edition(book), *(compose_sheet(page, book) for page in book.pages if isinstance(page, NeighbourhoodPage))]


def test_every_figure_has_the_text_of_its_record_and_leads_there(book: Book, pages: tuple[Page, ...]) -> None:
    """Only in a heading that stands in the contents a figure leads nowhere: there it is the way to its own place."""
    known = {
        f"{book.site.base_address}{page.head.path}#{origin.anchor}": shown(origin.value)
        for page in pages
        if isinstance(page, OriginPage)
        for origin in (*page.origins, *page.steps)
    }
    for document in documents(book):
        headings = {id(run) for node in nodes_in(document) if node["kind"] == "heading" and node["level"] < 3 for run in node["runs"]}
        figures = [run for run in runs_in(document) if run.get("look") == "figure" and id(run) not in headings]
        assert figures
        for run in figures:
            assert known[run["to"]] == run["text"]


def test_every_link_within_the_document_has_its_place(book: Book) -> None:
    edition = compose_edition(book)
    places = {node["label"] for node in nodes_in(edition) if "label" in node}
    led = {run["at"] for run in runs_in(edition) if "at" in run}

    assert led
    assert led <= places


def test_every_page_of_the_edition_is_a_chapter(book: Book) -> None:
    labels = [node["label"] for node in nodes_in(compose_edition(book)) if "label" in node]

    assert sorted(labels) == sorted(f"blad-{number}" for number in range(len(book.pages)))


def test_every_gap_and_source_of_an_indicator_is_there(book: Book) -> None:
    text = "".join(run["text"] for run in runs_in(compose_edition(book)))
    for page in book.pages:
        if isinstance(page, IndicatorPage):
            assert all(source.title in text for source in page.sources)
            assert page.gap is None or plain(page.gap.verdict[:1]) in text


def test_a_sheet_names_few_interventions_and_the_mail_address(book: Book) -> None:
    for page in book.pages:
        if isinstance(page, NeighbourhoodPage):
            sheet = compose_sheet(page, book)
            text = "".join(run["text"] for run in runs_in(sheet["help"]))
            assert book.site.contact in text
            assert sum(line.link.text in text for line in page.initiatives.interventions) == min(
                MOST_LINES, len(page.initiatives.interventions)
            )
