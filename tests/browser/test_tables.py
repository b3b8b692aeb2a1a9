"""What a reader sees of tables and their keys: a missing value in words, a sign apart from its meaning, and room around them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.opening import opened

pytestmark = [pytest.mark.site, pytest.mark.browser]

MATRIX = "2022/vergelijken/index.html"
INDICATOR = "2022/indicatoren/bijstand/index.html"
MISSING_CELLS = """
(all) => all.map((one) => [one.dataset.status, one.querySelector('.teken').checkVisibility(), Boolean(one.dataset.herkomst)])
"""
KEYS = """
(all) => all.map((one) => getComputedStyle(one, '::after').content.startsWith('"="'))
"""
SIZES = """
() => {
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
  return [...new Set([...document.querySelectorAll("#alle-cijfers .stapel td")].map((one) => getComputedStyle(one, "::before").fontSize))];
}
"""
ABOVE = "(one) => one.getBoundingClientRect().top - one.previousElementSibling.getBoundingClientRect().bottom"


@pytest.mark.parametrize("path", [MATRIX, INDICATOR])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_cell_without_a_figure_says_why_in_words_and_keeps_its_status(browser: Browser, host: str, path: str, width: int) -> None:
    with opened(browser, host + path, width=width) as (page, _):
        cells = page.locator("td .cijfer-ontbreekt").evaluate_all(MISSING_CELLS)

    assert {status for status, _, _ in cells} >= {".", "klein"}
    assert {(seen, origin) for _, seen, origin in cells} == {(False, True)}


@pytest.mark.parametrize("path", [MATRIX, INDICATOR])
def test_a_key_has_something_between_a_sign_and_what_it_means(browser: Browser, host: str, path: str) -> None:
    with opened(browser, host + path) as (page, _):
        keys = page.locator(".tekens .teken, .voet-tekens dt").evaluate_all(KEYS)

    assert keys
    assert all(keys)


def test_on_a_phone_all_labels_of_a_row_have_one_size(browser: Browser, host: str) -> None:
    with opened(browser, f"{host}2022/buurten/tuinzigt/index.html", width=360) as (page, _):
        sizes = page.evaluate(SIZES)

    assert len(sizes) == 1


def test_the_box_about_figures_that_are_not_open_stands_apart_from_what_is_above_it(browser: Browser, host: str) -> None:
    with opened(browser, f"{host}2022/indicatoren/schooluitval/index.html", width=360) as (page, _):
        room = page.locator("main > .melding").evaluate(ABOVE)

    assert room >= 16


def test_what_is_not_shown_of_a_comparison_stands_apart_from_the_key(browser: Browser, host: str) -> None:
    with opened(browser, f"{host}{MATRIX}#gebieden=tuinzigt,stad&cijfers=bijstand,schooluitval", width=360) as (page, _):
        room = page.locator("#kies-uitkomst > p").evaluate(ABOVE)

    assert room >= 16
