"""Tests of charts from spec to SVG: data in = marks out, named, described, and nothing that does not belong."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from generator.draw.charts import draw_charts
from generator.model.chart import ChartSpec, Role
from generator.model.figure import Value
from generator.model.status import Status
from tests.draw.drawn import HERE, draw
from tests.draw.reading import SVG, line_places, marks, parse, place_of, texts
from tests.draw.samples import (
    block,
    city_map,
    figure,
    gap,
    missing,
    multiples,
    rising,
    series,
    strip,
    trend,
)


def test_a_trend_has_a_point_of_its_line_for_every_figure_and_rises_with_it() -> None:
    places = line_places(marks(draw(trend(rising())), "lijnen")[0].attrib["d"])

    assert len(places) == 6
    assert places == sorted(places)
    assert [y for _, y in places] == sorted((y for _, y in places), reverse=True)


def test_a_year_without_a_figure_is_a_gap_in_the_line_and_a_cross_on_the_axis() -> None:
    values: dict[str, Value] = {"2015": figure("10"), "2016": figure("11"), "2017": missing(), "2018": figure("12"), "2019": figure("13")}
    svg = draw(trend(series("Tuinzigt", Role.AREA, values)))
    lines = [line_places(mark.attrib["d"]) for mark in marks(svg, "lijnen")]
    ticks = {mark.text: float(mark.attrib["x"]) for mark in marks(svg, "assen")}
    crosses = marks(svg, "ontbrekend")

    assert [len(line) for line in lines] == [2, 2]
    assert len(crosses) == 2  # in 2017, and in the key
    assert place_of(crosses[0])[0] == pytest.approx(ticks["2017"], abs=0.2)


@pytest.mark.parametrize(
    ("kind", "spec"),
    [
        ("kloof", gap([("2020", missing(), missing())])),
        ("trend", trend(series("Tuinzigt", Role.AREA, {"2019": missing(), "2020": missing()}))),
        ("rangorde", strip([missing(), missing()])),
        ("kaart", city_map([missing(), missing()])),
        ("panelen", multiples(series("Tuinzigt", Role.AREA, {"2019": missing(), "2020": missing()}))),
    ],
)
def test_a_chart_of_which_every_figure_is_missing_is_drawn_and_can_be_drawn_again(kind: str, spec: ChartSpec) -> None:
    """Its page offers that like any other, and says of each why it is not there."""
    drawn = draw_charts([block(spec, "proef", "Geen cijfers", "Er zijn geen cijfers.")], HERE)[0]

    assert (drawn.shape, bool(json.loads(drawn.marks))) == (kind, True)


def test_a_break_in_the_series_is_a_gap_in_the_line_without_a_cross() -> None:
    values = {"2015": figure("10"), "2016": figure("11"), "2017": figure("30", Status.BREAK), "2018": figure("31")}
    svg = draw(trend(series("Tuinzigt", Role.AREA, values)))

    assert [len(line_places(mark.attrib["d"])) for mark in marks(svg, "lijnen")] == [2, 2]
    assert marks(svg, "ontbrekend") == []


@pytest.mark.parametrize("status", [Status.ESTIMATED, Status.PROVISIONAL, Status.UNVALIDATED, Status.DIFFERS])
def test_a_figure_with_a_reservation_is_hollow(status: Status) -> None:
    values = {str(year): figure("10", status if year == 2018 else Status.NORMAL) for year in range(2012, 2022)}
    points = marks(draw(trend(series("Tuinzigt", Role.AREA, values))), "punten")

    assert ["v-papier" in point.attrib["class"] for point in points] == [True, False]


def test_a_strip_has_a_dot_for_every_figure_and_a_cross_for_every_missing_one() -> None:
    values = [figure(str(number)) for number in (5, 1, 3, 3, 3, 9)]
    svg = draw(strip([*values, missing(), missing(Status.SUPPRESSED)], city=figure("4")))
    places = sorted(place_of(dot) for dot in marks(svg, "punten"))

    assert len(places) == len(set(places)) == 6
    assert [sum(abs(x - other) < 0.2 for x, _ in places) for other, _ in places] == [1, 3, 3, 3, 1, 1]
    assert len(marks(svg, "ontbrekend")) == 2
    assert "Zonder cijfer: Buurt G, Buurt H." in svg


def test_a_strip_names_the_marked_area_and_the_city_with_their_figures() -> None:
    svg = draw(strip([figure("5"), figure("1234.56", decimals=1)], marked=1, city=figure("4.04")))

    assert "Buurt B 1.234,6" in texts(svg)
    assert "Heel Stad 4,0" in texts(svg)


def test_a_marked_area_without_a_figure_is_named_all_the_same() -> None:
    svg = draw(strip([missing(), figure("3")]))

    assert {"Buurt A: geen cijfer", "zonder cijfer"} <= set(texts(svg))
    assert "l-accent" in marks(svg, "ontbrekend")[0].attrib["class"]


def test_a_gap_has_both_marks_and_both_figures_in_every_row() -> None:
    svg = draw(gap([("2019", figure("50"), figure("12")), ("2020", figure("40"), figure("11"))]))
    places = [place_of(mark) for mark in marks(svg, "punten")]

    assert len({y for _, y in places}) == 2
    assert len(marks(svg, "verbinding")) == 2
    assert {"2019", "50,0", "12,0", "2020", "40,0", "11,0"} <= set(texts(svg))


def test_a_missing_side_of_a_gap_is_a_cross_without_a_connection() -> None:
    svg = draw(gap([("2019", missing(), figure("12")), ("2020", figure("40"), figure("11"))]))

    assert len(marks(svg, "punten")) == 3
    assert len(marks(svg, "verbinding")) == 1
    assert len(marks(svg, "ontbrekend")) == 2  # the row, and the key
    assert "geen cijfer" in texts(svg)


def test_a_map_has_every_area_hatched_where_there_is_no_figure() -> None:
    svg = draw(city_map([figure("10"), figure("20"), missing(), figure("40")]), name="kaart-x")
    fills = [area.attrib["fill"] for area in marks(svg, "gebieden")]

    assert len(fills) == 4
    assert fills[2] == "url(#kaart-x-arcering)"
    assert len(set(fills)) == 4
    assert '<pattern id="kaart-x-arcering"' in svg
    assert {"10,0", "20,0", "40,0", "geen cijfer"} <= set(texts(svg))


def test_a_plain_map_marks_the_area_without_pretending_that_figures_lack() -> None:
    svg = draw(city_map([None, None, None]))

    assert ["v-accent" in area.attrib["class"] for area in marks(svg, "gebieden")] == [True, False, False]
    assert "geen cijfer" not in svg
    assert "Buurt A" in texts(svg)


def test_every_panel_has_its_line_and_its_last_figure() -> None:
    falling = series("B", Role.AREA, {"2019": figure("9"), "2020": figure("4")})
    svg = draw(multiples(rising("A"), falling))
    lines = [line_places(mark.attrib["d"]) for mark in marks(svg, "lijnen")]

    assert [len(line) for line in lines] == [6, 2]
    assert {"35,0", "4,0", "Onderwerp A", "Onderwerp B"} <= set(texts(svg))
    assert lines[1][0][0] > lines[0][-1][0]


def test_a_shared_scale_makes_panels_comparable() -> None:
    low = series("A", Role.AREA, {"2019": figure("1"), "2020": figure("2")})
    high = series("B", Role.AREA, {"2019": figure("100"), "2020": figure("200")})
    apart = [line_places(mark.attrib["d"]) for mark in marks(draw(multiples(low, high)), "lijnen")]
    together = [line_places(mark.attrib["d"]) for mark in marks(draw(multiples(low, high, shared_scale=True)), "lijnen")]

    assert apart[0][0][1] == apart[1][0][1]
    assert together[0][0][1] > together[1][0][1]


def test_a_chart_without_any_figure_still_shows_that_there_is_none() -> None:
    nothing = series("Tuinzigt", Role.AREA, {"2019": missing(), "2020": missing()})
    shown = {
        kind: draw(spec) for kind, spec in (("trend", trend(nothing)), ("strook", strip([missing()])), ("panelen", multiples(nothing)))
    }

    assert {kind: "geen cijfer" in " ".join(texts(svg)) for kind, svg in shown.items()} == dict.fromkeys(shown, True)
    assert all(marks(svg, "ontbrekend") for svg in shown.values())


def test_a_map_that_leads_somewhere_is_a_group_of_links_named_by_their_areas() -> None:
    spec = city_map([None, None])
    areas = (replace(spec.areas[0], link="2022/buurten/a/index.html"), spec.areas[1])
    svg = draw(replace(spec, areas=areas, marked=""), name="wijzer")
    links = [(link.get("data-naar"), link.get("tabindex"), "".join(link.itertext())) for link in parse(svg).iter(f"{SVG}a")]

    assert parse(svg).get("role") == "group"
    assert links == [("2022/buurten/a/index.html", "-1", ""), ("2022/buurten/a/index.html", None, "Buurt A")]


def test_a_map_that_only_shows_is_an_image_without_links() -> None:
    svg = draw(city_map([None, None]))

    assert parse(svg).get("role") == "img"
    assert list(parse(svg).iter(f"{SVG}a")) == []
