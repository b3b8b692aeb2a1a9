"""Notes under a line chart: its lines in, what a reader must know of their values out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.chart import Role, Series
from generator.model.figure import Missing, Value
from generator.model.indicator import Indicator
from generator.model.sentence import Link, Sentence
from generator.plan.links import indicator_path
from generator.plan.report import Report
from generator.plan.sentences.remarks import line_remark, value_notes
from generator.plan.series import labelled_points


def plan_line_notes(report: Report, indicator: Indicator, lines: Sequence[Series]) -> tuple[Sentence, ...]:
    """Notes in full; beside the line of an area those of the city are pointed at, for they stand on the indicator's page."""
    own = [line for line in lines if line.role in {Role.AREA, Role.OTHER}]
    if not own:
        return value_notes(labelled_points(lines))
    remarked = [line.label for line in lines if line not in own and any(_remarked(point.value) for point in line.points)]
    link = Link(indicator.short, indicator_path(report.id, indicator.id))
    return (*value_notes(labelled_points(own)), *((line_remark(remarked, link),) if remarked else ()))


def _remarked(value: Value) -> bool:
    return isinstance(value, Missing) or bool(value.note)
