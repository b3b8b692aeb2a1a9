"""Each kind of page as a screen reader gets it: Dutch, named, in order."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.opening import opened
from tests.browser.spoken import DUTCH_NUMBER, NUMBER, Spoken, english_words, foreign_numbers, spoken, unnamed, wrong_headings
from tests.browser.test_pages import KINDS, NOT_FOUND

pytestmark = [pytest.mark.site, pytest.mark.browser]


@pytest.mark.parametrize("path", [pytest.param(path, id=kind) for kind, path in KINDS.items() if path != NOT_FOUND])
def test_a_page_is_heard_in_dutch_with_names_and_headings_in_order(browser: Browser, host: str, path: str) -> None:
    with opened(browser, host + path) as (page, _):
        heard = spoken(page)
        figures = page.locator("data.cijfer").all_text_contents()

    assert len(heard) > 40
    assert english_words(heard) == {}
    assert unnamed(heard) == []
    assert wrong_headings(heard) == []
    assert foreign_numbers(heard) == []
    assert [figure for figure in figures if not DUTCH_NUMBER.fullmatch(figure.lstrip("+−- "))] == []


def line(role: str, name: str, level: int = 0) -> Spoken:
    return Spoken(role=role, name=name, description="", level=level, depth=0, aside=False)


def test_what_a_charting_library_says_by_itself_is_heard_as_english() -> None:
    heard = [line("image", "Title text 'Bijstand'"), line("figure", "X-axis titled 'jaar' with values from 2012 to 2022")]

    assert {"title", "axis", "with", "from", "to", "values"} <= set(english_words(heard))
    assert english_words([line("link", "Wijken of buurten, in het kort")]) == {}


def test_a_skipped_level_and_a_second_first_heading_are_noticed() -> None:
    assert wrong_headings([line("heading", "a", 1), line("heading", "b", 3)]) == ["heading 3: b"]
    assert wrong_headings([line("heading", "a", 1), line("heading", "b", 2), line("heading", "c", 1)]) == ["2 headings of the first level"]


def test_an_english_number_in_a_drawing_is_noticed_and_a_dutch_one_is_not() -> None:
    heard = [line("image", "van 1,234.5 naar 6.455 in 2022, dus 12,5% en 0,93 meer")]

    assert foreign_numbers(heard) == ["1,234.5"]
    assert NUMBER.findall("BU07580502 en 1.1.0") == ["1.1.0"]
