"""A page in, the charts on it out, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from generator.model.auditor_pages import AccountabilityPage, DifferencesPage, DownloadsPage, OriginPage, ProvenancePage
from generator.model.blocks import ChartBlock, Prose, Section
from generator.model.chart_page import ChartPage
from generator.model.page import (
    DistrictPage,
    EditionPage,
    HomePage,
    IndicatorPage,
    InterventionPage,
    ListPage,
    MatrixPage,
    NeighbourhoodPage,
    NotFoundPage,
    Page,
    SearchPage,
    StoryPage,
    TextPage,
    ThemePage,
)


def charts_of(page: Page) -> tuple[ChartBlock, ...]:
    """Every chart block that a page is the home of; ids are unique among them. The page of one chart shows that of another page."""
    return tuple(_charts(page))


def _charts(page: Page) -> Iterator[ChartBlock]:
    match page:
        case HomePage():
            yield from filter(None, (page.map,))
        case EditionPage():
            yield from _in_prose(page.prose)
            yield from filter(None, (page.then_now, page.map, page.way))
        case ThemePage():
            yield from _in_prose(page.prose)
            yield from _in_sections(page.sections)
        case IndicatorPage():
            yield from page.charts
        case DistrictPage() | NeighbourhoodPage():
            yield from _in_prose(page.prose)
            yield from _in_sections(page.sections)
            yield from filter(None, (page.map,))
        case TextPage() | InterventionPage() | StoryPage():
            yield from _in_prose(page.prose)
        case (
            ChartPage()
            | ListPage()
            | SearchPage()
            | MatrixPage()
            | AccountabilityPage()
            | DifferencesPage()
            | DownloadsPage()
            | ProvenancePage()
            | OriginPage()
            | NotFoundPage()
        ):
            return
        case _:
            assert_never(page)


def _in_prose(prose: Prose | None) -> Iterator[ChartBlock]:
    if prose is not None:
        yield from (part for part in prose.parts if isinstance(part, ChartBlock))


def _in_sections(sections: Iterable[Section]) -> Iterator[ChartBlock]:
    for section in sections:
        yield from section.charts
