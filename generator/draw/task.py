"""One task in, the finished SVG out: what the runner calls, here or in another process."""

from __future__ import annotations

from generator.draw.sketch import Task
from generator.draw.vega.kit import Kit

LIBRARIES = ("altair", "mini-racer", "vl-convert-python")
"""What decides the bytes beside our own source; read by the runner."""


def draw_task(task: Task, kit: Kit) -> str:
    """Draw a chart. V8 is loaded by the first one: a build that finds every chart in the cache never pays for it."""
    from generator.draw.layout.layouts import lay_out  # noqa: PLC0415 - idem
    from generator.draw.svg.finish import finish_svg  # noqa: PLC0415 - idem
    from generator.draw.vega.kept_views import draw_kept  # noqa: PLC0415 - see above

    drawing = lay_out(task)
    return finish_svg(draw_kept(drawing, kit), drawing, task)
