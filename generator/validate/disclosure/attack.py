"""What is known → the range in which each withheld count must lie, by linear programming; the only home of scipy.

The attack drops that counts are whole: a true range can be narrower than the one found here, never wider. For sums over a map
(buurt, wijk, gemeente) with whole bounds the corners of the range are whole as well, so nothing is lost there; rounded shares and
sums over kinds can leave a gap. Source: Fischetti and Salazar 2001, the attacker's problem; Handbook on SDC, section 4.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from generator.validate.disclosure.knowledge import Bounds, Cell, Fact, Knowledge

if TYPE_CHECKING:
    from scipy.sparse import csr_array

_CEILING = 1e7
"""Stands for *no upper bound*: more than any city counts people."""
_AMPLE = 10
"""How many times the largest known count the ceiling is at least: a unit may be euros."""
_INFEASIBLE = 2
_SPARE = 1e-6


class AttackError(Exception):
    """The solver gave up: a mistake of ours, for every problem posed here has an answer."""


def attack(knowledge: Knowledge, cells: Iterable[Cell]) -> Mapping[Cell, Bounds]:
    """Least and most of every cell, given all that is known; cells in the same facts are looked at together."""
    ranges: dict[Cell, Bounds] = {}
    posed: dict[tuple[int, ...], _Posed] = {}
    for cell in cells:
        facts = knowledge.around(cell)
        if not facts:
            ranges[cell] = knowledge.of(cell)
            continue
        key = tuple(id(fact) for fact in facts)
        if key not in posed:
            posed[key] = _pose(knowledge, facts)
        ranges[cell] = posed[key].range_of(cell)
    return ranges


@dataclass(frozen=True, kw_only=True)
class _Posed:
    """One set of facts as matrix and bounds, known to have a solution."""

    columns: Mapping[Cell, int]
    matrix: csr_array
    """Shape (2 × facts, cells): every fact as an upper and, negated, as a lower bound."""
    limits: Sequence[float]
    bounds: Sequence[tuple[float, float]]
    ceiling: float

    def range_of(self, cell: Cell) -> Bounds:
        """The least and the most a cell can be."""
        goal = [0.0] * len(self.columns)
        goal[self.columns[cell]] = 1.0
        low = _solve(goal, self).fun
        high = -_solve([-one for one in goal], self).fun
        return Bounds(low, math.inf if high > self.ceiling / 2 else high)


def _pose(knowledge: Knowledge, facts: Sequence[Fact]) -> _Posed:
    """Write the facts down; when they contradict one another (deliveries do), each is widened by the least that ends it."""
    posed = _write(knowledge, facts)
    if _solve([0.0] * len(posed.columns), posed, allowed=(_INFEASIBLE,)).status != _INFEASIBLE:
        return posed
    return _write(knowledge, [replace(fact, low=fact.low - slack, high=fact.high + slack) for fact, slack in _slacks(posed, facts)])


def _write(knowledge: Knowledge, facts: Sequence[Fact]) -> _Posed:
    from scipy.sparse import csr_array  # noqa: PLC0415 - a site without withheld values must not pay for scipy

    columns = {cell: number for number, cell in enumerate(sorted({cell for fact in facts for cell in fact.terms}))}
    own = [knowledge.of(cell) for cell in columns]
    ceiling = max((_CEILING, *(_AMPLE * bounds.high for bounds in own if not math.isinf(bounds.high))))
    rows: list[int] = []
    places: list[int] = []
    values: list[float] = []
    limits: list[float] = []
    for fact in facts:
        for sign, limit in ((1.0, fact.high), (-1.0, -fact.low)):
            for cell, coefficient in fact.terms.items():
                rows.append(len(limits))
                places.append(columns[cell])
                values.append(sign * coefficient)
            limits.append(min(limit, ceiling * len(columns)))
    bounds = [(each.low, min(each.high, ceiling)) for each in own]
    matrix = csr_array((values, (rows, places)), shape=(len(limits), len(columns)))
    return _Posed(columns=columns, matrix=matrix, limits=limits, bounds=bounds, ceiling=ceiling)


def _slacks(posed: _Posed, facts: Sequence[Fact]) -> Iterable[tuple[Fact, float]]:
    """How far each fact must give way, least in all: one more column a row, the sum of which is made small."""
    from scipy.sparse import eye_array, hstack  # noqa: PLC0415 - idem

    rows = len(posed.limits)
    elastic = replace(
        posed,
        matrix=hstack([posed.matrix, -eye_array(rows)]).tocsr(),
        bounds=[*posed.bounds, *[(0.0, posed.ceiling)] * rows],
    )
    found = _solve([0.0] * len(posed.columns) + [1.0] * rows, elastic).x[len(posed.columns) :]
    return [(fact, max(found[2 * number], found[2 * number + 1]) + _SPARE) for number, fact in enumerate(facts)]


def _solve(goal: Sequence[float], posed: _Posed, allowed: Sequence[int] = ()) -> Any:  # noqa: ANN401 - scipy carries no types
    from scipy.optimize import linprog  # noqa: PLC0415 - idem

    result = linprog(goal, A_ub=posed.matrix, b_ub=posed.limits, bounds=posed.bounds, method="highs")
    if not result.success and result.status not in allowed:
        message = f"linprog: {result.message}"
        raise AttackError(message)
    return result
