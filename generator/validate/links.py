"""Links in narratives → those that lead to no page of the site, or to an address that a reader should not follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.edition import Edition, SiteSource
from generator.model.narrative import Narrative, TextSegment
from generator.model.problem import Place, Problem
from generator.model.region import Level
from generator.model.suggestion import did_you_mean
from generator.validate.places import place_in

_LINK = re.compile(r"\]\([ \t]*<?([^\s<>)]*)|^[ ]{0,3}\[[^\]\n]+\]:[ \t]*<?([^\s<>]+)", re.MULTILINE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):|//")
_SCHEMES = ("https", "http", "mailto")
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
)
_FILES = ("api/", "downloads/", "herkomst/")
"""Folders of an edition that hold files of other kinds, named by the stage that publishes them."""


def list_pages(source: SiteSource) -> frozenset[str]:
    """Paths of all pages, from the root of the site."""
    pages = set(_SITE_PAGES)
    for edition in source.editions:
        prefix = edition.config.id
        pages |= {f"{prefix}/{page}" for page in _EDITION_PAGES}
        pages |= {f"{prefix}/themas/{theme.id}/index.html" for theme in source.config.themes}
        pages |= {f"{prefix}/indicatoren/{indicator}/index.html" for indicator in edition.indicators}
        for region in edition.regions.all:
            if region.level is not Level.CITY:
                folder = "wijken" if region.level is Level.DISTRICT else "buurten"
                pages.add(f"{prefix}/{folder}/{region.slug}/index.html")
    return frozenset(pages)


def check_links(narrative: Narrative, pages: frozenset[str], editions: tuple[Edition, ...]) -> Iterator[Problem]:
    """Every link leads to a page of the site, written from its root, or to an address outside."""
    for segment in narrative.segments:
        if not isinstance(segment, TextSegment):
            continue
        for match in _LINK.finditer(segment.text):
            group = 1 if match.group(1) is not None else 2
            place = place_in(segment.place, segment.text, match.start(group))
            target = match.group(group)
            yield from _judge_address(target, place)
            yield from _judge_page(target.partition("#")[0], place, pages, editions)


def _judge_address(target: str, place: Place) -> Iterator[Problem]:
    scheme = _SCHEME.match(target)
    if scheme and (scheme.group(1) or "").lower() not in _SCHEMES:
        found = f"Het adres '{target}' kan hier niet."
        yield Problem(place=place, code="link-address", found=found, expected="Gebruik https:// of mailto:.")
    elif not scheme and not target.startswith(("/", "#")):
        found = f"Het adres '{target}' begint niet bij de wortel van de site."
        expected = "Begin met een schuine streep, zoals /2022/index.html."
        yield Problem(place=place, code="link-address", found=found, expected=expected)


def _judge_page(path: str, place: Place, pages: frozenset[str], editions: tuple[Edition, ...]) -> Iterator[Problem]:
    if not path.startswith("/") or path.startswith("//"):
        return
    name = path[1:]
    if name not in pages and not _is_published_file(name, editions):
        folder = f"{name.rstrip('/')}/index.html".lstrip("/")
        next_step = f"Schrijf '/{folder}'." if folder in pages else did_you_mean(path, [f"/{page}" for page in pages])
        yield Problem(place=place, code="broken-link", found=f"De pagina '{path}' bestaat niet.", next_step=next_step)


def _is_published_file(name: str, editions: tuple[Edition, ...]) -> bool:
    for edition in editions:
        if any(name.startswith(f"{edition.config.id}/{folder}") for folder in _FILES) and not name.endswith("/"):
            return True
        if any(name == f"{package.folder}/{file}" for package in edition.packages.values() for file in package.files):
            return True
    return False
