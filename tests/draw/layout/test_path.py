"""Tests of the way to a target: what is drawn of it, and that no words hide it."""

from __future__ import annotations

from itertools import combinations

import pytest

from generator.draw.drawing import Drawing, Row
from generator.draw.layout.layouts import lay_out
from generator.draw.lettering import text_width
from generator.draw.sketch import Task
from generator.draw.sketching import Atlas, sketch_chart
from generator.draw.theme import TEXT, WIDTH
from generator.draw.words import speech_of_now
from generator.model.chart import PathChart, Role
from tests.draw.samples import path, path_course, ratios


def laid_out(spec: PathChart) -> Drawing:
    shape, sketch = sketch_chart(spec, Atlas())
    task: Task = {
        "shape": shape,
        "sketch": sketch,
        "id": "proef",
        "name": "Een naam",
        "description": "Een omschrijving.",
        "speech": speech_of_now(),
    }
    return lay_out(task)


def rules(spec: PathChart, kind: str) -> list[Row]:
    return [row for row in laid_out(spec)["rows"]["raster"] if row["role"] == kind]


def words(spec: PathChart) -> dict[str, Row]:
    return {row["text"]: row for row in laid_out(spec)["rows"]["namen"]}


def test_the_way_runs_from_the_newest_ratio_to_the_target_in_the_year_of_the_horizon() -> None:
    spec = path(path_course(ratios()))
    drawing = laid_out(spec)
    (way,), (level,) = rules(spec, "nodig"), rules(spec, "doel")
    first, last = drawing["scales"]["x_range"]

    assert way["x"] == pytest.approx(first + (last - first) * 2 / 22, abs=0.02)
    assert (way["x2"], way["y2"]) == (pytest.approx(last), level["y"])
    assert way["y"] < way["y2"]  # down to the target, for the ratio lies above it


def test_every_margin_reaches_from_limit_to_limit_around_its_figure() -> None:
    spec = path(path_course(ratios()))
    upright = [row for row in rules(spec, "marge-focus") if row["x"] == row["x2"]]

    assert len(upright) == 3
    assert len({round(row["y"] - row["y2"], 1) for row in upright}) == 1
    assert all(row["y"] > row["y2"] for row in upright)


def test_who_is_beyond_the_target_has_no_way_back_to_it() -> None:
    spec = path(path_course(ratios("de kloof", Role.FOCUS, "0.8", "0.9"), needed=False))

    assert rules(spec, "nodig") == []
    assert len(rules(spec, "doel")) == 1
    assert "nodig" not in words(spec)


def test_without_a_target_only_the_ratios_are_drawn_and_the_axis_ends_with_them() -> None:
    spec = path(path_course(ratios(), goal="", needed=False))

    assert rules(spec, "doel") == []
    assert laid_out(spec)["scales"]["x_domain"] == [2018, 2020]


@pytest.mark.parametrize("values", [("0.5", "0.9"), ("0.9", "0.5"), ("0.5", "0.9", "0.7")])
def test_without_a_target_the_figure_and_the_name_stand_behind_the_last_mark(values: tuple[str, ...]) -> None:
    """Above it they would lie over the line, its margin and its sign where it ends high in the drawing."""
    spec = path(path_course(ratios("de kloof", Role.FOCUS, *values), goal="", needed=False))
    drawing = laid_out(spec)
    said = [row for row in drawing["rows"]["namen"] if row["x"] > drawing["scales"]["x_range"][1]]

    assert [row["text"] for row in said][1:] == ["de kloof"]
    assert all(row["x"] >= drawing["scales"]["x_range"][1] + 12 for row in said)
    assert all(row["x"] + text_width(row["text"], TEXT, bold=row.get("weight") == "bold") <= WIDTH for row in said)


def test_a_common_target_is_named_once() -> None:
    spec = path(path_course(ratios("met", Role.FOCUS, "0.8", "0.9"), needed=False), path_course(ratios("zonder", Role.OTHER)))

    assert len(rules(spec, "doel")) == 1
    assert [row["text"] for row in laid_out(spec)["rows"]["namen"]].count("doel: 1,0") == 1


@pytest.mark.parametrize("values", [("3.2", "2.6"), ("0.7", "0.8"), ("1.1", "1.05"), ("1.0", "1.0")])
def test_words_touch_neither_one_another_nor_the_way_nor_the_edge(values: tuple[str, ...]) -> None:
    spec = path(path_course(ratios("de kloof", Role.FOCUS, *values)))
    boxes = []
    for row in laid_out(spec)["rows"]["namen"]:
        width = text_width(row["text"], TEXT)
        left = row["x"] - (width if row["align"] == "right" else 0)
        boxes.append((left, row["y"] - TEXT * 0.75, left + width, row["y"]))
    (way,) = rules(spec, "nodig")

    assert all(left >= 0 and right <= WIDTH and top >= 14 for left, top, right, _ in boxes)
    for one, other in combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    for left, top, right, bottom in boxes:
        for step in range(101):
            x, y = way["x"] + (way["x2"] - way["x"]) * step / 100, way["y"] + (way["y2"] - way["y"]) * step / 100

            assert not (left < x < right and top < y < bottom)


@pytest.mark.parametrize(("one", "other"), [("1.03", "1.11"), ("1.11", "1.03"), ("2.0", "2.0"), ("0.9", "1.1")])
def test_names_of_two_courses_that_end_near_one_another_do_not_touch(one: str, other: str) -> None:
    near = path(path_course(ratios("met", Role.FOCUS, "0.9", one), needed=False), path_course(ratios("zonder", Role.OTHER, "0.8", other)))
    found = words(near)
    blocks = sorted(found[name]["y"] for name in ("met", "zonder"))

    assert blocks[1] - blocks[0] >= 2 * 15
