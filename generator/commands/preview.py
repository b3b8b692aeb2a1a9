"""What the last build made pages from → the page of a text that was changed since, long before everything is built again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from generator.commands.drawing import Wanted, draw_wanted
from generator.commands.figures import SiteFigures
from generator.commands.order import BuildOrder
from generator.commands.spoken_sites import BoundSite, SpokenSite
from generator.commands.trial import try_text
from generator.load.narratives import SUFFIX, read_narrative
from generator.load.site import CONTENT
from generator.model.edition import Edition, SiteSource
from generator.model.identifiers import EditionId
from generator.model.language import DUTCH, speaking, spoken
from generator.model.narrative import Narrative
from generator.model.page import Page
from generator.model.problem import has_errors
from generator.model.translating import narrative_in
from generator.plan.report import Report
from generator.plan.rewriting import rewrite_page
from generator.render.site import render_pages
from generator.system.files import SourceTree
from generator.validate.links import list_spoken_pages
from generator.validate.site import validate_text

NO_SCRIPT = "-"
"""Only pages of single charts run the script of interactive charts; with one of these among the pages, its place is looked up."""


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """Everything that pages are rendered from, and the pages that were rendered since."""

    source: SiteSource
    figures: SiteFigures
    order: BuildOrder
    """Who draws the charts of a page."""
    sites: tuple[BoundSite, ...]
    """The site in each of its languages, Dutch first."""
    shown: Mapping[str, bytes] = field(default_factory=dict)
    """Pages with a text that changed since, by path: each byte for byte what a build of all would write."""

    def with_text(self, files: SourceTree, path: str) -> Prepared | None:
        """The same with the page of one changed text; None when only a build of everything can say what changes, or finds it wrong."""
        edition = self._edition_of(path)
        if edition is None or not files.exists(path):
            return None
        key = PurePosixPath(path).relative_to(CONTENT, edition.config.id).with_suffix("").as_posix()
        key, language = self._key_and_language(key)
        old = edition.narratives.get(key)
        written, problems = read_narrative(files.read(path), path, key, edition.config.id)
        if old is None or problems:
            return None
        narrative = renewed_in(old, written, language)
        renewed = replace(edition, narratives={**edition.narratives, key: narrative})
        source = replace(self.source, editions=tuple(renewed if one is edition else one for one in self.source.editions))
        text = narrative.best_in(language)
        found = validate_text(source, text)
        if has_errors((*found, *try_text(source, text, found))) or list_spoken_pages(source) != list_spoken_pages(self.source):
            return None
        return self._with_narrative(source, edition.config.id, narrative, language)

    def with_pages(self, wanted: Collection[str]) -> Prepared:
        """The same with some pages rendered, by their place on the site; a page that is not there is left out."""
        rendered: dict[str, bytes] = {}
        for bound in self.sites:
            rendered |= self._render(bound, tuple(self._pages_of(bound.site, wanted)))
        return replace(self, shown={**self.shown, **rendered})

    def _pages_of(self, site: SpokenSite, wanted: Collection[str]) -> Iterator[Page]:
        """Pages of origins are planned when somebody looks at one."""
        yield from (page for page in site.plan.pages if site.language.folder + page.head.path in wanted)
        with speaking(site.language):
            yield from (site.plan.origin_page(one) for one in site.plan.origins if site.language.folder + one.head.path in wanted)

    def _key_and_language(self, key: str) -> tuple[str, str]:
        """The key of a text, and the language it is written in: `buurten/linie.en` is `buurten/linie` in English."""
        base, _, code = key.rpartition(".")
        return (base, code) if any(code == bound.site.language.code for bound in self.sites) else (key, DUTCH.code)

    def _with_narrative(self, source: SiteSource, edition: EditionId, narrative: Narrative, language: str) -> Prepared | None:
        """Render the page of a text in every language in which just this text stands there."""
        renewed = replace(self, source=source)
        for bound in self.sites:
            site, code = bound.site, bound.site.language.code
            if code != language and (language != DUTCH.code or code in narrative.translations):
                continue
            report = self._report(site, edition)
            with speaking(site.language):
                page = rewrite_page(site.plan, report, narrative_in(narrative, spoken, code))
            if page is None:
                return None
            renewed = renewed._with_page(bound, page)  # noqa: SLF001 - of the same class
        return renewed

    def _report(self, site: SpokenSite, edition: EditionId) -> Report:
        own = next(one for one in site.source.editions if one.config.id == edition)
        difference = self.figures.differences.get(edition)
        return Report(site=site.source.config, edition=own, book=self.figures.books[edition], difference=difference)

    def _edition_of(self, path: str) -> Edition | None:
        """The edition that a file is a text of."""
        home, _, rest = path.removeprefix(f"{CONTENT}/").partition("/")
        if not path.startswith(f"{CONTENT}/") or not rest.endswith(SUFFIX):
            return None
        return next((edition for edition in self.source.editions if edition.config.id == home), None)

    def _with_page(self, bound: BoundSite, page: Page) -> Prepared:
        pages = tuple(page if one.head.path == page.head.path else one for one in bound.site.plan.pages)
        renewed = replace(bound, site=replace(bound.site, plan=replace(bound.site.plan, pages=pages)))
        shown = {**self.shown, **self._render(renewed, (page,))}
        return replace(self, sites=tuple(renewed if one is bound else one for one in self.sites), shown=shown)

    def _render(self, bound: BoundSite, pages: Sequence[Page]) -> Mapping[str, bytes]:
        """Pages by path. Their charts are those of the site: they are read, or drawn again when nobody kept them."""
        wanted = Wanted(bound=bound, pages=frozenset(page.head.path for page in pages))
        (drawn,) = draw_wanted([wanted], replace(self.order, kit=None), vega=NO_SCRIPT).sites
        return {file.path: file.content for file in render_pages(pages, drawn.binding)}


def renewed_in(old: Narrative, written: Narrative, language: str) -> Narrative:
    """A Dutch text with the one that was written anew, in Dutch or as its translation."""
    if language == DUTCH.code:
        return replace(written, translations=old.translations)
    return replace(old, translations={**old.translations, language: replace(written, language=language)})
