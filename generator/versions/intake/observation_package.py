"""An ObservationMapping + deliveries → the files of a package of observations, or the problems that stand in the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.indicator import INDICATOR_COLUMNS, INDICATOR_WORDING, MEASUREMENT_COLUMNS
from generator.model.observation import OBSERVATION_COLUMNS
from generator.model.problem import Problem
from generator.model.region import Region
from generator.versions.intake import schemas
from generator.versions.intake.cells import Bundle, read_cells
from generator.versions.intake.checks.interface import Evidence
from generator.versions.intake.checks.run import Outcome, mark_observations, run_checks
from generator.versions.intake.csv_text import write_csv
from generator.versions.intake.descriptor import (
    describe_checks,
    describe_disclosure,
    describe_package,
    describe_series,
    describe_table,
)
from generator.versions.intake.folder_files import Files
from generator.versions.intake.mapping import ObservationMapping
from generator.versions.intake.observations import judge_cells, make_observations
from generator.versions.intake.rows import Cells, Observation, ObservationKey
from generator.versions.intake.withhold import withhold_named, withhold_small


@dataclass(frozen=True, kw_only=True)
class Made:
    """What was made of a mapping: nothing when there are problems."""

    files: Files
    problems: tuple[Problem, ...]


def make_observation_package(mapping: ObservationMapping, bundle: Bundle, areas: Sequence[Region]) -> Made:
    """Follow every series, run the checks, write the tables and the descriptor."""
    cells, problems = _read_all(mapping, bundle, areas)
    if problems:
        wrong = judge_cells(mapping.indicators, mapping.deliveries, cells, areas)
        return Made(files={}, problems=(*problems, *wrong))
    rows, problems = make_observations(mapping.indicators, mapping.deliveries, cells, areas)
    if problems:
        return Made(files={}, problems=problems)
    observations, problems = _withhold(mapping, rows, areas)
    if problems:
        return Made(files={}, problems=problems)
    outcomes, problems = run_checks(mapping.checks, Evidence(observations=observations, cells=cells, areas=areas))
    if problems:
        return Made(files={}, problems=problems)
    marked = mark_observations(observations, outcomes)
    return Made(files=_write_files(mapping, tuple(marked.values()), outcomes), problems=())


def _withhold(
    mapping: ObservationMapping, rows: Sequence[Observation], areas: Sequence[Region]
) -> tuple[Mapping[ObservationKey, Observation], tuple[Problem, ...]]:
    """Empty what may not be published, before any check can write such a number in a remark or in its account."""
    small = withhold_small({row.key: row for row in rows}, mapping.indicators, areas, mapping.disclosure)
    return withhold_named(small, mapping.withheld)


def _read_all(mapping: ObservationMapping, bundle: Bundle, areas: Sequence[Region]) -> tuple[Mapping[str, Cells], tuple[Problem, ...]]:
    cells: dict[str, Cells] = {}
    problems: list[Problem] = []
    for delivery in mapping.deliveries.values():
        if delivery.layout is None:
            continue  # a list of names: read together with the delivery that needs it
        cells[delivery.name], more = read_cells(delivery, bundle, areas)
        problems.extend(more)
    return cells, tuple(problems)


def _write_files(mapping: ObservationMapping, rows: Sequence[Observation], outcomes: Sequence[Outcome]) -> Files:
    columns = (*INDICATOR_COLUMNS, *INDICATOR_WORDING, *MEASUREMENT_COLUMNS)
    indicators = write_csv(columns, ([indicator.cells[column] for column in columns] for indicator in mapping.indicators))
    observations = write_csv(OBSERVATION_COLUMNS, (_cells_of(row) for row in rows))
    resources = [
        describe_table("indicatoren", "Indicatoren", "indicatoren.csv", indicators, schemas.INDICATORS),
        describe_table("waarnemingen", "Waarnemingen", "waarnemingen.csv", observations, schemas.OBSERVATIONS),
    ]
    periods = sorted({row.period for row in rows})
    temporal = {"temporal": {"start": periods[0], "end": periods[-1]}} if periods else {}
    extra = {
        **temporal,
        "regions": {"package": "gebieden", "version": mapping.regions_version, "fields": ["waarnemingen.gebied"]},
        "series": describe_series(mapping.indicators, mapping.deliveries),
        "checks": describe_checks(outcomes),
        **describe_disclosure(mapping.disclosure, [indicator.id for indicator in mapping.indicators if indicator.series], rows),
    }
    return {
        "datapackage.json": describe_package(mapping.head, mapping.deliveries.values(), resources, extra),
        "indicatoren.csv": indicators,
        "waarnemingen.csv": observations,
    }


def _cells_of(row: Observation) -> tuple[str, ...]:
    return (
        row.indicator,
        row.region,
        row.period,
        row.value,
        row.status.value,
        row.numerator,
        row.denominator,
        row.note,
    )
