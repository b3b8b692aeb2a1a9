"""Rows of all versions and the map → what an outsider knows, once for every way in which versions differ."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.disclosure import KnownTotal, ShareRelation, SumRelation
from generator.model.identifiers import FOCUS, FOCUS_EXACT, REST, REST_EXACT, REST_WITHOUT_CENTRE
from generator.model.region import Regions
from generator.model.status import Status
from generator.validate.disclosure.knowledge import ANY, Bounds, Cell, Fact, Knowledge
from generator.validate.disclosure.readings import Definition, Reading, Shelf

_HUNDRED = 100


@dataclass(frozen=True, kw_only=True)
class _Views:
    """Every published number of the indicators that matter, as seen in one vintage: newest first, then ever older."""

    shelf: Shelf
    vintage: int

    def reading(self, cell: Cell) -> Reading | None:
        """The row whose number this vintage takes; None for a cell that no version publishes."""
        told = _numbers(self.shelf.readings.get(cell, ()))
        return told[min(self.vintage, len(told) - 1)] if told else None

    def number(self, cell: Cell) -> Decimal | None:
        """The same as a number."""
        reading = self.reading(cell)
        return reading.number if reading else None


def deduce(shelf: Shelf, protected: Collection[Cell], maps: Sequence[Regions]) -> Iterator[Knowledge]:
    """What is known when the newest numbers hold, when those before them hold, and so on: an outsider may try each."""
    wanted = _related(shelf, {(cell.indicator, cell.period) for cell in protected})
    cells = [cell for cell in shelf.readings if (cell.indicator, cell.period) in wanted]
    facts = tuple(_facts_on_map(wanted, maps)) + tuple(_sums(shelf, wanted, maps)) + tuple(_totals(shelf, wanted, maps))
    vintages = max((len(_numbers(shelf.readings[cell])) for cell in cells), default=0)
    for vintage in range(max(vintages, 1)):
        views = _Views(shelf=shelf, vintage=vintage)
        bounds = {cell: known for cell in cells if (known := _bounds(views, cell)) != ANY}
        yield Knowledge(bounds=bounds, facts=facts + tuple(_shares(views, wanted, maps)))


def _numbers(readings: Sequence[Reading]) -> list[Reading]:
    """Rows with a number, newest first; a number told twice counts once."""
    told: dict[Decimal, Reading] = {}
    for reading in reversed(readings):
        if reading.number is not None:
            told.setdefault(reading.number, reading)
    return list(told.values())


def _related(shelf: Shelf, wanted: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Indicators and periods that are withheld somewhere, with those that are tied to them."""
    ties = [{sums.whole, *sums.parts} for statement in shelf.statements for sums in statement.sums]
    found, waiting = set(wanted), sorted(wanted)
    while waiting:
        indicator, period = waiting.pop()
        fresh = {(other, period) for tie in ties if indicator in tie for other in tie} - found
        found |= fresh
        waiting += sorted(fresh)
    return found


def _bounds(views: _Views, cell: Cell) -> Bounds:
    definition = views.shelf.definitions[cell.indicator]
    reading = views.reading(cell)
    if reading is None or reading.number is None:
        return _bounds_unpublished(views, cell, definition)
    if definition.counts:
        half = _half_step(reading.number, reading.rule.rounding)
        return _bounds_at_least_zero(float(reading.number) - half, float(reading.number) + half)
    return _bounds_of_share(views, cell, definition, reading.number)


def _bounds_at_least_zero(low: float, high: float) -> Bounds:
    """A count below zero is a problem of its own; here it is none at all."""
    return Bounds(max(0.0, low), max(0.0, high))


def _half_step(count: Decimal, rounding: int) -> float:
    """How far a count may be off by rounding; one that is no multiple of the step was not rounded (the CBS gives cities exactly)."""
    return rounding / 2 if rounding > 1 and count % rounding == 0 else 0.0


def _bounds_unpublished(views: _Views, cell: Cell, definition: Definition) -> Bounds:
    """Nothing where it does not apply; a part is not larger than its whole; else anything."""
    if all(reading.status == Status.NOT_APPLICABLE for reading in views.shelf.readings.get(cell, ())):
        return Bounds(0.0, 0.0)
    whole = views.number(cell._replace(indicator=definition.denominator))
    return Bounds(0.0, float(whole)) if definition.factor == str(_HUNDRED) and whole is not None else ANY


