"""The observations of an edition → their numbers by indicator and column, each with its place, to compare areas and years."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from generator.model.edition import Edition
from generator.model.indicator import Combination, Indicator
from generator.model.observation import OBSERVATION_COLUMNS, require_observations
from generator.model.package import DataPackage
from generator.model.problem import Place, Problem
from generator.model.status import Status
from generator.validate.cells import NUMBER
from generator.validate.contracts import OBSERVATIONS

_COLUMNS = {name: OBSERVATION_COLUMNS.index(name) + 1 for name in ("waarde", "teller", "noemer")}
COUNTS: Mapping[Combination, tuple[str, ...]] = {Combination.SUM: ("waarde",), Combination.RATIO: ("teller", "noemer")}
"""Columns that hold counts, by way of combining."""


class Cell(NamedTuple):
    """A number, where it stands, and whether its doubt is already on record."""

    value: float
    line: int
    column: int
    doubted: bool


Key = tuple[str, str]
"""Area and period."""
Cells = Mapping[Key, Cell]
Numbers = Mapping[tuple[str, str], Cells]
"""By indicator and column."""
NumberRule = Callable[[Edition, Numbers], Iterator[Problem]]
"""A rule that compares numbers: they are read once for all of them."""


def read_numbers(edition: Edition) -> Numbers:
    """Numbers by indicator and column, in one pass over the frame."""
    frame = require_observations(edition.observations)
    rows = [frame[name].tolist() for name in ("indicator", "gebied", "periode", "status", "regel", *_COLUMNS)]
    found: dict[tuple[str, str], dict[Key, Cell]] = {}
    for indicator, area, period, status, line, *cells in zip(*rows, strict=True):
        for (name, column), cell in zip(_COLUMNS.items(), cells, strict=True):
            if cell and NUMBER.fullmatch(cell):
                number = Cell(value=float(cell), line=line, column=column, doubted=status == Status.UNVALIDATED)
                found.setdefault((indicator, name), {})[area, period] = number
    return found


def place_of(edition: Edition, indicator: Indicator, cell: Cell) -> Place:
    """Where a number stands."""
    return Place(path=f"{edition.packages[indicator.package].folder}/{OBSERVATIONS}", line=cell.line, column=cell.column)


def read_recorded(package: DataPackage, kind: str) -> frozenset[tuple[str, str, str]]:
    """Indicator, area and period of what a check at import found and the package has on record; shown on the accountability page."""
    checks = package.descriptor.get("checks")
    return frozenset(
        (str(check.get("indicator")), str(one.get("region")), str(one.get("period")))
        for check in (checks if isinstance(checks, list) else [])
        if isinstance(check, dict) and check.get("kind") == kind and isinstance(check.get("observations"), list)
        for one in check["observations"]
        if isinstance(one, dict)
    )
