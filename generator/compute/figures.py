"""An edition in, its book of figures out: values, groups, gaps, ratios and changes of every open indicator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.compute.area_claims import claim_areas
from generator.compute.area_intervals import compute_area_intervals
from generator.compute.areas import compute_areas
from generator.compute.breaks import compute_breaks
from generator.compute.changes import compute_changes
from generator.compute.contrasts import compute_contrasts, compute_gaps
from generator.compute.gap_intervals import compute_gap_intervals
from generator.compute.inequality import compute_inequality
from generator.compute.intervals import compute_intervals
from generator.compute.judging import judge_gaps
from generator.compute.observed import compute_observed
from generator.compute.parts import Parts
from generator.compute.paths import compute_path
from generator.compute.rows import Series, read_series
from generator.compute.sheet import Base, Figures, Sheet
from generator.compute.work import Work
from generator.model.book import FigureBook
from generator.model.edition import Edition
from generator.model.figure import Value
from generator.model.identifiers import AreaKey, FigureId, IndicatorId, Period
from generator.model.indicator import Availability, Indicator
from generator.model.path import GapPath

NO_ROWS = Series(rows={})


def compute_figures(edition: Edition) -> FigureBook:
    """Make every figure of an edition, in the order of indicators, areas, periods."""
    works = _works(edition)
    ordered = [works[name] for name in edition.indicators if name in works]
    judged, claimed = judge_gaps(ordered, edition.config.gap), claim_areas(ordered)
    figures: dict[IndicatorId, Figures] = {}
    paths: dict[IndicatorId, GapPath] = {}
    for name in (name for name in edition.indicators if name in works):
        paced, path = compute_path(works[name], edition.config.gap)
        figures[name] = _all(
            works[name],
            {
                **judged.figures.get(name, {}),
                **claimed.figures.get(name, {}),
                **paced,
                **compute_inequality(works[name], works, edition.config.gap),
            },
        )
        if path is not None:
            paths[name] = path
    return FigureBook(
        edition=edition.config.id,
        values=_by_id(figures),
        periods=_periods(figures),
        courses=judged.courses,
        paths=paths,
        claims=claimed.claims,
        breaks={(name, area): found for name, work in works.items() for area, found in compute_breaks(work.sheet, work.levels).items()},
    )


def _works(edition: Edition) -> Mapping[IndicatorId, Work]:
    """Levels and gaps of every open indicator, those first on which others lean."""
    series = read_series(edition.observations)
    bases: dict[IndicatorId, Base] = {}
    works: dict[IndicatorId, Work] = {}
    for indicator in _bases_first(edition.indicators.values()):
        sheet = Sheet(
            edition=edition.config.id,
            indicator=indicator,
            regions=edition.regions,
            series=series.get(indicator.id, NO_ROWS),
            denominator=bases.get(indicator.denominator) if indicator.denominator else None,
            weight=bases.get(indicator.weight) if indicator.weight else None,
            boundaries=edition.boundaries,
        )
        parts = Parts(sheet=sheet)
        levels = compute_areas(parts, compute_observed(parts))
        bases[indicator.id] = Base(indicator=indicator, series=sheet.series, figures=levels)
        intervals, gaps = compute_intervals(sheet, levels), compute_gaps(sheet, levels)
        levels = {**levels, **intervals}
        works[indicator.id] = Work(
            parts=parts,
            levels=levels,
            gaps={**gaps, **compute_gap_intervals(sheet, levels, gaps)},
            contrasts=compute_contrasts(sheet, levels),
        )
    return works


def _all(work: Work, changes: Figures) -> Figures:
    """Every figure of an indicator, in order."""
    sheet, levels = work.sheet, work.levels
    further = {**work.contrasts, **compute_area_intervals(sheet, levels), **compute_changes(work.parts, levels)}
    return dict(sorted({**levels, **work.gaps, **further, **changes}.items(), key=lambda entry: entry[0]))


def _bases_first(indicators: Iterable[Indicator]) -> list[Indicator]:
    """Open indicators, those that stand on their own before those that need a denominator or weight."""
    opened = [indicator for indicator in indicators if indicator.availability is Availability.OPEN]
    return sorted(opened, key=lambda indicator: bool(indicator.denominator or indicator.weight))


def _by_id(figures: Mapping[IndicatorId, Figures]) -> Mapping[FigureId, Value]:
    return {value.id: value for own in figures.values() for value in own.values()}


def _periods(figures: Mapping[IndicatorId, Figures]) -> Mapping[tuple[IndicatorId, AreaKey], tuple[Period, ...]]:
    periods: dict[tuple[IndicatorId, AreaKey], dict[Period, None]] = {}
    for indicator, own in figures.items():
        for area, period, _ in own:
            if "-" not in period:  # a change or pace has a span of two periods
                periods.setdefault((indicator, area), {})[period] = None
    return {key: tuple(sorted(found)) for key, found in periods.items()}
