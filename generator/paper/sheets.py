"""The page of a buurt → its sheet: one A4 to hand out, with a code that leads a phone to the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.model.blocks import ChartBlock
from generator.model.language import text
from generator.model.page import NeighbourhoodPage
from generator.model.saying import in_row, say
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.model.status import Status
from generator.paper.composer import Composer, shown_address
from generator.paper.edition import Book, code_of, composer_of, describe_document
from generator.paper.prose import Node
from generator.paper.sources import sources_sentence
from generator.paper.words import dutch

MOST_LINES = 4
"""Interventions on a sheet; the page names them all."""


def compose_sheet(page: NeighbourhoodPage, book: Book) -> dict[str, Any]:
    """The document, as the template `sheet.typ` takes it."""
    ways = book.ways()
    at = composer_of(book, page, ways)
    address = ways.address(page.head.path)
    chart = _chart(page)
    body: dict[str, Any] = {
        "name": page.head.title,
        "kicker": _kicker(book),
        "lead": at.paragraphs(page.lead[:1]),
        "code": code_of(address),
        "focus": at.paragraphs(page.focus_names),
        "figures": at.key_figures(page.key_figures),
        "columns": _columns(page, at),
        "chart": [at.heading(2, text("Door de jaren heen")), *at.chart(chart, 3, notes=1)] if chart else [],
        "help": [*_doing(page, at), *_contact(page, at, book)],
    }
    foot = [*_key(body, at), *_foot(page, at, book)]
    title = text("{buurt}: {editie}", buurt=page.head.title, editie=book.edition.title)
    return describe_document(book, title) | body | {"foot": foot}


def _kicker(book: Book) -> str:
    edition, city = book.edition.title, book.site.city
    if book.edition.is_draft:
        return text("{editie} · {stad} · concept, niet gepubliceerd", editie=edition, stad=city)
    return text("{editie} · {stad}", editie=edition, stad=city)


def _chart(page: NeighbourhoodPage) -> ChartBlock | None:
    """The course over the years; else whatever comes first."""
    return next((block for section in page.sections for block in section.charts), None)


def _columns(page: NeighbourhoodPage, at: Composer) -> list[list[Node]]:
    """What is strong and what is hard, side by side; for a buurt about which too little is known: what is not known."""
    told: list[tuple[str, Sequence[Sentence]]] = [(page.strong_heading, page.strong), (text("Wat hier lastig is"), page.hard)]
    columns = [[at.heading(2, heading), *at.points(points)] for heading, points in told if points]
    if columns:
        return columns
    return [[at.heading(2, text("Wat wij niet weten")), *at.points(page.unknown)]] if page.unknown else [[*at.paragraphs(page.lead[1:])]]


def _doing(page: NeighbourhoodPage, at: Composer) -> list[Node]:
    lines = at.link_points(page.initiatives.interventions[:MOST_LINES])
    return [at.heading(2, text("Wat er wordt gedaan")), *lines, *at.paragraphs([page.initiatives.doing])]


def _contact(page: NeighbourhoodPage, at: Composer, book: Book) -> list[Node]:
    """Who to turn to, with the mail address in sight: paper has no links."""
    mail = say("Mail: {adres}.", adres=Link(book.site.contact, f"mailto:{book.site.contact}"))
    return [at.heading(2, text("Waar u terechtkunt")), *at.paragraphs((*page.contact, mail))]


def _key(body: dict[str, Any], at: Composer) -> list[Node]:
    """What the signs beside the figures mean, of those that stand on the sheet."""
    found = set(_signs(body))
    told = [say("{teken} {betekenis}", teken=Code(one.sign), betekenis=one.label) for one in Status if one.sign in found]
    return at.paragraphs([say("Tekens: {tekens}.", tekens=in_row(told))]) if told else []


def _signs(value: Any) -> Iterator[str]:  # noqa: ANN401 - any part of a document
    if isinstance(value, dict):
        if value.get("look") == "sign":
            yield value["text"]
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _signs(part)


def _foot(page: NeighbourhoodPage, at: Composer, book: Book) -> list[Node]:
    """Where more stands, where the figures come from, of which day this is."""
    address = at.ways.address(page.head.path)
    more = say("Meer over deze buurt, alle cijfers en hun herkomst: {adres}", adres=Link(shown_address(address), address))
    made = say(
        "{editie}, verschenen op {datum}. Uitgever: {uitgever}. Code: {code}.",
        editie=Code(book.edition.title),
        datum=Moment(book.edition.date),
        uitgever=dutch(book.site.publisher),
        code=Code(page.code),
    )
    return at.paragraphs([more, sources_sentence(page.sources), made])
