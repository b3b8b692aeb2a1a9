"""Sources + the catalogue → which figure comes from which delivery, for which levels and which year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.region import Level
from generator.versions.city.boundaries import Fit, fit_areas
from generator.versions.city.national import Catalogue, NationalIndicator, find_columns
from generator.versions.city.sources import Source
from generator.versions.intake.area_names import PREFIXES

LEVELS = (Level.CITY, Level.DISTRICT, Level.NEIGHBOURHOOD)


@dataclass(frozen=True, kw_only=True)
class NationalSeries:
    """The figures of one indicator from one delivery in one year."""

    source: Source
    year: str
    levels: tuple[Level, ...]
    columns: Mapping[str, str]
    """By part: `waarde`, `teller`, `noemer`."""


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """What the new city will have."""

    base: Source
    """The delivery whose areas are those of the report."""
    sources: tuple[Source, ...]
    fits: Mapping[str, Fit]
    """By name of the delivery."""
    series: Mapping[str, tuple[NationalSeries, ...]]
    """By indicator, the oldest year first; indicators without any are left out."""

    @property
    def newest(self) -> str:
        """The newest year of any figure."""
        return max(one.year for series in self.series.values() for one in series)

    @property
    def city_code(self) -> str:
        """Code of the gemeente."""
        return next(code for code in self.base.names if code.startswith("GM"))


def choose_base(sources: Sequence[Source], catalogue: Catalogue, year: str) -> Source | None:
    """The areas of the report: those of the year asked for, else of the newest delivery per buurt with figures of a theme."""
    per_buurt = [source for source in sources if _can_be_base(source)]
    if year:
        return next((source for source in per_buurt if source.year == year), None)
    themed = [
        source
        for source in per_buurt
        if any(find_columns(one, source, source.year) for one in catalogue.indicators if one.theme in catalogue.themes)
    ]
    return max(themed or per_buurt, key=lambda source: source.year, default=None)


def _can_be_base(source: Source) -> bool:
    """Say whether the areas of one year stand in it, from gemeente to buurt, with figures."""
    kind = source.known.kind
    return kind.boundaries_of_year and set(LEVELS) == set(kind.levels) and bool(kind.missing)


def choose_series(base: Source, sources: Sequence[Source], catalogue: Catalogue, last: str) -> Chosen:
    """Follow every indicator through all deliveries; for one year and level the first that has it counts."""
    fits = {source.delivery.name: fit_areas(base, source, sources) for source in sources}
    series = {one.id: _follow(one, base, sources, fits, last) for one in catalogue.indicators}
    return Chosen(base=base, sources=tuple(sources), fits=fits, series={name: found for name, found in series.items() if found})


def _follow(
    indicator: NationalIndicator, base: Source, sources: Sequence[Source], fits: Mapping[str, Fit], last: str
) -> tuple[NationalSeries, ...]:
    taken: set[tuple[str, Level]] = set()
    found: list[NationalSeries] = []
    for source in sources:
        fit = fits[source.delivery.name]
        for year in source.years:
            levels = tuple(
                level
                for level in source.known.kind.levels
                if (year, level) not in taken and fit.usable([code for code in base.names if code.startswith(PREFIXES[level.value])])
            )
            columns = find_columns(indicator, source, year) if levels and (not last or year <= last) else {}
            if columns:
                taken.update((year, level) for level in levels)
                found.append(NationalSeries(source=source, year=year, levels=levels, columns=columns))
    return tuple(sorted(found, key=lambda one: one.year))
