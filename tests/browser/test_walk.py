"""Walk through the points of a chart with the arrow keys: spoken as in the table beside it, and a ring where they stand."""

from __future__ import annotations

from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import violations
from tests.browser.opening import FITS, opened

pytestmark = [pytest.mark.site, pytest.mark.browser]

BUURT = "2022/buurten/tuinzigt/index.html"
INDICATOR = "2022/indicatoren/misdrijven-totaal/index.html"
SCRIPT_BYTES = 4_000
REQUESTS = 5
EVERY_STOP = """
(loper) => {
  const gezien = [];
  const druk = (key) => loper.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
  const lees = () => loper.getAttribute("aria-valuetext");
  for (let begin = null; begin !== (druk("Home"), lees()); druk("ArrowDown")) {
    begin = lees();
    for (let punt = null; punt !== lees(); druk("ArrowRight")) gezien.push(punt = lees());
  }
  return gezien;
}
"""
"""Walks through every series from begin to end, and gives what was spoken."""
EVERY_VALUE = """
(figuur) => [...figuur.querySelectorAll("tbody tr")].flatMap((rij) => [...rij.cells].slice(1)
  .filter((cel) => cel.querySelector("data, .cijfer-ontbreekt")).map((cel) => {
    const zonder = (deel) => { const los = deel.cloneNode(true); los.querySelectorAll("[aria-hidden]").forEach((een) => een.remove());
      return los.textContent.replace(/\\s+/g, " ").trim().replace(/\\.$/, ""); };
    return `${zonder(rij.cells[0])}: ${zonder(cel)}`;
  }))
"""
"""What the table beside a chart says, value by value."""


def ring(page: Page) -> tuple[float, float] | None:
    """Where the ring stands in the chart."""
    found = page.locator("circle.grafiek-ring").last
    if page.locator("circle.grafiek-ring").count() == 0 or found.get_attribute("visibility") == "hidden":
        return None
    return float(found.get_attribute("cx") or "nan"), float(found.get_attribute("cy") or "nan")


def test_the_arrow_keys_walk_along_the_years_and_from_line_to_line(browser: Browser, home: str) -> None:
    said = {}
    with opened(browser, home + INDICATOR) as (page, complaints):
        slider = page.locator("#grafiek-trend-misdrijven-totaal input")
        page.locator("#grafiek-trend-misdrijven-totaal .grafiek-kop").click()
        page.keyboard.press("Tab")
        focused = page.evaluate("() => document.activeElement.className")
        slider.focus()
        for key in ("", "ArrowLeft", "ArrowDown", "Home", "ArrowLeft", "ArrowUp", "End"):
            if key:
                page.keyboard.press(key)
            said[key or "focus"] = slider.get_attribute("aria-valuetext")
        shown = page.locator(".grafiek-stand").inner_text()
        page.keyboard.press("Escape")
        left = page.evaluate("() => document.activeElement === document.body")
        gone = page.locator(".grafiek-stand:visible, .grafiek-ring").count()

    assert focused in ("na", "grafiek-loper")
    assert said == {
        "focus": "2022: 55,4; de focusbuurten (per 1.000 inwoners)",
        "ArrowDown": "2021: 54,0; de rest van Breda (per 1.000 inwoners)",
        "Home": "2012: 98,8; de rest van Breda (per 1.000 inwoners)",
        "ArrowLeft": "2012: 98,8; de rest van Breda (per 1.000 inwoners)",  # there is none before it
        "ArrowUp": "2012: 84,1; de focusbuurten (per 1.000 inwoners)",
        "End": "2022: 55,4; de focusbuurten (per 1.000 inwoners)",
    }
    assert shown == said["End"]
    assert (left, gone) == (True, 0)
    assert complaints == []


def test_a_ring_follows_the_point_that_is_spoken(browser: Browser, home: str) -> None:
    places = []
    with opened(browser, home + BUURT, width=360) as (page, _):
        slider = page.locator("figure[id^=grafiek-rangorde] input").first
        slider.focus()
        marked = page.locator("figure[id^=grafiek-rangorde] svg").first.locator(".punten .v-accent").last
        own = float(marked.get_attribute("cx") or "nan")
        for key in ("", "ArrowRight", "ArrowRight", "Home"):
            if key:
                page.keyboard.press(key)
            places.append(ring(page))
        spoken = slider.get_attribute("aria-valuetext")
        page.keyboard.press("End")
        without = ring(page), slider.get_attribute("aria-valuetext")

    xs = [x for x, _ in filter(None, places)]
    assert abs(xs[0] - own) <= 1
    assert xs[3] < xs[0] <= xs[1] <= xs[2]
    assert spoken is not None
    assert without[0] is None
    assert "te weinig inwoners" in str(without[1])


@pytest.mark.parametrize(
    "path", [BUURT, INDICATOR, "2022/themas/veiligheid/index.html", "2022/index.html", "2022/wijken/breda-noord/index.html"]
)
def test_every_value_of_the_tables_beside_the_charts_is_spoken_once(browser: Browser, host: str, path: str) -> None:
    with opened(browser, host + path) as (page, complaints):
        figures = page.locator("figure:has(svg[data-punten])")
        spoken = [sorted(text.split("; ")[0] for text in figure.locator("input").evaluate(EVERY_STOP)) for figure in figures.all()]
        values = [sorted(text.split("; ")[0] for text in figure.evaluate(EVERY_VALUE)) for figure in figures.all()]

    assert spoken
    assert spoken == values
    assert complaints == []


def test_a_screen_reader_meets_a_named_slider_that_says_its_value_in_dutch(browser: Browser, host: str) -> None:
    with opened(browser, host + BUURT) as (page, _):
        nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        charts = page.locator("svg[data-punten]").count()
    sliders = [node for node in nodes if node["role"]["value"] == "slider"]
    described = {node["description"]["value"] for node in sliders}

    assert len(sliders) == charts > 2
    assert len({node["name"]["value"] for node in sliders}) == charts
    assert all(node["name"]["value"].startswith("Langs de punten: ") for node in sliders)
    assert all(text.startswith("Met de pijltjes naar links en rechts gaat u langs de punten.") for text in described)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chart_that_is_walked_through_is_accessible_and_fits(browser: Browser, host: str, scheme: str) -> None:
    with opened(browser, host + BUURT, width=320, scheme="dark" if scheme == "dark" else "light") as (page, _):
        page.locator("figure input").first.focus()
        found = violations(page, within="figure:has(:focus)")
        fits = page.evaluate(FITS)
        outline = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")

    assert found == []
    assert fits
    assert outline == "solid"


def test_the_script_is_small_and_a_page_of_a_buurt_needs_five_requests_at_most(browser: Browser, host: str, site: Path) -> None:
    asked: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(host + BUURT, wait_until="networkidle")
    context.close()

    assert len(brotli.compress((site / "static/punten.js").read_bytes(), quality=5)) <= SCRIPT_BYTES
    assert len(asked) <= REQUESTS, asked


def test_a_page_without_a_chart_to_walk_through_runs_no_script(site: Path) -> None:
    carrying = {path.relative_to(site).as_posix() for path in site.rglob("*.html") if b"punten.js" in path.read_bytes()}
    with_stops = {path.relative_to(site).as_posix() for path in site.rglob("*.html") if b" data-punten=" in path.read_bytes()}

    assert carrying == with_stops
    assert "index.html" not in carrying
