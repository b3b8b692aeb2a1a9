"""`series` of a descriptor → where each series comes from, what it covers, its boundary year and rounding; and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.boundaries import UNKNOWN_YEAR
from generator.model.package import DataPackage
from generator.model.problem import Place, Problem
from generator.model.region import Level
from generator.model.year import is_year
from generator.validate.cells import NUMBER
from generator.validate.columns import view_table
from generator.validate.contracts import INDICATORS

RANDOM = "random"
"""Rounded up or down by lot, as the CBS does with small counts; the other method is to the nearest multiple."""
METHODS = ("nearest", RANDOM)
COLUMNS = ("waarde", "teller", "noemer")
Spot = tuple[str, str, str, str]
"""Indicator, level, period, column."""


@dataclass(frozen=True, kw_only=True)
class Rounding:
    """How a source says that it rounds one column."""

    step: Decimal
    """In the unit of the package; every figure is a multiple of it."""
    random: bool
    """By lot, so that a figure may be almost a whole step off; else at most half a step."""
    levels: frozenset[str]
    """Levels that are rounded; the others are exact."""
    unplaced: frozenset[str]
    """Levels whose total also counts what the source could not place in a part."""

    @property
    def margin(self) -> Decimal:
        """The most by which a rounded figure differs from the counted one."""
        return self.step if self.random else self.step / 2


@dataclass(frozen=True, kw_only=True)
class DeclaredSeries:
    """One series: an indicator on some levels in some periods, from one delivery."""

    indicator: str
    source: str
    levels: frozenset[str]
    periods: tuple[str, ...]
    year: str
    """Boundary year, or `onbekend`."""
    rounding: Mapping[str, Rounding]
    """By column, where the source says how it rounds."""
    place: Place

    def covers(self, indicator: str, level: str, period: str) -> bool:
        """Say whether an observation belongs to this series."""
        return indicator == self.indicator and level in self.levels and period in self.periods


def read_series(package: DataPackage) -> tuple[DeclaredSeries, ...]:
    """Every series that can be read; what cannot is named by `check_series`."""
    return tuple(_read(entry, _place(package, number)) for number, entry in _entries(package) if _fault(entry, package) is None)


def read_roundings(package: DataPackage) -> Mapping[Spot, Rounding]:
    """How the sources of a package round, by indicator, level, period and column; nothing where they do not say."""
    return {
        (one.indicator, level, period, column): rounding
        for one in read_series(package)
        for column, rounding in one.rounding.items()
        for level in one.levels
        for period in one.periods
    }


def check_series(package: DataPackage) -> Iterator[Problem]:
    """Every series names an indicator and a delivery of the package, levels, years, a boundary year, and rounding in a known form."""
    declared = package.descriptor.get("series")
    if declared is None:
        return
    if not isinstance(declared, list):
        found = "'series' is geen lijst."
        yield Problem(place=package.places.get("series", package.place), code="series-syntax", found=found)
        return
    for number, entry in _entries(package):
        fault = _fault(entry, package)
        if fault:
            name, found = fault
            place = package.places.get(f"series.{number}.{name}", _place(package, number))
            yield Problem(place=place, code="series-syntax", found=found)


def _entries(package: DataPackage) -> Iterator[tuple[int, object]]:
    declared = package.descriptor.get("series")
    yield from enumerate(declared if isinstance(declared, list) else [])


def _place(package: DataPackage, number: int) -> Place:
    return package.places.get(f"series.{number}", package.place)


def _fault(entry: object, package: DataPackage) -> tuple[str, str] | None:
    """The property that is wrong with a Dutch sentence; None when the entry can be read."""
    if not isinstance(entry, dict):
        return "", "Een reeks is een object met 'indicator', 'source', 'levels', 'periods' en 'boundaryYear'."
    indicators = view_table(package, INDICATORS, ("id",))
    indicator, source = entry.get("indicator"), entry.get("source")
    if not isinstance(indicator, str) or (indicators is not None and indicator not in indicators.cells("id")):
        return "indicator", f"'{indicator}' is geen indicator van dit pakket."
    if not isinstance(source, str) or package.source(source) is None:
        return "source", f"'{source}' is geen levering onder 'sources'."
    if not _is_list_of(entry.get("levels"), lambda text: text in set(Level)):
        return "levels", f"'levels' is een lijst van {', '.join(Level)}."
    if not _is_list_of(entry.get("periods"), is_year):
        return "periods", "'periods' is een lijst van jaren tussen aanhalingstekens."
    return _year_fault(entry.get("boundaryYear")) or _rounding_fault(entry.get("precision", {}))


def _year_fault(year: object) -> tuple[str, str] | None:
    if isinstance(year, str) and (year == UNKNOWN_YEAR or is_year(year)):
        return None
    return "boundaryYear", f"'{year}' is geen indelingsjaar; is het niet bekend, schrijf dan '{UNKNOWN_YEAR}'."


def _rounding_fault(precision: object) -> tuple[str, str] | None:
    if not isinstance(precision, dict) or not set(precision) <= set(COLUMNS):
        return "precision", f"'precision' heeft alleen {', '.join(COLUMNS)}."
    for name, stated in precision.items():
        found = stated if isinstance(stated, dict) else {}
        step = found.get("step")
        if not (isinstance(step, str) and NUMBER.fullmatch(step) and Decimal(step) > 0):
            return f"precision.{name}", f"De afronding van '{name}' heeft als 'step' een getal boven nul tussen aanhalingstekens."
        if found.get("method") not in METHODS:
            return f"precision.{name}", f"De afronding van '{name}' heeft als 'method' {' of '.join(METHODS)}."
        if not all(_is_list_of(found.get(key, ["buurt"]), lambda text: text in set(Level)) for key in ("levels", "unplacedIn")):
            return f"precision.{name}", f"'levels' en 'unplacedIn' van '{name}' zijn lijsten van {', '.join(Level)}."
    return None


def _is_list_of(value: object, fits: Callable[[str], bool]) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(text, str) and fits(text) for text in value)


def _read(entry: object, place: Place) -> DeclaredSeries:
    series = entry if isinstance(entry, dict) else {}
    return DeclaredSeries(
        indicator=series["indicator"],
        source=series["source"],
        levels=frozenset(series["levels"]),
        periods=tuple(series["periods"]),
        year=series["boundaryYear"],
        rounding={name: _read_rounding(stated) for name, stated in series.get("precision", {}).items()},
        place=place,
    )


def _read_rounding(stated: Mapping[str, object]) -> Rounding:
    levels, unplaced = stated.get("levels", list(Level)), stated.get("unplacedIn", [])
    return Rounding(
        step=Decimal(str(stated["step"])),
        random=stated["method"] == RANDOM,
        levels=frozenset(levels if isinstance(levels, list) else ()),
        unplaced=frozenset(unplaced if isinstance(unplaced, list) else ()),
    )


SERIES_RULES: tuple[Callable[[DataPackage], Iterator[Problem]], ...] = (check_series,)
