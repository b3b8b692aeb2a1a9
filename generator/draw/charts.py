"""Chart blocks in, charts out, in the same order: sketched here, laid out and drawn by the runner."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import partial

from generator.draw.sketch import Task
from generator.draw.sketching import Atlas, describe_missing, sketch_chart
from generator.draw.task import draw_task
from generator.draw.vega.kit import Kit, make_kit
from generator.model.blocks import ChartBlock
from generator.model.chart import Chart
from generator.model.sentence import plain
from generator.system.runner import Runner


def begin_kit(runner: Runner) -> AbstractContextManager[Callable[[], Kit]]:
    """Begin making what drawing needs, beside everything that comes before it; what is lent waits for it."""
    return runner.begin(make_kit, None)


def draw_charts(blocks: Sequence[ChartBlock], runner: Runner, kit: Callable[[], Kit] | None = None) -> tuple[Chart, ...]:
    """Draw every chart. Only lengths, texts and words go to the runner, so a chart is drawn again only when one of these changes.

    The kit is asked for when there is something to draw; without one it is made then.
    """
    atlas = Atlas()
    tasks = [_task(block, atlas) for block in blocks]
    return tuple(Chart(svg=svg) for svg in runner.map(draw_task, tasks, kit or partial(_make_kit, runner)))


def _make_kit(runner: Runner) -> Kit:
    with begin_kit(runner) as kit:
        return kit()


def _task(block: ChartBlock, atlas: Atlas) -> Task:
    shape, sketch = sketch_chart(block.spec, atlas)
    return {
        "shape": shape,
        "sketch": sketch,
        "id": block.text.id,
        "name": plain(block.text.name),
        "description": plain(block.text.description) + describe_missing(block.spec),
    }