def _bounds_of_share(views: _Views, cell: Cell, definition: Definition, share: Decimal) -> Bounds:
    """A percentage times its weight is a count, known to half the last digit shown."""
    weight = views.number(cell._replace(indicator=definition.weight)) if definition.percentage else None
    if weight is None:
        return ANY
    half = _half_digit(share)
    return _bounds_at_least_zero(float((share - half) * weight / _HUNDRED), float((share + half) * weight / _HUNDRED))


def _half_digit(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    return Decimal(5).scaleb(int(exponent) - 1)


def _facts_on_map(wanted: Collection[tuple[str, str]], maps: Sequence[Regions]) -> Iterator[Fact]:
    """An area is the sum of the areas directly below it."""
    families = {(region.code, tuple(child.code for child in areas.children(region.code))) for areas in maps for region in areas.all}
    for indicator, period in sorted(wanted):
        for code, children in sorted(family for family in families if family[1]):
            terms = {Cell(indicator, code, period): -1.0} | {Cell(indicator, child, period): 1.0 for child in children}
            yield Fact(terms=terms, low=0.0, high=0.0)


def _sums(shelf: Shelf, wanted: Collection[tuple[str, str]], maps: Sequence[Regions]) -> Iterator[Fact]:
    """A whole is the sum of its kinds, or more when kinds are missing."""
    for relation in dict.fromkeys(one for statement in shelf.statements for one in statement.sums):
        for period in sorted({period for indicator, period in wanted if indicator in (relation.whole, *relation.parts)}):
            for code in sorted({region.code for areas in maps for region in areas.all}):
                yield _sum(relation, code, period)


def _sum(relation: SumRelation, area: str, period: str) -> Fact:
    terms = {Cell(relation.whole, area, period): 1.0} | {Cell(part, area, period): -1.0 for part in relation.parts}
    return Fact(terms=terms, low=0.0, high=0.0 if relation.complete else math.inf)


def _totals(shelf: Shelf, wanted: Collection[tuple[str, str]], maps: Sequence[Regions]) -> Iterator[Fact]:
    for total in dict.fromkeys(one for statement in shelf.statements for one in statement.totals):
        if (total.indicator, total.period) in wanted:
            terms = {Cell(total.indicator, area, total.period): 1.0 for area in _members(total, maps)}
            yield Fact(terms=terms, low=float(total.count - total.margin), high=float(total.count + total.margin))


def _members(total: KnownTotal, maps: Sequence[Regions]) -> Sequence[str]:
    """Areas by their codes, or those of a group by its name, on the newest map."""
    newest = maps[-1]
    groups: Mapping[str, Sequence[str]] = {
        FOCUS: newest.focus,
        REST: newest.rest,
        FOCUS_EXACT: newest.focus_exact,
        REST_EXACT: newest.rest_exact,
        REST_WITHOUT_CENTRE: newest.rest_without_centre,
    }
    return [code for area in total.areas for code in groups.get(area, (area,))]


def _shares(views: _Views, wanted: Collection[tuple[str, str]], maps: Sequence[Regions]) -> Iterator[Fact]:
    """A published share and its denominator give the count to half the last digit shown."""
    relations = dict.fromkeys(one for statement in views.shelf.statements for one in statement.shares)
    codes = sorted({region.code for areas in maps for region in areas.all})
    for relation in relations:
        for period in sorted(period for indicator, period in wanted if indicator == relation.numerator):
            for code in codes:
                yield from _share(views, relation, code, period)


def _share(views: _Views, relation: ShareRelation, area: str, period: str) -> Iterator[Fact]:
    share = views.number(Cell(relation.share, area, period))
    whole = views.number(Cell(relation.denominator, area, period))
    if share is not None and whole is not None:
        half = _half_digit(share)
        low, high = ((share - half) * whole / relation.factor, (share + half) * whole / relation.factor)
        yield Fact(terms={Cell(relation.numerator, area, period): 1.0}, low=float(low), high=float(high))
