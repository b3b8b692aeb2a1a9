"""Notes under a line chart: its lines in, what a reader must know of their values out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.chart import Role, Series
from generator.model.figure import Missing, Value
from generator.model.indicator import Indicator
from generator.model.sentence import Link, Sentence
from generator.plan.links import indicator_path
from generator.plan.report import Report
from generator.plan.sentences.remarks import line_remark, panel_remarks, value_notes
from generator.plan.series import labelled_points

_OWN = frozenset({Role.AREA, Role.OTHER})


def plan_line_notes(report: Report, indicator: Indicator, lines: Sequence[Series]) -> tuple[Sentence, ...]:
    """Notes in full; beside the line of an area those of the city are pointed at, for they stand on the indicator's page."""
    return (*_own_notes(lines), *_pointed_at(report, [(indicator, lines)]))


def plan_panel_notes(report: Report, panels: Sequence[tuple[Indicator, Sequence[Series]]]) -> tuple[Sentence, ...]:
    """The same for several small charts: a note that they share is told once, and so is where the others stand."""
    own = panel_remarks((indicator.short, note) for indicator, lines in panels for note in _own_notes(lines))
    return (*own, *_pointed_at(report, panels))


def _own_notes(lines: Sequence[Series]) -> tuple[Sentence, ...]:
    own = [line for line in lines if line.role in _OWN]
    return value_notes(labelled_points(own or lines))


def _pointed_at(report: Report, panels: Sequence[tuple[Indicator, Sequence[Series]]]) -> tuple[Sentence, ...]:
    """One sentence for all remarks on lines beside an area's own."""
    labels: dict[str, None] = {}
    links: list[Link] = []
    for indicator, lines in panels:
        beside = [line for line in lines if line.role not in _OWN and any(_remarked(point.value) for point in line.points)]
        if beside and any(line.role in _OWN for line in lines):
            labels.update(dict.fromkeys(line.label for line in beside))
            links.append(Link(indicator.short, indicator_path(report.id, indicator.id)))
    return (line_remark(tuple(labels), links),) if links else ()


def _remarked(value: Value) -> bool:
    return isinstance(value, Missing) or bool(value.note)
