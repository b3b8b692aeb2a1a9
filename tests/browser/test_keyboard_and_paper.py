"""Each kind of page by keyboard and on paper: where the focus is shows, and a print is dark on white and fits."""

from __future__ import annotations

import io
import re

import pytest
from playwright.sync_api import Browser, Page, PdfMargins
from pypdf import PageObject, PdfReader

from tests.browser.contrast import colour_of, contrast
from tests.browser.opening import opened
from tests.browser.visiting import Look, Seen, look

pytestmark = [pytest.mark.site, pytest.mark.browser]

MARGIN: PdfMargins = {"top": "1.5cm", "right": "1.5cm", "bottom": "1.5cm", "left": "1.5cm"}
MOST_SHEETS = 13
"""Sheets of A4 for a buurt of the programme; it once took twenty, most of them half empty."""
MOST_SHEETS_OF_A_COMPARISON = 2
"""It once took nineteen, for a table of five rows."""
LYING = 1009
"""Width of the text of an A4 that lies down, in pixels of CSS."""
PAPER = 700
"""Width of the text of an A4 in pixels of CSS."""
UNSEEN = """
() => {
  const closed = [...document.querySelectorAll("details:not([open])")];
  closed.forEach((deel) => { deel.open = true; });
  const stops = document.querySelectorAll("a[href], button, input, select, summary, textarea, [tabindex='0']");
  const unseen = [...stops].filter((stop) => stop.checkVisibility() && stop.getAttribute("tabindex") !== "-1").filter((stop) => {
    stop.focus({ focusVisible: true, preventScroll: true });
    const { outlineStyle, outlineWidth } = getComputedStyle(stop);
    return document.activeElement !== stop || outlineStyle === "none" || parseFloat(outlineWidth) < 2;
  }).map((stop) => stop.outerHTML.slice(0, 160));
  document.activeElement.blur();
  closed.forEach((deel) => { deel.open = false; });
  return unseen;
}
"""
"""Everything that a keyboard stops at and that does not show it; the page is left as it was."""
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
BROKEN_WORDS = r"""
() => [...document.querySelectorAll("main > .tabel thead th")].flatMap((head) => {
  const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (texts.nextNode()) {
    for (const word of texts.currentNode.data.matchAll(/[\p{L}\d]+/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      if (range.getClientRects().length > 1) broken.push(word[0]);
    }
  }
  return broken;
})
"""
"""Words in the heads of tables that stand on two lines."""
OPEN_ON_PAPER = """
() => ({
  folded: [...document.querySelectorAll("main details table")].filter((one) => one.getBoundingClientRect().height === 0).length,
  broken: [...document.querySelectorAll("main time")].filter((one) => one.getClientRects().length > 1).length,
  contents: document.querySelector(".wegwijs").checkVisibility(),
})
"""


def test_every_stop_of_the_keyboard_shows(visited: tuple[Page, Seen]) -> None:
    page, _ = visited
    look(page, Look(width=PAPER, scheme="dark"))

    assert page.evaluate(UNSEEN) == []


def test_a_print_is_dark_on_white_fits_and_holds_nothing_to_press(visited: tuple[Page, Seen]) -> None:
    """Also of a reader whose screen is dark."""
    page, _ = visited
    look(page, Look(width=PAPER, scheme="dark"))
    look(page, Look(width=PAPER, on_paper=True))
    paper = page.evaluate(ON_PAPER)

    assert (paper["heading"], paper["menu"], paper["controls"], paper["fits"]) == (True, False, False, True)
    assert contrast(colour_of(paper["text"]), colour_of("rgb(255, 255, 255)")) > 7


def test_a_buurt_takes_few_sheets_with_everything_open_and_no_year_breaks_in_two(browser: Browser, host: str) -> None:
    with opened(browser, f"{host}2022/buurten/geeren-zuid/index.html", width=PAPER) as (page, _):
        sheets = len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4", margin=MARGIN)))
        page.emulate_media(media="print")
        paper = page.evaluate(OPEN_ON_PAPER)

    assert 0 < sheets <= MOST_SHEETS
    assert paper == {"folded": 0, "broken": 0, "contents": False}


@pytest.mark.parametrize("choice", ["#gebieden=tuinzigt,stad", "?gebieden=tuinzigt", "#gebieden=tuinzigt,heuvel,wijken/bavel,stad"])
def test_a_printed_comparison_is_the_table_that_was_chosen_on_two_sheets_at_most(browser: Browser, host: str, choice: str) -> None:
    with opened(browser, f"{host}2022/vergelijken/index.html{choice}", width=PAPER) as (page, _):
        page.locator("#kies-uitkomst table").wait_for()
        sheets = printed(page)

    words = " ".join(" ".join(sheet.extract_text().split()) for sheet in sheets)
    assert 0 < len(sheets) <= MOST_SHEETS_OF_A_COMPARISON
    assert all(sheet.mediabox.height > sheet.mediabox.width for sheet in sheets)
    assert [part for part in ("Vergelijken", "naast elkaar", "Tuinzigt", "Bijstand", "voorlopig cijfer") if part not in words] == []
    assert [part for part in ("Kies", "Woninginbraak", "Eerste gebied", "Alle gebieden", "Uw keuze") if part in words] == []


def test_all_figures_to_compare_on_lie_on_paper_from_the_first_sheet_on_and_no_head_breaks_a_word(browser: Browser, host: str) -> None:
    with opened(browser, f"{host}2022/vergelijken/index.html", width=LYING) as (page, _):
        sheets = printed(page)
        page.emulate_media(media="print")
        broken = page.evaluate(BROKEN_WORDS)

    first = " ".join(sheets[0].extract_text().split())
    assert all(sheet.mediabox.width > sheet.mediabox.height for sheet in sheets)
    assert [part for part in ("Staat van de wijken", "Alle gebieden en alle cijfers", "Koopwoningen") if part not in first] == []
    assert "Kies" not in first
    assert broken == []


def printed(page: Page) -> list[PageObject]:
    """The sheets of A4 that a page is printed on, upright or lying as it asks."""
    paper = page.pdf(format="A4", margin=MARGIN, prefer_css_page_size=True)
    return list(PdfReader(io.BytesIO(paper)).pages)
