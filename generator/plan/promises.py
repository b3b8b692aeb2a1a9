"""Reporting status: every indicator of the programme in, at which level and in which years it has open figures out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.blocks import PromiseLine
from generator.model.indicator import Indicator
from generator.model.sentence import Link, Sentence
from generator.plan.links import indicator_path
from generator.plan.report import Report
from generator.plan.sentences.gaps import holder_sentence
from generator.plan.sentences.promises import levels_sentence, periods_sentence, status_sentence


def plan_promises(report: Report, indicators: Iterable[Indicator]) -> tuple[PromiseLine, ...]:
    """One line an indicator, in the order given."""
    return tuple(_line(report, indicator) for indicator in indicators)


def _line(report: Report, indicator: Indicator) -> PromiseLine:
    return PromiseLine(
        indicator=Link(indicator.name, indicator_path(report.id, indicator.id)),
        theme=indicator.theme,
        levels=levels_sentence(report.level_of(indicator)),
        periods=periods_sentence(_periods(report, indicator)),
        status=_status(report, indicator),
    )


def _periods(report: Report, indicator: Indicator) -> tuple[str, ...]:
    areas = report.regions_of(indicator) or (report.city,)
    return tuple(sorted({period for area in areas for period in report.periods(indicator.id, area.code)}))


def _status(report: Report, indicator: Indicator) -> Sentence:
    level = report.level_of(indicator)
    if level is None:
        return holder_sentence(indicator.holder)
    course = report.course(indicator)
    return status_sentence(level, course.verdict if course else None)
