"""A difference as people and programs read it: text, JSON, Markdown and HTML."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from markdown import markdown

from generator.model.difference import Difference, Reason
from generator.versions.life.as_html import write_html
from generator.versions.life.as_json import write_json
from generator.versions.life.as_markdown import write_markdown
from generator.versions.life.as_text import write_text
from generator.versions.life.compare import compare_versions
from generator.versions.life.outline import outline_difference
from tests.versions.small_versions import ROWS, WOZ, Version, open_package, with_cell, write_next, write_released

NASTY = "<script>alert(1)</script> | `tik` **vet** [x](javascript:alert(2)) \u202e & 7"


def compare(root: Path, new: Version, reasons: tuple[Reason, ...] = ()) -> Difference:
    write_released(root, "1.0.0")
    write_next(root, new)
    return compare_versions(open_package(root, "1.0.0"), open_package(root, "next"), reasons)


def herzien(text: str = "herzien door het CBS in 2022") -> tuple[Reason, ...]:
    return (Reason(pattern=("woz", "*", "2020"), text=text, path="data/wonen/next/CHANGES.md", line=7),)


@pytest.fixture
def difference(tmp_path: Path) -> Difference:
    """A value changed with a reason, a status without one, a row gone, a row new, another title."""
    rows = [*with_cell(0, "waarde", "190000", with_cell(1, "status", "P"))[:3], ["woz", "BU07580003", "2022", "1", "A", "", "", ""]]
    new = Version(rows=rows)
    new.descriptor["title"] = "Wonen in 2022"
    return compare(tmp_path, new, herzien())


def test_text_holds_every_difference(difference: Difference) -> None:
    lines = [" ".join(line.split()) for line in write_text(outline_difference(difference)).splitlines()]

    assert lines == [
        "wonen van 1.0.0 naar next",
        "Kleinste stap: major (een definitie, grens of schema is veranderd, of er is iets verdwenen). Kleinste versienummer: 2.0.0.",
        "Nieuw: woz 2022, aantal gebieden: 1.",
        "Zonder reden gewijzigd of verdwenen: 2.",
        "",
        "Gegevens over het pakket (gewijzigd 1)",
        "wat waar oud nieuw stap",
        "gewijzigd title Wonen Wonen in 2022 patch",
        "",
        "waarnemingen.csv (gewijzigd 2, verdwenen 1, nieuw 1)",
        "wat indicator gebied periode kolom oud nieuw verschil stap reden",
        "gewijzigd woz BU07580001 2020 waarde 200000 190000 -10000 (-5.00%) patch herzien door het CBS in 2022",
        "gewijzigd woz BU07580001 2021 status A P patch geen reden opgegeven",
        "verdwenen woz BU07580002 2021 status O, opmerking Niet geleverd. major geen reden opgegeven",
        "nieuw woz BU07580003 2022 waarde 1, status A minor",
    ]


def test_json_holds_every_difference(difference: Difference) -> None:
    read: dict[str, Any] = json.loads(write_json(difference))

    assert {name: read[name] for name in ("schema", "package", "old", "new", "step", "smallest", "allowed", "unexplained")} == {
        "schema": 1,
        "package": "wonen",
        "old": "1.0.0",
        "new": "next",
        "step": "major",
        "smallest": "2.0.0",
        "allowed": None,
        "unexplained": 2,
    }
    assert read["counts"]["waarnemingen.csv"] == {"changed": 2, "removed": 1, "added": 1}
    assert read["metadata"] == [{"kind": "changed", "name": "title", "old": "Wonen", "new": "Wonen in 2022", "step": "patch"}]
    [table] = read["tables"]
    assert table["rows"][0] == {
        "kind": "changed",
        "key": ["woz", "BU07580001", "2020"],
        "step": "patch",
        "old_line": 2,
        "new_line": 2,
        "cells": [{"column": "waarde", "old": "200000", "new": "190000", "absolute": "-10000", "relative": "-0.05"}],
        "reason": "herzien door het CBS in 2022",
        "reason_at": "data/wonen/next/CHANGES.md:7",
        "needs_reason": True,
    }
    assert [row["kind"] for row in table["rows"]] == ["changed", "changed", "removed", "added"]
    assert table["rows"][3]["cells"] == [
        {"column": "waarde", "old": None, "new": "1", "absolute": None, "relative": None},
        {"column": "status", "old": None, "new": "A", "absolute": None, "relative": None},
    ]


def test_json_says_whether_the_number_is_large_enough(tmp_path: Path) -> None:
    more = (*ROWS, ("woz", "BU07580003", "2022", "1", "A", "", "", ""))
    for number, rows in (("1.0.0", ROWS), ("1.0.1", more), ("1.1.0", more)):
        write_released(tmp_path, number, Version(rows=rows))
    old = open_package(tmp_path, "1.0.0")

    allowed = [json.loads(write_json(compare_versions(old, open_package(tmp_path, number))))["allowed"] for number in ("1.0.1", "1.1.0")]

    assert allowed == [False, True]


def test_the_same_versions_always_give_the_same_bytes(tmp_path: Path) -> None:
    new = Version(rows=ROWS[::-1][:2], indicators=(WOZ, {**WOZ, "id": "huur"}))

    texts = [write_json(compare(tmp_path / place, new)) for place in ("a", "b")]

    assert texts[0] == texts[1]


def test_nothing_different_reads_as_such(tmp_path: Path) -> None:
    new = Version()
    new.descriptor["version"] = "1.0.0"
    same = compare(tmp_path, new)

    assert write_text(outline_difference(same)) == "wonen van 1.0.0 naar next\nKleinste stap: none (er is niets veranderd).\n"
    assert json.loads(write_json(same))["tables"] == []


class Reader(HTMLParser):
    """Reads a fragment: the tags, and the text outside `code` and `data-geen-cijfer`."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.bare = ""
        self.open: list[bool] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag == "code" or "data-geen-cijfer" in dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        assert tag in self.tags
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if not any(self.open):
            self.bare += data


