"""Pages in, the figures that a reader meets on them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from generator.model.blocks import ChartBlock
from generator.model.figure import Figure, Missing
from generator.model.identifiers import FigureId
from generator.model.page import Page


def figures_shown(pages: Iterable[Page]) -> dict[FigureId, Figure]:
    """Every figure once, in order of first appearance."""
    return {figure.id: figure for page in pages for figure in _in_fields(page)}


def _in_fields(value: Any) -> Iterator[Figure]:  # noqa: ANN401 - any part of a page
    for name in _looked_at(value.__class__):
        yield from _in_value(getattr(value, name))


def _in_value(value: Any) -> Iterator[Figure]:  # noqa: ANN401 - idem
    if isinstance(value, Figure):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _in_value(part)
    elif is_dataclass(value) and not isinstance(value, Missing):
        yield from _in_fields(value)


@cache
def _looked_at(kind: type[Any]) -> tuple[str, ...]:
    """The drawing of a chart is left out: the table beside it holds every number drawn."""
    return tuple(field.name for field in fields(kind) if kind is not ChartBlock or field.name not in {"spec", "text"})
