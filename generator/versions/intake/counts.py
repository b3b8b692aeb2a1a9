"""Cells that count people or things → problems with a count that cannot be one, before any small count is withheld."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.indicator import Combination
from generator.model.problem import Problem
from generator.versions.intake.mapping import Delivery, IndicatorEntry, Series
from generator.versions.intake.numbers import convert_number
from generator.versions.intake.rows import Cell


@dataclass(frozen=True, kw_only=True)
class Count:
    """What a measure that counts must be like."""

    factor: int = 1
    decimals: int | None = 0
    """Decimals it may have in the unit of the package; None where the source says itself how it rounds."""


def counts_of(indicator: IndicatorEntry, series: Series, delivery: Delivery) -> Mapping[str, Count]:
    """The measures of a series that count: numerator and denominator, and the value of what adds up."""
    counts = {name: Count() for name in (series.numerator, series.denominator) if name}
    if series.value and indicator.cells.get("weging") == Combination.SUM:
        counts[series.value] = Count(factor=series.factor, decimals=int(indicator.cells["decimalen"]))
    rounded = {name for statement in delivery.precision for name in statement.columns}
    return {name: Count(decimals=None) if name in rounded else count for name, count in counts.items()}


def judge_count(cell: Cell, count: Count) -> Problem | None:
    """A count is not below zero, and whole: taken for a small count it would be published as a secret, for a reason that is not true."""
    if cell.text.startswith("-") and Decimal(cell.text) < 0:
        return Problem(
            place=cell.place,
            code="delivery-negative-count",
            found=f"Een aantal is nooit kleiner dan nul; hier staat {_delivered(cell)}.",
            next_step="Betekent het 'geen cijfer' (zoals -99997)? Zet het dan onder [[bronnen.ontbrekend]]. "
            "Vraag anders de levering opnieuw op.",
        )
    if count.decimals is not None and "." in cell.text and len(convert_number(cell.text, count.factor).partition(".")[2]) > count.decimals:
        return Problem(
            place=cell.place,
            code="delivery-broken-count",
            found=f"'{_delivered(cell)}' is geen heel aantal.",
            expected="Een aantal is heel, zonder punt of komma.",
            next_step="Staat er een teken tussen duizendtallen, vraag de levering dan op zonder. Rondt de bron anders af, "
            "zet dat dan onder [[bronnen.nauwkeurigheid]].",
        )
    return None


def _delivered(cell: Cell) -> str:
    return cell.delivered or cell.text
