"""Charts of the real site, drawn both ways: kept views give what vl-convert gives. `make thorough` draws every one of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.commands.pipeline import check_sources
from generator.draw.layout.layouts import lay_out
from generator.draw.sketching import Atlas, sketch_chart
from generator.draw.vega.reference import draw_reference
from generator.draw.words import speech_of_now
from generator.plan.charts import charts_of
from generator.plan.site import plan_in_parts
from generator.system.progress import NoDisplay, Progress
from tests.draw.vega.test_kept_views import draw_kept, without_clip_numbers
from tests.made_up import QUARTER, spread, thousands

ROOT = Path(__file__).parents[3]


@pytest.mark.site
@thousands
def test_charts_of_the_site_are_drawn_the_same_by_both() -> None:
    checked = check_sources(ROOT, Progress(NoDisplay()))
    assert checked.source is not None
    plan = plan_in_parts(checked.source, checked.figures.books, checked.problems)
    atlas = Atlas()
    drawings = {}
    for page in plan.pages:
        for block in charts_of(page):
            shape, sketch = sketch_chart(block.spec, atlas)
            drawing = lay_out({"shape": shape, "sketch": sketch, "id": "", "name": "", "description": "", "speech": speech_of_now()})
            drawings[json.dumps(drawing, sort_keys=True)] = drawing
    several = spread(sorted(drawings))
    different = [
        name[:200]
        for name in several
        if without_clip_numbers(draw_kept(drawings[name])) != without_clip_numbers(draw_reference(drawings[name]))
    ]

    assert len(several) > 500 // QUARTER
    assert different == []
