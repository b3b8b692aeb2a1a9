"""Series of the mapping + delivered cells → observations, each with a status; problems where a cell makes no sense."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from generator.model.characters import shorten
from generator.model.package import LONGEST_NUMBER
from generator.model.problem import Problem
from generator.model.region import Region
from generator.model.status import Status
from generator.model.suggestion import did_you_mean
from generator.versions.intake.areas import select_levels
from generator.versions.intake.counts import Count, counts_of, judge_count
from generator.versions.intake.mapping import Delivery, IndicatorEntry, Series
from generator.versions.intake.numbers import convert_number, is_number, without_sign_of_zero
from generator.versions.intake.rows import Absence, Cell, Cells, Observation, ObservationKey

_SHOWN = 12
"""Names of columns that a message lists."""


@dataclass(frozen=True, kw_only=True)
class _Read:
    """What one cell says: a number, or the status and note of its absence."""

    text: str = ""
    absent: Absence | None = None
    problem: Problem | None = None


def make_observations(
    indicators: Iterable[IndicatorEntry], deliveries: Mapping[str, Delivery], cells: Mapping[str, Cells], areas: Sequence[Region]
) -> tuple[tuple[Observation, ...], tuple[Problem, ...]]:
    """Make a row for every (indicator, area of the levels delivered, period), also when the value is missing."""
    found: dict[ObservationKey, Observation] = {}
    problems: list[Problem] = []
    for indicator in indicators:
        for series in indicator.series:
            if series.source not in cells:
                continue
            made, more = _follow_series(indicator, series, deliveries[series.source], cells[series.source], areas)
            problems.extend(more)
            twice = [observation for observation in made if observation.key in found]
            problems.extend(_twice(series, observation) for observation in twice[:1])
            found.update({observation.key: observation for observation in made})
    rank = {indicator.id: position for position, indicator in enumerate(indicators)}
    ordered = sorted(found.values(), key=lambda row: (rank[row.indicator], row.region, row.period))
    return tuple(ordered), tuple(problems)


def judge_cells(
    indicators: Iterable[IndicatorEntry], deliveries: Mapping[str, Delivery], cells: Mapping[str, Cells], areas: Sequence[Region]
) -> tuple[Problem, ...]:
    """What is wrong in the cells of deliveries of which not every row found its area; a cell that is not there is no news then."""
    told = (
        problem
        for indicator in indicators
        for series in indicator.series
        if cells.get(series.source)
        for problem in _judge_series(indicator, series, deliveries[series.source], cells[series.source], areas)
    )
    return tuple(dict.fromkeys(told))


def _judge_series(
    indicator: IndicatorEntry, series: Series, delivery: Delivery, cells: Cells, areas: Sequence[Region]
) -> Iterator[Problem]:
    yield from _unknown_measures(series, delivery, cells)
    counts = counts_of(indicator, series, delivery)
    codes = [area.code for area in select_levels(areas, series.levels)]
    for key in product(codes, series.periods, _measures(series)):
        problem = _read(cells[key], counts.get(key[2])).problem if key in cells else None
        if problem:
            yield problem


def _follow_series(
    indicator: IndicatorEntry, series: Series, delivery: Delivery, cells: Cells, areas: Sequence[Region]
) -> tuple[list[Observation], list[Problem]]:
    made: list[Observation] = []
    unknown = _unknown_measures(series, delivery, cells)
    if unknown:
        return [], unknown
    problems: list[Problem] = []
    counts = counts_of(indicator, series, delivery)
    for area in select_levels(areas, series.levels):
        for period in series.periods:
            found = {measure: cells.get((area.code, period, measure)) for measure in _measures(series)}
            reads = {
                measure: _read(cell, counts.get(measure)) if cell else _Read(problem=_no_cell(series, delivery))
                for measure, cell in found.items()
            }
            problems.extend(read.problem for read in reads.values() if read.problem)
            made.append(_observe(Observation(indicator=indicator.id, region=area.code, period=period), series, reads))
    return made, problems


def _measures(series: Series) -> tuple[str, ...]:
    return tuple(measure for measure in (series.value, series.numerator, series.denominator) if measure)


def _unknown_measures(series: Series, delivery: Delivery, cells: Cells) -> list[Problem]:
    delivered = {name for _, _, name in cells}
    return [_unknown_measure(series, measure, delivery, delivered) for measure in _measures(series) if measure not in delivered]


def _observe(blank: Observation, series: Series, reads: Mapping[str, _Read]) -> Observation:
    """Fill one row; when any part is absent, all number cells stay empty and the row says why."""
    absent = next((read.absent for read in reads.values() if read.absent), None)
    if absent:
        status, note = absent
        return replace(blank, status=status, note=note)
    texts = {measure: read.text for measure, read in reads.items()}
    part, whole = texts.get(series.numerator, ""), texts.get(series.denominator, "")
    if part and whole and 0 < Decimal(part) - Decimal(whole) <= series.rounding:
        note = f"Door afronding is het deel ({part}) groter dan het geheel ({whole}); zo klein zijn de aantallen hier."
        return replace(blank, status=Status.TOO_SMALL, note=note)
    value = texts.get(series.value, "")
    return replace(
        blank,
        value=convert_number(value, series.factor) if value else "",
        status=series.status,
        numerator=texts.get(series.numerator, ""),
        denominator=texts.get(series.denominator, ""),
        note=series.note,
    )


def _read(cell: Cell, count: Count | None) -> _Read:
    """Read one cell; `count` says what it must be like when it counts people or things."""
    if cell.absent:
        return _Read(absent=cell.absent)
    if is_number(cell.text):
        return _Read(text=without_sign_of_zero(cell.text), problem=judge_count(cell, count) if count else None)
    return _Read(
        problem=Problem(
            place=cell.place,
            code="delivery-not-a-number",
            found=f"{shorten(cell.delivered or cell.text)!r} is geen getal." if cell.text else "De cel is leeg.",
            expected=f"Een getal van hooguit {LONGEST_NUMBER} tekens, met cijfers en hooguit één decimale punt, "
            "of een teken dat onder 'ontbrekend' staat.",
            next_step="Zet het teken met zijn betekenis onder [[bronnen.ontbrekend]], of vraag de levering opnieuw op.",
        )
    )


def _unknown_measure(series: Series, measure: str, delivery: Delivery, delivered: Collection[str]) -> Problem:
    names = sorted(delivered)
    shared = sum(name.rpartition("_")[0] == measure for name in names) > 1
    meant = "" if shared else did_you_mean(measure, names)
    listed = ", ".join(names[:_SHOWN]) + (f" en nog {len(names) - _SHOWN}" if len(names) > _SHOWN else "")
    return Problem(
        place=series.place,
        code="mapping-unknown-column",
        found=f"'{measure}' komt niet voor in de levering '{delivery.file}'.",
        expected=f"Er zijn: {listed}." if names else "",
        next_step=meant
        or "Verbeter de kolomnaam; let op hoofdletters en het volgnummer. Een stam die twee kolommen hebben, wijst er geen aan.",
    )


def _no_cell(series: Series, delivery: Delivery) -> Problem:
    return Problem(
        place=series.place,
        code="mapping-no-cell",
        found=f"De levering '{delivery.file}' heeft niet alle gevraagde gebieden of perioden.",
        next_step="Verbeter 'niveaus' of 'perioden' van deze reeks.",
    )


def _twice(series: Series, observation: Observation) -> Problem:
    return Problem(
        place=series.place,
        code="mapping-double-observation",
        found=f"'{observation.indicator}' voor {observation.region} in {observation.period} komt uit twee reeksen.",
        next_step="Laat elke periode uit één levering komen.",
    )
