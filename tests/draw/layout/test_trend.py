"""Tests of names and scales of a trend."""

from __future__ import annotations

from typing import Any

from generator.draw.layout.trend import lay_out_trend
from generator.draw.lettering import text_width
from generator.draw.sketch import SeriesSketch
from generator.draw.theme import TEXT, WIDTH


def series(label: str, values: dict[int, float | None], role: str = "gebied") -> SeriesSketch:
    return {
        "label": label,
        "role": role,
        "points": [
            {"year": year, "breaks": False, "number": number, "text": f"{number}", "reserve": "", "sign": ""}
            for year, number in values.items()
        ],
    }


def rows_of(*lines: SeriesSketch, from_zero: bool = True) -> dict[str, list[dict[str, Any]]]:
    return lay_out_trend({"unit": "%", "series": list(lines), "from_zero": from_zero})["rows"]


def test_names_stand_in_the_order_of_the_ends_of_the_lines_without_touching() -> None:
    lines = [series(name, {2019: 1.0, 2020: end}) for name, end in (("Laag", 10.0), ("Hoog", 11.0), ("Midden", 10.5))]
    names = {row["text"]: row["y"] for row in rows_of(*lines)["namen"]}

    assert names["Hoog"] < names["Midden"] < names["Laag"]
    assert min(abs(names[a] - names[b]) for a, b in (("Hoog", "Midden"), ("Midden", "Laag"))) >= 30


def test_a_name_that_had_to_move_is_led_to_its_line() -> None:
    close = rows_of(series("A", {2020: 10.0, 2021: 10.0}), series("B", {2020: 10.0, 2021: 10.1}), series("C", {2020: 1.0, 2021: 10.2}))
    apart = rows_of(series("A", {2020: 1.0, 2021: 1.0}), series("B", {2020: 10.0, 2021: 10.0}))

    assert [row["role"] for row in close["raster"]].count("leider") == 2
    assert [row["role"] for row in apart["raster"]].count("leider") == 0


def test_the_figure_at_the_end_is_that_of_the_last_year_or_none() -> None:
    complete = [row["text"] for row in rows_of(series("A", {2020: 3.0, 2021: 4.0}))["namen"]]
    ended = [row["text"] for row in rows_of(series("A", {2020: 3.0, 2021: None}))["namen"]]
    empty = [row["text"] for row in rows_of(series("A", {2020: None, 2021: None}))["namen"]]

    assert (complete, ended, empty) == (["4.0", "A"], ["A"], ["A", "geen cijfer"])


def test_long_names_break_and_end_inside_the_chart() -> None:
    names = rows_of(series("Alle buurten buiten het programma", {2020: 3.0, 2021: 4.0}))["namen"]

    assert len(names) >= 3
    assert all(row["x"] + text_width(row["text"], TEXT) <= WIDTH for row in names)


def test_crosses_of_one_year_stand_on_top_of_one_another() -> None:
    found = rows_of(series("A", {2020: None, 2021: 4.0}), series("B", {2020: None, 2021: 5.0}, "stad"))["ontbrekend"]
    crosses = found[:2]  # the third stands in the key

    assert len({(row["x"], row["y"]) for row in crosses}) == 2
    assert len({row["x"] for row in crosses}) == 1


def test_a_strong_base_line_stands_for_zero_only() -> None:
    lines = series("A", {2020: 110.0, 2021: 140.0})
    long = {zero: [row["role"] for row in rows_of(lines, from_zero=zero)["raster"] if row["x2"] - row["x"] > 100] for zero in (True, False)}

    assert (long[True].count("as"), long[False].count("as")) == (1, 0)
    assert len(long[False]) >= 3


def test_the_key_explains_crosses_and_hollow_marks_and_is_absent_without_them() -> None:
    doubted = series("A", {2019: 1.0, 2020: None, 2021: 4.0})
    doubted["points"][0] |= {"reserve": "voorlopig cijfer", "sign": "*"}
    doubted["points"][2] |= {"reserve": "schatting", "sign": "~"}
    plain, reserved = ([row["text"] for row in rows_of(line)["assen"]] for line in (series("A", {2020: 3.0, 2021: 4.0}), doubted))
    expected = ["geen cijfer", "Holle punt met ~: schatting", "Holle punt met *: voorlopig cijfer"]

    assert [text for text in reserved if "punt" in text or "cijfer" in text] == expected
    assert [text for text in plain if "punt" in text or "cijfer" in text] == []


def test_lines_of_the_area_lie_in_front() -> None:
    roles = ("gebied", "stad", "overig", "focus", "ander")
    drawn = rows_of(*(series(role, {2020: 1.0, 2021: 2.0}, role) for role in roles))["lijnen"]

    assert list(dict.fromkeys(row["role"] for row in drawn)) == ["ander", "overig", "stad", "focus", "gebied"]


def test_the_chart_grows_when_many_names_need_room() -> None:
    many = [series(f"Buurt {letter}", {2020: 1.0, 2021: 2.0}, "ander") for letter in "ABCDEFG"]

    assert lay_out_trend({"unit": "%", "series": many, "from_zero": True})["height"] > 260


def test_a_sign_stands_where_no_line_runs_through_it() -> None:
    doubted = series("A", {2019: 5.0, 2020: 5.0, 2021: 5.0})
    doubted["points"][1] = {**doubted["points"][1], "reserve": "twijfel", "sign": "?"}
    alone = rows_of(doubted)["namen"]
    crossed = rows_of(doubted, series("B", {2019: 5.3, 2020: 5.3, 2021: 5.3}, "stad"))["namen"]
    (free,), (moved,) = ([row["y"] for row in rows if row["text"] == "?"] for rows in (alone, crossed))

    assert moved > free


def test_a_sign_of_the_last_year_leaves_the_room_behind_the_line_to_its_figure() -> None:
    doubted = series("A", {2019: 5.0, 2020: 5.0, 2021: 5.0})
    doubted["points"][2] = {**doubted["points"][2], "reserve": "twijfel", "sign": "?"}
    rows = rows_of(doubted)
    (sign,) = (row for row in rows["namen"] if row["text"] == "?")

    assert sign["x"] < rows["punten"][-1]["x"]
