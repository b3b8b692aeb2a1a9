"""Both scales of a line chart in, its grid, ticks and unit out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist

from generator.draw.axis import Axis
from generator.draw.drawing import NOWHERE, Letters, Row, Stops, cross_row, place, rule_row, stop, text_row
from generator.draw.layout.key import Side, sign_box, sign_row
from generator.draw.layout.lines import break_years, reserved_points
from generator.draw.layout.signs import Box, Spot, Stroke, choose_side
from generator.draw.sketch import PointSketch, SeriesSketch
from generator.draw.words import BREAK
from generator.model.language import spoken

NEAR = 26.0
"""Between two marks of a year, when there is no room for a sign between them."""
STACK = 11.0
"""Between crosses of one year."""
SAME = 2.0
"""Two marks that lie on one another this nearly share the place of a sign."""


@dataclass(frozen=True, kw_only=True)
class Frame:
    """Both scales of a chart with lines over years."""

    years: Axis
    values: Axis

    @property
    def scales(self) -> dict[str, list[float]]:
        """The signals of the shape."""
        return {
            "x_domain": list(self.years.domain),
            "x_range": [place(edge) for edge in self.years.range],
            "y_domain": list(self.values.domain),
            "y_range": [place(edge) for edge in self.values.range],
        }

    def grid(self, unit: str, left: float) -> dict[str, list[Row]]:
        """Levels of the values with their texts, years below the plot, the unit above it."""
        bottom, right = self.values.range[0], self.years.range[1] + 5
        levels = [(self.values.place(value), text) for value, text in self.values.ticks]
        rules = [rule_row("raster", (left, y), (right, y)) for y, _ in levels if y != bottom]
        base = "as" if self.values.domain[0] == 0 else "raster"  # a strong line only where it stands for zero
        rules.append(rule_row(base, (left, bottom), (right, bottom)))
        texts = [text_row(0, 14, unit, Letters())]
        texts += [text_row(left - 8, y + 4, text, Letters(anchor="right")) for y, text in levels]
        for year, text in self.years.ticks:
            x = self.years.place(year)
            texts.append(text_row(x, bottom + 19, text, Letters(anchor="center")))
            rules.append(rule_row("as", (x, bottom), (x, bottom + 4)))
        return {"raster": rules, "assen": texts}

    def cross(self, row: Row) -> Row:
        """A cross on the axis for a year without a figure, above those of other lines."""
        return cross_row(self.years.place(row["x"]), self.values.range[0] - STACK * row["level"], row["role"])

    def stop(self, point: PointSketch) -> str:
        """Where a figure stands; for a missing one the year on the axis."""
        level = self.values.range[0] if point["number"] is None else self.values.place(point["number"])
        return stop(self.years.place(point["year"]), level)

    def stops(self, series: Sequence[SeriesSketch]) -> Stops:
        """A row a year, a cell a line."""
        points = [{point["year"]: point for point in one["points"]} for one in series]
        years = sorted({year for of_line in points for year in of_line})
        return [[[self.stop(of_line[year]) if year in of_line else NOWHERE for of_line in points] for year in years]]

    def _signed(self, series: Sequence[SeriesSketch]) -> Iterator[tuple[PointSketch, str, Side]]:
        """The points that need a sign, and where it stands; the lowest of a year has it below where the one above is near."""
        strokes = [stroke for one in series for stroke in self._strokes(one)]
        signs: dict[Spot, Box] = {}
        by_year: dict[int, list[tuple[PointSketch, str]]] = {}
        for point, role in reserved_points(series):
            by_year.setdefault(point["year"], []).append((point, role))
        for points in by_year.values():
            ordered = sorted(points, key=lambda one: self._spot(one[0])[1])
            heights = [self._spot(point)[1] for point, _ in ordered]
            for number, (point, role) in enumerate(ordered):
                spot = self._spot(point)
                sides = self._sides(point, above=number < len(ordered) - 1 or not _near_end(heights))
                others = [box for other, box in signs.items() if dist(spot, other) > SAME]
                side = choose_side(spot, sides, strokes, others)
                signs[spot] = sign_box(*spot, side)
                yield point, role, side

    def _sides(self, point: PointSketch, *, above: bool) -> list[Side]:
        """Where the sign of a point may stand, the best first: inside the chart, and not behind the last mark of a line."""
        first, last = self.years.domain
        fits = self._spot(point)[1] + NEAR / 2 < self.values.range[0]
        before = [True] if point["year"] == last else [False] if point["year"] == first else [False, True]
        return [Side(above=one, before=other) for other in before for one in ([above, not above] if fits else [True])]

    def _strokes(self, series: SeriesSketch) -> Iterator[Stroke]:
        """The parts of a line, from year to year."""
        for before, after in pairwise(series["points"]):
            if before["number"] is not None and after["number"] is not None and not after["breaks"]:
                yield self._spot(before), self._spot(after)

    def _spot(self, point: PointSketch) -> tuple[float, float]:
        return self.years.place(point["year"]), self.values.place(point["number"] or 0.0)

    def remarks(self, series: Sequence[SeriesSketch]) -> dict[str, list[Row]]:
        """A dotted upright line with a word where a series breaks, and the signs of reserved figures."""
        bottom, top = self.values.range
        places = [self.years.place(year) for year in break_years(series)]
        signs = [sign_row(*self._spot(point), point["sign"], role, side) for point, role, side in self._signed(series)]
        return {
            "raster": [rule_row("breuk", (x, top), (x, bottom)) for x in places],
            "namen": signs + [text_row(x, top - 4, spoken(BREAK), Letters(anchor="center")) for x in places],
        }


def _near_end(heights: Sequence[float]) -> bool:
    """Say whether the lowest of some marks has another one right above it."""
    return len(heights) > 1 and heights[-1] - heights[-2] < NEAR
