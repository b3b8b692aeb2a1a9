"""An edition in, its book of figures out: values, groups, gaps, ratios and changes of every open indicator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from types import MappingProxyType

from generator.compute.area_claims import claim_areas
from generator.compute.breaks import compute_breaks
from generator.compute.changes import compute_changes
from generator.compute.inequality import compute_inequality, find_places
from generator.compute.judging import judge_gaps
from generator.compute.newest import compute_newest
from generator.compute.parts import Parts
from generator.compute.paths import compute_path
from generator.compute.rows import Series, read_series
from generator.compute.sheet import Base, Figures, Sheet
from generator.compute.work import Work
from generator.compute.years import compute_years
from generator.model.book import FigureBook
from generator.model.boundaries import BoundaryYears
from generator.model.edition import Edition
from generator.model.identifiers import AreaKey, EditionId, IndicatorId, Period
from generator.model.indicator import Availability, Indicator
from generator.model.path import GapPath
from generator.system.memory import NO_MEMORY, Memory

NO_ROWS = Series(rows={})
NO_FIGURES: Figures = MappingProxyType({})


def compute_figures(edition: Edition, memory: Memory = NO_MEMORY) -> FigureBook:
    """Make every figure of an edition, in the order of indicators, areas, periods.

    What is remembered of an indicator is recalled as long as its rows, and all that it leans on, are those of before.
    """
    works, policy = _works(edition, memory), edition.config.gap
    ordered = [works[name] for name in edition.indicators if name in works]
    judged, claimed = judge_gaps(ordered, policy, memory), claim_areas(ordered, memory)
    places = memory.settle((find_places, edition.config.id), find_places(works.get(policy.order) if policy.order else None))
    figures: dict[IndicatorId, Figures] = {}
    paths: dict[IndicatorId, GapPath] = {}
    for work in ordered:
        name, own = work.sheet.indicator.id, (work.sheet.edition, work.sheet.indicator.id)
        paced, path = memory.recall((compute_path, own), (work, policy), partial(compute_path, work, policy))
        unequal = memory.recall((compute_inequality, own), (work, places), partial(compute_inequality, work, places, memory))
        parts = (judged.figures.get(name, NO_FIGURES), claimed.figures.get(name, NO_FIGURES), paced, unequal)
        figures[name] = memory.recall((compute_figures, own), (work, *parts), partial(_all, work, parts, memory))
        if path is not None:
            paths[name] = path
    return FigureBook(
        edition=edition.config.id,
        values={value.id: value for own in figures.values() for value in own.values()},
        periods=_periods(figures, memory, edition.config.id),
        courses=judged.courses,
        paths=paths,
        claims=claimed.claims,
        breaks=_breaks(ordered, memory),
    )


def _works(edition: Edition, memory: Memory) -> Mapping[IndicatorId, Work]:
    """Levels and gaps of every open indicator, those first on which others lean."""
    series, own = read_series(edition.observations), edition.config.id
    boundaries = memory.settle((BoundaryYears, own), edition.boundaries)
    bases: dict[IndicatorId, Base] = {}
    works: dict[IndicatorId, Work] = {}
    for indicator in _bases_first(edition.indicators.values()):
        name = (own, indicator.id)
        sheet = Sheet(
            edition=own,
            indicator=memory.settle((Indicator, name), indicator),
            regions=edition.regions,
            series=memory.settle((Series, name), series.get(indicator.id, NO_ROWS)),
            denominator=bases.get(indicator.denominator) if indicator.denominator else None,
            weight=bases.get(indicator.weight) if indicator.weight else None,
            boundaries=boundaries,
        )
        leans_on = (sheet.indicator, sheet.regions, sheet.series, sheet.denominator, sheet.weight, sheet.boundaries)
        works[indicator.id], bases[indicator.id] = memory.recall((Work, name), leans_on, partial(_work, sheet, memory))
    return works


def _work(sheet: Sheet, memory: Memory) -> tuple[Work, Base]:
    """An indicator at work, and the same for those that lean on it: of these nobody needs the limits."""
    parts = Parts(sheet=sheet)
    years = compute_years(parts, memory)
    by_period = {period: year.levels for period, year in years.items()}
    levels = _over_time(by_period.values())
    newest, against = compute_newest(sheet, years, memory)
    work = Work(
        parts=parts,
        levels={**levels, **_over_time(year.limits for year in years.values()), **newest},
        gaps=_over_time(year.gaps for year in years.values()),
        contrasts={**_over_time(year.contrasts for year in years.values()), **against},
        years=years,
    )
    return work, Base(indicator=sheet.indicator, series=sheet.series, figures=levels, years=by_period)


def _over_time(years: Iterable[Figures]) -> Figures:
    return {cell: value for year in years for cell, value in year.items()}


def _all(work: Work, parts: Iterable[Figures], memory: Memory) -> Figures:
    """Every figure of an indicator, in order; `parts` are those that are not made of the work alone."""
    found = {**work.levels, **work.gaps, **work.contrasts, **compute_changes(work.parts, work.levels, memory)}
    for part in parts:
        found.update(part)
    return dict(sorted(found.items(), key=lambda entry: entry[0]))


def _bases_first(indicators: Iterable[Indicator]) -> list[Indicator]:
    """Open indicators, those that stand on their own before those that need a denominator or weight."""
    opened = [indicator for indicator in indicators if indicator.availability is Availability.OPEN]
    return sorted(opened, key=lambda indicator: bool(indicator.denominator or indicator.weight))


def _periods(
    figures: Mapping[IndicatorId, Figures], memory: Memory, edition: EditionId
) -> Mapping[tuple[IndicatorId, AreaKey], tuple[Period, ...]]:
    found: dict[tuple[IndicatorId, AreaKey], tuple[Period, ...]] = {}
    for indicator, own in figures.items():
        by_area = memory.recall((_periods, edition, indicator), (own,), partial(_by_area, own))
        found |= {(indicator, area): periods for area, periods in by_area.items()}
    return found


def _by_area(own: Figures) -> Mapping[AreaKey, tuple[Period, ...]]:
    periods: dict[AreaKey, set[Period]] = {}
    for area, period, _ in own:
        if "-" not in period:  # a change or pace has a span of two periods
            periods.setdefault(area, set()).add(period)
    return {area: tuple(sorted(found)) for area, found in periods.items()}


def _breaks(works: Iterable[Work], memory: Memory) -> Mapping[tuple[IndicatorId, AreaKey], frozenset[Period]]:
    found: dict[tuple[IndicatorId, AreaKey], frozenset[Period]] = {}
    for work in works:
        name = work.sheet.indicator.id
        breaks = memory.recall((compute_breaks, work.sheet.edition, name), (work,), partial(compute_breaks, work.sheet, work.levels))
        found |= {(name, area): periods for area, periods in breaks.items()}
    return found
