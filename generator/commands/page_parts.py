"""The pages of a language, and what follows from them → those that stand in the site of the last build, and those that are to be made."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.commands.chart_files import chart_pages, draw_files, make_tables
from generator.commands.drawing import DrawnSite, Wanted
from generator.commands.order import BuildOrder
from generator.commands.page_keys import Surroundings, keys_of, surroundings_of
from generator.commands.spoken_sites import BoundSite
from generator.model.card import Card
from generator.model.chart_page import ChartPage, chart_paths
from generator.model.identifiers import EditionId
from generator.model.language import said_in
from generator.model.output import OutputFile
from generator.model.page import Page
from generator.publish.latest import publish_latest
from generator.publish.search.index import publish_search
from generator.publish.search.texts import weigh_words
from generator.publish.spoken_provenance import publish_spoken_provenance
from generator.render.links import write_register
from generator.render.site import render_pages
from generator.system.crew import Job, results_of
from generator.system.digest import sha256
from generator.system.kept_files import Kept, Part
from generator.system.notebook import Notebook


@dataclass(frozen=True, kw_only=True)
class LanguageParts:
    """The parts of a site in one language, by what is to be done for them."""

    bound: BoundSite
    kept: tuple[Kept, ...]
    reused: int
    """How many pages are among what is kept."""
    pages: tuple[tuple[str, Page], ...]
    """To be rendered, each with its key."""
    cards: tuple[tuple[str, Card], ...]
    """To be drawn."""
    sheets: tuple[str, ...]
    """The key of the pictures of all charts, when these are to be drawn."""
    others: tuple[Part, ...]
    """To be made of the plan of all pages."""

    @property
    def wanted(self) -> Wanted:
        """The pages of which the charts are needed."""
        paths = {page.head.path for _, page in self.pages} | {card.page for _, card in self.cards}
        pictured = chart_paths(self.bound.site.plan.pages) if self.sheets else frozenset()
        return Wanted(bound=self.bound, pages=pictured | paths)


def find_pages(sites: Sequence[BoundSite], data: Mapping[EditionId, str], order: BuildOrder) -> tuple[LanguageParts, ...]:
    """Look up every page and what follows from pages; `data` are the keys of what the editions are made from."""
    around = [surroundings_of(bound.site, bound.binding, order.page_keeper) for bound in sites]
    keys = _keys(sites, around, order)
    return tuple(_find(*one, data, order) for one in zip(sites, around, keys, strict=True))


def _keys(sites: Sequence[BoundSite], around: Sequence[Surroundings], order: BuildOrder) -> list[list[str]]:
    """Of every page; none where nothing is kept, so that everything is made. A language is not shared out: its pages share charts."""
    if order.kept is None:
        return [[""] * len(bound.site.plan.pages) for bound in sites]
    jobs: list[Job[None, list[str]]] = [partial(keys_of, bound.site.plan.pages, own) for bound, own in zip(sites, around, strict=True)]
    return results_of(jobs, order.workers)


def _find(bound: BoundSite, around: Surroundings, keys: Sequence[str], data: Mapping[EditionId, str], order: BuildOrder) -> LanguageParts:
    keyed = tuple(zip(keys, bound.site.plan.pages, strict=True))
    kept: list[Kept] = []

    def is_kept(key: str) -> bool:
        found = order.kept_files.take(key)
        kept.extend([found] if found else [])
        return found is not None

    pages = tuple((key, page) for key, page in keyed if not is_kept(key))
    reused = len(kept)
    by_page: dict[str, str] = {page.head.path: key for key, page in keyed}
    cards = tuple((_named("kaart", by_page[card.page]), card) for card in bound.cards)
    sheets = (_named("grafiekbeelden", *keys),) if bound.site.source.config.chart_pictures else ()
    return LanguageParts(
        bound=bound,
        reused=reused,
        pages=pages,
        cards=tuple((key, card) for key, card in cards if not is_kept(key)),
        sheets=tuple(key for key in sheets if not is_kept(key)),
        others=tuple(part for part in _others(bound, around, by_page, data, order) if not is_kept(part.key)),
        kept=tuple(kept),
    )


def _named(name: str, *keys: str) -> str:
    """The key of something that follows from what has these keys; empty when nothing is kept."""
    return sha256("\n".join((name, *keys)).encode()) if all(keys) else ""


def _others(
    bound: BoundSite, around: Surroundings, pages: Mapping[str, str], data: Mapping[EditionId, str], order: BuildOrder
) -> Iterator[Part]:
    """What each language has of its own beside its pages: lasting addresses, the index to search in, records of its figures, tables."""
    site, plan, source = bound.site, bound.site.plan, bound.site.source
    published = [edition.config.id for edition in source.published]
    if published:
        heads = [f"{head.path} {head.edition} {head.title}" for head in plan.heads]
        charts = chart_paths(plan.pages)
        make = partial(publish_latest, plan.heads, published, source.config, charts)
        yield Part(key=_named("actueel", around.digest, *heads), make=partial(_said, bound, make))
    make_index = partial(_publish_words, bound, pages, order.notes_on_words(site.language.code))
    yield Part(key=_named("zoeken", around.digest, *pages.values()), make=make_index)
    if not site.language.is_source:
        key = _named("herkomst", around.digest, *data.values(), *sorted(plan.shown))
        yield Part(key=key, make=partial(_publish_records, bound))
        return
    single = chart_pages(plan.pages)
    for edition in source.editions:
        own = [pages[page.head.path] for page in single if page.head.edition == edition.config.id]
        yield Part(key=_named("tabellen", data[edition.config.id], *own), make=partial(make_tables, single, edition))


def _said(bound: BoundSite, make: partial[Iterator[OutputFile]]) -> Generator[OutputFile, None, str]:
    yield from said_in(bound.site.language, make())
    return ""


def _publish_words(bound: BoundSite, keys: Mapping[str, str], notes: Notebook) -> Generator[OutputFile, None, str]:
    """The index to search in; the words of a page are noted by its key, and `keys` are those of pages by path."""

    def weigh(page: Page) -> Mapping[str, int]:
        return notes.look_up(weigh_words, (keys[page.head.path],), partial(_weigh, page))

    yield from said_in(bound.site.language, publish_search(bound.site.plan.pages, bound.site.source, weigh))
    notes.save()
    return ""


def _weigh(page: Page) -> dict[str, int]:
    """As plain numbers, for notes read back nothing but these and values of the model."""
    return {word: int(weight) for word, weight in weigh_words(page).items()}


def _publish_records(bound: BoundSite) -> Generator[OutputFile, None, str]:
    editions = [edition.config.id for edition in bound.site.source.editions]
    yield from publish_spoken_provenance(bound.site.plan.values, editions, bound.site.language)
    return ""


def parts_of_pages(found: LanguageParts, drawn: DrawnSite) -> tuple[Part, ...]:
    """The pages that are to be rendered, now that their charts are there."""
    return tuple(Part(key=key, make=partial(_make_page, page, drawn)) for key, page in found.pages)


def _make_page(page: Page, drawn: DrawnSite) -> Generator[OutputFile, None, str]:
    """Render a page; beside that of a chart lie its files. The note holds the language and the links."""
    register = yield from render_pages([page], drawn.binding)
    if isinstance(page, ChartPage):
        yield from draw_files(page, drawn.files)
    return f"{drawn.binding.chrome.language.code} {write_register(register)}"
