"""Paths of the site: editions, areas and indicators in, paths from the site root out."""

from __future__ import annotations

from generator.model.identifiers import PagePath
from generator.model.initiative import INTERVENTIONS, STORIES
from generator.model.language import spoken, text
from generator.model.narrative import text_folder
from generator.model.page_names import FRONT, HELP_KEY
from generator.model.page_names import SEARCH as SEARCH_NAME
from generator.model.region import Level, Region, Regions
from generator.model.sentence import Link

HOME = PagePath("index.html")
HELP = PagePath(f"{HELP_KEY}/index.html")
ABOUT = PagePath("over/index.html")
ACCESSIBILITY = PagePath("toegankelijkheid/index.html")
PRIVACY = PagePath("privacy/index.html")
SEARCH = PagePath("zoeken/index.html")
NOT_FOUND = PagePath("404.html")

DIFFERENCES = "verschillen.json"
"""Records of the cells that changed since the previous edition."""


def home_link() -> Link:
    """The way to the front page of the site."""
    return Link(spoken(FRONT), HOME)


def search_link() -> Link:
    """The way to the page to search on."""
    return Link(spoken(SEARCH_NAME), SEARCH)


def edition_path(edition: str, *parts: str) -> PagePath:
    """Path of a page of an edition, e.g. `edition_path("2022", "buurten", "tuinzigt")`; without parts its front page."""
    return PagePath("/".join((edition, *parts, "index.html")))


def text_path(edition: str, key: str) -> PagePath:
    """Page on which a text of an edition stands, by its key: `buurten/tuinzigt`; front page and methods have their own places."""
    return PagePath(f"{edition}/{text_folder(key)}index.html")


def indicator_path(edition: str, indicator: str) -> PagePath:
    """Page of an indicator."""
    return edition_path(edition, "indicatoren", indicator)


def theme_path(edition: str, theme: str) -> PagePath:
    """Page of a theme."""
    return edition_path(edition, "themas", theme)


def intervention_path(edition: str, name: str) -> PagePath:
    """Page of an intervention."""
    return edition_path(edition, INTERVENTIONS, name)


def story_path(edition: str, name: str) -> PagePath:
    """Page of a story."""
    return edition_path(edition, STORIES, name)


def region_path(edition: str, region: Region) -> PagePath:
    """Page of an area; that of the municipality is the front page of the edition."""
    match region.level:
        case Level.CITY:
            return edition_path(edition)
        case Level.DISTRICT:
            return edition_path(edition, "wijken", region.slug)
        case Level.NEIGHBOURHOOD:
            return edition_path(edition, "buurten", region.slug)


def region_link(edition: str, region: Region) -> Link:
    """The name of an area, leading to its page."""
    return Link(region.name, region_path(edition, region))


def distinct_link(edition: str, region: Region, regions: Regions) -> Link:
    """The same, with its level where a wijk and a buurt have one name: `Bavel (buurt)`."""
    shared = regions.levels_of.get(region.name, frozenset()) - {region.level}
    link = region_link(edition, region)
    return Link(_with_level(region), link.target) if shared else link


def _with_level(region: Region) -> str:
    match region.level:
        case Level.CITY:
            return text("{naam} (gemeente)", naam=region.name)
        case Level.DISTRICT:
            return text("{naam} (wijk)", naam=region.name)
        case Level.NEIGHBOURHOOD:
            return text("{naam} (buurt)", naam=region.name)


def comparison_target(edition: str, region: Region) -> str:
    """The page to compare on, with an area chosen (a buurt): what stands behind `?` only a script reads."""
    return f"{edition_path(edition, 'vergelijken')}?gebieden={region.slug}"


def indicator_download(edition: str, indicator: str) -> str:
    """CSV of one indicator."""
    return f"{edition}/downloads/indicatoren/{indicator}.csv"


def region_download(edition: str, code: str) -> str:
    """CSV of one area."""
    return f"{edition}/downloads/gebieden/{code}.csv"


def differences_path(edition: str) -> PagePath:
    """Page with everything that changed in the packages since the previous edition."""
    return edition_path(edition, "verantwoording", "verschillen")


def difference_download(edition: str, package: str, suffix: str) -> str:
    """Everything that changed in one package, as `csv` (observations) or `json` (all of it)."""
    return f"{edition}/downloads/verschillen/{package}.{suffix}"


def interventions_download(edition: str) -> str:
    """CSV of what is being done."""
    return f"{edition}/downloads/{INTERVENTIONS}.csv"


def checker_download(edition: str) -> str:
    """The script with which anyone recomputes every figure."""
    return f"{edition}/verantwoording/controleer.py"


def checker_parts(edition: str) -> tuple[str, str]:
    """What that script needs beside it."""
    return f"{edition}/verantwoording/controleer_paginas.py", f"{edition}/verantwoording/controleer_samenhang.py"


def bundle_download(edition: str) -> str:
    """ZIP with everything of an edition."""
    return f"{edition}/downloads/staat-van-de-wijken-{edition}.zip"


AUDITOR_BUNDLE = "controlebundel.zip"
"""ZIP with everything that the site is made from."""


def citation_download(edition: str) -> str:
    """How to name the edition, for programs that keep references."""
    return f"{edition}/downloads/CITATION.cff"


CATALOGUE, CATALOGUE_JSON = "catalogus.ttl", "catalogus.jsonld"
"""The catalogue of everything that is published, in two forms with the same content."""


def csvw_path(edition: str, package: str) -> str:
    """Description in CSV on the Web of a package that the edition pins."""
    return f"{edition}/downloads/pakketten/{package}-csvw.json"


def api_path(edition: str, *parts: str) -> str:
    """File of the static API, e.g. `api_path("2022", "gebieden", "BU07580502.json")`."""
    return "/".join((edition, "api", *parts))


def provenance_path(edition: str, *parts: str) -> str:
    """File with provenance records, e.g. `provenance_path("2022", "functies.json")`."""
    return "/".join((edition, "herkomst", *parts))
