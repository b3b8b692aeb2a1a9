"""Links in narratives → those that lead to no page of the site, or to an address that a reader should not follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.anchor import anchor_of
from generator.model.edition import SiteSource
from generator.model.initiative import INTERVENTIONS, STORIES
from generator.model.language import DUTCH
from generator.model.narrative import Narrative, TextSegment, text_folder
from generator.model.output import FILE_ENDINGS
from generator.model.page_names import HELP_KEY
from generator.model.problem import Place, Problem
from generator.model.region import Level
from generator.model.suggestion import did_you_mean
from generator.validate.coverage import list_unread
from generator.validate.markup import IMAGE
from generator.validate.places import place_in
from generator.validate.prose import blank_code, list_anchors
from generator.validate.published_files import list_published_files

_LINK = re.compile(r"\]\([ \t]*<?([^\s<>)]*)|^[ ]{0,3}\[[^\]\n]+\]:[ \t]*<?([^\s<>]+)", re.MULTILINE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):|//")
_SCHEMES = ("https", "http", "mailto")
_OUTSIDE = re.compile(r"www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:nl|com|org|eu|net)(?:/|$)", re.IGNORECASE)
"""How an address of another site begins when its scheme was forgotten."""
_SITE_PAGES = ("index.html", "over/index.html", "toegankelijkheid/index.html", "privacy/index.html", "zoeken/index.html")
_EDITION_PAGES = (
    "index.html",
    "themas/index.html",
    "indicatoren/index.html",
    "wijken/index.html",
    "buurten/index.html",
    "vergelijken/index.html",
    "verantwoording/index.html",
    "verantwoording/methoden/index.html",
    "programma/index.html",
    "herkomst/index.html",
    "downloads/index.html",
    "maatregelen/index.html",
    "verhalen/index.html",
)
_ANYWHERE = frozenset({"inhoud"})
_SECTIONS: Mapping[str, frozenset[str]] = {
    "index.html": frozenset({"kloof", "edities", "maatregelen", "verhalen"}),
    f"{HELP_KEY}/index.html": frozenset({"contact"}),
    "zoeken/index.html": frozenset({"buurten", "wijken", "themas", "cijfers"}),
    "*/index.html": frozenset({"kloof", "themas", "buurten", "maatregelen", "verhalen"}),
    "*/themas/*/index.html": frozenset({"toezeggingen", "maatregelen"}),
    "*/indicatoren/*/index.html": frozenset({"uitleg"}),
    "*/wijken/*/index.html": frozenset({"buurten", "alle-cijfers", "bronnen", "maatregelen", "verhalen"}),
    "*/buurten/*/index.html": frozenset({"alle-cijfers", "bronnen", "maatregelen", "verhalen", "contact"}),
    "*/maatregelen/*/index.html": frozenset({"bronnen", "vraag"}),
    "*/verhalen/*/index.html": frozenset({"bronnen", "vraag"}),
    "*/verantwoording/index.html": frozenset({"toezeggingen", "controles", "pakketten", "nagaan"}),
    "*/herkomst/index.html": frozenset({"voorbeeld", "bestanden"}),
    "*/downloads/index.html": frozenset({"citeren"}),
}
"""Sections that a kind of page has whatever its figures are; those that depend on figures come and go, so nothing should link there."""
_SHOWN = 8
_PLACE_PARTS = 3
"""Folder, name and file, as in `buurten/tuinzigt/index.html`."""


Pages = Mapping[str, frozenset[str]]
"""Paths of all pages, from the root of the site in one language, each with the anchors that a text may lead to."""


@dataclass(frozen=True, kw_only=True)
class Destinations:
    """Where the links of texts may lead."""

    pages: Mapping[str, Pages]
    """In each language, by its code."""
    files: frozenset[str]
    """What is no page, from the root of the site: there once for all languages."""
    unread: tuple[str, ...]
    """Of paths that begin so nobody knows what is there."""


def list_destinations(source: SiteSource) -> Destinations:
    """Gather them once for all texts."""
    return Destinations(pages=list_spoken_pages(source), files=list_published_files(source), unread=list_unread(source))


def list_spoken_pages(source: SiteSource) -> Mapping[str, Pages]:
    """The pages in each language of the site, by its code: headings are those of the text that stands there."""
    return {language.code: list_pages(source, language.code) for language in (DUTCH, *source.languages)}


def list_pages(source: SiteSource, language: str = DUTCH.code) -> Pages:
    """The pages in one language."""
    paths = _list_paths(source)
    headings: dict[str, tuple[str, ...]] = {}
    for narrative in source.narratives:
        headings[page_of(narrative)] = list_anchors(narrative.best_in(language))
    return {path: _ANYWHERE | _sections(path, source) | set(headings.get(path, ())) for path in paths}


def page_of(narrative: Narrative) -> str:
    """Path of the page that a narrative stands on, were it there."""
    folder = text_folder(narrative.key)
    return f"{narrative.edition}/{folder}index.html" if narrative.edition else f"{folder}index.html"


def _sections(path: str, source: SiteSource) -> frozenset[str]:
    """Sections of a page by its kind; an edition, a theme, an area stand in the table as a star."""
    edition, _, rest = path.partition("/")
    if not any(edition == known.config.id for known in source.editions):
        return _SECTIONS.get(path, frozenset())
    parts = rest.split("/")
    if parts[0] in ("themas", "indicatoren", "wijken", "buurten", INTERVENTIONS, STORIES) and len(parts) == _PLACE_PARTS:
        parts[1] = "*"
    return _SECTIONS.get("/".join(("*", *parts)), frozenset())


def _list_paths(source: SiteSource) -> frozenset[str]:
    pages = {*_SITE_PAGES, *((f"{HELP_KEY}/index.html",) if HELP_KEY in source.general else ())}
    for edition in source.editions:
        prefix = edition.config.id
        pages |= {f"{prefix}/{page}" for page in _EDITION_PAGES}
        pages |= {f"{prefix}/themas/{theme.id}/index.html" for theme in source.config.themes}
        pages |= {f"{prefix}/indicatoren/{indicator}/index.html" for indicator in edition.indicators}
        pages |= {f"{prefix}/{INTERVENTIONS}/{one.id}/index.html" for one in edition.interventions}
        pages |= {f"{prefix}/{STORIES}/{one.id}/index.html" for one in edition.stories}
        for region in edition.regions.all:
            if region.level is not Level.CITY:
                folder = "wijken" if region.level is Level.DISTRICT else "buurten"
                pages.add(f"{prefix}/{folder}/{region.slug}/index.html")
    return frozenset(pages)


def check_links(narrative: Narrative, known: Destinations) -> Iterator[Problem]:
    """Every link leads to a page of the site, written from its root, and to a heading that is there, or to an address outside.

    A Dutch text stands on the pages of every language into which nobody translated it, so its headings must be there too. Of what could
    not be read nobody knows the pages.
    """
    for target, place in _list_targets(narrative):
        yield from judge_target(target, place, narrative, known)


def list_targets(narrative: Narrative) -> frozenset[str]:
    """Every address to which a text links, as far as that can be seen without laying it out."""
    return frozenset(target for target, _ in _list_targets(narrative))


def _list_targets(narrative: Narrative) -> Iterator[tuple[str, Place]]:
    for segment in narrative.segments:
        if not isinstance(segment, TextSegment):
            continue
        text = IMAGE.sub(lambda image: " " * len(image.group()), blank_code(segment.text))
        for match in _LINK.finditer(text):
            group = 1 if match.group(1) is not None else 2
            yield match.group(group), place_in(segment.place, segment.text, match.start(group))


def judge_target(target: str, place: Place, narrative: Narrative, known: Destinations) -> Iterator[Problem]:
    """One address to which a text links."""
    pages = known.pages
    yield from _judge_address(target, place)
    path, _, anchor = target.partition("#")
    if not path.removeprefix("/").startswith(known.unread):
        yield from _judge_page(path, place, narrative.language, known)
    page = path.removeprefix("/") if path else page_of(narrative)
    if anchor and page in pages[narrative.language] and not path.startswith("//"):
        for code in (code for code in pages if code == narrative.language or _stands_in(narrative, code)):
            yield from _judge_anchor(anchor, place, f"/{'' if code == DUTCH.code else f'{code}/'}{page}", pages[code][page])


def _stands_in(narrative: Narrative, language: str) -> bool:
    return narrative.language == DUTCH.code and language not in narrative.translations


def _judge_address(target: str, place: Place) -> Iterator[Problem]:
    scheme = _SCHEME.match(target)
    if scheme and (scheme.group(1) or "").lower() not in _SCHEMES:
        found = f"Het adres '{target}' kan hier niet."
        yield Problem(place=place, code="link-address", found=found, expected="Gebruik https:// of mailto:.")
    elif not scheme and not target.startswith(("/", "#")):
        found = f"Het adres '{target}' begint niet bij de wortel van de site."
        expected = "Begin met een schuine streep, zoals /2022/index.html."
        outside = _OUTSIDE.match(target)
        next_step = f"Bedoelde u https://{target}?" if outside else ""
        yield Problem(place=place, code="link-address", found=found, expected="" if outside else expected, next_step=next_step)


def _judge_anchor(anchor: str, place: Place, page: str, known: frozenset[str]) -> Iterator[Problem]:
    if anchor not in known:
        meant = anchor_of(anchor)
        names = sorted(f"#{name}" for name in known - _ANYWHERE)
        listed = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
        yield Problem(
            place=place,
            code="unknown-anchor",
            found=f"Op de pagina '{page}' is geen kop of onderdeel '#{anchor}'.",
            expected=f"Er zijn: {listed}." if names else "Op die pagina is geen kop waar een link heen kan.",
            next_step=f"Schrijf '#{meant}'." if meant in known else did_you_mean(f"#{anchor}", names),
        )


def _judge_page(path: str, place: Place, language: str, known: Destinations) -> Iterator[Problem]:
    if not path.startswith("/") or path.startswith("//"):
        return
    name, pages, files = path[1:], known.pages[language], known.files
    if name not in pages and not (name in files and name.endswith(FILE_ENDINGS)):
        folder = f"{name.rstrip('/')}/index.html".lstrip("/")
        is_file = name.endswith(FILE_ENDINGS)
        code, _, rest = name.partition("/")
        if code in known.pages and rest in known.pages[code]:
            next_step = f"Schrijf '/{rest}': op een pagina in de taal '{code}' leidt die vanzelf naar de pagina in die taal."
        elif folder in pages:
            next_step = f"Schrijf '/{folder}'."
        else:
            next_step = did_you_mean(path, [f"/{one}" for one in (files if is_file else pages)])
        found = f"{'Het bestand' if is_file else 'De pagina'} '{path}' bestaat niet."
        yield Problem(place=place, code="broken-link", found=found, next_step=next_step)
