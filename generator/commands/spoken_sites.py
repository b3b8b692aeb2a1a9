"""The sources and the figures → the site in each of its languages, planned; and everything to render it with but what is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from generator.commands.figures import SiteFigures
from generator.commands.order import BuildOrder
from generator.model.card import Card
from generator.model.edition import SiteSource
from generator.model.language import DUTCH, Language, speaking
from generator.model.page import TextPage
from generator.model.problem import Problem
from generator.model.translating import in_language
from generator.plan.cards import plan_cards
from generator.plan.site import SitePlan, plan_reports, report_editions
from generator.render.chrome import Chrome
from generator.render.site import Binding, Extras, Places, bind_pages
from generator.system.files import SourceTree
from generator.system.inputs import TEMPLATES
from generator.system.memory import Memory
from generator.system.progress import Progress
from generator.validate.catalogue import CHECKS


@dataclass(frozen=True, kw_only=True)
class SpokenSite:
    """The site in one language; the paths of its pages are those of the Dutch ones, below the folder of the language."""

    language: Language
    source: SiteSource
    """With the texts of the city in the language."""
    plan: SitePlan


def plan_languages(
    source: SiteSource, figures: SiteFigures, warnings: tuple[Problem, ...], order: BuildOrder, progress: Progress
) -> tuple[SpokenSite, ...]:
    """Plan every page in Dutch, and then in each of the other languages that are asked for."""
    sites: list[SpokenSite] = []
    asked = (source, *figures.books.values(), *figures.differences.values(), order.memory.settle(plan_languages, warnings))
    for language in (DUTCH, *(one for one in source.languages if order.languages is None or one.code in order.languages)):
        progress.enter("Pagina's bedenken" if language.is_source else f"Pagina's bedenken: {language.name}")
        plan = partial(_plan, source, figures, warnings, language, order.memory)
        sites.append(order.memory.recall((_plan, language.code), (language, *asked), plan))
    return tuple(sites)


def _plan(source: SiteSource, figures: SiteFigures, warnings: tuple[Problem, ...], language: Language, memory: Memory) -> SpokenSite:
    said = in_language(source, language)
    with speaking(language):
        plan = plan_reports(said, report_editions(said, figures.books, figures.differences), warnings, CHECKS, memory)
    return SpokenSite(language=language, source=said, plan=plan if language.is_source else plan.without_not_found())


@dataclass(frozen=True, kw_only=True)
class BoundSite:
    """The site in one language with all that its pages need to know of it, but without their charts: only some may have to be drawn."""

    site: SpokenSite
    binding: Binding
    cards: tuple[Card, ...]
    """Of pages that people share."""


def bind_languages(sites: tuple[SpokenSite, ...], order: BuildOrder) -> tuple[BoundSite, ...]:
    """Lay ready what all pages of a language share; each names all languages of the site, also those that nobody asked for."""
    languages = (DUTCH, *sites[0].source.languages)
    return tuple(_bind(site, languages, order) for site in sites)


def _bind(site: SpokenSite, languages: tuple[Language, ...], order: BuildOrder) -> BoundSite:
    chrome = Chrome(
        site=site.source.config,
        editions=tuple(edition.config for edition in site.source.editions),
        language=site.language,
        languages=languages,
        titles={page.head.path: page.head.title for page in site.plan.pages if isinstance(page, TextPage)},
    )
    with speaking(site.language):
        cards = plan_cards(site.plan.pages, site.source)
    places = Places(pages=frozenset(head.path for head in site.plan.heads), origins=site.plan.places)
    extras = Extras(pictured=frozenset(card.page for card in cards))
    binding = bind_pages(places, {}, chrome, SourceTree(order.program / TEMPLATES), extras)
    return BoundSite(site=site, binding=binding, cards=cards)
