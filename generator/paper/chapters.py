"""A page of the site → its part of the printed edition; what is too long for paper is named with its address."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.auditor_pages import AccountabilityPage
from generator.model.blocks import ChartBlock, PackageLine, PromiseLine, Section
from generator.model.chart import GapChart
from generator.model.language import text
from generator.model.page import (
    DistrictPage,
    EditionPage,
    IndicatorPage,
    InterventionPage,
    NeighbourhoodPage,
    StoryPage,
    TextPage,
    ThemePage,
)
from generator.model.saying import in_row, say
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.paper.composer import Composer
from generator.paper.prose import Node
from generator.paper.words import kept, text_run

LONGEST_TABLE = 20
"""Rows of a table that is printed beside its chart; a longer one stands on the site."""
SIDE_BY_SIDE = 2


def city_nodes(page: EditionPage, at: Composer, level: int) -> Iterator[Node]:
    """The state of the city: what its gaps rest on, its story, its map, what is new and what is not known."""
    for gap in page.gaps:
        yield at.heading(level, (gap.indicator,))
        yield from at.paragraphs((gap.finding, gap.verdict, *gap.course, *gap.reasons))
    yield from at.prose(page.prose, level)
    maps = [block for block in (page.map, page.way) if block]
    if maps:
        yield at.heading(level, text("De stad op de kaart"))
    for block in maps:
        yield from at.chart(block, level + 1)
    if page.changes:
        yield at.heading(level, text("Wat er nieuw of anders is"))
        yield from at.points(page.changes)
    if page.unknown:
        yield at.heading(level, text("Wat er nog ontbreekt"))
        yield from at.points(page.unknown)


def theme_nodes(page: ThemePage, at: Composer, level: int) -> Iterator[Node]:
    """A theme: its question, its gaps, its story and charts, what is promised and what is there."""
    yield from at.paragraphs([(page.question,)], "lead")
    yield from at.gaps((*page.gaps, *page.more_gaps))
    yield from at.prose(page.prose, level)
    for section in page.sections:
        yield from _section(section, at, level)
    if page.without_gap:
        yield at.heading(level, text("Cijfers zonder kloof"))
        yield from at.points(page.without_gap)
    if page.initiatives.interventions:
        yield at.heading(level, text("Wat er wordt gedaan"))
        yield from at.link_points(page.initiatives.interventions)
    if page.promises:
        yield at.heading(level, text("Wat wij wel en niet kunnen laten zien"))
        yield from _promises(page.promises, at)


def indicator_nodes(page: IndicatorPage, at: Composer, level: int) -> Iterator[Node]:
    """A measure: what it finds and means, how its gap runs, and where it comes from."""
    yield from at.paragraphs([page.finding])
    if page.holder:
        yield from at.paragraphs([say("Deze cijfers zijn nodig, maar niet openbaar. Wie ze kan hebben: {houder}.", houder=page.holder)])
    terms: list[tuple[str, Sentence]] = [(text("Wat wij meten"), (page.definition,)), (text("Eenheid"), (page.unit,))]
    yield from at.terms([*terms, (text("Wat is beter"), page.direction), (text("Indeling"), page.boundaries)])
    yield from at.paragraphs([(page.note,) if page.note else ()], "small")
    if page.gap:
        yield from at.paragraphs((page.gap.verdict, *page.gap.course, *page.gap.reasons, page.gap.since_previous))
    yield from _pairs([block for block in page.charts if not _says_little(block)], at, level)
    if page.periods and page.periods.rows:
        yield from at.table(page.periods)
    if page.areas:
        yield at.more(text("Alle wijken en buurten naast elkaar"), at.page)
    yield from at.sources(page.sources)


def district_nodes(page: DistrictPage, at: Composer, level: int) -> Iterator[Node]:
    """A wijk."""
    yield from at.paragraphs(page.lead)
    yield from at.key_figures(page.key_figures)
    yield from at.paragraphs([_neighbourhoods([line.link for line in page.neighbourhoods])])
    yield from at.prose(page.prose, level)
    for section in page.sections:
        yield from _pairs(list(section.charts), at, level)
    for part in page.tables:
        yield from at.table(part.table)
    yield from at.sources(page.sources)
    yield at.more(text("Deze wijk op de site"), at.page)


def neighbourhood_nodes(page: NeighbourhoodPage, at: Composer, level: int) -> Iterator[Node]:
    """A buurt: what the site opens with, its course over the years, and all its figures; the rest stands on its page."""
    yield from at.paragraphs(page.lead)
    if page.focus_names:
        yield {"kind": "notice", "nodes": at.paragraphs(page.focus_names)}
    yield from at.key_figures(page.key_figures)
    sides = [
        [at.heading(level, heading), *at.points(points)]
        for heading, points in ((page.strong_heading, page.strong), (text("Wat hier lastig is"), page.hard))
        if points
    ]
    if sides:
        yield {"kind": "pair", "sides": sides}
    yield from _pairs([block for section in page.sections[:1] for block in section.charts], at, level)
    for part in page.tables:
        yield from at.table(part.table)
    if page.unknown:
        yield at.heading(level, text("Wat wij niet weten"))
        yield from at.points(page.unknown)
    yield at.more(text("Verhaal, alle grafieken, bronnen en downloads van deze buurt"), at.page)


def initiative_nodes(page: InterventionPage | StoryPage, at: Composer, level: int) -> Iterator[Node]:
    """What is being done, or what somebody tells."""
    yield from at.paragraphs([page.lead], "lead")
    yield from at.terms([(trait.term, trait.words) for trait in page.traits])
    yield from at.prose(page.prose, level)
    if isinstance(page, InterventionPage) and page.figures:
        said = say("Deze cijfers gaan over het onderwerp van deze maatregel. Zij zeggen niet of de maatregel helpt.")
        yield from at.paragraphs([said])
        yield from at.link_points(page.figures)
    yield from at.paragraphs([page.source], "small")


def text_nodes(page: TextPage, at: Composer, level: int) -> Iterator[Node]:
    """A page of prose."""
    yield from at.prose(page.prose, level)


def accountability_nodes(page: AccountabilityPage, at: Composer, level: int) -> Iterator[Node]:
    """What the edition rests on: what it reports on, what changed, what is wrong with the data, packages, how to check."""
    yield from at.paragraphs(page.lead)
    yield at.heading(level, text("Waarover wij rapporteren"))
    yield from at.table(page.status.overview)
    yield from at.points(page.status.holders)
    yield at.heading(level, text("Zijn de doelen te controleren?"))
    yield from at.paragraphs((*page.proof.lead, *page.proof.summary))
    for heading, points in (
        (text("Wat er anders is dan in de vorige editie"), page.changes),
        (text("Wat er na publicatie is verbeterd"), page.corrections),
        (text("Wat er aan de gegevens mankeert"), page.shortcomings),
        (text("Getallen uit andere bronnen"), page.facts),
    ):
        if points:
            yield at.heading(level, heading)
            yield from at.points(points)
    yield at.heading(level, text("Welke controles wij uitvoeren"))
    yield from at.paragraphs(page.checks.lead)
    yield from at.points(say("{naam}. {toelichting}", naam=line.name, toelichting=line.outcome) for line in page.checks.found)
    yield from at.paragraphs([page.checks.clean_summary])
    yield at.more(text("Elke controle, met uitleg en uitkomst"), at.page)
    yield at.heading(level, text("Datapakketten en bronnen"))
    for package in page.packages:
        yield from _package(package, at, level + 1)
    yield at.heading(level, text("Zelf nagaan"))
    yield from at.paragraphs(
        [say("Haal de hele site op en typ deze regels in de map waarin zij staat. De site legt uit wat elke regel bewijst.")]
    )
    yield {"kind": "code", "lines": list(page.verify)}
    yield at.heading(level, text("Zo citeert u deze editie"))
    yield from at.paragraphs([kept(page.citation, at.publisher)])


def _section(section: Section, at: Composer, level: int) -> Iterator[Node]:
    yield at.heading(level, section.heading)
    yield from at.paragraphs(section.lead)
    yield from at.points(section.points)
    yield from at.key_figures(section.key_figures)
    for block in section.charts:
        yield from at.chart(block, level + 1)
        if len(block.table.rows) <= LONGEST_TABLE and block.table.id not in {table.id for table in section.tables}:
            yield from at.table(block.table)
        yield from at.sources(block.sources)
    for table in section.tables:
        yield from at.table(table)


def _pairs(blocks: list[ChartBlock], at: Composer, level: int) -> Iterator[Node]:
    """Charts two by two."""
    for number in range(0, len(blocks), SIDE_BY_SIDE):
        sides = [at.chart(block, level) for block in blocks[number : number + SIDE_BY_SIDE]]
        yield {"kind": "pair", "sides": sides if len(sides) == SIDE_BY_SIDE else [*sides, []]}


def _says_little(block: ChartBlock) -> bool:
    """A chart of one year says what the table says."""
    return isinstance(block.spec, GapChart) and len(block.spec.rows) == 1


def _promises(lines: tuple[PromiseLine, ...], at: Composer) -> Iterator[Node]:
    words = (text("Indicator"), text("Niveau"), text("Jaren"), text("Stand"))
    yield {
        "kind": "table",
        "caption": [text_run(text("Waarover wij cijfers kunnen laten zien, en waarover nog niet"))],
        "head": [[text_run(word)] for word in words],
        "rows": [
            {
                "header": at.runs((line.indicator,)),
                "cells": [at.runs(cell) for cell in (line.levels, line.periods, line.status)],
                "marked": False,
            }
            for line in lines
        ],
        "words": [0, 1, 2],
        "widths": [3, 2, 2, 3],
    }


def _package(package: PackageLine, at: Composer, level: int) -> Iterator[Node]:
    yield at.heading(level, package.title)
    yield from at.paragraphs([_pinned(package)])
    yield from at.sources(package.sources)
    yield from at.points(package.remarks)


def _pinned(package: PackageLine) -> Sentence:
    """Which version the edition stands on."""
    name, license_words = Code(f"{package.name} {package.version}"), Code(package.license)
    if not package.newest:
        return say("Pakket {pakket}, {sinds}, licentie {licentie}.", pakket=name, sinds=package.since, licentie=license_words)
    return say(
        "Pakket {pakket}, nieuwste levering van {datum}, {sinds}, licentie {licentie}.",
        pakket=name,
        datum=Moment(package.newest),
        sinds=package.since,
        licentie=license_words,
    )


def _neighbourhoods(links: list[Link]) -> Sentence:
    """The buurten of a wijk, each a link."""
    return say("Buurten: {namen}.", namen=in_row([(link,) for link in links])) if links else ()
