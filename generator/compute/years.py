"""One indicator in, its levels, gaps and contrasts of every period out: those of a period in which nothing changed are recalled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from generator.compute.areas import compute_areas
from generator.compute.contrasts import compute_contrasts, compute_gaps
from generator.compute.gap_intervals import compute_gap_intervals
from generator.compute.intervals import always, compute_intervals
from generator.compute.observed import compute_observed
from generator.compute.parts import Parts
from generator.compute.sheet import Figures, Sheet
from generator.model.identifiers import Period
from generator.system.memory import NO_MEMORY, Memory


@dataclass(frozen=True, kw_only=True)
class Year:
    """What follows from the rows of one period, and from those of what the indicator leans on."""

    levels: Figures
    """Values, numerators and denominators of areas and groups."""
    limits: Figures
    """Of the values of the city and the groups."""
    gaps: Figures
    """With their limits."""
    contrasts: Figures


def compute_years(parts: Parts, memory: Memory = NO_MEMORY) -> Mapping[Period, Year]:
    """Every period with a row, ascending."""
    sheet = parts.sheet
    years: dict[Period, Year] = {}
    for period, rows in sheet.series.by_period.items():
        name = (sheet.edition, sheet.indicator.id, period)
        known = memory.settle((compute_years, *name), rows)
        leans_on = (sheet.indicator, sheet.regions, known, *_bases(sheet, period), *_shape(sheet))
        years[period] = memory.recall((Year, *name), leans_on, partial(_year, parts, period))
    return years


def _year(parts: Parts, period: Period) -> Year:
    sheet = parts.sheet
    levels = compute_areas(parts, compute_observed(parts, period), period)
    limits, gaps = compute_intervals(sheet, levels, always(sheet), period), compute_gaps(sheet, levels, period)
    return Year(
        levels=levels,
        limits=limits,
        gaps={**gaps, **compute_gap_intervals(sheet, {**levels, **limits}, gaps)},
        contrasts=compute_contrasts(sheet, levels),
    )


def _bases(sheet: Sheet, period: Period) -> tuple[object, ...]:
    """What the figures of a period take from other indicators."""
    below, weight, nearest = sheet.denominator, sheet.weight, sheet.weight_period(period)
    return (
        below and below.indicator,
        below and below.years.get(period),
        weight and weight.indicator,
        weight.years.get(nearest) if weight and nearest else None,
    )


def _shape(sheet: Sheet) -> tuple[bool, ...]:
    """What decides, over all periods, which areas are made of others."""
    return sheet.delivered_districts, sheet.delivered_neighbourhoods, sheet.delivered_city
