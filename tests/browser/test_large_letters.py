"""Letters of twice the size on a phone: a page stays as wide as its window, and nothing runs off it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.opening import opened

pytestmark = [pytest.mark.site, pytest.mark.browser]

PHONE = 360
SMALL_PHONE = 320
LARGE, USUAL = "200%", "100%"
PATHS = {
    "home": "index.html",
    "home in English": "en/index.html",
    "buurt": "2022/buurten/geeren-zuid/index.html",
    "theme": "2022/themas/veiligheid/index.html",
    "indicator": "2022/indicatoren/misdrijven-totaal/index.html",
    "matrix": "2022/vergelijken/index.html",
    "search": "zoeken/index.html",
    "single chart": "2022/grafieken/buurten/tuinzigt/rangorde-bijstand/index.html",
}
RUNNING_OFF = """
(size) => {
  document.documentElement.style.fontSize = size;
  document.querySelectorAll("details").forEach((part) => { part.open = true; });
  const { clientWidth, scrollWidth } = document.documentElement;
  const beyond = [...document.querySelectorAll("body, header *, main *, footer *")].filter((one) => {
    if (!one.checkVisibility() || one.closest(".tabel-rol, pre, svg, .vh")) return false;
    const { left, right, width } = one.getBoundingClientRect();
    return width > 1 && (right > clientWidth + 0.5 || left < -0.5);
  });
  return [...(scrollWidth > clientWidth ? [`page: ${scrollWidth}`] : []), ...beyond.map((one) => one.outerHTML.slice(0, 120))];
}
"""
"""What is wider than the window, with everything that folds open; a wide table scrolls in a box of its own, as does code."""


@pytest.mark.parametrize("path", [pytest.param(path, id=kind) for kind, path in PATHS.items()])
def test_nothing_is_wider_than_a_phone_also_with_letters_of_twice_the_size(browser: Browser, host: str, path: str) -> None:
    with opened(browser, host + path, width=PHONE) as (page, complaints):
        large = page.evaluate(RUNNING_OFF, LARGE)
        page.set_viewport_size({"width": SMALL_PHONE, "height": 800})
        usual = page.evaluate(RUNNING_OFF, USUAL)

    assert (large, usual, complaints) == ([], [], [])


def test_the_button_to_search_stands_beside_its_box_and_below_it_where_letters_are_large(browser: Browser, host: str) -> None:
    below = {}
    with opened(browser, host + PATHS["search"], width=PHONE) as (page, _):
        for size in (USUAL, LARGE):
            page.evaluate(RUNNING_OFF, size)
            box, button = (page.locator(one).bounding_box() for one in ("#zoek-woord", ".zoek-regel button"))
            below[size] = bool(box and button and button["y"] >= box["y"] + box["height"])

    assert below == {USUAL: False, LARGE: True}
