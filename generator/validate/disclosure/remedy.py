"""What is known and the withheld counts it gives away → a small set of further cells to withhold, found greedily."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from generator.validate.disclosure.attack import attack
from generator.validate.disclosure.knowledge import Bounds, Cell, Knowledge

MOST = 8
"""More cells than this are no advice any more."""
_TRIED = 24
"""Neighbours tried in each step, the smallest counts first: they cost the reader least."""


@dataclass(frozen=True, kw_only=True)
class Exposed:
    """A withheld count that can be placed too precisely."""

    cell: Cell
    width: float
    needed: int


def suggest_cells(knowledge: Knowledge, exposed: Collection[Exposed], free: Collection[Cell]) -> tuple[Cell, ...]:
    """Cells to withhold as well, until every exposed one and every one suggested is safe; empty when nothing of `free` will do.

    Greedy: in each step the neighbour that widens the ranges most; among equals the smallest count.
    """
    needed = {each.cell: each.needed for each in exposed}
    fallback = max(needed.values(), default=0)
    chosen: list[Cell] = []
    while len(chosen) < MOST:
        wanted = {**dict.fromkeys(chosen, fallback), **needed}
        ranges = attack(knowledge.without(chosen), wanted)
        lacking = [cell for cell in wanted if ranges[cell].width < wanted[cell]]
        if not lacking:
            return tuple(chosen)
        candidates = _candidates(knowledge, lacking, [cell for cell in free if cell not in chosen])
        if not candidates:
            return ()
        chosen.append(max(candidates, key=lambda cell: _gain(knowledge.without([*chosen, cell]), {**wanted, cell: fallback})))
    return ()


def _candidates(knowledge: Knowledge, lacking: Collection[Cell], free: Collection[Cell]) -> list[Cell]:
    """Published neighbours of what is still exposed, smallest first; those of the same fact before those further away."""
    near = {other for cell in lacking for other in knowledge.neighbours(cell)} & set(free)
    far = {other for cell in lacking for fact in knowledge.around(cell) for other in fact.terms} & set(free)
    return sorted(near or far, key=lambda cell: (knowledge.of(cell), cell))[:_TRIED]


def _gain(knowledge: Knowledge, wanted: Mapping[Cell, int]) -> float:
    ranges: Mapping[Cell, Bounds] = attack(knowledge, wanted)
    return sum(min(ranges[cell].width, need) for cell, need in wanted.items()) - sum(wanted.values())
