"""The whole spec of a chart: any Vega draws the same chart from it, and nothing in it leads to elsewhere."""

import json
import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import vl_convert

from generator.draw.layout.layouts import lay_out
from generator.draw.layout.pointers import POINTERS
from generator.draw.sketch import Task
from generator.draw.sketching import Atlas, sketch_chart
from generator.draw.svg.finish import finish_svg
from generator.draw.task import draw_task
from generator.draw.vega.interactive import CHOSEN, POINTED, fill_spec, make_interactive
from generator.draw.vega.kit import make_kit
from generator.draw.vega.specs import compile_shape
from generator.draw.words import speech_of_now
from tests.draw.reading import SVG, parse
from tests.draw.samples import every_kind

KINDS = sorted(every_kind())


def task(kind: str) -> Task:
    shape, sketch = sketch_chart(every_kind()[kind], Atlas())
    return {
        "shape": shape,
        "sketch": sketch,
        "id": "proef",
        "name": "Een naam",
        "description": "Een omschrijving.",
        "speech": speech_of_now(),
    }


def spec(kind: str, **signals: str) -> dict[str, Any]:
    drawing = lay_out(task(kind))
    drawing["scales"] |= signals  # type: ignore[arg-type] # what a reader points at is a signal as well
    return fill_spec(make_interactive(compile_shape(kind)), drawing)


def redrawn(kind: str, **signals: str) -> str:
    return str(vl_convert.vega_to_svg(json.loads(json.dumps(spec(kind, **signals)))))


def layer(svg: str, name: str) -> list[ET.Element]:
    return [mark for group in parse(svg).iter(f"{SVG}g") if f"{name}_marks" in group.get("class", "") for mark in group]


def seen(svg: str) -> list[bool]:
    return [mark.get("opacity") != "0" for mark in layer(svg, POINTERS)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_spec_draws_the_same_chart(kind: str) -> None:
    """But for the layer of rings, which cannot be seen."""
    rings = re.compile(rf'<g class="{POINTERS}[^"]*"[^>]*>.*?</g>')
    again = redrawn(kind)
    finished = finish_svg(again, lay_out(task(kind)), task(kind))

    assert not any(seen(again))
    assert rings.sub("", finished) == draw_task(task(kind), make_kit(None))["svg"]


@pytest.mark.parametrize("kind", KINDS)
def test_pointing_at_a_figure_shows_its_ring_and_no_other(kind: str) -> None:
    told = [row["uitleg"] for row in lay_out(task(kind))["rows"][POINTERS]]

    assert seen(redrawn(kind, **{POINTED: told[0]})) == [words == told[0] for words in told]


def test_choosing_a_line_shows_the_rings_of_all_its_figures() -> None:
    names = [row["naam"] for row in lay_out(task("trend"))["rows"][POINTERS]]

    assert seen(redrawn("trend", **{CHOSEN: "Breda"})) == [name == "Breda" for name in names]


def test_choosing_an_area_of_a_map_gives_it_an_edge() -> None:
    def wide(svg: str) -> int:
        return sum(mark.get("stroke-width") == "2.5" for mark in layer(svg, "gebieden"))

    assert wide(redrawn("kaart")) == 0
    assert wide(redrawn("kaart", **{CHOSEN: "Buurt C"})) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_spec_asks_nothing_of_the_web(kind: str) -> None:
    text = json.dumps(spec(kind))

    assert re.findall(r"https?://[^\"]*", text) == ["https://vega.github.io/schema/vega/v6.json"]
    assert not re.search(r'"(?:url|href|loader)"', text)


def test_filling_a_shape_leaves_the_shape_as_it_was() -> None:
    shape = make_interactive(compile_shape("trend"))
    before = json.dumps(shape)
    fill_spec(shape, lay_out(task("trend")))

    assert json.dumps(shape) == before
    assert all(mark["name"] != f"{POINTERS}_marks" for mark in compile_shape("trend")["marks"])
