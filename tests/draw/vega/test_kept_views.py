"""Tests of kept views: the SVG of vl-convert, whatever was drawn before; what Vega refuses is named."""

from __future__ import annotations

import asyncio
import random
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from generator.draw.drawing import Drawing
from generator.draw.layout.layouts import lay_out
from generator.draw.sketch import Task
from generator.draw.sketching import Atlas, sketch_chart
from generator.draw.vega import kept_views
from generator.draw.vega.kept_views import VegaError
from generator.draw.vega.kit import make_kit
from generator.draw.vega.reference import draw_reference
from generator.draw.vega.stand_ins import USES
from generator.draw.words import speech_of_now
from generator.model.chart import ChartSpec, Role
from tests.draw.samples import every_kind, rising, trend

KINDS = sorted(every_kind())


def drawing(kind: str) -> Drawing:
    return as_drawing(every_kind()[kind])


def as_drawing(spec: ChartSpec) -> Drawing:
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


def draw_kept(one: Drawing) -> str:
    return kept_views.draw_kept(one, make_kit(None))


def without_clip_numbers(svg: str) -> str:
    """Vega numbers its clip paths from the start of the process, and we keep none of them."""
    return re.sub(r"clip\d+", "clip", svg)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kept_view_draws_what_vl_convert_draws(kind: str) -> None:
    first, again = draw_kept(drawing(kind)), draw_kept(drawing(kind))

    assert without_clip_numbers(first) == without_clip_numbers(draw_reference(drawing(kind)))
    assert without_clip_numbers(again) == without_clip_numbers(first)


def test_a_view_that_is_used_up_makes_room_for_one_that_draws_the_same() -> None:
    one = drawing("trend")

    drawn = {without_clip_numbers(draw_kept(one)) for _ in range(USES + 1)}

    assert len(drawn) == 1


def test_lines_that_come_back_in_another_order_are_drawn_in_that_order() -> None:
    orders = (("Breda", "Tuinzigt"), ("Tuinzigt", "Breda"), ("Heuvel", "Breda", "Tuinzigt"))
    for names in orders:
        lines = as_drawing(trend(*(rising(name, role) for name, role in zip(names, (Role.AREA, Role.CITY, Role.REST), strict=False))))

        assert without_clip_numbers(draw_kept(lines)) == without_clip_numbers(draw_reference(lines))


def test_a_chart_does_not_depend_on_the_charts_before_it() -> None:
    drawings = [drawing(kind) for kind in KINDS]
    chance = random.Random(2040)  # noqa: S311 - an order, not a secret
    expected = [without_clip_numbers(draw_reference(one)) for one in drawings]
    for _ in range(20):
        number = chance.randrange(len(drawings))

        assert without_clip_numbers(draw_kept(drawings[number])) == expected[number]


def test_charts_are_drawn_inside_a_running_event_loop_and_after_it() -> None:
    async def draw() -> str:
        return without_clip_numbers(draw_kept(drawing("kloof")))

    def draw_twice() -> tuple[str, str]:
        return asyncio.run(draw()), without_clip_numbers(draw_kept(drawing("kloof")))

    kept_views._engines.clear()
    with ThreadPoolExecutor(1) as thread:  # in this one a browser of other tests may keep a loop of its own running
        inside, outside = thread.submit(draw_twice).result()

    assert inside == outside == without_clip_numbers(draw_reference(drawing("kloof")))


def test_what_vega_refuses_is_named_in_one_line() -> None:
    wrong = drawing("trend") | {"scales": {"geen_signaal": [0.0, 1.0]}}

    with pytest.raises(VegaError, match=r"Vega refuses trend: .*geen_signaal") as raised:
        draw_kept(wrong)

    assert len(str(raised.value)) < 400
