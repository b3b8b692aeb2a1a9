"""`waarnemingen.csv` and `series` of a package → problems with years that are missing, or that the package does not say it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.model.package import DataPackage
from generator.model.problem import Problem, Severity
from generator.model.region import level_of
from generator.model.year import is_year
from generator.validate.columns import Columns, view_table
from generator.validate.contracts import OBSERVATIONS
from generator.validate.coverage import was_read
from generator.validate.series import DeclaredSeries, check_series, read_series

_Block = tuple[str, str, str]  # indicator, level, period


def check_periods_covered(package: DataPackage) -> Iterator[Problem]:
    """A declared series has rows in all its years and no others; a series that is not declared has no gap between its years.

    Where a declaration cannot be read, nothing is said: what it would cover is not known.
    """
    columns = view_table(package, OBSERVATIONS, ("indicator", "gebied", "periode"))
    if columns is None or not was_read(package, OBSERVATIONS) or any(check_series(package)):
        return
    found = _first_rows(columns)
    series = read_series(package)
    declared = {one.indicator for one in series}
    yield from _lacking(series, found)
    for block, row in found.items():
        indicator, level, period = block
        if indicator in declared and not any(one.covers(*block) for one in series):
            yield Problem(
                place=columns.place(row, "periode"),
                code="coverage-differs",
                found=f"Bij {indicator} staan cijfers per {level} over {period}, maar die staan niet onder 'series' in de descriptor.",
                next_step="Voeg het jaar toe aan de mapping en lees opnieuw in, of haal de rijen weg.",
            )
    yield from _gaps(columns, {block: row for block, row in found.items() if block[0] not in declared})


def _first_rows(columns: Columns) -> Mapping[_Block, int]:
    """Every indicator, level and year that has rows, with the first of them; other codes and periods are named elsewhere."""
    found: dict[_Block, int] = {}
    for row, (indicator, area, period) in columns.rows("indicator", "gebied", "periode"):
        if level_of(area) and is_year(period):
            found.setdefault((indicator, level_of(area), period), row)
    return found


def _lacking(series: Sequence[DeclaredSeries], found: Mapping[_Block, int]) -> Iterator[Problem]:
    for one in series:
        for level in sorted(one.levels):
            years = [period for period in one.periods if (one.indicator, level, period) not in found]
            if years:
                yield Problem(
                    place=one.place,
                    code="coverage-differs",
                    found=f"Volgens 'series' heeft {one.indicator} cijfers per {level} over {_listed(years)}, maar er is geen enkele rij.",
                    next_step="Voeg de rijen toe, zo nodig met een status en een opmerking, of haal het jaar uit de mapping.",
                )


def _gaps(columns: Columns, found: Mapping[_Block, int]) -> Iterator[Problem]:
    years: dict[tuple[str, str], dict[int, int]] = {}
    for (indicator, level, period), row in found.items():
        years.setdefault((indicator, level), {})[int(period)] = row
    for (indicator, level), rows in years.items():
        first, last = min(rows), max(rows)
        missing = [str(year) for year in range(first, last) if year not in rows]
        if missing:
            yield Problem(
                place=columns.place(rows[last], "periode"),
                code="period-gap",
                found=f"Bij {indicator} per {level} is er niets over {_listed(missing)}, terwijl er cijfers zijn over {first} en {last}.",
                next_step="Voeg de jaren toe, of noem onder 'series' in de descriptor welke jaren er wel zijn.",
                severity=Severity.WARNING,
            )


def _listed(years: Sequence[str]) -> str:
    return years[0] if len(years) == 1 else f"{', '.join(years[:-1])} en {years[-1]}"


PERIOD_RULES: tuple[Callable[[DataPackage], Iterator[Problem]], ...] = (check_periods_covered,)
