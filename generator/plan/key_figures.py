"""The numbers that matter for one area: indicators in, key figures with the city beside them out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.blocks import KeyFigure
from generator.model.figure import Figure, Value
from generator.model.indicator import Combination, Indicator
from generator.model.region import Region
from generator.model.sentence import Link, Sentence
from generator.plan.links import indicator_path
from generator.plan.report import Report
from generator.plan.rounded_counts import plan_figure_note
from generator.plan.sentences.comparing import side_of
from generator.plan.sentences.key_figures import compared_sentence, key_note


def plan_key_figures(report: Report, region: Region, indicators: Iterable[Indicator]) -> tuple[KeyFigure, ...]:
    """The newest value of each indicator that was observed for the area."""
    found = (_key_figure(report, region, indicator) for indicator in indicators)
    return tuple(figure for figure in found if figure is not None)


def choose_key_indicators(report: Report) -> tuple[Indicator, ...]:
    """Residents first, then the headline of the edition: the same cards on every page, so that pages can be laid side by side."""
    counts = [one for one in report.open_indicators if one.combination is Combination.SUM]
    headline = [report.edition.indicators[name] for name in report.edition.config.headline if name in report.edition.indicators]
    return (*counts[:1], *headline)


def _key_figure(report: Report, region: Region, indicator: Indicator) -> KeyFigure | None:
    period = report.newest(indicator.id, region.code)
    value = report.get(indicator.id, region.code, period) if period else None
    if period is None or value is None:
        return None
    return KeyFigure(
        label=Link(indicator.short, indicator_path(report.id, indicator.id)),
        value=value,
        period=period,
        unit=indicator.unit,
        comparison=_comparison(report, indicator, value, period),
        note=key_note(value) or plan_figure_note(report, indicator, region.code, period),
    )


def _comparison(report: Report, indicator: Indicator, value: Value, period: str) -> Sentence:
    city = report.get(indicator.id, report.city.code, period)
    if city is None:
        return ()
    return compared_sentence(report.site.city, city, indicator.unit, _side(indicator, value, city))


def _side(indicator: Indicator, value: Value, city: Value) -> int | None:
    """On which side of the city the area stands, and how far; None for a count (an area is always smaller) and without both figures."""
    if indicator.combination is Combination.SUM or not isinstance(value, Figure) or not isinstance(city, Figure):
        return None
    return side_of(value, city)
