"""The pages of one edition → one document: front page, contents and chapters, from the city down to what it all rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from generator.model.auditor_pages import AccountabilityPage
from generator.model.edition import EditionConfig, SiteConfig
from generator.model.identifiers import FigureId
from generator.model.moments import written_moments
from generator.model.page import (
    DistrictPage,
    EditionPage,
    IndicatorPage,
    InterventionPage,
    NeighbourhoodPage,
    Page,
    StoryPage,
    TextPage,
    ThemePage,
)
from generator.model.sentence import plain
from generator.model.status import Status
from generator.paper import chapters
from generator.paper.composer import Charts, Composer, Writing, shown_address
from generator.paper.drawings import address_code
from generator.paper.font import FONT
from generator.paper.prose import Node
from generator.paper.words import Ways

Kind = TypeVar("Kind", bound=Page)

PRINTED = (
    EditionPage,
    ThemePage,
    IndicatorPage,
    DistrictPage,
    NeighbourhoodPage,
    InterventionPage,
    StoryPage,
    AccountabilityPage,
    TextPage,
)
"""Kinds of pages that become chapters; lists, downloads and the pages that take figures apart stay on the site."""


ABOUT_FIGURES = (
    "Elk cijfer in dit document is een link. Hij leidt naar de plek op de site waar staat hoe het cijfer is berekend, "
    "tot en met de regel in de bron."
)


@dataclass(frozen=True, kw_only=True)
class Book:
    """The pages of one edition with everything they need on paper."""

    site: SiteConfig
    edition: EditionConfig
    pages: tuple[Page, ...]
    """Those of the edition, in the order of the site."""
    charts: Charts
    origins: Mapping[FigureId, str]
    writing: Writing

    @property
    def title(self) -> str:
        """What the document is called."""
        return self.edition.title if self.site.city in self.edition.title else f"{self.edition.title} – {self.site.city}"


def printed_pages(pages: Iterable[Page], edition: EditionConfig) -> tuple[Page, ...]:
    """The pages of an edition that become part of what is printed."""
    return tuple(page for page in pages if page.head.edition == edition.id and isinstance(page, PRINTED))


def compose_edition(book: Book) -> dict[str, Any]:
    """The document, as the template `edition.typ` takes it."""
    places: dict[str, str] = {page.head.path: f"blad-{number}" for number, page in enumerate(book.pages)}
    ways = Ways(base=book.site.base_address, origins=book.origins, places=places)
    whole = next(_of(book.pages, EditionPage))
    address = f"{book.site.base_address}{book.edition.id}/"
    draft = " (concept: niet gepubliceerd)" if book.edition.is_draft else ""
    return describe_document(book, book.title) | {
        "kicker": f"{book.site.title}{f' · {book.site.programme}' if book.site.programme else ''}",
        "subtitle": f"Verschenen op {written_moments(book.edition.date)}{draft}. Uitgever: {book.site.publisher}.",
        "running": f"{book.title}{draft}",
        "address": shown_address(address),
        "code": {"svg": address_code(address), "alt": f"QR-code die leidt naar {address}"},
        "online": [_composer(book, whole, ways).more("Dezelfde editie op de site, met alle grafieken, gegevens en herkomst", address)],
        "front": list(_front(whole, _composer(book, whole, ways))),
        "chapters": [node for node in _chapters(book, ways) if node],
    }


def describe_document(book: Book, title: str) -> dict[str, Any]:
    """What every document says of itself: its name, maker, day and font."""
    year, month, day = (int(part) for part in book.edition.date.split("-"))
    return {
        "title": title,
        "author": book.site.publisher,
        "description": f"{title}. Alle cijfers met hun herkomst staan op {book.site.base_address}",
        "keywords": [book.site.city, book.site.title, book.edition.id],
        "date": {"year": year, "month": month, "day": day},
        "font": FONT,
    }


def _composer(book: Book, page: Page, ways: Ways) -> Composer:
    return Composer(page=page.head.path, ways=ways, charts=book.charts, writing=book.writing)


def _of(pages: Iterable[Page], kind: type[Kind]) -> Iterator[Kind]:
    return (page for page in pages if isinstance(page, kind))


def _front(page: EditionPage, at: Composer) -> Iterator[Node]:
    """What a reader sees first: what this is, and the gaps."""
    yield from at.paragraphs(page.lead, "lead")
    yield from at.gaps(page.gaps)
    yield from at.link_points(page.without_gap)
    yield from at.paragraphs([(ABOUT_FIGURES,)], "small")


def _chapters(book: Book, ways: Ways) -> Iterator[Node]:
    parts: tuple[tuple[str, type[Page], Any], ...] = (
        ("", EditionPage, chapters.city_nodes),
        ("Thema’s", ThemePage, chapters.theme_nodes),
        ("Cijfers", IndicatorPage, chapters.indicator_nodes),
        ("Wijken", DistrictPage, chapters.district_nodes),
        ("Buurten", NeighbourhoodPage, chapters.neighbourhood_nodes),
        ("Wat er wordt gedaan", InterventionPage, chapters.initiative_nodes),
        ("Verhalen", StoryPage, chapters.initiative_nodes),
        ("", TextPage, chapters.text_nodes),
        ("", AccountabilityPage, chapters.accountability_nodes),
    )
    for name, kind, nodes_of in parts:
        pages = list(_of(book.pages, kind))
        yield from _chapter(name, pages, book, ways, nodes_of)
    yield from _signs(book, ways)


def _chapter(name: str, pages: Sequence[Page], book: Book, ways: Ways, nodes_of: Any) -> Iterator[Node]:  # noqa: ANN401 - one function a kind of page
    """A chapter of its own for each page, or one chapter with a part for each."""
    for number, page in enumerate(pages):
        at = _composer(book, page, ways)
        if name and number == 0:
            yield at.heading(1, name)
        elif isinstance(page, (ThemePage, NeighbourhoodPage, DistrictPage)):
            yield {"kind": "break"}
        level = 2 if name else 1
        title = page.head.title
        yield at.heading(level, title) | {"label": ways.places[page.head.path]}
        yield from nodes_of(page, at, level + 1)


def _signs(book: Book, ways: Ways) -> Iterator[Node]:
    at = Composer(page=book.pages[0].head.path, ways=ways, charts=book.charts, writing=book.writing)
    yield at.heading(1, "Tekens bij cijfers")
    signs = [status for status in Status if status.sign and not status.missing]
    yield from at.terms([(status.sign, (status.label,)) for status in signs])
    missing = [plain((status.label,)) for status in Status if status.missing]
    yield from at.paragraphs([("Waar geen cijfer is, staat waarom: ", ", ".join(missing), ".")])
