"""A chart is drawn in this process, without a cache."""

from __future__ import annotations

import hashlib

from generator.draw.charts import draw_charts
from generator.model.chart import ChartSpec
from generator.system.runner import Runner
from tests.draw.samples import block, every_kind

HERE = Runner(1, None)


def draw(spec: ChartSpec, name: str = "proef", title: str = "De bijstand daalt", description: str = "Een lijn over de jaren.") -> str:
    return draw_charts([block(spec, name, title, description)], HERE)[0].svg


def digest_of_every_kind(runner: Runner) -> str:
    """One digest of a chart of each kind."""
    charts = draw_charts([block(spec, kind) for kind, spec in sorted(every_kind().items())], runner)
    return hashlib.sha256("".join(chart.svg for chart in charts).encode()).hexdigest()