def test_html_holds_no_digit_that_could_be_taken_for_a_figure(difference: Difference) -> None:
    read = Reader(write_html(outline_difference(difference)))

    assert not [letter for letter in read.bare if letter.isdigit()]
    assert "gewijzigd" in read.bare
    assert read.open == []


def test_text_from_files_never_becomes_markup_in_html(tmp_path: Path) -> None:
    new = Version(rows=with_cell(0, "opmerking", NASTY, with_cell(0, "waarde", "1")), indicators=({**WOZ, "naam": NASTY},))
    page = write_html(outline_difference(compare(tmp_path, new, herzien(NASTY))))

    assert set(Reader(page).tags) <= {
        "section",
        "h3",
        "ul",
        "li",
        "div",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "code",
        "span",
    }
    assert "&lt;script&gt;" in page


def test_text_from_files_never_becomes_markup_in_markdown(tmp_path: Path) -> None:
    new = Version(rows=with_cell(0, "opmerking", NASTY + "\nregel", with_cell(0, "waarde", "1")), indicators=({**WOZ, "naam": NASTY},))
    text = write_markdown(outline_difference(compare(tmp_path, new, herzien(NASTY))))
    body = text.replace("<details>", "").replace("</details>", "").replace("<summary>", "").replace("</summary>", "")

    tags = set(Reader(markdown(body, extensions=["tables"])).tags)
    assert tags <= {"h2", "ul", "li", "p", "code", "table", "thead", "tbody", "tr", "th", "td"}
    rows = [line for line in text.splitlines() if line.startswith("| gewijzigd")]
    assert {line.replace("\\|", "").count("|") for line in rows} == {11, 9}


def test_text_shows_a_character_that_would_turn_the_line_as_its_code(tmp_path: Path) -> None:
    text = write_text(outline_difference(compare(tmp_path, Version(rows=with_cell(0, "opmerking", NASTY)))))

    assert "\u202e" not in text
    assert "\\u{202E}" in text


def test_a_long_table_says_how_many_rows_it_leaves_out(tmp_path: Path) -> None:
    rows = (*ROWS, *(("woz", f"BU1{n:07d}", "2022", "1", "A", "", "", "") for n in range(30)))
    long = compare(tmp_path, Version(rows=rows))

    assert "Niet getoond: 20." in write_markdown(outline_difference(long, 10))
    assert "Niet getoond: <span data-geen-cijfer>20</span>." in write_html(outline_difference(long, 10))
    assert write_text(outline_difference(long)).count("BU1") == 30
    assert "Niet getoond" not in write_markdown(outline_difference(long, 30))
