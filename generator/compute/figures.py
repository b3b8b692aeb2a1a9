"""An edition in, its book of figures out: values, groups, gaps, ratios and changes of every open indicator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.compute.areas import compute_areas
from generator.compute.changes import compute_changes
from generator.compute.contrasts import compute_contrasts, compute_gaps
from generator.compute.observed import compute_observed
from generator.compute.parts import Parts
from generator.compute.rows import Series, read_series
from generator.compute.sheet import CHANGE, Base, Figures, Sheet
from generator.model.book import FigureBook
from generator.model.edition import Edition
from generator.model.figure import Value
from generator.model.identifiers import AreaKey, FigureId, IndicatorId, Period
from generator.model.indicator import Availability, Indicator

NO_ROWS = Series(rows={})


def compute_figures(edition: Edition) -> FigureBook:
    """Make every figure of an edition, in the order of indicators, areas, periods."""
    series = read_series(edition.observations)
    bases: dict[IndicatorId, Base] = {}
    figures: dict[IndicatorId, Figures] = {}
    for indicator in _bases_first(edition.indicators.values()):
        sheet = Sheet(
            edition=edition.config.id,
            indicator=indicator,
            regions=edition.regions,
            series=series.get(indicator.id, NO_ROWS),
            denominator=bases.get(indicator.denominator) if indicator.denominator else None,
            weight=bases.get(indicator.weight) if indicator.weight else None,
        )
        parts = Parts(sheet=sheet)
        levels = compute_areas(parts, compute_observed(parts))
        bases[indicator.id] = Base(indicator=indicator, series=sheet.series, figures=levels)
        further = {**compute_contrasts(sheet, levels), **compute_gaps(sheet, levels), **compute_changes(parts, levels)}
        figures[indicator.id] = _sorted({**levels, **further})
    ordered = {name: figures[name] for name in edition.indicators if name in figures}
    return FigureBook(edition=edition.config.id, values=_by_id(ordered), periods=_periods(ordered))


def _bases_first(indicators: Iterable[Indicator]) -> list[Indicator]:
    """Open indicators, those that stand on their own before those that need a denominator or weight."""
    opened = [indicator for indicator in indicators if indicator.availability is Availability.OPEN]
    return sorted(opened, key=lambda indicator: bool(indicator.denominator or indicator.weight))


def _sorted(figures: Figures) -> Figures:
    return dict(sorted(figures.items(), key=lambda entry: entry[0]))


def _by_id(figures: Mapping[IndicatorId, Figures]) -> Mapping[FigureId, Value]:
    return {value.id: value for own in figures.values() for value in own.values()}


def _periods(figures: Mapping[IndicatorId, Figures]) -> Mapping[tuple[IndicatorId, AreaKey], tuple[Period, ...]]:
    periods: dict[tuple[IndicatorId, AreaKey], dict[Period, None]] = {}
    for indicator, own in figures.items():
        for area, period, measure in own:
            if measure != CHANGE:
                periods.setdefault((indicator, area), {})[period] = None
    return {key: tuple(sorted(found)) for key, found in periods.items()}
