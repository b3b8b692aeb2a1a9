"""The page of one chart becomes interactive on request: under its own policy, from a host and from disk."""

from __future__ import annotations

import re
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser

from tests.browser.axe import violations
from tests.browser.opening import opened
from tests.browser.single_charts import BUTTON, CHARTS, FOLDERS, LIVE, STRIP, begin

pytestmark = [pytest.mark.site, pytest.mark.browser]

PAGE_BYTES, SCRIPT_BYTES, REQUESTS = 60_000, 10_000, 5


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_chart_becomes_interactive_under_its_policy_and_asks_nothing_of_others(browser: Browser, home: str, folder: str) -> None:
    asked: list[str] = []
    with opened(browser, f"{home}{folder}index.html") as (page, complaints):
        page.on("request", lambda request: asked.append(request.url))
        policy = page.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content") or ""
        begin(page)
        page.locator(".levend-beeld").focus()
        page.keyboard.press("ArrowRight")
        told = page.locator(".levend-stand").inner_text()
        shown = page.locator(".levend-wijzer").inner_text()
        table = page.locator("figure details table").count()
        hidden = not page.locator(".grafiek-beeld > svg").is_visible()

    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert complaints == []
    assert [name[:5] for url in asked if not (name := url.rpartition("/")[2]).startswith("favicon")] == ["vega-"]
    assert all(url.startswith(home) for url in asked)
    assert told == shown
    assert re.search(r": \d", told)
    assert table
    assert hidden


def test_what_is_told_is_the_figure_of_the_table_as_the_table_writes_it(browser: Browser, home: str) -> None:
    with opened(browser, f"{home}{STRIP}index.html") as (page, _):
        begin(page)
        page.get_by_label("Wijs aan").select_option("Tuinzigt")
        told = page.locator(".levend-stand").inner_text()
        figure = page.locator('td data[data-herkomst="2022.bijstand.BU07580502.2020"]').first.text_content()
        page.keyboard.press("Tab")
        page.locator(".levend-beeld").focus()
        page.keyboard.press("Escape")
        silent = page.locator(".levend-stand").inner_text()

    assert told == f"Tuinzigt: {figure} per 1.000 inwoners (voorlopig cijfer)"
    assert silent == ""


def test_pointing_with_a_mouse_or_a_finger_tells_the_nearest_figure_and_the_area_of_a_map(browser: Browser, home: str) -> None:
    with opened(browser, f"{home}{CHARTS['kaart']}index.html") as (page, complaints):
        begin(page)
        area = page.evaluate(
            """() => {
              const shapes = [...document.querySelectorAll(".levend-beeld .gebieden_marks path")];
              const shape = shapes.find((one) => one.__data__.datum.naam === "Heuvel");
              shape.scrollIntoView({ block: "center" });
              const box = shape.getBoundingClientRect();
              return [box.x + box.width / 2, box.y + box.height / 2];
            }"""
        )
        page.mouse.move(*area)
        told = page.locator(".levend-stand").inner_text()
        edges = page.locator('.levend-beeld .gebieden_marks path[stroke-width="2.5"]').count()

    assert told.startswith("Heuvel: ")
    assert edges == 1
    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_interactive_chart_has_the_colours_of_the_fixed_one(browser: Browser, host: str, scheme: str) -> None:
    colours = "(all) => [...new Set(all.map((one) => getComputedStyle(one).fill))].sort()"
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(f"{host}{CHARTS['trend']}index.html")
    fixed = page.locator(".grafiek-beeld > svg text").evaluate_all(colours)
    begin(page)
    live = page.locator(f"{LIVE} text").evaluate_all(colours)
    found = violations(page)
    context.close()

    assert live == fixed
    assert found == []


def test_a_second_press_brings_back_the_fixed_chart(browser: Browser, home: str) -> None:
    with opened(browser, f"{home}{STRIP}index.html") as (page, _):
        begin(page)
        button = page.get_by_role("button", name=BUTTON)
        pressed = button.get_attribute("aria-pressed")
        button.click()
        fixed = page.locator(".grafiek-beeld > svg").is_visible()
        live = page.locator(LIVE).is_visible()
        button.click()
        again = page.locator(LIVE).is_visible()

    assert (pressed, fixed, live, again) == ("true", True, False, True)


def test_without_a_script_there_is_no_button_and_nothing_else_is_missing(browser: Browser, home: str) -> None:
    with opened(browser, f"{home}{STRIP}index.html", javascript=False) as (page, complaints):
        buttons = page.get_by_role("button", name=BUTTON).count()
        chart, files = page.locator(".grafiek-beeld > svg").is_visible(), page.locator(".meenemen-bestanden a").count()

    assert buttons == 0
    assert chart
    assert files >= 3
    assert complaints == []


def test_when_the_script_does_not_come_the_page_says_so_and_keeps_its_chart(browser: Browser, host: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/static/vega-*.js", lambda route: route.abort())
    page.goto(f"{host}{STRIP}index.html")
    page.get_by_role("button", name=BUTTON).click()
    page.get_by_text("kon niet worden geladen").wait_for()
    chart = page.locator(".grafiek-beeld > svg").is_visible()
    page.unroute("**/static/vega-*.js")
    begin(page)
    said = page.get_by_text("kon niet worden geladen").is_visible()
    context.close()

    assert chart
    assert not said


def test_a_page_and_its_script_stay_small_until_somebody_asks_for_more(browser: Browser, host: str, site: Path) -> None:
    sent = []
    context = browser.new_context()
    page = context.new_page()
    page.on("request", lambda request: sent.append(request.url))
    page.goto(f"{host}{CHARTS['kaart']}index.html", wait_until="networkidle")
    context.close()
    styles = len(brotli.compress((site / "static" / "site.css").read_bytes(), quality=5))
    script = (site / "static" / "grafiek.js").read_bytes()
    pages = [path.read_bytes() for path in sorted(site.glob("2022/grafieken/**/index.html"))]

    assert len(sent) <= REQUESTS
    assert len(brotli.compress(script)) <= SCRIPT_BYTES
    assert len(pages) > 300
    assert max(styles + len(brotli.compress(script)) + len(brotli.compress(one, quality=5)) for one in pages) <= PAGE_BYTES
