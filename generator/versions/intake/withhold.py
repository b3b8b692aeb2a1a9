"""Observations and the rules on small numbers → the same, with empty cells and a reason where a figure may not be published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.model.disclosure import WITHHELD_NOTE, Disclosure, counted
from generator.model.problem import Problem
from generator.model.region import Region
from generator.model.status import Status
from generator.versions.intake.mapping import IndicatorEntry, Withheld
from generator.versions.intake.rows import Observation, ObservationKey


def withhold_small(
    observations: Mapping[ObservationKey, Observation], indicators: Sequence[IndicatorEntry], areas: Sequence[Region], rules: Disclosure
) -> Mapping[ObservationKey, Observation]:
    """Empty every row that its rule does not let out; the number itself goes nowhere."""
    levels = {area.code: area.level for area in areas}
    combinations = {indicator.id: indicator.cells["weging"] for indicator in indicators}
    return {
        key: _emptied(row)
        if row.delivered and rules.rule_of(row.indicator).withholds(levels[row.region], *_counts(row, combinations[row.indicator]))
        else row
        for key, row in observations.items()
    }


def withhold_named(
    observations: Mapping[ObservationKey, Observation], named: Sequence[Withheld]
) -> tuple[Mapping[ObservationKey, Observation], tuple[Problem, ...]]:
    """Empty the rows that are withheld to protect others; a name that stands for no row is a problem."""
    kept = dict(observations)
    problems: list[Problem] = []
    for entry in named:
        for area in entry.areas:
            for period in entry.periods:
                key = next((key for key in observations if key == (entry.indicator, area, period)), None)
                if key is None:
                    problems.append(_no_row(entry, area, period))
                elif not observations[key].status.missing:
                    kept[key] = _emptied(observations[key])
    return kept, tuple(problems)


def _counts(row: Observation, combination: str) -> tuple[Decimal | None, Decimal | None]:
    """The count that may be too small, and what it is out of."""
    text = counted(combination, row.value, row.numerator)
    return (Decimal(text) if text else None, Decimal(row.denominator) if row.denominator else None)


def _emptied(row: Observation) -> Observation:
    """The same words for all: what a check found or a delivery remarked could tell something of the number."""
    return replace(row, value="", numerator="", denominator="", status=Status.SUPPRESSED, note=WITHHELD_NOTE)


def _no_row(entry: Withheld, area: str, period: str) -> Problem:
    return Problem(
        place=entry.place,
        code="mapping-unknown-name",
        found=f"'{entry.indicator}' heeft geen cijfer voor {area} in {period}.",
        next_step="Verbeter 'indicator', 'gebieden' of 'perioden' onder [[ook_geheim]].",
    )
