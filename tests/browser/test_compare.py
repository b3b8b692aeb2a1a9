"""The page to compare on: areas chosen from lists, figures copied from the tables, the choice in the address."""

from __future__ import annotations

from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser, Route

from tests.browser.axe import violations
from tests.browser.opening import FITS, opened

pytestmark = [pytest.mark.site, pytest.mark.browser]

PLACE = "2022/vergelijken/index.html"
CHOSEN = "#gebieden=tuinzigt,wijken/bavel,stad&cijfers=bijstand,woz,schooluitval"
SCRIPT_BYTES = 10_000
JUMP = 32
"""Pixels that nobody loses her place by: a line of text that breaks otherwise."""
CELLS = "(all) => all.map((one) => one.outerHTML)"


def test_from_a_buurt_two_areas_stand_side_by_side_by_keyboard_alone(browser: Browser, home: str) -> None:
    with opened(browser, f"{home}2022/buurten/tuinzigt/index.html") as (page, complaints):
        page.get_by_role("link", name="Vergelijk Tuinzigt met andere buurten").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/vergelijken/**")
        before = page.locator("#kies-stand").inner_text()
        beside = page.get_by_role("combobox", name="Tweede gebied").input_value()
        page.get_by_role("combobox", name="Tweede gebied").focus()
        page.keyboard.type("Heuvel")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        after, heads = page.locator("#kies-stand").inner_text(), page.locator("#kies-uitkomst thead a").all_inner_texts()

    assert beside == "stad"
    assert (before, after) == ("Tuinzigt en Breda staan hieronder naast elkaar.", "Tuinzigt en Heuvel staan hieronder naast elkaar.")
    assert heads == ["Tuinzigt", "Heuvel"]
    assert complaints == []


def test_every_figure_shown_is_the_one_of_the_table_with_its_link(browser: Browser, home: str) -> None:
    with opened(browser, home + PLACE + CHOSEN) as (page, _):
        copied = page.locator("#kies-uitkomst td a").evaluate_all(CELLS)
        originals = page.locator("main > .tabel td a").evaluate_all(CELLS)
        rows = page.locator("#kies-uitkomst tbody tr").count()
        bijstand = page.locator('#kies-uitkomst data[data-herkomst="2022.bijstand.BU07580502.2020"]').inner_text()
        explained = page.locator("#kies-uitkomst .tekens li").all_inner_texts()
        left_out = page.locator("#kies-uitkomst > p").all_inner_texts()

    assert rows == 2
    assert [line.partition(". ")[0] for line in left_out] == [
        "Niet getoond, want geen van deze gebieden heeft er een cijfer van: Schooluitval"
    ]
    assert len(copied) == 6
    assert set(copied) <= set(originals)
    assert bijstand == "45,1"
    assert [line[0] for line in explained] == ["*"]


def test_the_choice_stands_in_the_address_and_comes_back_from_it(browser: Browser, home: str) -> None:
    with opened(browser, home + PLACE) as (page, _):
        page.get_by_label("Eerste gebied").select_option("tuinzigt")
        page.get_by_label("Derde gebied").select_option("wijken/bavel")
        page.get_by_text("Kies cijfers", exact=True).click()
        page.get_by_label("WOZ-waarde").uncheck()
        address, shown = page.url, page.locator("#kies-uitkomst").inner_text()
    with opened(browser, address) as (page, _):
        again = page.locator("#kies-uitkomst").inner_text()

    assert "#gebieden=tuinzigt,wijken/bavel&cijfers=" in address
    assert "woz" not in address
    assert again == shown


def test_the_lists_name_the_city_and_then_all_areas_from_a_to_z(browser: Browser, home: str) -> None:
    with opened(browser, home + PLACE) as (page, _):
        chosen = page.get_by_label("Eerste gebied")
        loose = chosen.locator("> option").all_inner_texts()
        groups = chosen.locator("optgroup").evaluate_all("(all) => all.map((one) => one.label)")
        names = [chosen.locator("optgroup").nth(number).locator("option").all_inner_texts() for number in range(2)]

    assert (loose, groups) == (["Geen", "Heel Breda"], ["Buurten", "Wijken"])
    assert names[0][:3] == ["Bavel", "Belcrum", "Biesdonk"]
    assert (names[1][0], names[1][-1]) == ("Wijk Bavel", "Wijk Ulvenhout")
    assert [len(group) for group in names] == [56, 11]


def test_on_a_phone_what_was_chosen_comes_into_sight(browser: Browser, home: str) -> None:
    with opened(browser, home + PLACE, width=360) as (page, _):
        page.get_by_label("Eerste gebied").select_option("tuinzigt")
        start = page.evaluate("scrollY")
        page.get_by_label("Tweede gebied").select_option("heuvel")
        page.wait_for_function("() => document.getElementById('kies-stand').getBoundingClientRect().top < innerHeight / 4")
        page.locator("#kies-uitkomst table").wait_for()
        focused = page.evaluate("document.activeElement.id")

    assert start == 0
    assert focused in {"", "gebied-1"}


def test_on_a_phone_a_small_table_fits_and_a_wide_one_says_that_it_scrolls(browser: Browser, host: str) -> None:
    with opened(browser, host + PLACE, width=360) as (page, _):
        tables = page.locator("main > .tabel").evaluate_all(
            "(all) => all.map((one) => [one.querySelector('.tabel-rol').scrollWidth > one.querySelector('.tabel-rol').clientWidth,"
            " Boolean(one.querySelector('.tabel-schuif'))])"
        )

    assert len(tables) > 3
    assert all(said for scrolls, said in tables if scrolls)


def test_what_an_address_names_and_is_not_there_is_left_out(browser: Browser, host: str) -> None:
    with opened(browser, f"{host}{PLACE}#gebieden=atlantis,tuinzigt,stad&cijfers=geluk,bijstand") as (page, complaints):
        heads = page.locator("#kies-uitkomst thead a").all_inner_texts()
        rows = page.locator("#kies-uitkomst tbody tr").count()

    assert (heads, rows, complaints) == (["Tuinzigt", "Breda"], 1, [])


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_comparison_is_accessible_and_fits(browser: Browser, host: str, width: int) -> None:
    """Only what the script makes: the tables below it are those of the page as it comes."""
    with opened(browser, host + PLACE + CHOSEN, width=width) as (page, _):
        page.get_by_text("Kies cijfers", exact=True).click()
        found = violations(page, within="#vergelijk")
        fits = page.evaluate(FITS)
        announced = page.locator("#kies-stand").get_attribute("role")

    assert (found, fits, announced) == ([], True, "status")


def test_without_javascript_the_tables_stand_there_in_two_orders_by_link(browser: Browser, home: str) -> None:
    with opened(browser, home + PLACE, javascript=False) as (page, _):
        choice = page.locator("#vergelijk").is_visible()
        rows = page.locator("main > .tabel").first.locator("tbody tr").count()
        page.get_by_role("link", name="op alfabet").click()
        heads = page.locator("main > .tabel").first.locator("tbody th").all_inner_texts()

    assert not choice
    assert rows == len(heads) == 68
    assert heads[:3] == ["Breda", "Bavel", "Wijk Bavel"]


def test_the_script_weighs_little(site: Path) -> None:
    assert len(brotli.compress((site / "static/vergelijken.js").read_bytes(), quality=5)) < SCRIPT_BYTES


@pytest.mark.parametrize("width", [360, 412, 768, 1280])
def test_the_tables_do_not_jump_when_the_lists_appear(browser: Browser, host: str, width: int) -> None:
    """On a slow network the page stands there before its script has come."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    held: list[Route] = []
    page.route("**/vergelijken.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright looks at what it is given
    page.goto(host + PLACE, wait_until="commit")
    below = page.locator(".volgorde")
    page.locator("footer").wait_for()
    page.wait_for_function("() => [...document.styleSheets].some((sheet) => sheet.href && sheet.href.endsWith('site.css'))")
    before = below.bounding_box()
    held[0].continue_()
    page.locator("#vergelijk:not([hidden])").wait_for()
    after = below.bounding_box()
    context.close()

    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) <= JUMP
