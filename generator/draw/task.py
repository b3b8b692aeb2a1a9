"""One task in, the finished SVG out: what the runner calls, here or in another process."""

from __future__ import annotations

from generator.draw.sketch import Task

LIBRARIES = ("altair", "mini-racer", "vl-convert-python")
"""What decides the bytes beside our own source; read by the runner."""


def draw_task(task: Task) -> str:
    """Draw a chart. Altair and Vega are loaded by the first one: a build that finds every chart in the cache never pays for them."""
    from generator.draw.layout.layouts import lay_out  # noqa: PLC0415 - idem
    from generator.draw.svg.finish import finish_svg  # noqa: PLC0415 - idem
    from generator.draw.vega.kept_views import draw_kept  # noqa: PLC0415 - see above

    drawing = lay_out(task)
    return finish_svg(draw_kept(drawing), drawing, task)
