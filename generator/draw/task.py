"""One task in, the finished SVG out: what the runner calls, here or in another process."""

from __future__ import annotations

from typing import TypedDict

from generator.draw.layout.pointers import POINTERS
from generator.draw.sketch import Task
from generator.draw.vega.kit import Kit
from generator.draw.words import language_of
from generator.model.language import speaking
from generator.system.runner import json_value

LIBRARIES = ("altair", "mini-racer", "vl-convert-python")
"""What decides the bytes beside our own source; read by the runner."""


class Drawn(TypedDict):
    """A finished chart."""

    svg: str
    shape: str
    marks: str
    """What it was drawn from, as JSON; empty when nobody would draw it again, for it is no chart of figures."""


def get_ready(kit: Kit) -> None:
    """Load everything that drawing needs, in a process that will draw."""
    from generator.draw.layout import layouts  # noqa: F401, PLC0415 - as below
    from generator.draw.svg import finish  # noqa: F401, PLC0415 - idem
    from generator.draw.vega.kept_views import open_views  # noqa: PLC0415 - idem

    open_views(kit)


def draw_task(task: Task, kit: Kit) -> Drawn:
    """Draw a chart. V8 is loaded by the first one: a build that finds every chart in the cache never pays for it."""
    from generator.draw.layout.layouts import lay_out  # noqa: PLC0415 - idem
    from generator.draw.svg.finish import finish_svg  # noqa: PLC0415 - idem
    from generator.draw.vega.kept_views import draw_kept  # noqa: PLC0415 - see above

    with speaking(language_of(task["speech"])):  # another process knows nothing of the language of the moment
        drawing = lay_out(task)
    svg = finish_svg(draw_kept(drawing, kit), drawing, task)
    if POINTERS not in drawing["rows"]:
        return {"svg": svg, "shape": "", "marks": ""}
    return {"svg": svg, "shape": drawing["shape"], "marks": json_value(drawing)}
