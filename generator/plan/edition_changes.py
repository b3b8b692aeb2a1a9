"""Two editions in, what is new or different in the later one out: indicators, years, and values with both numbers."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.figure import Figure, Value
from generator.model.indicator import Indicator
from generator.model.sentence import Link, Sentence
from generator.plan.links import indicator_path, region_link
from generator.plan.report import Report
from generator.plan.sentences.accountability import changed_value, first_edition, new_indicators, new_periods, no_changed_values
from generator.plan.sentences.wording import worded


def plan_declared_changes(report: Report) -> tuple[Sentence, ...]:
    """What the editors declared in `editie.toml`."""
    return tuple(worded(change) for change in report.edition.config.changes)


def plan_new(report: Report, previous: Report) -> tuple[Sentence, ...]:
    """Indicators and years that the previous edition did not have."""
    before = {indicator.id for indicator in previous.open_indicators}
    added = [_link(report, one) for one in report.open_indicators if one.id not in before]
    sentences = [new_indicators(added)] if added else []
    periods: dict[str, list[Link]] = {}
    for indicator in report.open_indicators:
        if indicator.id in before:
            for period in sorted(_periods(report, indicator) - _periods(previous, indicator)):
                periods.setdefault(period, []).append(_link(report, indicator))
    sentences.extend(new_periods(period, links) for period, links in sorted(periods.items()))
    return tuple(sentences)


def plan_changed_values(report: Report, previous: Report | None) -> tuple[Sentence, ...]:
    """Every value of an area that differs from the previous edition, with both numbers; says so when there is none."""
    if previous is None:
        return (first_edition(),)
    return tuple(_changed(report, previous)) or (no_changed_values(),)


def _changed(report: Report, previous: Report) -> Iterator[Sentence]:
    for indicator in previous.open_indicators:
        if indicator.id not in report.edition.indicators:
            continue
        for region in previous.edition.regions.all:
            for period in previous.periods(indicator.id, region.code):
                before = previous.get(indicator.id, region.code, period)
                now = report.get(indicator.id, region.code, period)
                if before is not None and now is not None and _differs(before, now):
                    yield changed_value(indicator, region_link(report.id, region), period, (before, now))


def _differs(before: Value, now: Value) -> bool:
    if isinstance(before, Figure) and isinstance(now, Figure):
        return before.exact != now.exact
    return before.status is not now.status


def _periods(report: Report, indicator: Indicator) -> set[str]:
    return {period for region in report.edition.regions.all for period in report.periods(indicator.id, region.code)}


def _link(report: Report, indicator: Indicator) -> Link:
    return Link(indicator.short, indicator_path(report.id, indicator.id))
