"""Tests of dots and names in a strip."""

from __future__ import annotations

from itertools import combinations

import pytest

from generator.draw.layout.strip import MOST_SPREAD, SPACING, beside_line, lay_out_strip, swarm_offsets
from generator.draw.sketch import DotSketch, StripSketch


def dot(code: str, number: float | None, role: str = "ander", *, reserve: str = "") -> DotSketch:
    sign = "*" if reserve else ""
    return {"code": code, "label": code, "role": role, "number": number, "text": str(number), "reserve": reserve, "sign": sign}


def words(sketch: StripSketch) -> list[str]:
    return [row["text"] for row in lay_out_strip(sketch)["rows"]["assen"]]


def test_no_dot_hides_another() -> None:
    places = [10.0, 11.0, 12.0, 12.0, 13.0, 40.0]
    dots = list(zip(places, swarm_offsets(places), strict=True))

    assert all((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 >= SPACING**2 - 1e-6 for a, b in combinations(dots, 2))


def test_the_first_dot_stands_in_the_middle_and_a_lonely_one_as_well() -> None:
    offsets = swarm_offsets([10.0, 10.0, 100.0])

    assert (offsets[0], offsets[2]) == (0, 0)
    assert offsets[1] != 0


def test_a_crowd_keeps_within_the_chart() -> None:
    assert max(abs(offset) for offset in swarm_offsets([10.0] * 56)) <= MOST_SPREAD


@pytest.mark.parametrize(("x", "line"), [(10, 12), (170, 168), (330, 335), (170, None), (5, 300)])
def test_a_name_stays_in_the_chart_and_no_line_runs_through_it(x: float, line: float | None) -> None:
    left = beside_line(x, 100, line)

    assert 0 <= left <= 240
    assert line is None or not left < line < left + 100


def test_the_key_says_what_the_dots_are() -> None:
    dots = [dot("BU1", 1.0, "focus"), dot("BU2", 2.0), dot("BU3", None)]

    assert words({"unit": "%", "dots": dots, "city": None, "city_name": "Heel Stad"})[-3:] == [
        "focusbuurten",
        "andere buurten",
        "zonder cijfer",
    ]


def test_the_key_speaks_of_wijken_where_the_dots_are_wijken() -> None:
    assert words({"unit": "%", "dots": [dot("WK1", 1.0), dot("WK2", 2.0)], "city": None, "city_name": "Heel Stad"})[-1] == "wijken"


def test_the_marked_dot_is_drawn_last_so_that_nothing_covers_it() -> None:
    dots = [dot("BU1", 1.0, "gebied"), dot("BU2", 1.0), dot("BU3", 1.0, "focus")]
    drawing = lay_out_strip({"unit": "%", "dots": dots, "city": None, "city_name": "Heel Stad"})

    assert [row["role"] for row in drawing["rows"]["punten"]] == ["ander", "focus", "gebied"]


def test_the_chart_grows_with_the_crowd() -> None:
    few = lay_out_strip({"unit": "%", "dots": [dot("BU1", 1.0), dot("BU2", 9.0)], "city": None, "city_name": "Heel Stad"})
    many = lay_out_strip({"unit": "%", "dots": [dot(f"BU{number:02}", 1.0) for number in range(9)], "city": None, "city_name": "Heel Stad"})

    assert many["height"] > few["height"]


def test_the_marked_dot_stays_full_among_provisional_ones_and_the_key_says_so() -> None:
    dots = [dot("BU1", 1.0, "gebied", reserve="voorlopig cijfer"), dot("BU2", 2.0, reserve="voorlopig cijfer")]
    sketch: StripSketch = {"unit": "%", "dots": dots, "city": None, "city_name": "Heel Stad"}
    drawn = {row["role"]: row["fill"] for row in lay_out_strip(sketch)["rows"]["punten"]}

    assert drawn == {"ander": "papier", "gebied": "gebied"}
    assert words(sketch)[-1] == "Holle punt en BU1: voorlopig cijfer"
