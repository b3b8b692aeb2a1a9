"""Numbers and paths of an SVG → the same, no more precise than an eye can see."""

from __future__ import annotations

import re
from functools import lru_cache

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
_RING = re.compile(r"M([^MZ]*)Z")


def round_number(value: float) -> str:
    """At most one digit behind the point, none where it would be a zero."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def shorten_path(path: str) -> str:
    """Round every number of a path."""
    return _NUMBER.sub(lambda found: round_number(float(found[0])), path)


def shorten_outline(path: str) -> str:
    """Rewrite closed rings of straight lines (`M0,0L10,0L10,10.5Z`) in steps from point to point, without points that do not move."""
    return "".join(_ring(ring) for ring in _RING.findall(path))


@lru_cache(maxsize=4096)  # the areas of a city come back on every map of it
def _ring(ring: str) -> str:
    points = [tuple(round(float(number) * 10) for number in _NUMBER.findall(point)) for point in ring.split("L")]
    x, y = points[0]
    parts = [f"M{_tenth(x)}{_joined(y)}l"]
    steps = []
    for to_x, to_y in points[1:]:
        if (to_x, to_y) != (x, y):
            steps.append((to_x - x, to_y - y))
            x, y = to_x, to_y
    if (x, y) == points[0]:
        steps = steps[:-1]  # Z draws the last side
    for index, (step_x, step_y) in enumerate(steps):
        parts.append((_joined(step_x) if index else _tenth(step_x)) + _joined(step_y))
    return "".join(parts) + "z"


def _tenth(value: int) -> str:
    """A number of tenths, as short as SVG reads it: `.5`, `-1.5`, `12`."""
    sign = "-" if value < 0 else ""
    whole, tenth = divmod(abs(value), 10)
    if not tenth:
        return f"{sign}{whole}"
    return f"{sign}{whole or ''}.{tenth}"


def _joined(value: int) -> str:
    """The same after another number: a minus separates by itself."""
    text = _tenth(value)
    return text if text.startswith("-") else f" {text}"
