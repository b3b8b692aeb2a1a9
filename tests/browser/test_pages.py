"""Each kind of page in Chromium: accessible, quiet, self-contained, and it fits the smallest screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import brotli
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.browser.contrast import findings

pytestmark = [pytest.mark.site, pytest.mark.browser]

Scheme = Literal["light", "dark"]

NOT_FOUND = "404.html"
KINDS = {
    "home": "index.html",
    "edition": "2022/index.html",
    "older edition": "2021/index.html",
    "themes": "2022/themas/index.html",
    "theme": "2022/themas/veiligheid/index.html",
    "indicators": "2022/indicatoren/index.html",
    "indicator": "2022/indicatoren/bijstand/index.html",
    "indicator with a long series": "2022/indicatoren/misdrijven-totaal/index.html",
    "indicator without open figures": "2022/indicatoren/schooluitval/index.html",
    "wijken": "2022/wijken/index.html",
    "wijk": "2022/wijken/breda-noord/index.html",
    "buurten": "2022/buurten/index.html",
    "buurt": "2022/buurten/tuinzigt/index.html",
    "interventions": "2022/maatregelen/index.html",
    "intervention": "2022/maatregelen/samenwerken-tot-2040/index.html",
    "stories": "2022/verhalen/index.html",
    "matrix": "2022/vergelijken/index.html",
    "matrix by alphabet": "2022/vergelijken/alfabet/index.html",
    "accountability": "2022/verantwoording/index.html",
    "methods": "2022/verantwoording/methoden/index.html",
    "programme": "2022/programma/index.html",
    "differences": "2022/verantwoording/verschillen/index.html",
    "provenance": "2022/herkomst/index.html",
    "origins": "2022/herkomst/bijstand/2020/index.html",
    "downloads": "2022/downloads/index.html",
    "about": "over/index.html",
    "accessibility": "toegankelijkheid/index.html",
    "privacy": "privacy/index.html",
    "single chart": "2022/grafieken/buurten/tuinzigt/rangorde-bijstand/index.html",
    "single map": "2022/grafieken/stad/kaart-bijstand/index.html",
    "search": "zoeken/index.html",
    "not found": NOT_FOUND,
}
PATHS = [pytest.param(path, id=kind) for kind, path in KINDS.items()]
PAGE_BYTES = 60_000
FITS = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"


@dataclass
class Seen:
    """What the browser noticed while a page was open."""

    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def note_console(self, message: ConsoleMessage) -> None:
        """Remember what the page complains about."""
        if message.type in ("error", "warning"):
            self.errors.append(message.text)


@dataclass(frozen=True, kw_only=True)
class Visit:
    """How a page is looked at."""

    width: int = 1280
    scheme: Scheme = "light"
    bypass_policy: bool = False
    javascript: bool = True
    forced_colors: bool = False
    """With colours of the reader's own, and without motion."""


@dataclass(frozen=True, kw_only=True)
class Visitor:
    """Opens pages of the site, over HTTP or from disk."""

    browser: Browser
    host: str
    """Address below which the site is served."""
    folder: Path
    base: str
    """The address that the site believes to have; the page *not found* uses it, and it is answered from the folder."""

    @contextmanager
    def open(self, path: str, visit: Visit) -> Iterator[tuple[Page, Seen]]:
        """Visit a page of the host."""
        with self._open(self.host, path, visit) as opened:
            yield opened

    @contextmanager
    def open_from_disk(self, path: str, visit: Visit) -> Iterator[tuple[Page, Seen]]:
        """Visit the same page as a file."""
        with self._open(f"{self.folder.as_uri()}/", path, visit) as opened:
            yield opened

    @contextmanager
    def _open(self, home: str, path: str, visit: Visit) -> Iterator[tuple[Page, Seen]]:
        context = self.browser.new_context(
            viewport={"width": visit.width, "height": 800},
            color_scheme=visit.scheme,
            bypass_csp=visit.bypass_policy,
            java_script_enabled=visit.javascript,
            forced_colors="active" if visit.forced_colors else "none",
            reduced_motion="reduce" if visit.forced_colors else "no-preference",
            locale="nl-NL",
        )
        page = context.new_page()
        seen = Seen()
        page.on("console", seen.note_console)
        page.on("pageerror", lambda error: seen.errors.append(str(error)))
        page.on("requestfailed", lambda request: seen.errors.append(f"failed: {request.url}"))
        own = (home, "data:", self.base) if path == NOT_FOUND else (home, "data:")
        page.on("request", lambda request: None if request.url.startswith(own) else seen.foreign.append(request.url))
        page.route(f"{self.base}**", lambda route: route.fulfill(path=self.folder / route.request.url.removeprefix(self.base)))
        page.goto(home + path, wait_until="load")
        try:
            yield page, seen
        finally:
            context.close()


