"""What a chart shows, the figures and missing values drawn in it out, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from generator.model.chart import ChartSpec, GapChart, MapChart, MultiplesChart, PathChart, Series, StripChart, ThenNowChart, TrendChart
from generator.model.figure import Value


def values_drawn(spec: ChartSpec) -> tuple[Value, ...]:
    """Every value once; none of a map that only shows where something lies."""
    return tuple({value.id: value for value in _values(spec) if value is not None}.values())


def _values(spec: ChartSpec) -> Iterator[Value | None]:
    match spec:
        case TrendChart():
            yield from _of_series(spec.series)
        case PathChart():
            for course in spec.courses:
                yield from _of_series((course.series,))
                yield from (limit for margin in course.margins for limit in (margin.lower, margin.upper))
                yield course.goal
        case StripChart():
            yield from (dot.value for dot in spec.dots)
            yield spec.city
        case GapChart():
            yield from (side for row in spec.rows for side in (row.focus, row.rest))
        case ThenNowChart():
            yield from (side for gap in spec.gaps for row in (gap.then, gap.now) for side in (row.focus, row.rest))
        case MapChart():
            yield from (area.value for area in spec.areas)
        case MultiplesChart():
            for panel in spec.panels:
                yield from _of_series(panel.series)
        case _:
            assert_never(spec)


def _of_series(series: tuple[Series, ...]) -> Iterator[Value]:
    return (point.value for one in series for point in one.points)
