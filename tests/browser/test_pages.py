"""Each kind of page in Chromium: quiet, self-contained, the same without scripts and from disk, and light enough for a phone."""

from __future__ import annotations

import pytest

from tests.browser.kinds import KINDS, NOT_FOUND
from tests.browser.visiting import Look, Seen, Visitor

pytestmark = [pytest.mark.site, pytest.mark.browser]


@pytest.mark.parametrize("path", [pytest.param(path, id=kind) for kind, path in KINDS.items() if path != NOT_FOUND])
def test_a_page_opens_from_disk(visitor: Visitor, path: str) -> None:
    """All but the page *not found*, which only a host shows."""
    with visitor.open_from_disk(path) as (page, seen):
        styled = page.evaluate("() => [...document.styleSheets].some((sheet) => sheet.href !== null)")
        heading = page.locator("h1").inner_text()

    assert styled
    assert heading != ""
    assert seen == Seen()


@pytest.mark.parametrize("path", [KINDS["edition"], KINDS["buurt"], KINDS["indicator"]])
def test_a_page_says_the_same_without_javascript(visitor: Visitor, path: str) -> None:
    with visitor.open(path) as (page, _):
        with_scripts = page.locator("main").inner_text()
    with visitor.open(path, javascript=False) as (page, _):
        without = page.locator("main").inner_text()

    assert without == with_scripts


def test_tuinzigt_shows_bijstand_beside_the_city_with_chart_table_and_source(visitor: Visitor) -> None:
    with visitor.open(KINDS["buurt"], Look(width=360)) as (page, _):
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
    with visitor.open("actueel/buurten/tuinzigt/index.html") as (page, _):
        page.wait_for_url(visitor.host + KINDS["buurt"])
        heading = page.locator("h1").inner_text()

    assert "Tuinzigt" in heading


def test_the_first_stop_of_the_keyboard_is_the_link_to_the_content(visitor: Visitor) -> None:
    with visitor.open(KINDS["buurt"]) as (page, _):
        page.keyboard.press("Tab")
        first = page.evaluate("() => document.activeElement.getAttribute('href')")
        page.keyboard.press("Enter")
        focused = page.evaluate("() => document.activeElement.id")

    assert first == f"#{focused}"
    assert focused != ""


def test_a_table_that_is_stacked_on_a_phone_is_still_a_table_for_a_screen_reader(visitor: Visitor) -> None:
    with visitor.open(KINDS["accountability"], Look(width=360)) as (page, _):
        stacked = page.locator("table.stapel").count()
        nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        roles = [node["role"]["value"] for node in nodes if not node["ignored"]]
        cells = page.locator("table td:visible").count()

    assert stacked > 0
    assert roles.count("table") >= stacked
    assert roles.count("cell") >= cells > 100
    assert roles.count("rowheader") > 10
