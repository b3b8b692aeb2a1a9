"""What an outsider knows of counts: bounds of single cells, and linear facts that tie cells together."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Cell(NamedTuple):
    """One count, whatever version it stands in."""

    indicator: str
    area: str
    period: str

    def __str__(self) -> str:
        """Give what an editor calls it, e.g. `bijstand BU07580502 2020`."""
        return f"{self.indicator} {self.area} {self.period}"


class Bounds(NamedTuple):
    """The least and the most that a count can be."""

    low: float
    high: float

    @property
    def width(self) -> float:
        """Whole units between the least and the most whole number that are possible."""
        if math.isinf(self.high):
            return math.inf
        return max(0.0, math.floor(self.high + _ALMOST) - math.ceil(self.low - _ALMOST))


ANY = Bounds(0.0, math.inf)
"""Of a count nobody has published: it is not negative."""

_ALMOST = 1e-6
"""What the solver may be off."""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """low ≤ Σ coefficient × count ≤ high."""

    terms: Mapping[Cell, float]
    low: float
    high: float


@dataclass(frozen=True, kw_only=True)
class Knowledge:
    """All that is known at once."""

    bounds: Mapping[Cell, Bounds]
    """Of published cells; every other cell is `ANY`."""
    facts: Sequence[Fact]
    _by_cell: dict[Cell, list[int]] = field(default_factory=dict)

    def of(self, cell: Cell) -> Bounds:
        """Bounds of one cell by itself."""
        return self.bounds.get(cell, ANY)

    def around(self, cell: Cell) -> tuple[Fact, ...]:
        """The facts that can say anything about a cell: those it stands in, and on through every cell that is not known exactly."""
        self._index()
        reached, waiting, found = {cell}, [cell], set()
        while waiting:
            for number in self._by_cell.get(waiting.pop(), ()):
                if number not in found:
                    found.add(number)
                    fresh = {other for other in self.facts[number].terms if self._loose(other)} - reached
                    reached |= fresh
                    waiting += sorted(fresh)
        return tuple(self.facts[number] for number in sorted(found))

    def without(self, cells: Iterable[Cell]) -> Knowledge:
        """The same, had these cells been withheld."""
        gone = set(cells)
        return Knowledge(bounds={cell: bounds for cell, bounds in self.bounds.items() if cell not in gone}, facts=self.facts)

    def neighbours(self, cell: Cell) -> tuple[Cell, ...]:
        """Cells of which something is known that stand in one fact with a cell."""
        self._index()
        cells = {other for number in self._by_cell.get(cell, ()) for other in self.facts[number].terms}
        return tuple(sorted(other for other in cells if other != cell and other in self.bounds))

    def _loose(self, cell: Cell) -> bool:
        bounds = self.of(cell)
        return bounds.high > bounds.low

    def _index(self) -> None:
        if not self._by_cell:
            for number, fact in enumerate(self.facts):
                for cell in fact.terms:
                    self._by_cell.setdefault(cell, []).append(number)
