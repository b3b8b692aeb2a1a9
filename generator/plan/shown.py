"""Pages in, the figures and missing values that a reader meets on them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


def figures_shown(pages: Iterable[Page]) -> dict[FigureId, Figure]:
    """Only those that are there."""
    return {name: value for name, value in values_shown(pages).items() if isinstance(value, Figure)}


def _in_fields(value: Any) -> Iterator[Value]:  # noqa: ANN401 - any part of a page
    for name in _looked_at(value.__class__):
        yield from _in_value(getattr(value, name))


def _in_value(value: Any) -> Iterator[Value]:  # noqa: ANN401 - idem
    if isinstance(value, (Figure, Missing)):
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
