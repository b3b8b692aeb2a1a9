"""A chart is drawn in this process, without a cache."""

from __future__ import annotations

from generator.draw.charts import draw_charts
from generator.model.chart import ChartSpec
from generator.system.runner import Runner
from tests.draw.samples import block

HERE = Runner(1, None)


def draw(spec: ChartSpec, name: str = "proef", title: str = "De bijstand daalt", description: str = "Een lijn over de jaren.") -> str:
    return draw_charts([block(spec, name, title, description)], HERE)[0].svg
