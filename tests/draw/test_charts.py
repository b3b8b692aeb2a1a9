"""Tests of charts from spec to SVG: data in = marks out, named, described, and nothing that does not belong."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.draw.charts import draw_charts
from generator.model.chart import ChartSpec, Role
from generator.model.figure import Value
from generator.model.status import Status
from generator.system.runner import Runner
from tests.draw.reading import SVG, line_places, marks, parse, place_of, texts
from tests.draw.samples import (
    block,
    city_map,
    every_kind,
    figure,
    gap,
    missing,
    multiples,
    rising,
    series,
    strip,
    trend,
)

KINDS = sorted(every_kind())
HERE = Runner(1, None)


def draw(spec: ChartSpec, name: str = "proef", title: str = "De bijstand daalt", description: str = "Een lijn over de jaren.") -> str:
    return draw_charts([block(spec, name, title, description)], HERE)[0].svg


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


@pytest.mark.parametrize("kind", KINDS)
def test_the_svg_has_a_name_and_a_description(kind: str) -> None:
    root = parse(draw(every_kind()[kind], "grafiek-1", 'Wie <b>&</b> "hoe"', "Wat 'er' staat & niet."))
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")

    assert title is not None
    assert description is not None
    assert (title.text, (description.text or "").split(" Zonder cijfer")[0]) == ('Wie <b>&</b> "hoe"', "Wat 'er' staat & niet.")
    assert (root.get("role"), root.get("data-grafiek"), root.get("class")) == ("img", "grafiek-1", f"grafiek grafiek-{kind}")
    assert (root.get("aria-labelledby"), root.get("aria-describedby")) == (title.get("id"), description.get("id"))


@pytest.mark.parametrize("kind", KINDS)
def test_the_svg_holds_nothing_that_does_not_belong_on_the_page(kind: str) -> None:
    svg = draw(every_kind()[kind])
    body = svg.replace('xmlns="http://www.w3.org/2000/svg"', "")

    assert not re.search(r"href|<script|<style|\sstyle=|\son\w+=|http|data:|<image|<!|<\?|xlink|aria-roledescription", body)
    assert set(re.findall(r"url\(([^)]*)\)", body)) <= {"#proef-arcering"}
    assert not re.search(r"\b(mark|axis|legend|chart|line|area|symbol|title text|null|NaN|undefined|Infinity)\b", " ".join(texts(svg)))
    assert not re.search(r'<svg[^>]*\s(width|height)="', svg)


@pytest.mark.parametrize("kind", KINDS)
def test_every_id_begins_with_the_id_of_the_chart(kind: str) -> None:
    ids = re.findall(r'\bid="([^"]*)"', draw(every_kind()[kind], "kaart-bijstand"))

    assert len(ids) == len(set(ids)) >= 2
    assert all(found.startswith("kaart-bijstand-") for found in ids)


@pytest.mark.parametrize("kind", KINDS)
def test_coordinates_have_one_digit_behind_the_point_at_most(kind: str) -> None:
    svg = draw(every_kind()[kind])
    geometry = " ".join(re.findall(r'\s(?:d|x|y|x1|x2|y1|y2|cx|cy|r|transform|viewBox)="([^"]*)"', svg))

    assert not re.search(r"\.\d\d|e-?\d", geometry)


@pytest.mark.parametrize("kind", KINDS)
def test_every_number_is_written_in_dutch(kind: str) -> None:
    numbers = [number for text in texts(draw(every_kind()[kind])) for number in re.findall(r"[\d.,]*\d", text)]

    assert numbers
    assert all(re.fullmatch(r"\d{1,3}(\.\d{3})*(,\d+)?|(19|20)\d\d", number) for number in numbers)


@pytest.mark.parametrize("kind", KINDS)
def test_texts_stay_within_the_width(kind: str) -> None:
    svg = draw(every_kind()[kind])
    places = [float(mark.attrib["x"]) for layer in ("assen", "namen") for mark in marks(svg, layer)]

    assert all(0 <= x <= 340 for x in places)
    assert all(float(mark.attrib["font-size"]) >= 11.5 for layer in ("assen", "namen") for mark in marks(svg, layer))


@pytest.mark.parametrize("kind", KINDS)
def test_ticks_are_hidden_from_a_screen_reader(kind: str) -> None:
    hidden = [group for group in parse(draw(every_kind()[kind])).iter(f"{SVG}g") if group.get("class", "").split()[0] == "assen"]

    assert hidden
    assert {group.get("aria-hidden") for group in hidden} == {"true"}


def test_charts_keep_their_order_and_draw_the_same_after_one_another_as_alone() -> None:
    specs = [every_kind()[kind] for kind in (*KINDS, *reversed(KINDS))]
    together = [chart.svg for chart in draw_charts([block(spec) for spec in specs], HERE)]

    assert together == [draw(spec) for spec in specs]


def test_what_was_drawn_before_with_the_same_shape_leaves_no_trace() -> None:
    spare = trend(series("A", Role.AREA, {"2020": figure("1")}))
    alone = draw(spare)
    draw(every_kind()["trend"])

    assert draw(spare) == alone


FRESH = """
import hashlib
from generator.draw.charts import draw_charts
from generator.system.runner import Runner
from tests.draw.samples import block, every_kind

if __name__ == "__main__":
    charts = draw_charts([block(spec, kind) for kind, spec in sorted(every_kind().items())], Runner(1, None))
    print(hashlib.sha256("".join(chart.svg for chart in charts).encode()).hexdigest())
"""


def test_a_fresh_process_elsewhere_draws_the_same_bytes(tmp_path: Path) -> None:
    charts = draw_charts([block(spec, kind) for kind, spec in sorted(every_kind().items())], HERE)
    expected = hashlib.sha256("".join(chart.svg for chart in charts).encode()).hexdigest()
    elsewhere = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "TZ": "Pacific/Auckland",
        "LANG": "tr_TR.UTF-8",
        "PYTHONHASHSEED": "7",
    }
    found = subprocess.run([sys.executable, "-c", FRESH], cwd=tmp_path, env=elsewhere, capture_output=True, text=True, check=True)

    assert found.stdout.strip() == expected


def test_workers_and_cache_change_no_byte(tmp_path: Path) -> None:
    blocks = [block(trend(rising(f"Buurt {number}")), f"trend-{number}") for number in range(36)]
    blocks += [block(spec, kind) for kind, spec in every_kind().items()]
    alone = draw_charts(blocks, HERE)
    cold = draw_charts(blocks, Runner(2, tmp_path))
    warm = draw_charts(blocks, Runner(1, tmp_path))

    assert cold == alone
    assert warm == alone


def test_a_warm_cache_loads_neither_altair_nor_vega(tmp_path: Path) -> None:
    draw_charts([block(trend(rising()))], Runner(1, tmp_path / "cache"))
    script = """
import sys
from dataclasses import replace
from pathlib import Path
from generator.draw.charts import draw_charts
from generator.system.runner import Runner
from tests.draw.samples import block, rising, trend
draw_charts([block(trend(rising()))], Runner(1, Path("cache")))
print(sorted({"altair", "vl_convert", "py_mini_racer", "pandas"} & set(sys.modules)))
"""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    found = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "[]"


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
