"""Series → the rows of their lines, markers and crosses, in years and values."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.draw.drawing import Row, mark_row
from generator.draw.layout.key import need_signs
from generator.draw.sketch import Amount, PointSketch, SeriesSketch
from generator.model.chart import Role

FEW_POINTS = 4
ORDER: tuple[str, ...] = (Role.OTHER, Role.REST, Role.CITY, Role.FOCUS, Role.AREA)
"""From behind to in front."""


def lay_out_lines(series: Sequence[SeriesSketch], name: str = "") -> dict[str, list[Row]]:
    """Give `lijnen` (a row a year, in parts that run without a gap), `punten` and `ontbrekend` (how high a cross is stacked)."""
    rows: dict[str, list[Row]] = {"lijnen": [], "punten": [], "ontbrekend": []}
    stacked: dict[int, int] = {}
    for index, one in sorted(enumerate(series), key=lambda pair: (ORDER.index(pair[1]["role"]), pair[0])):
        points, part, role = one["points"], 0, one["role"]
        for position, point in enumerate(points):
            year, number = point["year"], point["number"]
            if number is None:
                rows["ontbrekend"].append({"x": year, "level": stacked.get(year, 0), "role": role})
                stacked[year] = stacked.get(year, 0) + 1
                continue
            before, after = _joined(points, position), position + 1 < len(points) and _joined(points, position + 1)
            part += not before
            if before or after:
                rows["lijnen"].append({"series": f"{name}{index}.{part}", "role": role, "x": year, "y": number})
            if _is_marked(points, position) or not (before or after):
                rows["punten"].append(mark_row(year, number, role, hollow=bool(point["reserve"])))
    return rows


def amounts_of(series: Sequence[SeriesSketch]) -> list[Amount]:
    """All figures, also those that are not there."""
    return [point for one in series for point in one["points"]]


def numbers_of(series: Sequence[SeriesSketch]) -> list[float]:
    """All numbers, to fit a scale."""
    return [point["number"] for one in series for point in one["points"] if point["number"] is not None]


def years_of(series: Sequence[SeriesSketch]) -> list[int]:
    """All years, also those without a figure."""
    return [point["year"] for one in series for point in one["points"]]


def last_known(series: SeriesSketch) -> PointSketch | None:
    """The newest point with a figure."""
    return next((point for point in reversed(series["points"]) if point["number"] is not None), None)


def reserved_points(series: Sequence[SeriesSketch]) -> list[tuple[PointSketch, str]]:
    """The points that need a sign, each with the role of its line."""
    if not need_signs(amounts_of(series)):
        return []
    return [(point, one["role"]) for one in series for point in one["points"] if point["sign"]]


def break_years(series: Sequence[SeriesSketch]) -> list[float]:
    """Where a new series begins: halfway between the year before and its first one."""
    places = {(before["year"] + point["year"]) / 2 for one in series for before, point in pairwise(one["points"]) if point["breaks"]}
    return sorted(places)


def _joined(points: Sequence[PointSketch], position: int) -> bool:
    """Say whether the line comes to this point from the one before: both have a figure and nothing broke between them."""
    if not position or points[position]["breaks"]:
        return False
    return points[position - 1]["number"] is not None and points[position]["number"] is not None


def _is_marked(points: Sequence[PointSketch], position: int) -> bool:
    """A marker where a reader looks for one: few figures, the last one, or one with a reservation."""
    known = [index for index, point in enumerate(points) if point["number"] is not None]
    return len(known) <= FEW_POINTS or position == known[-1] or bool(points[position]["reserve"])
