"""Pages in, the figures and missing values that a reader meets on them out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from generator.model.blocks import ChartBlock
from generator.model.figure import Figure, Missing, Value
from generator.model.identifiers import FigureId
from generator.model.page import Page


def values_shown(pages: Iterable[Page]) -> dict[FigureId, Value]:
    """Every figure and every missing value once, in order of first appearance."""
    found: dict[FigureId, Value] = {}
    for page in pages:
        _collect(page, found)
    return found


def values_in(parts: tuple[object, ...]) -> Iterable[Value]:
    """Every figure and missing value in parts of a page, once."""
    found: dict[FigureId, Value] = {}
    _collect(parts, found)
    return found.values()


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
    waiting: list[object] = list(more)
    for value in shown.values():
        if value.__class__ is Figure:
            waiting.extend(value.operands.values())
    while waiting:
        figure = waiting.pop()
        if isinstance(figure, Figure) and figure.id not in shown and figure.id not in found:
            found[figure.id] = figure
            waiting.extend(figure.operands.values())
    return found


def _collect(value: Any, found: dict[FigureId, Value]) -> None:  # noqa: ANN401 - any part of a page
    """Add what stands in a part of a page; a page has a million parts, so each is looked at once, by its class."""
    kind = value.__class__
    if kind is Figure or kind is Missing:
        found[value.id] = value
        return
    parts = value if kind is tuple else _parts_of(kind)(value)
    for part in parts:
        if part.__class__ is not str:  # most parts of a page
            _collect(part, found)


@cache
def _parts_of(kind: type[Any]) -> Callable[[Any], Iterable[Any]]:
    """What stands in a value of a class; the drawing of a chart is left out: the table beside it holds every number drawn."""
    if issubclass(kind, tuple):
        return iter
    if not is_dataclass(kind):
        return _nothing
    names = tuple(field.name for field in fields(kind) if kind is not ChartBlock or field.name not in {"spec", "text"})
    if len(names) > 1:
        return attrgetter(*names)
    return (lambda value: (getattr(value, names[0]),)) if names else _nothing


def _nothing(_: object) -> tuple[Any, ...]:
    return ()
