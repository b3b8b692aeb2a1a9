"""The page to search on, as a reader with a keyboard uses it: on a host, from disk, and without JavaScript."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Literal

import brotli
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import violations
from tests.browser.opening import FITS, opened

pytestmark = [pytest.mark.site, pytest.mark.browser]

PLACE = "zoeken/index.html"
SCRIPT_BYTES = 10_000
SEARCH_BYTES = 20_000


DONE = """() => {
  const said = document.getElementById('zoek-stand').textContent;
  return /[.?]/.test(said) && said !== document.getElementById('zoek').dataset.bezig;
}"""
"""Something is said of what was found, and not that the search has only begun."""

opened_small = partial(opened, width=360)
"""On the screen of a phone."""


def search(page: Page, text: str) -> tuple[str, list[str]]:
    """Type and press Enter; what is announced, and the lines that were found."""
    page.locator("#zoek-woord").fill(text)
    page.evaluate("document.getElementById('zoek-stand').textContent = ''")  # what was said of the search before
    page.keyboard.press("Enter")
    page.wait_for_function(DONE)
    page.wait_for_timeout(100)
    return page.locator("#zoek-stand").inner_text(), [
        line.replace("\n", " ") for line in page.locator("#zoek-uitkomst > li").all_inner_texts()
    ]


def test_forms_of_a_word_find_the_same_pages(browser: Browser, home: str) -> None:
    with opened_small(browser, home + PLACE) as (page, complaints):
        one, lines = search(page, "uitkering")
        several, others = search(page, "Uitkeringen")

    assert one == several
    assert lines == others
    assert any("bijstandsuitkering" in line for line in lines)
    assert complaints == []


def test_a_line_says_title_kind_and_edition_newest_first_and_leads_there(browser: Browser, home: str) -> None:
    with opened_small(browser, home + PLACE) as (page, _):
        said, lines = search(page, "tuinzigt")
        page.locator("#zoek-uitkomst a").first.click()
        heading, place = page.locator("h1").inner_text(), page.url

    assert said == "1 buurt of wijk gevonden."
    assert lines == ["Tuinzigt buurt in Breda west · editie 2022 · ook in editie 2021"]
    assert (heading, place) == ("Tuinzigt", f"{home}2022/buurten/tuinzigt/index.html")


BEEMDEN = {"Gageldonk", "Heksenwiel", "Kesteren", "Kievitsloop", "Kroeten", "Muizenberg", "Overkroeten"}
NAMES = {
    "hoge vucht": {"Biesdonk", "Geeren-noord", "Geeren-zuid", "Wisselaar"},
    "hogevucht": {"Biesdonk", "Geeren-noord", "Geeren-zuid", "Wisselaar"},
    "geeren zuid": {"Geeren-zuid"},
    "geerenzuid": {"Geeren-zuid"},
    "haagse beemden": BEEMDEN,
    "linie": {"Doornbos-Linie"},
    "Doornbos": {"Doornbos-Linie"},
    "Doornboslinie": {"Doornbos-Linie"},
    "chasse": {"Chassé"},
    "haagdijken": {"Haagdijken"},
}
"""What a resident types, and the areas that it means."""


def test_an_area_is_found_by_every_name_it_has(browser: Browser, home: str) -> None:
    found, apart = {}, {}
    with opened_small(browser, home + PLACE) as (page, complaints):
        for typed in NAMES:
            search(page, typed)
            found[typed] = sorted(page.locator("#zoek-uitkomst > li > a:first-child").all_inner_texts())
            apart[typed] = set(page.locator("#zoek-ook li > a:first-child").all_inner_texts())

    assert found == {typed: sorted(areas) for typed, areas in NAMES.items()}
    assert {typed: areas & apart[typed] for typed, areas in NAMES.items() if areas & apart[typed]} == {}
    assert complaints == []


SAID = {
    "criminaliteit": "Geregistreerde misdrijven",
    "inbraken": "Diefstal of inbraak in een woning",
    "armoede": "Huishoudens onder of rond het sociaal minimum",
    "schulden": "Volwassenen die moeite hebben met rondkomen",
    "uitkering": "Mensen met een bijstandsuitkering",
    "huis": "Gemiddelde WOZ-waarde van woningen",
    "huur": "Koopwoningen",
    "werkloos": "Mensen met een WW-uitkering",
    "school": "Onderwijs",
    "overlast": "Registraties van overlast",
    "drugs": "Overlast door drugs of drank",
    "geld": "Gemiddeld inkomen per inwoner",
    "jongeren": "Meldingen van overlast door jongeren",
    "binnenstad": "Wijk Breda centrum",
    "waar kan ik terecht": "Waar u terechtkunt",
    "melden": "Waar u terechtkunt",
    "hulp": "Waar u terechtkunt",
    "contact": "Waar u terechtkunt",
    "telefoon": "Waar u terechtkunt",
    "wijkagent": "Waar u terechtkunt",
}
"""What people say, and the first page for it."""


def test_what_people_say_finds_what_the_report_calls_otherwise(browser: Browser, home: str) -> None:
    first, twice = {}, {}
    with opened_small(browser, home + PLACE) as (page, complaints):
        for typed in SAID:
            search(page, typed)
            titles = page.locator("#zoek-uitkomst > li > a:first-child").all_inner_texts()
            first[typed] = titles[0]
            twice[typed] = len(titles) - len(set(titles))

    assert first == SAID
    assert twice == dict.fromkeys(SAID, 0)
    assert complaints == []


@pytest.mark.parametrize(
    ("typed", "first"), [("crime", "Recorded crimes"), ("welfare", "People receiving social"), ("house", "Average property value")]
)
def test_an_english_word_finds_an_english_page(browser: Browser, home: str, typed: str, first: str) -> None:
    with opened_small(browser, f"{home}en/{PLACE}") as (page, complaints):
        page.locator("#zoek-woord").fill(typed)
        page.keyboard.press("Enter")
        page.locator("#zoek-uitkomst > li").first.wait_for()
        line = page.locator("#zoek-uitkomst > li").first.inner_text()

    assert line.startswith(first)
    assert "Figure · edition 2022" in line
    assert complaints == []


def test_pages_that_only_mention_an_area_stand_apart(browser: Browser, home: str) -> None:
    with opened_small(browser, home + PLACE) as (page, _):
        search(page, "geeren zuid")
        folded = page.locator("#zoek-ook li").first.is_visible()
        page.locator("#zoek-ook summary").click()
        shown = page.locator("#zoek-ook li").count()
        named = page.locator("#zoek-ook summary").inner_text()
        search(page, "cookies")
        left = page.locator("#zoek-ook").is_visible()

    assert (folded, left) == (False, False)
    assert shown > 5
    assert named == f"Ook op deze {shown} pagina’s"


def test_a_slip_in_a_word_of_the_city_is_answered_too(browser: Browser, home: str) -> None:
    with opened_small(browser, home + PLACE) as (page, _):
        said, lines = search(page, "criminalitiet")

    assert said == "Niets gevonden met “criminalitiet”. Bedoelt u dit?"
    assert lines[0].startswith("Geregistreerde misdrijven")


def test_a_slip_is_answered_with_what_it_looks_like(browser: Browser, home: str) -> None:
    with opened_small(browser, home + PLACE) as (page, _):
        said, lines = search(page, "tuinzicht")

    assert said == "Niets gevonden met “tuinzicht”. Bedoelt u dit?"
    assert [line.split(" buurt")[0] for line in lines] == ["Tuinzigt"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("4818 AB", "Op postcode zoeken kan hier niet: postcodes staan niet in onze gegevens. Zoek op de naam van uw buurt."),
        ("qwertzuiop", "Niets gevonden met “qwertzuiop”. Probeer een ander woord, of kijk hieronder op alfabet."),
    ],
)
def test_what_cannot_be_found_is_said(browser: Browser, home: str, typed: str, said: str) -> None:
    with opened_small(browser, home + PLACE) as (page, complaints):
        assert search(page, typed) == (said, [])

    assert complaints == []


def test_pages_with_only_some_of_the_words_are_said_to_be_that(browser: Browser, home: str) -> None:
    with opened_small(browser, home + PLACE) as (page, complaints):
        said, lines = search(page, "qwertzuiop bijstand")

    assert re.fullmatch(r"Geen pagina met al uw woorden\. \d+ pagina’s met een deel ervan\.", said)
    assert lines
    assert complaints == []


def test_an_address_holds_what_was_looked_for_and_sends_it_to_nobody(browser: Browser, home: str) -> None:
    with opened_small(browser, home + PLACE) as (page, _):
        _, lines = search(page, "inbraken in heuvel")
        address = page.url
    with opened_small(browser, address) as (page, _):
        page.locator("#zoek-uitkomst > li").first.wait_for()
        again = [line.replace("\n", " ") for line in page.locator("#zoek-uitkomst > li").all_inner_texts()]

    assert address == f"{home}{PLACE}#zoek=inbraken%20in%20heuvel"
    assert again == lines


def test_more_is_shown_on_request_and_the_keyboard_is_led_there(browser: Browser, host: str) -> None:
    with opened_small(browser, host + PLACE) as (page, _):
        offered = [page.locator("#zoek-meer").is_visible()]
        for typed in ("cookies", "buurten"):
            _, first = search(page, typed)
            offered.append(page.locator("#zoek-meer").is_visible())
        page.locator("#zoek-meer").focus()
        page.keyboard.press("Enter")
        shown = page.locator("#zoek-uitkomst > li").count()
        place = page.evaluate("() => [...document.querySelectorAll('#zoek-uitkomst > li')].indexOf(document.activeElement.parentElement)")

    assert offered == [False, False, True]
    assert (len(first), shown, place) == (20, 40, 20)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_was_found_is_accessible_and_fits(browser: Browser, host: str, scheme: Literal["light", "dark"]) -> None:
    with opened_small(browser, host + PLACE, scheme=scheme) as (page, _):
        search(page, "hoge vucht")
        found = violations(page)
        fits = page.evaluate(FITS)
        announced = page.locator("#zoek-stand").get_attribute("role")
        named = page.get_by_role("searchbox", name="Zoek een buurt, een wijk of een woord").count()

    assert found == []
    assert (fits, announced, named) == (True, "status", 1)


def test_without_javascript_the_alphabet_stands_there_and_no_box(browser: Browser, home: str) -> None:
    with opened_small(browser, home + PLACE, javascript=False) as (page, _):
        box = page.locator("#zoek").is_visible()
        names = page.locator("#buurten li > a:first-child").all_inner_texts()
        words = [line.replace("\n", " ") for line in page.locator("#woorden li").all_inner_texts()]

    assert not box
    assert "criminaliteit zie Misdrijven en Veiligheid" in words
    assert {"Tuinzigt", "Linie", "Hoge Vucht"} <= set(names)


def test_the_script_and_a_search_weigh_little(site: Path) -> None:
    """As a host with brotli at the middle setting sends them: the scripts of the page, and the largest files that one word can need."""

    def sent(path: Path) -> int:
        return len(brotli.compress(path.read_bytes(), quality=5))

    scripts = sent(site / "static/stam.js") + sent(site / "static/zoeken.js")
    words = max(sent(path) for path in (site / "zoeken/woorden").iterdir())

    assert scripts < SCRIPT_BYTES
    assert scripts + sent(site / "zoeken/paginas.js") + words < SEARCH_BYTES
