"""A task → its drawing, by the name of its shape."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.draw.drawing import Drawing
from generator.draw.layout.choropleth import lay_out_map
from generator.draw.layout.gap import lay_out_gap
from generator.draw.layout.multiples import lay_out_multiples
from generator.draw.layout.path import lay_out_path
from generator.draw.layout.strip import lay_out_strip
from generator.draw.layout.then_now import lay_out_then_now
from generator.draw.layout.trend import lay_out_trend
from generator.draw.sketch import Task

LAYOUTS: Mapping[str, Callable[[Any], Drawing]] = {
    "trend": lay_out_trend,
    "pad": lay_out_path,
    "rangorde": lay_out_strip,
    "kloof": lay_out_gap,
    "toen-en-nu": lay_out_then_now,
    "kaart": lay_out_map,
    "panelen": lay_out_multiples,
}


def lay_out(task: Task) -> Drawing:
    """Give every mark of the chart its place."""
    return LAYOUTS[task["shape"]](task["sketch"])
