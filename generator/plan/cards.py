"""Pages with their charts in, the cards that are shown when one is shared out: the pages that people share, of published editions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.blocks import ChartBlock
from generator.model.card import Card
from generator.model.chart import MapChart, ThenNowChart
from generator.model.edition import SiteConfig, SiteSource
from generator.model.language import spoken, text
from generator.model.page import DistrictPage, EditionPage, HomePage, IndicatorPage, NeighbourhoodPage, Page, ThemePage
from generator.model.page_kinds import KINDS
from generator.model.sentence import plain_with_status
from generator.plan.charts import charts_of

Shared = HomePage | EditionPage | ThemePage | IndicatorPage | DistrictPage | NeighbourhoodPage


def plan_cards(pages: Iterable[Page], source: SiteSource) -> tuple[Card, ...]:
    """A card for every page about an area, a figure, a theme or an edition; the others show that of the front page."""
    if not source.config.share_pictures:
        return ()
    published = {edition.config.id for edition in source.published}
    return tuple(_cards(pages, source.config, frozenset({None, *published})))


def _cards(pages: Iterable[Page], site: SiteConfig, editions: frozenset[str | None]) -> Iterator[Card]:
    for page in pages:
        if isinstance(page, Shared) and page.head.edition in editions:
            chart = _main(charts_of(page))
            kind = spoken(KINDS[type(page)])
            yield Card(
                page=page.head.path,
                site=site.title,
                city=site.city,
                kind=text("{soort} · editie {jaar}", soort=kind, jaar=page.head.edition) if page.head.edition else kind,
                title=page.head.title,
                finding=plain_with_status(page.head.description if chart is None or isinstance(chart.spec, MapChart) else chart.heading),
                address=site.base_address.partition("://")[2].rstrip("/"),
                chart=chart.text.id if chart else None,
            )


def _main(charts: tuple[ChartBlock, ...]) -> ChartBlock | None:
    """The first chart of one figure; else the last one: a map that leads to places or shows where one lies."""
    return next((chart for chart in charts if not isinstance(chart.spec, MapChart | ThenNowChart)), next(reversed(charts), None))
