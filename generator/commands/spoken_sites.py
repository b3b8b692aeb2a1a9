"""The sources and the figures → the site in each of its languages: planned, drawn and bound, ready to be rendered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.commands.chart_files import (
    ChartFiles,
    Charts,
    chart_pages,
    draw_chart_pictures,
    vega_script,
    with_chart_pages,
)
from generator.commands.figures import SiteFigures
from generator.commands.order import BuildOrder
from generator.draw.cards.letters import PATH as LETTERS
from generator.draw.cards.pictures import draw_cards
from generator.draw.charts import draw_tasks, sketch_tasks, take_kit
from generator.draw.sketch import Task
from generator.model.edition import SiteSource
from generator.model.identifiers import PagePath
from generator.model.language import DUTCH, Language, speaking
from generator.model.output import OutputFile
from generator.model.problem import Problem
from generator.model.translating import in_language
from generator.plan.cards import plan_cards
from generator.plan.charts import charts_of
from generator.plan.site import SitePlan, plan_in_parts
from generator.render.chrome import Chrome
from generator.render.site import Binding, Extras, Places, bind_pages
from generator.render.styles import chart_styles
from generator.system.files import SourceTree
from generator.system.progress import Progress
from generator.system.runner import Runner
from generator.validate.catalogue import CHECKS

MOST_PICTURES = 1024 * 1024 * 1024
"""Bytes of pictures of charts that are kept: a city has hundreds, of a quarter of a megabyte each."""


@dataclass(frozen=True, kw_only=True)
class SpokenSite:
    """The site in one language; the paths of its pages are those of the Dutch ones, below the folder of the language."""

    language: Language
    source: SiteSource
    """With the texts of the city in the language."""
    plan: SitePlan


def plan_languages(source: SiteSource, figures: SiteFigures, warnings: tuple[Problem, ...], progress: Progress) -> tuple[SpokenSite, ...]:
    """Plan every page in Dutch, and then in each of the other languages."""
    sites: list[SpokenSite] = []
    for language in (DUTCH, *source.languages):
        progress.enter("Pagina's bedenken" if language.is_source else f"Pagina's bedenken: {language.name}")
        said = in_language(source, language)
        with speaking(language):
            plan = plan_in_parts(said, figures.books, warnings, CHECKS, figures.differences)
        sites.append(SpokenSite(language=language, source=said, plan=plan if language.is_source else plan.without_not_found()))
    return tuple(sites)


@dataclass(frozen=True, kw_only=True)
class DrawnSite:
    """What drawing a site in one language gives."""

    binding: Binding
    charts: ChartFiles
    """What the files beside the pages of charts are made from."""
    files: tuple[OutputFile, ...]


def draw_languages(sites: Sequence[SpokenSite], order: BuildOrder) -> tuple[DrawnSite, ...]:
    """Draw all charts, lay them ready for the pages they belong in, and draw the pictures of pages that people share."""
    places: list[list[tuple[PagePath, str]]] = []
    tasks: list[Task] = []
    for site in sites:
        blocks = [(page.head.path, block) for page in site.plan.pages for block in charts_of(page)]
        places.append([(path, block.text.id) for path, block in blocks])
        with speaking(site.language):
            tasks.extend(sketch_tasks([block for _, block in blocks]))
    drawn = iter(draw_tasks(tasks, order.runner, order.kit))
    charts = [{place: next(drawn) for place in own} for own in places]
    kit = take_kit(order.runner, order.kit) if any(chart_pages(site.plan.pages) for site in sites) else None
    laid = Laid(
        languages=tuple(site.language for site in sites),
        shapes=kit["shapes"] if kit else {},
        script=vega_script(kit) if kit else None,
    )
    return tuple(_bind(site, own, laid, order) for site, own in zip(sites, charts, strict=True))


@dataclass(frozen=True, kw_only=True)
class Laid:
    """What the site has once, whatever the language."""

    languages: tuple[Language, ...]
    shapes: Mapping[str, dict[str, Any]]
    """Of charts, as the kit made them."""
    script: OutputFile | None
    """Vega; none in a site without charts."""


def _bind(site: SpokenSite, drawn: Charts, laid: Laid, order: BuildOrder) -> DrawnSite:
    single = chart_pages(site.plan.pages)
    charts = with_chart_pages(drawn, single)
    chrome = Chrome(
        site=site.source.config,
        editions=tuple(edition.config for edition in site.source.editions),
        language=site.language,
        languages=laid.languages,
    )
    templates = SourceTree(order.program / "site_templates")
    files = ChartFiles(
        source=site.source,
        pages=single,
        charts=charts,
        shapes=laid.shapes,
        style=chart_styles(templates),
        language=site.language,
    )
    letters, hands = templates.read(LETTERS), partial(Runner, workers=order.workers)
    with speaking(site.language):
        cards = plan_cards(site.plan.pages, site.source)
        pictures = draw_cards(cards, charts, letters, hands(cache=order.cache / "pictures")) if cards else ()
        sheets = draw_chart_pictures(files, letters, hands(cache=order.cache / "chart-pictures", cache_bytes=MOST_PICTURES))
    places = Places(pages=frozenset(head.path for head in site.plan.heads), origins=site.plan.places)
    extras = Extras(pictured=frozenset(card.page for card in cards), vega=laid.script.path if laid.script else "")
    own = tuple(OutputFile(path=site.language.folder + one.path, content=one.content) for one in (*pictures, *sheets))
    return DrawnSite(
        binding=bind_pages(places, charts, chrome, templates, extras),
        charts=files,
        files=(*own, laid.script) if laid.script and site.language.is_source else own,
    )
