"""Tests of the classes of a map."""

from __future__ import annotations

import pytest

from generator.draw.layout.choropleth import lay_out_map, value_classes
from generator.draw.sketch import AreaSketch

RING = [[0.0, 30.0], [10.0, 30.0], [10.0, 40.0], [0.0, 30.0]]


def area(number: float | None, code: str = "", *, marked: bool = False, focus: bool = False, top: float = 30.0) -> AreaSketch:
    ring = [[x, y - 30 + top] for x, y in RING]
    return {
        "code": code or f"BU{number}",
        "label": "Tuinzigt",
        "focus": focus,
        "marked": marked,
        "link": "",
        "polygons": [[ring]],
        "number": number,
        "text": "geen cijfer" if number is None else f"{number:.0f}",
        "reserve": "",
        "sign": "",
    }


def test_five_classes_hold_about_the_same_number_of_areas() -> None:
    classes = value_classes([area(float(number)) for number in range(50)])

    assert [len(one.codes) for one in classes] == [10, 10, 10, 10, 10]
    assert [one.range for one in classes] == ["0 – 9", "10 – 19", "20 – 29", "30 – 39", "40 – 49"]
    assert [one.colour for one in classes] == ["kaart-1", "kaart-2", "kaart-3", "kaart-4", "kaart-5"]


def test_equal_figures_never_fall_in_different_classes() -> None:
    areas = [area(float(number // 7), code=f"BU{number}") for number in range(40)]
    classes = value_classes(areas)
    class_of = {code: index for index, one in enumerate(classes) for code in one.codes}

    assert len({(one["number"], class_of[one["code"]]) for one in areas}) == len({one["number"] for one in areas})


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_few_figures_make_few_classes_of_which_none_is_empty(count: int) -> None:
    classes = value_classes([area(float(number)) for number in range(count)])

    assert len(classes) == count
    assert len({one.colour for one in classes}) == count


def test_every_area_with_a_figure_is_in_one_class_and_the_others_in_none() -> None:
    areas = [area(float(number**2), code=f"BU{number}") for number in range(13)] + [area(None, code="BUx")]
    codes = [code for one in value_classes(areas) for code in one.codes]

    assert sorted(codes) == sorted(f"BU{number}" for number in range(13))


def test_without_any_figure_there_are_no_classes_and_all_is_hatched() -> None:
    drawing = lay_out_map({"unit": "%", "areas": [area(None, "BU1"), area(None, "BU2")], "plain": False, "height": 50})

    assert [row["colour"] for row in drawing["rows"]["gebieden"]] == ["arcering", "arcering"]


def test_the_marked_area_is_outlined_and_named_above_or_else_below() -> None:
    low = lay_out_map({"unit": "", "areas": [area(1.0, marked=True, top=60)], "plain": True, "height": 90})["rows"]
    high = lay_out_map({"unit": "", "areas": [area(1.0, marked=True, top=0)], "plain": True, "height": 90})["rows"]

    assert [row["role"] for row in low["randen"]] == ["papier", "tekst"]
    assert low["namen"][0]["y"] < 60
    assert high["namen"][0]["y"] > 10


def test_focus_areas_have_a_mark_besides_their_colour() -> None:
    rows = lay_out_map({"unit": "", "areas": [area(1.0, focus=True), area(2.0)], "plain": True, "height": 90})["rows"]

    assert len(rows["focus"]) == 2  # in the area, and in the key
    assert [row["text"] for row in rows["assen"]] == ["focusbuurten"]
