"""An edition and its declared corrections in, what a reader is told of them out: what stood there, what stands there now, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from generator.model.book import read_figure_id
from generator.model.figure import Value
from generator.model.figure_lock import CORRECTIONS, GONE, Correction, FigureState, state_of
from generator.model.identifiers import AreaKey, FigureId, IndicatorId, RegionCode
from generator.model.language import spoken
from generator.model.naming import GROUP_NAMES
from generator.model.sentence import Code, Fact, Link, Sentence
from generator.model.status import Status
from generator.plan.links import indicator_path, region_link
from generator.plan.report import Report
from generator.plan.sentences import accountability as words
from generator.plan.sentences.origins import measure_name
from generator.plan.sentences.wording import lowered

OWN = ("", "teller", "noemer")
"""Measures of what was counted and the figure itself, from which the others follow."""
ONE_BY_ONE = 12
"""Figures that changed for one reason; of more nobody reads every line."""


def plan_corrections(report: Report) -> tuple[Sentence, ...]:
    """Every correction that shows on a page, newest first, and where all of them stand; says so when there is none."""
    if report.edition.config.is_draft:
        return ()
    corrections = report.edition.corrections
    if not corrections:
        return (words.no_corrections(),)
    file = Link(CORRECTIONS, f"{report.id}/verantwoording/{CORRECTIONS}")
    return (*_visible(report, file), words.all_corrections(file))


def _visible(report: Report, file: Link) -> Iterator[Sentence]:
    """One by one; of many that changed on a day for one reason what they are about, and what was counted: the list holds each of them."""
    now = {**report.book.values, **{value.id: value for value in (report.difference.values if report.difference else ())}}
    seen = sorted((one for one in report.edition.corrections if one.old.shown != one.new.shown), key=_together, reverse=True)
    for (date, reason), found in groupby(seen, key=_together):
        alike = list(found)
        listed = alike if len(alike) <= ONE_BY_ONE else [one for one in alike if read_figure_id(one.figure).measure in OWN]
        if len(listed) > ONE_BY_ONE:
            listed = []
        if len(listed) < len(alike):
            yield words.corrected_alike(date, reason, _subjects(report, alike), file)
        for one in listed:
            states = (_state(one.old, None, file), _state(one.new, _current(one, now), file))
            yield words.corrected_figure(date, _name(report, one.figure), states, reason)


def _together(correction: Correction) -> tuple[str, str]:
    return correction.date, correction.reason


def _subjects(report: Report, corrections: Iterable[Correction]) -> tuple[Sentence, ...]:
    """The indicators that they are about, in the order of the list."""
    names = dict.fromkeys(read_figure_id(one.figure).indicator for one in corrections)
    known = report.edition.indicators
    return tuple((Link(lowered(known[name].short), indicator_path(report.id, name)),) if name in known else (Code(name),) for name in names)


def _current(correction: Correction, now: Mapping[FigureId, Value]) -> Value | None:
    """The figure itself, when this correction is what it is now."""
    value = now.get(correction.figure)
    return value if value is not None and state_of(value) == correction.new else None


def _state(state: FigureState, value: Value | None, file: Link) -> Sentence:
    """A number that is no longer published has no record any more: its source is the list of corrections."""
    if value is not None:
        return (value,)
    if state.value:
        return (Fact(state.shown, file.target),)
    return words.without_number(None if state == GONE else Status(state.shown))


def _name(report: Report, figure: FigureId) -> Sentence:
    _, indicator, area, period, *measure = figure.split(".")
    known = report.edition.indicators.get(IndicatorId(indicator))
    region = report.edition.regions.by_code.get(RegionCode(area))
    if known is None or (region is None and AreaKey(area) not in GROUP_NAMES):
        return (Code(figure),)
    where = region_link(report.id, region) if region else lowered(spoken(GROUP_NAMES[AreaKey(area)]))
    return words.figure_of_area(known, where, period, measure_name("".join(measure)))
