"""Reporting status: indicators of the programme in, at which level and in which years each has open figures out, and all at once."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.blocks import PromiseLine, TableRow, ValueTable
from generator.model.indicator import Indicator
from generator.model.region import Level
from generator.model.sentence import Link, Sentence
from generator.plan.links import indicator_path
from generator.plan.report import Report
from generator.plan.sentences import promises as words
from generator.plan.sentences.editions import unknown_promise
from generator.plan.sentences.gaps import holder_sentence
from generator.plan.sentences.wording import lowered

_LEVELS: tuple[Level | None, ...] = (Level.NEIGHBOURHOOD, Level.DISTRICT, Level.CITY, None)
"""The columns of the overview: the finest level with open figures."""


def plan_promises(report: Report, indicators: Iterable[Indicator]) -> tuple[PromiseLine, ...]:
    """One line an indicator, in the order given."""
    return tuple(_line(report, indicator) for indicator in indicators)


def plan_coverage(report: Report) -> ValueTable:
    """A row a theme: which indicators have open figures per buurt, only per wijk, only for the city, and not at all."""
    return ValueTable(
        id="stand-per-thema",
        caption=words.coverage_caption(),
        head=(words.theme_head(), *(words.level_head(level) for level in _LEVELS)),
        rows=tuple(
            TableRow(
                header=report.theme_heading(theme),
                cells=tuple(words.indicators_at(_links(report, theme, level)) for level in _LEVELS),
            )
            for theme in report.theme_names
        ),
    )


def plan_holders(report: Report) -> tuple[Sentence, ...]:
    """What nobody publishes openly, each with who would hold it."""
    return tuple(unknown_promise(Link(one.name, indicator_path(report.id, one.id)), holder_sentence(one.holder)) for one in report.promised)


def _links(report: Report, theme: str, level: Level | None) -> tuple[Link, ...]:
    found = (one for one in report.of_theme(theme) if report.level_of(one) is level)
    return tuple(Link(lowered(one.short), indicator_path(report.id, one.id)) for one in found)


def _line(report: Report, indicator: Indicator) -> PromiseLine:
    return PromiseLine(
        indicator=Link(indicator.name, indicator_path(report.id, indicator.id)),
        theme=report.theme_names[indicator.theme],
        levels=words.levels_sentence(report.level_of(indicator)),
        periods=words.periods_sentence(_periods(report, indicator)),
        status=_status(report, indicator),
    )


def _periods(report: Report, indicator: Indicator) -> tuple[str, ...]:
    areas = report.regions_of(indicator) or (report.city,)
    return tuple(sorted({period for area in areas for period in report.periods(indicator.id, area.code)}))


def _status(report: Report, indicator: Indicator) -> Sentence:
    level = report.level_of(indicator)
    if level is None:
        return holder_sentence(indicator.holder)
    if not report.focus:
        return words.compared_with_city(level)
    course = report.course(indicator)
    return words.status_sentence(level, course.verdict if course else None)
