"""Every kind of chart: its words, its ids and numbers, and the same bytes wherever and after whatever it is drawn."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.draw.charts import draw_charts
from generator.model.chart import Role
from generator.system.runner import Runner
from tests.draw.drawn import HERE, digest_of_every_kind, draw
from tests.draw.reading import SVG, marks, parse, texts
from tests.draw.samples import (
    block,
    every_kind,
    figure,
    rising,
    series,
    trend,
)

KINDS = sorted(every_kind())


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


def printed_by(script: str, folder: Path, environment: Mapping[str, str]) -> str:
    """What a script prints that a process of its own runs in a folder; it finds the program and the tests."""
    own = {**environment, "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.run([sys.executable, "-c", script], cwd=folder, env=own, capture_output=True, text=True, check=True).stdout


FRESH = """
from generator.system.runner import Runner
from tests.draw.drawn import digest_of_every_kind

if __name__ == "__main__":
    print(digest_of_every_kind(Runner(1, None)))
"""


def test_a_fresh_process_elsewhere_draws_the_same_bytes(tmp_path: Path) -> None:
    elsewhere = {"PATH": os.environ["PATH"], "TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "7"}

    assert printed_by(FRESH, tmp_path, elsewhere).strip() == digest_of_every_kind(HERE)


STANDING_BY = """
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from generator.draw.charts import stand_by, take_kit
from generator.draw.task import draw_task
from generator.system.runner import Runner
from tests.draw.drawn import digest_of_every_kind

if __name__ == "__main__":
    runner = Runner(2, Path("cache"))
    take_kit(runner)
    with closing(stand_by(runner)) as standby:
        standby.begin()
        print(digest_of_every_kind(replace(runner, standby=standby)))
        print("py_mini_racer" in sys.modules, standby.ask(draw_task, []))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="here no process can stand by")
def test_who_stands_by_draws_the_same_bytes(tmp_path: Path) -> None:
    assert printed_by(STANDING_BY, tmp_path, os.environ).splitlines() == [digest_of_every_kind(HERE), "False []"]


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

    assert printed_by(script, tmp_path, os.environ).strip() == "[]"