@pytest.fixture
def visitor(browser: Browser, host: str, site: Path, base_address: str) -> Visitor:
    return Visitor(browser=browser, host=host, folder=site, base=base_address)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_accessible_quiet_and_self_contained_at_every_width(visitor: Visitor, path: str, scheme: Scheme) -> None:
    """With the policy of the page on in light, and off in dark: a policy can hide a defect from axe."""
    found: dict[int, list[str]] = {}
    fits: dict[int, bool] = {}

    with visitor.open(path, Visit(scheme=scheme, bypass_policy=scheme == "dark")) as (page, seen):
        for width in (1280, 360, 320):
            page.set_viewport_size({"width": width, "height": 800})
            fits[width] = page.evaluate(FITS)
            if width in (360, 1280):
                found[width] = findings(page)

    assert found == {360: [], 1280: []}
    assert fits == {320: True, 360: True, 1280: True}
    assert seen == Seen()


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_accessible_in_colours_of_the_reader(visitor: Visitor, path: str) -> None:
    """On a phone with the policy of the page on, on a wide screen with it off."""
    found: dict[int, list[str]] = {}
    for width in (360, 1280):
        with visitor.open(path, Visit(width=width, scheme="dark", forced_colors=True, bypass_policy=width == 1280)) as (page, seen):
            found[width] = findings(page)

    assert found == {360: [], 1280: []}
    assert seen == Seen()


@pytest.mark.parametrize("path", [path for path in KINDS.values() if path != NOT_FOUND])
def test_a_page_opens_from_disk(visitor: Visitor, path: str) -> None:
    """All but the page *not found*, which only a host shows."""
    with visitor.open_from_disk(path, Visit()) as (page, seen):
        styled = page.evaluate("() => [...document.styleSheets].some((sheet) => sheet.href !== null)")
        heading = page.locator("h1").inner_text()

    assert styled
    assert heading != ""
    assert seen == Seen()


@pytest.mark.parametrize("path", [KINDS["edition"], KINDS["buurt"], KINDS["indicator"]])
def test_a_page_says_the_same_without_javascript(visitor: Visitor, path: str) -> None:
    with visitor.open(path, Visit()) as (page, _):
        with_scripts = page.locator("main").inner_text()
    with visitor.open(path, Visit(javascript=False)) as (page, _):
        without = page.locator("main").inner_text()

    assert without == with_scripts


def test_tuinzigt_shows_bijstand_beside_the_city_with_chart_table_and_source(visitor: Visitor) -> None:
    with visitor.open(KINDS["buurt"], Visit(width=360)) as (page, _):
        figures = page.locator('main data[data-herkomst^="2022.bijstand.BU07580502.2020"]').count()
        city = page.locator('main data[data-herkomst^="2022.bijstand.GM0758.2020"]').count()
        charts = page.locator("main svg[data-grafiek]")
        unnamed = charts.evaluate_all("(all) => all.filter((svg) => svg.getAttribute('role') !== 'img').length")
        drawn = charts.count()
        tables = page.locator("main figure details table").count()

    assert figures > 0
    assert city > 0
    assert drawn > 0
    assert unnamed == 0
    assert tables >= drawn


def test_a_path_of_the_newest_edition_without_a_year_leads_there(visitor: Visitor) -> None:
    with visitor.open("actueel/buurten/tuinzigt/index.html", Visit()) as (page, _):
        page.wait_for_url(visitor.host + KINDS["buurt"])
        heading = page.locator("h1").inner_text()

    assert "Tuinzigt" in heading


def test_the_first_stop_of_the_keyboard_is_the_link_to_the_content(visitor: Visitor) -> None:
    with visitor.open(KINDS["buurt"], Visit()) as (page, _):
        page.keyboard.press("Tab")
        first = page.evaluate("() => document.activeElement.getAttribute('href')")
        page.keyboard.press("Enter")
        focused = page.evaluate("() => document.activeElement.id")

    assert first == f"#{focused}"
    assert focused != ""


def test_every_page_of_a_buurt_stays_under_sixty_kilobytes(site: Path) -> None:
    """HTML and style sheets, as a host with brotli at the middle setting sends them."""
    styles = sum(len(brotli.compress(path.read_bytes(), quality=5)) for path in site.rglob("*.css"))
    pages = sorted(site.glob("*/buurten/*/index.html"))
    sizes = {page.relative_to(site).as_posix(): styles + len(brotli.compress(page.read_bytes(), quality=5)) for page in pages}

    assert len(pages) >= 112
    assert {page: size for page, size in sizes.items() if size > PAGE_BYTES} == {}


def test_a_table_that_is_stacked_on_a_phone_is_still_a_table_for_a_screen_reader(visitor: Visitor) -> None:
    with visitor.open(KINDS["accountability"], Visit(width=360)) as (page, _):
        stacked = page.locator("table.stapel").count()
        nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        roles = [node["role"]["value"] for node in nodes if not node["ignored"]]
        cells = page.locator("table td:visible").count()

    assert stacked > 0
    assert roles.count("table") >= stacked
    assert roles.count("cell") >= cells > 100
    assert roles.count("rowheader") > 10
