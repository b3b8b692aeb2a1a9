"""Tests of what goes from figures to a drawing."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, cast

import pytest

from generator.draw.sketching import Atlas, describe_missing, sketch_chart
from generator.model.chart import ChartSpec, Dot, Role, StripChart
from generator.model.status import Status
from tests.draw.samples import city_map, every_kind, figure, missing, series, strip, trend


def sketch(spec: ChartSpec) -> dict[str, Any]:
    return cast("dict[str, Any]", sketch_chart(spec, Atlas())[1])


@pytest.mark.parametrize("kind", sorted(every_kind()))
def test_a_sketch_is_json_that_reads_back_the_same(kind: str) -> None:
    shape, sketched = sketch_chart(every_kind()[kind], Atlas())

    assert shape == kind
    assert json.loads(json.dumps(sketched)) == sketched


def test_points_stand_in_the_order_of_years() -> None:
    line = series("A", Role.AREA, {"2021": figure("3"), "2019": figure("1"), "2020": missing()})

    assert [(point["year"], point["number"]) for point in sketch(trend(line))["series"][0]["points"]] == [
        (2019, 1.0),
        (2020, None),
        (2021, 3.0),
    ]


def test_a_figure_keeps_its_length_and_is_written_as_in_the_table() -> None:
    point = sketch(trend(series("A", Role.AREA, {"2020": figure("1234.56", decimals=1)})))["series"][0]["points"][0]

    assert (point["number"], point["text"]) == (1234.56, "1.234,6")


@pytest.mark.parametrize(
    ("status", "reserve", "sign"),
    [
        (Status.NORMAL, "", ""),
        (Status.ESTIMATED, "schatting", "~"),
        (Status.PROVISIONAL, "voorlopig cijfer", "*"),
        (Status.UNVALIDATED, "twijfel aan dit cijfer", "?"),
        (Status.BREAK, "", ""),
        (Status.DIFFERS, "andere definitie", "d"),
    ],
)
def test_the_status_decides_on_hollow_marks_and_signs(status: Status, reserve: str, sign: str) -> None:
    point = sketch(trend(series("A", Role.AREA, {"2020": figure("1", status)})))["series"][0]["points"][0]

    assert (point["reserve"], point["sign"]) == (reserve, sign)


def test_the_marked_dot_is_the_area_and_focus_dots_stay_focus() -> None:
    roles = {"BU1": Role.FOCUS, "BU2": Role.FOCUS, "BU3": Role.OTHER, "BU4": Role.REST}
    dots = tuple(Dot(code=code, label=code, role=role, value=figure("1")) for code, role in roles.items())
    spec = StripChart(unit="%", dots=dots, city=None, city_name="Heel Stad", marked="BU1")

    assert [dot["role"] for dot in sketch(spec)["dots"]] == ["gebied", "focus", "ander", "ander"]


def test_a_map_is_plain_only_when_no_area_was_asked_for_a_figure() -> None:
    assert sketch(city_map([None, None]))["plain"]
    assert not sketch(city_map([None, missing()]))["plain"]


def test_one_map_on_many_pages_is_projected_once() -> None:
    atlas, spec = Atlas(), city_map([figure("1"), figure("2")])
    features = cast("list[object]", spec.boundaries["features"])
    elsewhere = replace(spec, boundaries={"type": "FeatureCollection", "features": list(features)})

    assert atlas.of(spec, 300) is atlas.of(elsewhere, 300)
    assert atlas.of(spec, 300) is not atlas.of(spec, 200)
    assert atlas.of(spec, 300) is not atlas.of(city_map([figure("1"), figure("2")]), 300)


def test_only_a_strip_tells_which_areas_lack_a_figure() -> None:
    assert describe_missing(strip([figure("1"), missing(), missing()])) == " Zonder cijfer: Buurt B, Buurt C."
    assert describe_missing(strip([figure("1")])) == ""
    assert describe_missing(city_map([missing()])) == ""
