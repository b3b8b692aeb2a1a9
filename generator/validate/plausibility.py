"""The observations of an edition → warnings for totals that do not add up and changes that look like a slip."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import NamedTuple

from generator.model.edition import Edition, SiteSource
from generator.model.indicator import Combination, Indicator
from generator.model.observation import OBSERVATION_COLUMNS, require_observations
from generator.model.problem import Place, Problem, Severity
from generator.model.status import Status
from generator.validate.cells import NUMBER
from generator.validate.contracts import OBSERVATIONS
from generator.validate.editions import EditionRule

JUMP = 12.0
"""Robust z of a change from year to year above which it is named: far beyond what areas do among themselves."""
_CONSISTENT = 1.4826
"""Scale of the median absolute deviation that equals a standard deviation for normal data."""
_SMALLEST = 50
"""Counts below this jump by chance alone."""
_LEAST_CHANGE = math.log(1.25)
_FEWEST_CHANGES = 15
_ROUNDINGS = (10, 5)
_COLUMNS = {name: OBSERVATION_COLUMNS.index(name) + 1 for name in ("waarde", "teller", "noemer")}


class _Cell(NamedTuple):
    """A number, where it stands, and whether its doubt is already on record."""

    value: float
    line: int
    column: int
    doubted: bool


_Key = tuple[str, str]  # area and period
_Cells = Mapping[_Key, _Cell]
_Difference = tuple[float, _Key, _Cell]


def _read_cells(edition: Edition) -> Mapping[tuple[str, str], _Cells]:
    """Numbers by indicator and column, in one pass over the frame."""
    frame = require_observations(edition.observations)
    rows = [frame[name].tolist() for name in ("indicator", "gebied", "periode", "status", "regel", *_COLUMNS)]
    found: dict[tuple[str, str], dict[_Key, _Cell]] = {}
    for indicator, area, period, status, line, *cells in zip(*rows, strict=True):
        for (name, column), cell in zip(_COLUMNS.items(), cells, strict=True):
            if cell and NUMBER.fullmatch(cell):
                number = _Cell(value=float(cell), line=line, column=column, doubted=status == Status.UNVALIDATED)
                found.setdefault((indicator, name), {})[area, period] = number
    return found


def _place(edition: Edition, indicator: Indicator, cell: _Cell) -> Place:
    return Place(path=f"{edition.packages[indicator.package].folder}/{OBSERVATIONS}", line=cell.line, column=cell.column)


def check_totals(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """Counts of buurten add up to those of their wijk, and of wijken to the gemeente, apart from rounding."""
    numbers = _read_cells(edition)
    for indicator in edition.indicators.values():
        names = {Combination.SUM: ("waarde",), Combination.RATIO: ("teller", "noemer")}.get(indicator.combination, ())
        differences: list[_Difference] = []
        for name in names:
            cells = numbers.get((indicator.id, name), {})
            differences += [found for key in cells if (found := _difference(edition, cells, key)) is not None]
        if differences:
            yield _total_problem(edition, indicator, differences)


def _difference(edition: Edition, cells: _Cells, key: _Key) -> _Difference | None:
    """Total minus the sum of its parts, when every part is known and the difference is no rounding."""
    area, period = key
    region = edition.regions.by_code.get(area)  # type: ignore[call-overload] # a cell may hold any text
    parts = [cells.get((part.code, period)) for part in edition.regions.children(region.code)] if region else []
    known = [part.value for part in parts if part is not None]
    if not known or len(known) < len(parts):
        return None
    difference = cells[key].value - math.fsum(known)
    rounding = next((step for step in _ROUNDINGS if all(value % step == 0 for value in known)), 0)
    return (difference, key, cells[key]) if abs(difference) > rounding / 2 * (len(known) + 1) else None


def _total_problem(edition: Edition, indicator: Indicator, differences: Sequence[_Difference]) -> Problem:
    difference, (area, period), cell = max(differences, key=lambda found: (abs(found[0]), found[1]))
    often = "één keer" if len(differences) == 1 else f"{len(differences)} keer"
    return Problem(
        place=_place(edition, indicator, cell),
        code="totals-differ",
        found=f"Bij {indicator.id} tellen de delen {often} niet op tot het geheel, het meest {area} in {period}: {difference:+g}.",
        next_step="Kijk of de bron dit uitlegt, en zet dat bij de indicator.",
        severity=Severity.WARNING,
    )


def check_jumps(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """No area changes from one year to the next far more than areas do; what is marked as doubtful is on record already.

    Robust z = |ln(new / old) − median| / (1.4826 · MAD), over all areas and years of one indicator. Source: Iglewicz and Hoaglin 1993.
    """
    numbers = _read_cells(edition)
    for indicator in edition.indicators.values():
        name = "teller" if indicator.combination is Combination.RATIO else "waarde"
        cells = numbers.get((indicator.id, name), {})
        smallest = 0 if indicator.combination is Combination.WEIGHTED else _SMALLEST
        changes = [
            (math.log(cell.value / before.value), (area, period), cell)
            for (area, period), cell in cells.items()
            if (before := cells.get((area, _year_before(period)))) is not None and min(cell.value, before.value) > smallest
        ]
        jumps = [change for change in _outliers(changes) if not (change[2].doubted or _doubted_before(cells, change[1]))]
        if jumps:
            yield _jump_problem(edition, indicator, jumps)


def _year_before(period: str) -> str:
    return str(int(period) - 1) if period.isascii() and period.isdecimal() else ""


def _doubted_before(cells: _Cells, key: _Key) -> bool:
    before = cells.get((key[0], _year_before(key[1])))
    return before is not None and before.doubted


def _outliers(changes: Sequence[_Difference]) -> list[_Difference]:
    if len(changes) < _FEWEST_CHANGES:
        return []
    middle = median(change for change, _, _ in changes)
    spread = _CONSISTENT * median(abs(change - middle) for change, _, _ in changes)
    return [found for found in changes if spread and abs(found[0] - middle) / spread > JUMP and abs(found[0]) > _LEAST_CHANGE]


def _jump_problem(edition: Edition, indicator: Indicator, jumps: Sequence[_Difference]) -> Problem:
    change, (area, period), cell = max(jumps, key=lambda found: (abs(found[0]), found[1]))
    often = "één keer" if len(jumps) == 1 else f"{len(jumps)} keer"
    return Problem(
        place=_place(edition, indicator, cell),
        code="implausible-jump",
        found=(
            f"Bij {indicator.id} verandert een gebied {often} veel meer dan de andere, "
            f"het meest {area} in {period}: maal {math.exp(change):.2f} in een jaar."
        ),
        next_step="Is het een schrijffout, geef dan status V met een opmerking; klopt het, leg het uit bij de indicator.",
        severity=Severity.WARNING,
    )


PLAUSIBILITY_RULES: tuple[EditionRule, ...] = (check_totals, check_jumps)
