"""What a site is made from → the parts of it that are taken over from the last build when nothing that they are made from changed."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.commands.edition_differences import write_differences
from generator.commands.figures import SiteFigures, without_texts, write_corrections
from generator.commands.order import BuildOrder
from generator.commands.spoken_sites import BoundSite, SpokenSite
from generator.model.edition import Edition, SiteConfig, SiteSource
from generator.model.identifiers import EditionId
from generator.model.language import said_in
from generator.model.output import OutputFile
from generator.plan.pages.origins import OriginPlan
from generator.publish.api import publish_api
from generator.publish.corrections import publish_corrections
from generator.publish.differences import publish_differences
from generator.publish.downloads import publish_downloads
from generator.publish.listing import list_figures
from generator.publish.package_csvw import publish_csvw
from generator.publish.provenance import publish_provenance
from generator.render.links import LinkRegister, read_register, write_register
from generator.render.site import Binding, render_pages
from generator.system.keeper import Keeper
from generator.system.kept_files import Kept, Part

SHARES = 4
"""Of the pages of origins of an edition; never of the number of processes, for another number would find nothing kept."""


@dataclass(frozen=True, kw_only=True)
class FoundParts:
    """The parts of a site, by what is to be done for them."""

    kept: tuple[Kept, ...]
    missing: tuple[Part, ...]
    told: str
    """What was found, in words."""


def data_keys(source: SiteSource, figures: SiteFigures, keeper: Keeper) -> Mapping[EditionId, str]:
    """Of each edition the key of what its data files are made from."""
    return {edition.config.id: _data_key(edition, source, figures, keeper) for edition in source.editions}


def find_parts(
    source: SiteSource, figures: SiteFigures, sites: Sequence[BoundSite], keys: Mapping[EditionId, str], order: BuildOrder
) -> FoundParts:
    """The data of each edition, and the pages on which its figures are taken apart."""
    data = [
        Part(key=keys[edition.config.id], make=partial(_publish_edition, figures, without_texts(edition), source.config))
        for edition in source.editions
    ]
    kept_data, missing_data = order.kept_files.find(data)
    own = [part for bound in sites for part in _origin_parts(bound.site, bound.binding, keys, order.page_keeper)]
    kept, missing = order.kept_files.find(tuple(own))
    pages = sum(len(part.files) for part in kept)
    origins = sum(len(bound.site.plan.origins) for bound in sites)
    return FoundParts(
        kept=(*kept_data, *kept),
        missing=(*missing_data, *missing),
        told=(
            f"gegevens van {len(missing_data)} edities gemaakt, van {len(kept_data)} hergebruikt; "
            f"{origins - pages} pagina's met herkomst gemaakt, {pages} hergebruikt"
        ),
    )


def _data_key(edition: Edition, source: SiteSource, figures: SiteFigures, keeper: Keeper) -> str:
    """Of all that figures of an edition follow from: the edition without its texts. So the key need not say the figures.

    Empty when nobody made a key of that: then nothing is taken over.
    """
    if not figures.keys[edition.config.id]:
        return ""
    return keeper.key("publish", (figures.keys[edition.config.id], figures.differences.get(edition.config.id), source.config))


def _origin_parts(site: SpokenSite, binding: Binding, keys: Mapping[EditionId, str], keeper: Keeper) -> Iterator[Part]:
    """Pages of origins in shares. They read no text of an editor but one title; of the other pages they read only which figures these show.

    A figure that changed is compared with a cell of the edition before it, so a page may show lines of that one too.
    """
    plan, editions, language = site.plan, site.source.editions, site.language
    places = map(sorted, (binding.places.pages, binding.places.origins, binding.extras.pictured))
    spoken = [(one.code, sorted(one.messages.items())) for one in binding.chrome.languages]
    shared = keeper.key("origins", (site.source.config, [edition.config for edition in editions], language.code, spoken, *places))
    before: tuple[str, ...] = ()
    plans = {edition: tuple(group) for edition, group in groupby(plan.origins, key=lambda origin: origin.head.edition)}
    for edition in editions:
        before = (*before, keys[edition.config.id])
        own = plans.get(edition.config.id, ())
        methods = edition.narratives.get("methoden")
        key = (shared, before, methods and methods.title, sorted(plan.shown))
        for number in range(SHARES):
            share = own[number::SHARES]
            name = keeper.key("origins", (*key, number)) if all(before) else ""
            yield Part(key=name, make=partial(_render_origins, site, share, binding))


def _render_origins(site: SpokenSite, share: Sequence[OriginPlan], binding: Binding) -> Generator[OutputFile, None, str]:
    """Plan each page when it is rendered, and forget it; the note holds their language and links."""
    register = yield from render_pages(said_in(site.language, map(site.plan.origin_page, share)), binding)
    return f"{site.language.code} {write_register(register)}"


def read_note(note: str) -> tuple[str, LinkRegister]:
    """The language of the pages of a part, and their links."""
    language, _, register = note.partition(" ")
    return language, read_register(register)


def _publish_edition(figures: SiteFigures, edition: Edition, site: SiteConfig) -> Generator[OutputFile, None, str]:
    """Provenance, API and downloads of one edition."""
    lines, difference = list_figures(figures.books[edition.config.id], edition), figures.differences.get(edition.config.id)
    yield from publish_provenance(lines, edition, difference)
    yield from publish_api(lines, figures.books[edition.config.id], edition, site)
    yield from publish_downloads(lines, edition, site)
    yield from publish_csvw(edition)
    yield from publish_differences(write_differences(difference), edition, site)
    yield from publish_corrections(write_corrections(edition.corrections), edition, site)
    return ""
