"""The pages of one edition → one document: front page, contents and chapters, from the city down to what it all rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar

from generator.model.auditor_pages import AccountabilityPage
from generator.model.edition import EditionConfig, SiteConfig
from generator.model.identifiers import FigureId
from generator.model.language import spoken_language, text
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
from generator.model.saying import in_row, say
from generator.model.sentence import Moment, Sentence
from generator.model.status import Status
from generator.paper import chapters
from generator.paper.composer import Charts, Composer, Writing, shown_address
from generator.paper.drawings import address_code
from generator.paper.font import FONT
from generator.paper.prose import Node
from generator.paper.voice import voice_of
from generator.paper.words import Ways, dutch, runs_of

Kind = TypeVar("Kind", bound=Page)

NO_PLACES: Mapping[str, str] = MappingProxyType({})

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
        title, city = self.edition.title, self.site.city
        return title if city in title else text("{titel} – {stad}", titel=title, stad=city)

    @property
    def address(self) -> str:
        """Where the edition stands on the site, in the language of the moment."""
        return f"{self.home}{self.edition.id}/"

    @property
    def home(self) -> str:
        """Where the site begins in the language of the moment."""
        return self.site.base_address + spoken_language().folder

    def ways(self, places: Mapping[str, str] = NO_PLACES) -> Ways:
        """How its figures and links lead to the site in the language of the moment, or to what became a place in the document."""
        return Ways(base=self.site.base_address, folder=spoken_language().folder, origins=self.origins, places=places)


def printed_pages(pages: Iterable[Page], edition: EditionConfig) -> tuple[Page, ...]:
    """The pages of an edition that become part of what is printed."""
    return tuple(page for page in pages if page.head.edition == edition.id and isinstance(page, PRINTED))


def compose_edition(book: Book) -> dict[str, Any]:
    """The document, as the template `edition.typ` takes it."""
    places: dict[str, str] = {page.head.path: f"blad-{number}" for number, page in enumerate(book.pages)}
    ways = book.ways(places)
    whole = next(_of(book.pages, EditionPage))
    more = text("Dezelfde editie op de site, met alle grafieken, gegevens en herkomst")
    return describe_document(book, book.title) | {
        "kicker": f"{book.site.title}{f' · {book.site.programme}' if book.site.programme else ''}",
        "subtitle": runs_of(_subtitle(book), ways),
        "running": text("{titel} (concept: niet gepubliceerd)", titel=book.title) if book.edition.is_draft else book.title,
        "contents": text("Inhoud"),
        "address": shown_address(book.address),
        "code": code_of(book.address),
        "online": [composer_of(book, whole, ways).more(more, book.address)],
        "front": list(_front(whole, composer_of(book, whole, ways))),
        "chapters": [node for node in _chapters(book, ways) if node],
    }


def describe_document(book: Book, title: str) -> dict[str, Any]:
    """What every document says of itself: its name, maker, day and font."""
    year, month, day = (int(part) for part in book.edition.date.split("-"))
    return {
        "title": title,
        "author": book.site.publisher,
        "description": text("{titel}. Alle cijfers met hun herkomst staan op {adres}", titel=title, adres=book.home),
        "keywords": [book.site.city, book.site.title, book.edition.id],
        "date": {"year": year, "month": month, "day": day},
        "font": FONT,
        "voice": voice_of(spoken_language()),
    }


def code_of(address: str) -> dict[str, str]:
    """The code that leads a phone to an address, with what it is in words."""
    return {"svg": address_code(address), "alt": text("QR-code die leidt naar {adres}", adres=address)}


def _subtitle(book: Book) -> Sentence:
    date, publisher = Moment(book.edition.date), dutch(book.site.publisher)
    if book.edition.is_draft:
        return say("Verschenen op {datum} (concept: niet gepubliceerd). Uitgever: {uitgever}.", datum=date, uitgever=publisher)
    return say("Verschenen op {datum}. Uitgever: {uitgever}.", datum=date, uitgever=publisher)


def composer_of(book: Book, page: Page, ways: Ways) -> Composer:
    """What composes the blocks of a page."""
    return Composer(page=page.head.path, publisher=book.site.publisher, ways=ways, charts=book.charts, writing=book.writing)


def _of(pages: Iterable[Page], kind: type[Kind]) -> Iterator[Kind]:
    return (page for page in pages if isinstance(page, kind))


def _front(page: EditionPage, at: Composer) -> Iterator[Node]:
    """What a reader sees first: what this is, and the gaps."""
    yield from at.paragraphs(page.lead, "lead")
    yield from at.gaps(page.gaps)
    yield from at.link_points(page.without_gap)
    about = say(
        "Elk cijfer in dit document is een link. Hij leidt naar de plek op de site waar staat hoe het cijfer is berekend, "
        "tot en met de regel in de bron."
    )
    yield from at.paragraphs([about], "small")


def _chapters(book: Book, ways: Ways) -> Iterator[Node]:
    parts: tuple[tuple[str, type[Page], Any], ...] = (
        ("", EditionPage, chapters.city_nodes),
        (text("Thema’s"), ThemePage, chapters.theme_nodes),
        (text("Cijfers"), IndicatorPage, chapters.indicator_nodes),
        (text("Wijken"), DistrictPage, chapters.district_nodes),
        (text("Buurten"), NeighbourhoodPage, chapters.neighbourhood_nodes),
        (text("Wat er wordt gedaan"), InterventionPage, chapters.initiative_nodes),
        (text("Verhalen"), StoryPage, chapters.initiative_nodes),
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
        at = composer_of(book, page, ways)
        if name and number == 0:
            yield at.heading(1, name)
        elif isinstance(page, (ThemePage, NeighbourhoodPage, DistrictPage)):
            yield {"kind": "break"}
        level = 2 if name else 1
        title = page.head.title
        yield at.heading(level, title) | {"label": ways.places[page.head.path]}
        yield from nodes_of(page, at, level + 1)


def _signs(book: Book, ways: Ways) -> Iterator[Node]:
    at = composer_of(book, book.pages[0], ways)
    yield at.heading(1, text("Tekens bij cijfers"))
    signs = [status for status in Status if status.sign and not status.missing]
    yield from at.terms([(status.sign, (status.label,)) for status in signs])
    reasons = in_row([status.label for status in Status if status.missing])
    yield from at.paragraphs([say("Waar geen cijfer is, staat waarom: {redenen}.", redenen=reasons)])
