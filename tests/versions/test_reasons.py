"""Reasons declared in CHANGES.md: read strictly, found from precise to general."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.difference import Reason
from generator.versions.life.reasons import ReasonFinder, parse_reasons

PATH = "data/wonen/0.2.0/CHANGES.md"


def reason(pattern: str, text: str = "Herzien.", line: int = 1) -> Reason:
    indicator, area, period = pattern.split()
    return Reason(pattern=(indicator, area, period), text=text, path=PATH, line=line)


def test_entries_below_the_heading_are_read() -> None:
    text = """# wonen 0.2.0

- `woz * 2019`: staat niet onder de kop.

## Gewijzigde waarden

Deze waarden zijn anders dan in versie 0.1.0.

- `woz BU07580302 2021`: schrijffout: de goede waarde
  staat in tabel 85318NED.
* woz * 201*: herzien door het CBS.

### Wat er verder is

- `woz * 2018`: ook niet.
"""

    reasons, problems = parse_reasons(text, PATH)

    assert problems == ()
    assert [(one.pattern, one.text, one.line) for one in reasons] == [
        (("woz", "BU07580302", "2021"), "schrijffout: de goede waarde staat in tabel 85318NED.", 9),
        (("woz", "*", "201*"), "herzien door het CBS.", 11),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "- woz 2021: herzien",
        "- `woz BU07580302 2021` herzien",
        "- woz: herzien",
        "- `woz BU07580302 2021`:",
        "- `woz * 2021: half een tik",
        "- ",
    ],
)
def test_an_entry_that_is_not_understood_is_named_with_its_place(line: str) -> None:
    reasons, problems = parse_reasons(f"## Gewijzigde waarden\n\n{line}\n", PATH)

    assert reasons == ()
    assert [(problem.code, str(problem.place)) for problem in problems] == [("reason-syntax", f"{PATH}:3:1")]


def test_windows_line_ends_and_the_case_of_the_heading_do_not_matter() -> None:
    reasons, problems = parse_reasons("## gewijzigde Waarden ##\r\n- woz * *: herzien\r\n  in mei.\r\n", PATH)

    assert problems == ()
    assert [one.text for one in reasons] == ["herzien in mei."]


def test_the_most_precise_reason_wins_and_of_two_the_first() -> None:
    finder = ReasonFinder(
        [reason("* * *", "alles"), reason("woz * 2021", "jaar"), reason("woz BU1 2021", "cel"), reason("woz BU* 2021", "later")]
    )

    assert [
        one.text for one in (finder.find(("woz", "BU1", "2021")), finder.find(("woz", "BU2", "2021")), finder.find(("x", "y", "z"))) if one
    ] == [
        "cel",
        "jaar",
        "alles",
    ]


def test_a_star_is_the_only_wildcard() -> None:
    finder = ReasonFinder([reason("w?z* [B]U* 20.1*")])

    assert [finder.find(key) for key in [("woz", "[B]U", "20.1"), ("w?z", "BU", "20.1"), ("w?z", "[B]U", "2021")]] == [None] * 3
    assert finder.find(("w?z", "[B]U", "20.1")) is not None


def test_reasons_that_explain_nothing_are_remembered() -> None:
    finder = ReasonFinder([reason("woz * 2021", line=5), reason("huur * 2021", line=4), reason("huur * 2020", line=3)])
    finder.find(("woz", "BU1", "2021"))

    assert [one.line for one in finder.unused] == [3, 4]


def test_a_hostile_pattern_does_not_slow_matching_down() -> None:
    finder = ReasonFinder([reason(f"{'a*' * 40}b * *")])
    begin = time.monotonic()

    assert finder.find(("a" * 5000, "x", "y")) is None
    assert time.monotonic() - begin < 5


@given(text=st.text(), heading=st.sampled_from(["", "## Gewijzigde waarden\n"]))
def test_no_text_makes_reading_fail(text: str, heading: str) -> None:
    reasons, problems = parse_reasons(heading + text, PATH)

    assert all(one.text and all(one.pattern) for one in reasons)
    assert all(problem.code == "reason-syntax" for problem in problems)
