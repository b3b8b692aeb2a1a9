"""Each kind of page as a screen reader gets it: named, in order, and in Dutch where it is Dutch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS, OTHERS
from tests.browser.spoken import DUTCH_NUMBER, NUMBER, Spoken, english_words, foreign_numbers, spoken, unnamed, wrong_headings
from tests.browser.visiting import Look, Visitor, look

pytestmark = [pytest.mark.site, pytest.mark.browser]


WAITING = {KINDS["matrix"], KINDS["matrix by alphabet"], KINDS["origins"], OTHERS["matrix by alphabet"], OTHERS["origins"]}
"""On these, what lies far below is laid out when somebody comes near, and a browser to which nobody listens leaves it out of its tree."""


@pytest.fixture
def heard_page(request: pytest.FixtureRequest, kind: str) -> Iterator[Page]:
    """A page of every kind, for who listens to it."""
    yield from _opened(request, kind, "visited")


@pytest.fixture
def heard_other(request: pytest.FixtureRequest, other_kind: str) -> Iterator[Page]:
    """Another one, in English."""
    yield from _opened(request, other_kind, "another")


def _opened(request: pytest.FixtureRequest, path: str, shared: str) -> Iterator[Page]:
    """The page that other tests look at, as long as it says the same to who listens."""
    if path not in WAITING:
        page, _ = request.getfixturevalue(shared)
        look(page, Look())
        yield page
        return
    listener: Visitor = request.getfixturevalue("listener")
    with listener.open(path) as (page, _):
        yield page


def test_a_page_is_heard_in_dutch_with_names_and_headings_in_order(heard_page: Page) -> None:
    page = heard_page
    heard = spoken(page)
    figures = page.locator("data.cijfer").all_text_contents()
    elsewhere = " ".join(page.locator("main [lang]:not([lang=nl])").all_text_contents())

    assert len(heard) > 40
    assert english_words([one for one in heard if one.name not in elsewhere]) == {}
    assert unnamed(heard) == []
    assert wrong_headings(heard) == []
    assert foreign_numbers(heard) == []
    assert [figure for figure in figures if not DUTCH_NUMBER.fullmatch(figure.lstrip("+−- "))] == []


def test_a_page_in_english_is_heard_with_names_and_headings_in_order(heard_other: Page) -> None:
    heard = spoken(heard_other)

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
