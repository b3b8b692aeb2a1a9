"""The observations of an edition → warnings for totals that do not add up within the rounding that their source states."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.edition import Edition
from generator.model.indicator import Indicator
from generator.model.problem import Problem, Severity
from generator.model.region import level_of
from generator.validate.numbers import COUNTS, Cell, Cells, Key, NumberRule, Numbers, place_of, read_recorded
from generator.validate.series import Rounding, Spot, read_roundings

_MOST_UNPLACED = 0.01
"""Part of a total that a source may leave out of its parts when it says that it does; more is another fault."""
_SLACK = 1e-9
"""Sums of decimals are not exact."""

_Difference = tuple[float, Key, Cell]


@dataclass(frozen=True, kw_only=True)
class _Counts:
    """One column of counts of one indicator, with what the source says of its rounding."""

    edition: Edition
    indicator: Indicator
    column: str
    cells: Cells
    roundings: Mapping[Spot, Rounding]

    def differences(self) -> Iterator[_Difference]:
        """Every total minus the sum of its parts, where it is more than rounding explains and every part is known."""
        for (area, period), cell in self.cells.items():
            region = self.edition.regions.by_code.get(area)  # type: ignore[call-overload] # a cell may hold any text
            codes = [part.code for part in self.edition.regions.children(region.code)] if region else []
            parts = [self.cells[code, period].value for code in codes if (code, period) in self.cells]
            if not codes or len(parts) < len(codes):
                continue
            difference = cell.value - math.fsum(parts)
            margin = self._margin(area, period) + sum(self._margin(code, period) for code in codes)
            if not -margin - _SLACK <= difference <= margin + self._unplaced(area, period) * cell.value + _SLACK:
                yield difference, (area, period), cell

    def _rounding(self, area: str, period: str) -> Rounding | None:
        return self.roundings.get((self.indicator.id, level_of(area), period, self.column))

    def _margin(self, area: str, period: str) -> float:
        rounding = self._rounding(area, period)
        return float(rounding.margin) if rounding and level_of(area) in rounding.levels else 0.0

    def _unplaced(self, area: str, period: str) -> float:
        rounding = self._rounding(area, period)
        return _MOST_UNPLACED if rounding and level_of(area) in rounding.unplaced else 0.0


def check_totals(edition: Edition, numbers: Numbers) -> Iterator[Problem]:
    """Counts of buurten add up to those of their wijk, and of wijken to the gemeente, within the rounding that the source states.

    Without a statement there is no margin. A difference that was found and recorded at import is not named again.
    """
    roundings = {name: read_roundings(package) for name, package in edition.packages.items()}
    recorded = {name: read_recorded(package, "optelling") for name, package in edition.packages.items()}
    for indicator in edition.indicators.values():
        columns = [
            _Counts(
                edition=edition,
                indicator=indicator,
                column=name,
                cells=numbers.get((indicator.id, name), {}),
                roundings=roundings[indicator.package],
            )
            for name in COUNTS.get(indicator.combination, ())
        ]
        known = recorded[indicator.package]
        differences = [found for counts in columns for found in counts.differences() if (indicator.id, *found[1]) not in known]
        if differences:
            yield _total_problem(edition, indicator, differences)


def _total_problem(edition: Edition, indicator: Indicator, differences: Sequence[_Difference]) -> Problem:
    difference, (area, period), cell = max(differences, key=lambda found: (abs(found[0]), found[1]))
    often = "één keer" if len(differences) == 1 else f"{len(differences)} keer"
    return Problem(
        place=place_of(edition, indicator, cell),
        code="totals-differ",
        found=f"Bij {indicator.id} tellen de delen {often} niet op tot het geheel, het meest {area} in {period}: {difference:+g}.",
        next_step="Kijk wat de bron zegt over afronding en zet dat in de mapping, of leg het verschil vast met een controle 'optelling'.",
        severity=Severity.WARNING,
    )


TOTAL_RULES: tuple[NumberRule, ...] = (check_totals,)
