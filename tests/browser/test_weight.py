"""What a page asks of a phone: how much comes over the wire, in how many requests, and that nothing on it jumps. Seconds are no test."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser

from tests.browser.kinds import KINDS, NOT_FOUND
from tests.browser.opening import opened

pytestmark = [pytest.mark.site, pytest.mark.browser]

PATHS = [pytest.param(path, id=kind) for kind, path in KINDS.items() if path != NOT_FOUND]
PAGE_BYTES = 60_000
REQUESTS = 5
SCRIPT_BYTES = 10_000
EXACT = 1e-3
"""Of a share of the window: less is a rounded pixel."""
WHILE_COMING = 1e-2
"""The same, while not all of a page has come: the cards of a row are as tall as the tallest, which may be the last."""
FETCHED = re.compile(r'<(?:script|link rel="(?:stylesheet|manifest)"|link rel="icon")[^>]* (?:src|href)="([^"]+)"[^>]*>')
READ_THROUGH = """
async ([exact, whileComing]) => {
  const height = innerHeight;
  const still = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
  const moves = [];
  new PerformanceObserver((list) => moves.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
  const far = Math.min(document.documentElement.scrollHeight, 40 * height);
  for (let top = 0; top < far; top += height / 2) { scrollTo(0, top); await still(); }
  for (let top = scrollY; top > 0; top -= height / 2) { scrollTo(0, top); await still(); }
  await new Promise((go) => setTimeout(go, 100));
  const there = performance.getEntriesByType("navigation")[0].domContentLoadedEventStart;
  const seen = moves.filter(({ value, startTime }) => value > (startTime < there ? whileComing : exact));
  return seen.map(({ value, sources }) => [value, sources.map(({ node }) => (node?.outerHTML ?? "").slice(0, 120))]);
}
"""
LANDMARKS = {"origins": ".oorsprong, .bronregels li[id]", "theme": "main [id]", "accountability": "main section[id]"}
LANDED = """
(id) => ({
  top: document.getElementById(id).getBoundingClientRect().top,
  ends: scrollY + innerHeight >= document.documentElement.scrollHeight - 1,
})
"""
LATER = """
() => [...document.querySelectorAll("main *")].filter((one) => getComputedStyle(one).contentVisibility !== "visible")
  .map((one) => one.className)
"""
CHOSEN = {"matrix": "#gebieden=tuinzigt,stad"}
"""What an address may have behind it that makes a page longer."""
SETTLED = 300
"""Milliseconds after loading, in which a browser lays out what is near."""
HEIGHT = 800
"""Of the window."""
AT_THE_TOP = 40
"""Pixels: the room that is left above a place."""


def fetched(site: Path, page: str) -> Iterator[tuple[str, int]]:
    """Files that a browser takes for a page and their bytes, as a host with brotli at the middle setting sends them. It takes one icon."""
    text = (site / page).read_text(encoding="utf-8")
    icons = re.findall(r'<link rel="icon" href="([^"]+)"', text)
    others = [target for target in FETCHED.findall(text) if target not in icons[:-1]]
    for target in (page.rpartition("/")[2], *others):
        path = (site / page).parent / target
        yield target.rpartition("/")[2], len(brotli.compress(path.read_bytes(), quality=5))


def test_every_page_of_a_buurt_with_all_its_charts_comes_in_five_requests_and_sixty_kilobytes(site: Path) -> None:
    pages = sorted(path.relative_to(site).as_posix() for path in site.glob("**/buurten/*/index.html"))
    own = [page for page in pages if "actueel/" not in page and "grafieken/" not in page]
    taken = {page: dict(fetched(site, page)) for page in own}
    heavy = {page: parts for page, parts in taken.items() if sum(parts.values()) > PAGE_BYTES or len(parts) > REQUESTS}

    assert len(own) >= 112
    assert heavy == {}


@pytest.mark.parametrize("path", PATHS)
def test_the_first_scripts_of_a_page_weigh_little(site: Path, path: str) -> None:
    assert sum(size for name, size in fetched(site, path) if name.endswith(".js")) <= SCRIPT_BYTES


@pytest.mark.parametrize("path", PATHS)
def test_nothing_jumps_on_a_phone_while_a_page_loads_and_is_read_down_and_up(browser: Browser, host: str, path: str) -> None:
    with opened(browser, host + path, width=360) as (page, _):
        moved = page.evaluate(READ_THROUGH, [EXACT, WHILE_COMING])

    assert moved == []


@pytest.mark.parametrize("kind", ["edition", "theme", "buurt", "matrix", "single chart", "search"])
def test_nothing_jumps_on_a_wide_screen(browser: Browser, host: str, kind: str) -> None:
    with opened(browser, host + KINDS[kind] + CHOSEN.get(kind, "")) as (page, _):
        moved = page.evaluate(READ_THROUGH, [EXACT, WHILE_COMING])

    assert moved == []


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_menu_stands_in_its_place_while_the_rest_of_it_is_still_coming(browser: Browser, host: str, language: str) -> None:
    with opened(browser, f"{host}{language}{KINDS['edition']}") as (page, _):
        items = page.locator(".menu li")
        place = items.first.bounding_box()
        items.evaluate_all("(all) => all.slice(1).forEach((one) => one.remove())")

        assert items.first.bounding_box() == place


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_choice_of_language_stands_in_its_place_while_the_menu_is_still_coming(browser: Browser, host: str, width: int) -> None:
    with opened(browser, host + KINDS["edition"], width=width) as (page, _):
        languages = page.locator(".talen")
        place = languages.bounding_box()
        page.locator("details.menu").evaluate("(menu) => menu.remove()")

        assert languages.bounding_box() == place


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("kind", "places"), LANDMARKS.items())
def test_a_link_to_a_place_of_a_long_page_lands_there(browser: Browser, host: str, kind: str, places: str, width: int) -> None:
    """Of all places a few, evenly, and the last."""
    with opened(browser, host + KINDS[kind], width=width) as (page, _):
        ids = page.locator(places).evaluate_all("(all) => all.filter((one) => one.checkVisibility()).map((one) => one.id)")
    missed = {}
    for place in [*ids[:: max(1, len(ids) // 5)], ids[-1]]:
        with opened(browser, f"{host}{KINDS[kind]}#{place}", width=width) as (page, _):
            page.wait_for_timeout(SETTLED)
            seen = page.evaluate(LANDED, place)
        if not (seen["ends"] or 0 <= seen["top"] <= AT_THE_TOP):
            missed[place] = seen

    assert len(ids) > 5
    assert missed == {}


@pytest.mark.parametrize("kind", ["edition", "theme", "indicator", "wijk", "buurt", "accountability", "single chart"])
def test_everything_of_a_page_is_laid_out_at_once(browser: Browser, host: str, kind: str) -> None:
    """Whoever keeps a picture of a whole page, for a file or an archive, has no holes in it."""
    with opened(browser, host + KINDS[kind], width=360) as (page, _):
        later = page.evaluate(LATER)

    assert later == []


@pytest.mark.parametrize("kind", ["matrix", "origins"])
def test_what_lies_far_below_on_a_page_of_many_screens_waits_for_a_reader_but_not_on_paper(browser: Browser, host: str, kind: str) -> None:
    with opened(browser, host + KINDS[kind], width=360) as (page, _):
        later = page.evaluate(LATER)
        page.emulate_media(media="print")
        on_paper = page.evaluate(LATER)

    assert len(later) > 3
    assert on_paper == []


def test_what_is_laid_out_later_is_found_by_who_searches_the_page(browser: Browser, host: str) -> None:
    with opened(browser, host + KINDS["origins"], width=360) as (page, _):
        name = page.locator("#stappen .oorsprong code").last.text_content()
        found = page.evaluate("(name) => window.find(name)", name)
        place = page.evaluate("() => getSelection().anchorNode.parentElement.getBoundingClientRect().top")

    assert found
    assert 0 <= place <= HEIGHT
