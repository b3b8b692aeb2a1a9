"""A number that is only heard, shared, fed or fetched is one that stands on a page with its origin."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.browser.hidden_text import Hidden, loose, numbers, read_hidden
from tests.browser.reading_pages import ReadPage
from tests.browser.recompute import read_records

EDITIONS = ("2021", "2022")
ATOM = "{http://www.w3.org/2005/Atom}"
OWN = ("indicator", "opmerking", "reden", "naam", "definitie", "toelichting", "titel")
"""Texts of the API that are written for people."""


@pytest.fixture(scope="module")
def pages(read_site: dict[str, ReadPage]) -> dict[str, Hidden]:
    return {path: page.hidden for path, page in read_site.items()}


@pytest.mark.site
def test_what_a_page_says_out_of_sight_has_only_numbers_that_stand_on_it(pages: dict[str, Hidden]) -> None:
    found = [f"{path}: {one}" for path, page in pages.items() for one in loose(page.said, page.accounted)]

    assert found[:20] == []
    assert sum(len(numbers(text)) for page in pages.values() for text in page.said) > 1_000


@pytest.mark.site
def test_the_feed_has_only_numbers_that_stand_on_the_page_behind_the_link(site: Path, pages: dict[str, Hidden], base_address: str) -> None:
    entries = ET.parse(site / "feed.xml").getroot().findall(f"{ATOM}entry")  # noqa: S314 - our own file
    found = []
    for entry in entries:
        target = entry.find(f"{ATOM}link")
        assert target is not None
        page = pages[target.attrib["href"].removeprefix(base_address).partition("#")[0]]
        found += loose([entry.findtext(f"{ATOM}title", ""), entry.findtext(f"{ATOM}summary", "")], page.accounted)

    assert found == []
    assert len(entries) == len(EDITIONS) + sum(len(days_of_correction(site, edition)) for edition in EDITIONS)


def days_of_correction(site: Path, edition: str) -> set[str]:
    """On which days figures of an edition were corrected."""
    file = site / edition / "verantwoording/correcties.csv"
    return {row["datum"] for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines())} if file.is_file() else set()


def texts_of(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a document with the name of its field."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from texts_of(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from texts_of(one, name)
    elif isinstance(value, str):
        yield name, value


@pytest.mark.site
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_number_of_the_api_is_that_of_its_record(site: Path, edition: str) -> None:
    records = read_records(site / edition)
    listed = [
        figure
        for path in sorted((site / edition / "api").rglob("*.json"))
        if path.name not in {"index.json", "schema.json"}
        for figure in json.loads(path.read_text(encoding="utf-8"))["cijfers"]
    ]
    wrong = [
        figure["herkomst"]
        for figure in listed
        if any(figure.get(name) != records[figure["herkomst"]].get(name) for name in ("waarde", "getoond"))
    ]

    assert wrong[:20] == []
    assert len(listed) > 1_000


@pytest.mark.site
@pytest.mark.parametrize("edition", EDITIONS)
def test_texts_of_the_api_for_people_have_only_numbers_that_the_edition_accounts_for(
    site: Path, pages: dict[str, Hidden], edition: str
) -> None:
    accounted = {number for path, page in pages.items() if path.startswith(f"{edition}/") for number in page.accounted}
    found = {
        one
        for path in sorted((site / edition / "api").rglob("*.json"))
        for name, text in texts_of(json.loads(path.read_text(encoding="utf-8")))
        if name in OWN
        for one in loose([text], accounted)
    }

    assert sorted(found)[:20] == []


def test_the_reading_finds_a_number_that_is_only_heard_and_knows_one_that_is_shown() -> None:
    figure = '<data class="cijfer" value="12.5" data-herkomst="2022.x.y.2020">12,5</data>'
    head = (
        '<title>Wonen (editie 2022)</title><meta name="description" content="Het is 12,5%."><meta property="og:title" content="9 dingen">'
    )
    drawing = '<svg aria-label="van 3 naar 4"><desc>Nog 12,5</desc></svg>'

    page = read_hidden(f'<head>{head}</head><body><p>{figure} <code>7</code> 8</p><img alt="7 huizen">{drawing}</body>')

    assert page.accounted == {"12,5", "7"}
    assert [one.partition(":")[0] for one in loose(page.said, page.accounted)] == ["9", "3", "4"]
