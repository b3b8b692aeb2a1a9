"""A drawing in, its SVG out, by Vega in an embedded V8: one view per shape is kept for a while, and only its data are swapped.

Vega and the shapes come with a kit, so a process that draws loads neither Altair nor vl-convert. Ten times as fast as a fresh view,
and the same SVG but for the numbers of clip paths, which are not kept.
"""

from __future__ import annotations

import atexit
import json
from contextlib import ExitStack

from py_mini_racer import mini_racer

from generator.draw.drawing import Drawing
from generator.draw.vega.kit import Kit
from generator.draw.vega.specs import filled_datasets
from generator.draw.vega.stand_ins import DRAWING, STAND_INS
from generator.system.background_loop import start_background_loop


class VegaError(Exception):
    """A drawing that Vega refuses: a mistake of ours."""


def draw_kept(drawing: Drawing, kit: Kit) -> str:
    """SVG of a drawing. Raises VegaError with what Vega says."""
    return _engine_of(kit).draw(drawing)


def open_views(kit: Kit) -> None:
    """Load Vega and open a view of every shape, so that the first drawing takes no longer than any other."""
    for shape in kit["shapes"]:
        _engine_of(kit).open(shape)


def _engine_of(kit: Kit) -> _Engine:
    if kit["digest"] not in _engines:
        _engines[kit["digest"]] = _Engine(kit)
    return _engines[kit["digest"]]


class _Engine:
    """One V8 with Vega in it, and the views that were made so far."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        opened = ExitStack()
        # Without a loop of its own it binds itself to one that runs here, and dies with it.
        self._v8 = opened.enter_context(mini_racer(start_background_loop()))
        atexit.register(opened.close)  # left to the collector, it waits for ever
        self._v8.eval(STAND_INS + kit["scripts"] + DRAWING + ";0")
        self._datasets: dict[str, tuple[str, ...]] = {}

    def draw(self, drawing: Drawing) -> str:
        """Swap the data of the view of this shape."""
        shape = drawing["shape"]
        rows = {name: drawing["rows"].get(name, []) for name in self._filled(shape)}
        return self._call("drawView", shape, drawing["height"], drawing["scales"], rows)

    def open(self, shape: str) -> None:
        """Have a view of this shape."""
        self._filled(shape)
        self._call("openView", shape)

    def _filled(self, shape: str) -> tuple[str, ...]:
        """The datasets of a shape, which Vega knows hereafter."""
        if shape not in self._datasets:
            spec = self._kit["shapes"][shape]
            self._call("keepShape", shape, spec)
            self._datasets[shape] = filled_datasets(spec)
        return self._datasets[shape]

    def _call(self, function: str, *arguments: object) -> str:
        """Call an asynchronous function of ours; its arguments travel as JSON, which is JavaScript as well."""
        text = ",".join(json.dumps(argument, allow_nan=False) for argument in arguments)
        self._v8.eval(f"begin({function}({text}));0")
        outcome = str(self._v8.eval("outcome()"))
        if not outcome.startswith("="):
            reason = outcome[1:] or "the drawing did not end"
            message = f"Vega refuses {arguments[0]}: {reason[:300]}"
            raise VegaError(message)
        return outcome[1:]


_engines: dict[str, _Engine] = {}
"""By kit; a process has one, but for tests."""
