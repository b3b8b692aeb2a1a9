"""What a reader can point at in each kind of chart: every figure, where it is drawn, in the words of the table."""

import pytest

from generator.draw.drawing import Drawing
from generator.draw.layout.layouts import lay_out
from generator.draw.layout.pointers import POINTERS
from generator.draw.sketching import Atlas, sketch_chart
from generator.draw.words import speech_of_now
from generator.model.chart import ChartSpec, Role
from generator.model.chart_values import values_drawn
from generator.model.figure import Figure, Value
from generator.model.status import Status
from tests.draw.samples import (
    city_map,
    every_kind,
    figure,
    gap,
    missing,
    multiples,
    path,
    path_course,
    ratios,
    rising,
    series,
    strip,
    trend,
)


def drawing(spec: ChartSpec) -> Drawing:
    shape, sketch = sketch_chart(spec, Atlas())
    return lay_out(
        {"shape": shape, "sketch": sketch, "id": "proef", "name": "Een naam", "description": "Wat er staat.", "speech": speech_of_now()}
    )


def said(spec: ChartSpec) -> list[str]:
    return [row["uitleg"] for row in drawing(spec)["rows"].get(POINTERS, [])]


def test_a_line_is_told_year_by_year_with_its_unit_and_its_reservation() -> None:
    line = series("Tuinzigt", Role.AREA, {"2019": figure("12"), "2020": missing(), "2021": figure("15.5", Status.PROVISIONAL)})

    assert said(trend(line)) == ["Tuinzigt, 2019: 12,0 per 1.000 inwoners", "Tuinzigt, 2021: 15,5 per 1.000 inwoners (voorlopig cijfer)"]


def test_a_percentage_stands_against_its_number_and_a_panel_is_named() -> None:
    assert (
        said(multiples(series("Breda", Role.CITY, {"2019": figure("12"), "2020": figure("13")})))[0]
        == "Onderwerp Breda, Breda, 2019: 12,0%"
    )


def test_both_sides_of_a_gap_are_told_row_by_row() -> None:
    rows: list[tuple[str, Value, Value]] = [("2019", figure("50"), figure("12")), ("2020", missing(), figure("11"))]

    assert said(gap(rows)) == ["focusbuurten, 2019: 50,0%", "rest van de stad, 2019: 12,0%", "rest van de stad, 2020: 11,0%"]


def test_areas_of_a_strip_are_told_from_low_to_high_and_those_of_a_map_by_name() -> None:
    values: list[Value] = [figure("30"), figure("10"), missing()]

    assert said(strip(values)) == ["Buurt B: 10,0%", "Buurt A: 30,0%"]
    assert said(city_map(values)) == ["Buurt A: 30,0%", "Buurt B: 10,0%", "Buurt C: geen cijfer"]


def test_a_map_that_only_shows_where_something_lies_has_nothing_to_point_at() -> None:
    assert said(city_map([None, None])) == []


@pytest.mark.parametrize("kind", sorted(every_kind()))
def test_every_pointer_lies_inside_its_chart(kind: str) -> None:
    drawn = drawing(every_kind()[kind])

    assert drawn["rows"][POINTERS]
    assert all(0 <= row["x"] <= 340 and 0 <= row["y"] <= drawn["height"] for row in drawn["rows"][POINTERS])


def test_a_pointer_lies_on_the_mark_of_its_figure() -> None:
    drawn = drawing(trend(rising()))
    (x_low, x_high), (x_from, x_to) = drawn["scales"]["x_domain"], drawn["scales"]["x_range"]
    places = [x_from + (row["x"] - x_low) / (x_high - x_low) * (x_to - x_from) for row in drawn["rows"]["lijnen"]]

    assert [row["x"] for row in drawn["rows"][POINTERS]] == pytest.approx(places, abs=0.02)


@pytest.mark.parametrize("kind", sorted(every_kind()))
def test_the_values_drawn_are_all_figures_and_missing_values_of_the_chart(kind: str) -> None:
    assert values_drawn(every_kind()[kind])
    assert len({value.id for value in values_drawn(every_kind()[kind])}) == len(values_drawn(every_kind()[kind]))


def test_the_values_of_a_path_hold_its_margins_and_its_target() -> None:
    course = path_course(ratios(), goal="1")
    shown = values_drawn(path(course))

    assert all(isinstance(value, Figure) for value in shown)
    assert course.goal is not None
    assert course.goal.id in {value.id for value in shown}
