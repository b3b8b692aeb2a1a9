"""Pages that are to be rendered → the same with their charts, drawn for all languages in one go; no other chart is even read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from generator.commands.chart_files import ChartFiles, Charts, chart_pages, vega_script, with_chart_pages
from generator.commands.order import BuildOrder
from generator.commands.spoken_sites import BoundSite
from generator.draw.charts import draw_tasks, sketch_tasks, take_kit
from generator.draw.sketch import Task
from generator.model.blocks import ChartBlock
from generator.model.chart_page import ChartPage
from generator.model.identifiers import PagePath
from generator.model.language import said_in
from generator.model.output import OutputFile
from generator.model.page import Page
from generator.plan.charts import charts_of
from generator.render.site import Binding
from generator.render.styles import chart_styles
from generator.system.files import SourceTree
from generator.system.inputs import TEMPLATES


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Pages of a language of which the charts are needed."""

    bound: BoundSite
    pages: frozenset[PagePath]


@dataclass(frozen=True, kw_only=True)
class DrawnSite:
    """What drawing some pages of a language gives."""

    binding: Binding
    files: ChartFiles
    """What the files beside the pages of charts are made from."""


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """What was drawn for all languages."""

    sites: tuple[DrawnSite, ...]
    charts: int
    """How many."""
    script: OutputFile | None
    """Vega, when pages of charts are among those that were asked for, or its place was not known."""


def draw_wanted(wanted: Sequence[Wanted], order: BuildOrder, vega: str = "") -> Drawn:
    """Draw the charts of pages, and lay them ready for these; `vega` is the place of that script, when it is known."""
    places: list[list[tuple[PagePath, str]]] = []
    tasks: list[Iterator[Task]] = []
    for one in wanted:
        blocks = list(_blocks_of(one.bound.site.plan.pages, one.pages))
        places.append([(path, block.text.id) for path, block in blocks])
        tasks.append(said_in(one.bound.site.language, sketch_tasks([block for _, block in blocks])))
    drawn = iter(draw_tasks(chain.from_iterable(tasks), order.runner, order.kit) if any(places) else ())
    charts = [{place: next(drawn) for place in own} for own in places]
    single = [tuple(page for page in chart_pages(one.bound.site.plan.pages) if page.head.path in one.pages) for one in wanted]
    needed = any(single) or (not vega and any(chart_pages(one.bound.site.plan.pages) for one in wanted))
    kit = take_kit(order.runner, order.kit) if needed else None
    script = vega_script(kit) if kit else None
    laid = Laid(
        shapes=kit["shapes"] if kit else {}, vega=script.path if script else vega, style=chart_styles(SourceTree(order.program / TEMPLATES))
    )
    sites = (_lay(one.bound, own, pages, laid) for one, own, pages in zip(wanted, charts, single, strict=True))
    return Drawn(sites=tuple(sites), charts=sum(map(len, places)), script=script)


@dataclass(frozen=True, kw_only=True)
class Laid:
    """What the site has once, whatever the language."""

    shapes: Mapping[str, dict[str, Any]]
    """Of charts, as the kit made them; none when no page of a chart was asked for."""
    vega: str
    """Path of that script; empty in a site without charts."""
    style: str
    """The style sheet of charts."""


def _lay(bound: BoundSite, drawn: Charts, single: tuple[ChartPage, ...], laid: Laid) -> DrawnSite:
    charts, site = with_chart_pages(drawn, single), bound.site
    files = ChartFiles(source=site.source, pages=single, charts=charts, shapes=laid.shapes, style=laid.style, language=site.language)
    return DrawnSite(binding=bound.binding.with_charts(charts, laid.vega), files=files)


def _blocks_of(pages: Iterable[Page], wanted: Collection[PagePath]) -> Iterator[tuple[PagePath, ChartBlock]]:
    """The charts of pages; that of the page of one chart is drawn for the page it comes from."""
    known = tuple(pages)
    homes = {page.home for page in chart_pages(known) if page.head.path in wanted}
    for page in known:
        if page.head.path in wanted or page.head.path in homes:
            yield from ((page.head.path, block) for block in charts_of(page))
