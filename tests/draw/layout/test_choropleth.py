"""A map in colours: what is hatched, outlined and marked."""

from __future__ import annotations

from generator.draw.layout.choropleth import lay_out_map
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


def test_without_any_figure_there_are_no_classes_and_all_is_hatched() -> None:
    drawing = lay_out_map({"unit": "%", "areas": [area(None, "BU1"), area(None, "BU2")], "plain": False, "height": 50})

    assert [row["colour"] for row in drawing["rows"]["gebieden"]] == ["arcering", "arcering"]


def test_the_marked_area_is_outlined_and_named_above_or_else_below() -> None:
    low = lay_out_map({"unit": "", "areas": [area(1.0, marked=True, top=60)], "plain": True, "height": 90})["rows"]
    high = lay_out_map({"unit": "", "areas": [area(1.0, marked=True, top=0)], "plain": True, "height": 90})["rows"]

    assert [row["role"] for row in low["randen"]] == ["papier", "tekst"]
    assert low["namen"][0]["y"] < 60
    assert high["namen"][0]["y"] > 10


def test_the_name_stands_where_it_hides_no_mark_of_another_area() -> None:
    marked, above = area(1.0, marked=True, top=60), area(2.0, focus=True, top=44)

    free = lay_out_map({"unit": "", "areas": [marked], "plain": True, "height": 90})["rows"]["namen"][0]
    beside = lay_out_map({"unit": "", "areas": [marked, above], "plain": True, "height": 90})["rows"]["namen"][0]

    assert free["y"] < 60
    assert beside["y"] > 70


def test_focus_areas_have_a_mark_besides_their_colour() -> None:
    rows = lay_out_map({"unit": "", "areas": [area(1.0, focus=True), area(2.0)], "plain": True, "height": 90})["rows"]

    assert len(rows["focus"]) == 2  # in the area, and in the key
    assert [row["text"] for row in rows["assen"]] == ["focusbuurten"]
