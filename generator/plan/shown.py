"""Pages in, the figures and missing values that a reader meets on them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from generator.model.blocks import ChartBlock
from generator.model.figure import Figure, Missing, Value
from generator.model.identifiers import FigureId
from generator.model.page import Page


def values_shown(pages: Iterable[Page]) -> dict[FigureId, Value]:
    """Every figure and every missing value once, in order of first appearance."""
    return {value.id: value for page in pages for value in _in_fields(page)}


def values_in(parts: tuple[object, ...]) -> Iterator[Value]:
    """Every figure and missing value in parts of a page."""
    yield from _in_value(parts)


def steps_of(shown: Mapping[FigureId, Value], more: Iterable[Figure]) -> tuple[Figure, ...]:
    """What no page shows, but is computed on the way to what pages show, or is one of `more` or on the way to those.

    One that only takes over a cell or a figure is no step.
    """
    found = _on_the_way(shown, more)
    return tuple(figure for figure in found.values() if figure.taken_over is None)


def with_operands(values: Iterable[Value]) -> dict[FigureId, Value]:
    """Values with all figures they are computed from, directly or not, also those that only take over a cell: each can be named."""
    shown = {value.id: value for value in values}
    return shown | _on_the_way(shown, ())


def _on_the_way(shown: Mapping[FigureId, Value], more: Iterable[Figure]) -> dict[FigureId, Figure]:
    found: dict[FigureId, Figure] = {}
    waiting = [*more, *(operand for value in shown.values() if isinstance(value, Figure) for operand in _figures_in(value))]
    while waiting:
        figure = waiting.pop()
        if figure.id not in shown and figure.id not in found:
            found[figure.id] = figure
            waiting.extend(_figures_in(figure))
    return found


def _figures_in(figure: Figure) -> Iterator[Figure]:
    return (operand for operand in figure.operands.values() if isinstance(operand, Figure))


def _in_fields(value: Any) -> Iterator[Value]:  # noqa: ANN401 - any part of a page
    for name in _looked_at(value.__class__):
        yield from _in_value(getattr(value, name))


def _in_value(value: Any) -> Iterator[Value]:  # noqa: ANN401 - idem
    kind = value.__class__
    if kind is str:  # most parts of a page
        return
    if kind is Figure or kind is Missing:
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _in_value(part)
    elif is_dataclass(value):
        yield from _in_fields(value)


@cache
def _looked_at(kind: type[Any]) -> tuple[str, ...]:
    """The drawing of a chart is left out: the table beside it holds every number drawn."""
    return tuple(field.name for field in fields(kind) if kind is not ChartBlock or field.name not in {"spec", "text"})
