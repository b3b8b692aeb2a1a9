"""Pages of an edition in, a page of its own for each chart with figures on them out: to embed, share and download."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.blocks import ChartBlock
from generator.model.chart import ChartSpec, GapChart, MapChart, MultiplesChart, PathChart, StripChart, ThenNowChart, TrendChart
from generator.model.chart_page import DRAWING, PICTURE, SPEC, TABLE, ChartPage, beside, chart_path, lasting_path
from generator.model.chart_values import values_drawn
from generator.model.language import mark, spoken
from generator.model.page import Page
from generator.model.page_head import PageHead
from generator.model.sentence import Link
from generator.plan.charts import charts_of
from generator.plan.report import Report
from generator.plan.sentences.single_charts import FILE_NAMES, chart_title

SHAPES: tuple[tuple[type[ChartSpec], str], ...] = (
    (TrendChart, mark("verloop")),
    (PathChart, mark("weg naar doel")),
    (StripChart, mark("alle gebieden")),
    (GapChart, mark("kloof")),
    (ThenNowChart, mark("toen en nu")),
    (MapChart, mark("kaart")),
    (MultiplesChart, mark("verloop")),
)
"""What a reader calls each kind of chart."""


def plan_single_charts(pages: Iterable[Page], report: Report) -> Iterator[ChartPage]:
    """A map that only shows where something lies has no page of its own: there is nothing in it to look up or take along."""
    for page in pages:
        if page.head.edition == report.edition.config.id:
            yield from (_plan(page, block, report) for block in charts_of(page) if values_drawn(block.spec))


def _plan(page: Page, block: ChartBlock, report: Report) -> ChartPage:
    path = chart_path(page.head.path, block.text.id)
    files = (TABLE, DRAWING, PICTURE, SPEC) if report.site.chart_pictures else (TABLE, DRAWING, SPEC)
    head = PageHead(
        path=path,
        title=chart_title(page.head.title, _subjects(block, report), _shape(block.spec)),
        description=block.heading,
        edition=page.head.edition,
        crumbs=(),
    )
    return ChartPage(
        head=head,
        block=block,
        origin=Link(page.head.title, f"{page.head.path}#grafiek-{block.text.id}"),
        files=tuple(Link(spoken(FILE_NAMES[file]), beside(path, file)) for file in files),
        lasting="" if report.edition.config.is_draft else lasting_path(path),
    )


def _shape(spec: ChartSpec) -> str:
    return next(spoken(name) for kind, name in SHAPES if isinstance(spec, kind))


def _subjects(block: ChartBlock, report: Report) -> tuple[str, ...]:
    """Both names of the indicator that the chart is about; none when there are several. Its id is the end of that of the chart."""
    found = [one for one in report.edition.indicators.values() if f"-{block.text.id}".endswith(f"-{one.id}")]
    own = max(found, key=lambda one: len(one.id), default=None)
    return (own.name, own.short) if own else ()
