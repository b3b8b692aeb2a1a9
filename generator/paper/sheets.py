"""The page of a buurt → its sheet: one A4 to hand out, with a code that leads a phone to the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.model.blocks import ChartBlock, LinkLine
from generator.model.moments import written_moments
from generator.model.page import NeighbourhoodPage
from generator.model.sentence import Link, Sentence
from generator.model.status import Status
from generator.paper.composer import Composer, shown_address
from generator.paper.drawings import address_code
from generator.paper.edition import Book, describe_document
from generator.paper.prose import Node
from generator.paper.words import Ways, text_run

MOST_LINES = 4
"""Interventions on a sheet; the page names them all."""


def compose_sheet(page: NeighbourhoodPage, book: Book) -> dict[str, Any]:
    """The document, as the template `sheet.typ` takes it."""
    ways = Ways(base=book.site.base_address, origins=book.origins)
    at = Composer(page=page.head.path, ways=ways, charts=book.charts, writing=book.writing)
    address = ways.address(page.head.path)
    draft = " · concept, niet gepubliceerd" if book.edition.is_draft else ""
    chart = _chart(page)
    body: dict[str, Any] = {
        "name": page.head.title,
        "kicker": f"{book.edition.title} · {book.site.city}{draft}",
        "lead": at.paragraphs(page.lead[:1]),
        "code": {"svg": address_code(address), "alt": f"QR-code die leidt naar {address}"},
        "focus": at.paragraphs(page.focus_names),
        "figures": at.key_figures(page.key_figures),
        "columns": _columns(page, at),
        "chart": [at.heading(2, "Door de jaren heen"), *at.chart(chart, 3, notes=1)] if chart else [],
        "help": [*_doing(page, at), *_contact(page, at, book)],
    }
    foot = [*_key(body), *_foot(page, at, book)]
    return describe_document(book, f"{page.head.title}: {book.edition.title}") | body | {"foot": foot}


def _chart(page: NeighbourhoodPage) -> ChartBlock | None:
    """The course over the years; else whatever comes first."""
    return next((block for section in page.sections for block in section.charts), None)


def _columns(page: NeighbourhoodPage, at: Composer) -> list[list[Node]]:
    """What is strong and what is hard, side by side; for a buurt about which too little is known: what is not known."""
    told: list[tuple[str, Sequence[Sentence]]] = [(page.strong_heading, page.strong), ("Wat hier lastig is", page.hard)]
    columns = [[at.heading(2, heading), *at.points(points)] for heading, points in told if points]
    if columns:
        return columns
    return [[at.heading(2, "Wat wij niet weten"), *at.points(page.unknown)]] if page.unknown else [[*at.paragraphs(page.lead[1:])]]


def _doing(page: NeighbourhoodPage, at: Composer) -> list[Node]:
    lines = [_without_edges(line) for line in page.initiatives.interventions[:MOST_LINES]]
    return [at.heading(2, "Wat er wordt gedaan"), *at.points(lines), *at.paragraphs([page.initiatives.doing])]


def _without_edges(line: LinkLine) -> Sentence:
    return (line.link, ". ", *line.remark) if line.remark else (line.link,)


def _contact(page: NeighbourhoodPage, at: Composer, book: Book) -> list[Node]:
    """Who to turn to, with the mail address in sight: paper has no links."""
    mail: Sentence = ("Mail: ", Link(book.site.contact, f"mailto:{book.site.contact}"), ".")
    return [at.heading(2, "Waar u terechtkunt"), *at.paragraphs((*page.contact, mail))]


def _key(body: dict[str, Any]) -> list[Node]:
    """What the signs beside the figures mean, of those that stand on the sheet."""
    found = set(_signs(body))
    told = [f"{status.sign} {status.label}" for status in Status if status.sign in found]
    return [{"kind": "paragraph", "runs": [text_run(f"Tekens: {', '.join(told)}.")]}] if told else []


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
    titles = dict.fromkeys((source.title, source.publisher, source.date) for source in page.sources)
    named = "; ".join(f"{title} ({publisher}{f', {date}' if date and date != 'onbekend' else ''})" for title, publisher, date in titles)
    more = [
        text_run("Meer over deze buurt, alle cijfers en hun herkomst: "),
        {"text": shown_address(address), "look": "address", "to": address},
    ]
    lines = [{"kind": "paragraph", "runs": more}]
    if named:
        lines.append({"kind": "paragraph", "runs": [text_run(f"Bronnen: {named}.")]})
    made = f"{book.edition.title}, verschenen op {written_moments(book.edition.date)}. Uitgever: {book.site.publisher}. Code: {page.code}."
    return [*lines, {"kind": "paragraph", "runs": [text_run(made)]}]
