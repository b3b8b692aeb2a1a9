"""The observations of an edition → problems with thousands taken for units, and with units that changed since the edition before."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from generator.model.edition import Edition, SiteSource
from generator.model.identifiers import IndicatorId
from generator.model.indicator import Combination, Indicator
from generator.model.package import DataPackage
from generator.model.problem import Problem, Severity
from generator.model.region import level_of
from generator.validate.columns import view_table
from generator.validate.contracts import INDICATORS
from generator.validate.editions import EditionRule
from generator.validate.numbers import COUNTS, Cell, Cells, Key, NumberRule, Numbers, place_of

_THOUSAND = 3.0
"""log10 of the factor that is looked for."""
_NEAR = 0.5
"""How far from a thousandfold still counts as one: between 316 and 3162 times."""
_FEWEST_AREAS = 5
"""Fewer areas say little about what is usual."""
_PERCENT = "%"

_Offence = tuple[float, Key, Cell]


def check_thousandfold(edition: Edition, numbers: Numbers) -> Iterator[Problem]:
    """No figure is a thousand times the others: those of the same area in other years, or of the other areas in the same year.

    A mean is held against its own area, and where there is no other year against areas of its level. Counts differ too much between areas
    for that: of counts, only a whole year is held against the other years. What is marked as doubtful is on record already.
    """
    for indicator in edition.indicators.values():
        names = COUNTS.get(indicator.combination, ("waarde",))
        offences: list[_Offence] = []
        for name in names:
            cells = {key: cell for key, cell in numbers.get((indicator.id, name), {}).items() if cell.value > 0 and not cell.doubted}
            offences += _whole_years(cells)
            if not offences and indicator.combination in (Combination.WEIGHTED, Combination.NONE) and indicator.unit != _PERCENT:
                offences += _single_cells(cells)
        if offences:
            yield _thousandfold(edition, indicator, offences)


def _factor(value: float, usual: float) -> float | None:
    """How many times the usual value, when that is about a thousand or a thousandth."""
    power = math.log10(value / usual)
    return value / usual if abs(abs(power) - _THOUSAND) <= _NEAR else None


def _whole_years(cells: Cells) -> Iterator[_Offence]:
    """The first cell of every year whose median is a thousand times that of the other years, level by level."""
    years: dict[str, dict[str, list[tuple[Key, Cell]]]] = {}
    for (area, period), cell in cells.items():
        years.setdefault(level_of(area), {}).setdefault(period, []).append(((area, period), cell))
    for by_period in years.values():
        medians = {period: median(cell.value for _, cell in found) for period, found in by_period.items()}
        for period, found in by_period.items():
            others = [value for other, value in medians.items() if other != period]
            factor = _factor(medians[period], median(others)) if len(others) > 1 else None
            if factor is not None:
                yield factor, *found[0]


def _single_cells(cells: Cells) -> Iterator[_Offence]:
    own: dict[str, dict[str, float]] = {}
    around: dict[tuple[str, str], list[float]] = {}
    for (area, period), cell in cells.items():
        own.setdefault(area, {})[period] = cell.value
        around.setdefault((level_of(area), period), []).append(cell.value)
    for (area, period), cell in cells.items():
        others = [value for other, value in own[area].items() if other != period]
        same_year = around[level_of(area), period]
        usual = median(others) if len(others) > 1 else median(same_year) if len(same_year) >= _FEWEST_AREAS else None
        factor = _factor(cell.value, usual) if usual else None
        if factor is not None:
            yield factor, (area, period), cell


def _thousandfold(edition: Edition, indicator: Indicator, offences: Sequence[_Offence]) -> Problem:
    factor, (area, period), cell = offences[0]
    often = "een cijfer" if len(offences) == 1 else f"{len(offences)} cijfers"
    size = "duizend keer zo groot als" if factor > 1 else "duizend keer zo klein als"
    return Problem(
        place=place_of(edition, indicator, cell),
        code="thousandfold",
        found=f"Bij {indicator.id} is {often} ongeveer {size} gewoon, het eerst {area} in {period}: {cell.value:g}.",
        expected=f"De eenheid is '{indicator.unit}'.",
        next_step="Geeft de bron duizendtallen, zet dan 'factor = 1000' in de mapping; klopt het cijfer, geef het dan status V met uitleg.",
    )


def check_units(edition: Edition, source: SiteSource) -> Iterator[Problem]:
    """Unit, factor and decimals of an indicator are those of the edition before."""
    earlier = [other for other in source.editions if other.config.id < edition.config.id]
    if earlier:
        for package in edition.packages.values():
            yield from compare_units(package, earlier[-1].indicators)


def compare_units(package: DataPackage, before: Mapping[IndicatorId, Indicator]) -> Iterator[Problem]:
    """The same for one package, against indicators as they were."""
    columns = view_table(package, INDICATORS, ("id", "eenheid", "decimalen", "factor"))
    if columns is None:
        return
    for row, (name, *cells) in columns.rows("id", "eenheid", "decimalen", "factor"):
        old = before.get(IndicatorId(name))
        if old is None or (old.package, old.version) == (package.name, package.version):
            continue
        was = (old.unit, str(old.decimals), str(old.factor))
        for column, now, then in zip(("eenheid", "decimalen", "factor"), cells, was, strict=True):
            if (now or "1") != then:
                yield Problem(
                    place=columns.place(row, column),
                    code="unit-changed",
                    found=f"Bij {name} is '{column}' nu '{now}'; in {old.package} {old.version} was dat '{then}'.",
                    expected="Een indicator heeft in elke editie dezelfde eenheid, factor en decimalen.",
                    next_step="Is er iets anders gemeten, kies dan een nieuw kenmerk; anders: zet de oude eenheid terug.",
                    severity=Severity.WARNING,
                )


THOUSANDFOLD_RULES: tuple[NumberRule, ...] = (check_thousandfold,)
UNIT_RULES: tuple[EditionRule, ...] = (check_units,)
