"""Chart blocks in, charts out, in the same order: sketched here, laid out and drawn by the runner."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import partial

from generator.draw.sketch import Task
from generator.draw.sketching import Atlas, describe_missing, sketch_chart
from generator.draw.task import draw_task, get_ready
from generator.draw.vega.kit import Kit, make_kit
from generator.draw.words import speech_of_now
from generator.model.blocks import ChartBlock
from generator.model.chart import Chart
from generator.model.sentence import plain_with_status
from generator.system.runner import Runner, called
from generator.system.standby import Standby


def begin_kit(runner: Runner) -> AbstractContextManager[Callable[[], Kit]]:
    """Begin making what drawing needs, beside everything that comes before it; what is lent waits for it."""
    return runner.begin(make_kit, None)


def stand_by(runner: Runner) -> Standby:
    """A process that draws the few charts of a page at once; it makes or reads the kit when it begins."""
    return Standby(function=draw_task, get_ready=partial(_get_ready, runner))


def _get_ready(runner: Runner) -> Callable[[str], str]:
    kit = _make_kit(runner)
    get_ready(kit)
    return called(draw_task, kit)


def draw_charts(blocks: Sequence[ChartBlock], runner: Runner, kit: Callable[[], Kit] | None = None) -> tuple[Chart, ...]:
    """Draw every chart in the language of the moment; the rest is as in `draw_tasks`."""
    return draw_tasks(sketch_tasks(blocks), runner, kit)


def sketch_tasks(blocks: Iterable[ChartBlock]) -> Iterator[Task]:
    """What there is to draw, in the language of the moment: nothing but lengths, texts and words.

    One after another, for who draws lets go of each as soon as it is written down: a sketch is ten times as large as its text.
    """
    atlas = Atlas()
    return (_task(block, atlas) for block in blocks)


def draw_tasks(tasks: Iterable[Task], runner: Runner, kit: Callable[[], Kit] | None = None) -> tuple[Chart, ...]:
    """Draw every chart; one is drawn again only when its task changes.

    The kit is asked for when there is something to draw; without one it is made then.
    """
    return tuple(Chart(**drawn) for drawn in runner.map(draw_task, tasks, kit or partial(_make_kit, runner)))


def take_kit(runner: Runner, kit: Callable[[], Kit] | None = None) -> Kit:
    """What drawing needs, as it was made for the charts; made now when nobody did."""
    return kit() if kit else _make_kit(runner)


def _make_kit(runner: Runner) -> Kit:
    with begin_kit(runner) as kit:
        return kit()


def _task(block: ChartBlock, atlas: Atlas) -> Task:
    shape, sketch = sketch_chart(block.spec, atlas)
    return {
        "shape": shape,
        "sketch": sketch,
        "id": block.text.id,
        "name": plain_with_status(block.text.name),
        "description": plain_with_status(block.text.description) + describe_missing(block.spec),
        "speech": speech_of_now(),
    }
