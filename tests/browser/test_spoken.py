"""Each kind of page as a screen reader gets it: named, in order, and in Dutch where it is Dutch."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.spoken import DUTCH_NUMBER, NUMBER, Spoken, english_words, foreign_numbers, spoken, unnamed, wrong_headings
from tests.browser.visiting import Look, Seen, look

pytestmark = [pytest.mark.site, pytest.mark.browser]


def test_a_page_is_heard_in_dutch_with_names_and_headings_in_order(visited: tuple[Page, Seen]) -> None:
    page, _ = visited
    look(page, Look())
    heard = spoken(page)
    figures = page.locator("data.cijfer").all_text_contents()
    elsewhere = " ".join(page.locator("main [lang]:not([lang=nl])").all_text_contents())

    assert len(heard) > 40
    assert english_words([one for one in heard if one.name not in elsewhere]) == {}
    assert unnamed(heard) == []
    assert wrong_headings(heard) == []
    assert foreign_numbers(heard) == []
    assert [figure for figure in figures if not DUTCH_NUMBER.fullmatch(figure.lstrip("+−- "))] == []


def test_a_page_in_english_is_heard_with_names_and_headings_in_order(another: tuple[Page, Seen]) -> None:
    page, _ = another
    look(page, Look())
    heard = spoken(page)

    assert len(heard) > 40
    assert unnamed(heard) == []
    assert wrong_headings(heard) == []


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
