"""CPU seconds of a cold build by number of areas → the curve as SVG, drawn by the program itself as it draws a trend."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.draw.sketch import PointSketch, Task  # noqa: E402 - the program lies beside this script
from generator.draw.task import draw_task  # noqa: E402
from generator.draw.vega.kit import make_kit  # noqa: E402
from generator.draw.words import speech_of_now  # noqa: E402

SHAPE = "trend"


def draw_curve(seconds: Mapping[int, float]) -> str:
    """Milliseconds of CPU an area at each size; a level line means that a page costs the same on a large site."""
    points = [_point(areas, 1000 * cpu / areas) for areas, cpu in sorted(seconds.items())]
    task: Task = {
        "shape": SHAPE,
        "sketch": {
            "unit": "milliseconden CPU per gebied",
            "series": [{"label": "koude bouw", "role": "gebied", "points": points}],
            "from_zero": True,
        },
        "id": "groei",
        "name": "Milliseconden CPU per gebied van een koude bouw, naar het aantal gebieden",
        "speech": speech_of_now(),
        "description": "; ".join(f"{areas} gebieden: {1000 * cpu / areas:.0f}" for areas, cpu in sorted(seconds.items())),
    }
    return draw_task(task, make_kit(None))["svg"]


def _point(areas: int, milliseconds: float) -> PointSketch:
    return {"year": areas, "number": milliseconds, "text": f"{milliseconds:.0f}", "reserve": "", "sign": "", "breaks": False}
