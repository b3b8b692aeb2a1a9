"""Each kind of page by keyboard and on paper: where the focus is shows, and a print is dark on white and fits."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.contrast import colour_of, contrast
from tests.browser.opening import opened
from tests.browser.test_pages import KINDS, NOT_FOUND

pytestmark = [pytest.mark.site, pytest.mark.browser]

PATHS = [pytest.param(path, id=kind) for kind, path in KINDS.items() if path != NOT_FOUND]
PAPER = 700
"""Width of the text of an A4 in pixels of CSS."""
UNSEEN = """
() => {
  document.querySelectorAll("details").forEach((deel) => { deel.open = true; });
  const stops = document.querySelectorAll("a[href], button, input, select, summary, textarea, [tabindex='0']");
  return [...stops].filter((stop) => stop.checkVisibility() && stop.getAttribute("tabindex") !== "-1").filter((stop) => {
    stop.focus({ focusVisible: true, preventScroll: true });
    const { outlineStyle, outlineWidth } = getComputedStyle(stop);
    return document.activeElement !== stop || outlineStyle === "none" || parseFloat(outlineWidth) < 2;
  }).map((stop) => stop.outerHTML.slice(0, 160));
}
"""
"""Everything that a keyboard stops at and that does not show it."""
ON_PAPER = """
() => {
  const seen = (what) => [...document.querySelectorAll(what)].some((one) => one.checkVisibility());
  const style = getComputedStyle(document.querySelector("h1"));
  return {
    heading: seen("h1"), text: style.color, fits: document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    menu: seen("header nav"), controls: seen(".grafiek-loper, .grafiek-stand, .grafiek-uitleg, .grafiek-ring"),
  };
}
"""


@pytest.mark.parametrize("path", PATHS)
def test_every_stop_of_the_keyboard_shows_and_a_print_is_dark_on_white_and_fits(browser: Browser, host: str, path: str) -> None:
    with opened(browser, host + path, width=PAPER, scheme="dark") as (page, _):
        unseen = page.evaluate(UNSEEN)
        page.emulate_media(media="print", color_scheme="light")
        paper = page.evaluate(ON_PAPER)

    assert unseen == []
    assert (paper["heading"], paper["menu"], paper["controls"], paper["fits"]) == (True, False, False, True)
    assert contrast(colour_of(paper["text"]), colour_of("rgb(255, 255, 255)")) > 7
