"""Observation frame in, rows out: every observation by indicator, area and period, ready to give its cells as operands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.figure import SourceCell
from generator.model.identifiers import AreaKey, IndicatorId, PackageName, PackageVersion, Period
from generator.model.observation import OBSERVATION_COLUMNS, PLACE_COLUMNS, require_observations
from generator.model.status import Status

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """The file that a row stands in."""

    package: PackageName
    version: PackageVersion
    file: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One row of `waarnemingen.csv`, cells exactly as they stand."""

    origin: Origin
    line: int
    status: Status
    remark: str
    cells: Mapping[str, str]
    """The filled number cells by column: `waarde`, `teller`, `noemer`."""

    def cell(self, column: str) -> SourceCell:
        """The cell of a number column as an operand; raises KeyError when it is empty."""
        origin = self.origin
        return SourceCell(
            package=origin.package,
            version=origin.version,
            file=origin.file,
            line=self.line,
            column=column,
            raw=self.cells[column],
        )


@dataclass(frozen=True, kw_only=True)
class Series:
    """All rows of one indicator."""

    rows: Mapping[tuple[AreaKey, Period], Row]

    @cached_property
    def periods_by_area(self) -> Mapping[AreaKey, frozenset[Period]]:
        """The periods with a row, also one without a value, per area."""
        found: dict[AreaKey, set[Period]] = {}
        for area, period in self.rows:
            found.setdefault(area, set()).add(period)
        return {area: frozenset(periods) for area, periods in found.items()}

    @cached_property
    def by_period(self) -> Mapping[Period, Mapping[AreaKey, Row]]:
        """The rows of each period, ascending."""
        found: dict[Period, dict[AreaKey, Row]] = {}
        for (area, period), row in self.rows.items():
            found.setdefault(period, {})[area] = row
        return {period: found[period] for period in sorted(found)}

    def periods(self, areas: Iterable[str]) -> tuple[Period, ...]:
        """Periods with a row for at least one of the areas, ascending."""
        return tuple(sorted(set().union(*(self.periods_by_area.get(AreaKey(area), frozenset()) for area in areas))))

    def steps(self, area: str) -> Iterator[tuple[Period, Period]]:
        """Each period of an area with the one before it."""
        yield from pairwise(sorted(self.periods_by_area.get(AreaKey(area), ())))


NUMBER_COLUMNS = ("waarde", "teller", "noemer")


def read_series(frame: pd.DataFrame) -> Mapping[IndicatorId, Series]:
    """Rows of every indicator that has any; the first row counts when a key stands there twice (validate refuses that)."""
    wanted = [*OBSERVATION_COLUMNS, *PLACE_COLUMNS]
    single = require_observations(frame)[wanted].drop_duplicates(["indicator", "gebied", "periode"])
    origins: dict[tuple[str, ...], Origin] = {}
    series: dict[IndicatorId, Series] = {}
    for indicator, rows in single.groupby("indicator", sort=False):
        columns = {name: rows[name].tolist() for name in wanted}
        series[IndicatorId(str(indicator))] = Series(rows=_rows(columns, origins))
    return series


def _rows(columns: Mapping[str, list[str]], origins: dict[tuple[str, ...], Origin]) -> Mapping[tuple[AreaKey, Period], Row]:
    rows: dict[tuple[AreaKey, Period], Row] = {}
    numbers = zip(*(columns[name] for name in NUMBER_COLUMNS), strict=True)
    places = zip(*(columns[name] for name in PLACE_COLUMNS), strict=True)
    keys = zip(columns["gebied"], columns["periode"], columns["status"], columns["opmerking"], strict=True)
    for (area, period, status, remark), cells, place in zip(keys, numbers, places, strict=True):
        rows[AreaKey(area), Period(period)] = Row(
            origin=_origin(place[:-1], origins),
            line=int(place[-1]),
            status=Status(status),
            remark=remark,
            cells={name: raw for name, raw in zip(NUMBER_COLUMNS, cells, strict=True) if raw},
        )
    return rows


def _origin(place: tuple[str, ...], origins: dict[tuple[str, ...], Origin]) -> Origin:
    """One object a file, however many rows it has."""
    if place not in origins:
        package, version, file = place
        origins[place] = Origin(package=PackageName(package), version=PackageVersion(version), file=file)
    return origins[place]
