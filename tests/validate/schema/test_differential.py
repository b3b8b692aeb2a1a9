"""Our checks and frictionless give the same verdict, line by line, on thousands of tables with planted faults.

Where a cell was planted that frictionless takes and we refuse (`1E3`, a padded number, a formula), ours names at least as much.
"""

from __future__ import annotations

import pytest
from frictionless import Package, Resource, Schema
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.model.package import DataPackage
from generator.validate.cells import check_characters
from generator.validate.judge import judge_package
from generator.validate.schema.check import check_schemas
from tests.made_up import cases, thousands
from tests.validate.schema.planted_tables import Planted, plant

VERSION_2 = "https://datapackage.org/profiles/2.0"
BATCH = 25
EXAMPLES = cases(100)
"""Of twice a hundred batches of 25 packages of two tables: ten thousand tables."""

Lines = set[tuple[str, int]]


def our_lines(package: DataPackage) -> Lines:
    return {(problem.place.path, problem.place.line) for problem in (*check_schemas(package), *check_characters(package))}


def their_lines(planted: Planted) -> Lines:
    """Ask frictionless itself, with the schemas as they were written."""
    resources = [
        Resource(
            planted.content(name),
            name=name,
            format="csv",
            encoding="utf-8",
            schema_profile=f"{VERSION_2}/dataresource.json",
            schema=Schema.from_descriptor(dict(schema)),
        )
        for name, schema in planted.schemas.items()
    ]
    report = Package(name="proef", resources=resources, schema_profile=f"{VERSION_2}/datapackage.json").validate()
    assert not report.errors, report.errors
    return {(f"{task.name}.csv", error.row_number) for task in report.tasks for error in task.errors}


@thousands
@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, phases=(Phase.generate,))
@given(numbers=st.lists(st.integers(0, 10**9), min_size=BATCH, max_size=BATCH, unique=True))
@pytest.mark.parametrize("half", [0, 1])
def test_frictionless_and_we_name_the_same_lines(half: int, numbers: list[int]) -> None:
    for number in (2 * number + half for number in numbers):
        planted = plant(number)
        ours, theirs = our_lines(planted.package()), their_lines(planted)

        assert theirs <= ours, number
        assert planted.stricter or ours == theirs, number


def test_planted_faults_are_many_and_so_are_tables_without() -> None:
    """The test above would prove little if nearly all tables were sound, or none."""
    verdicts = [bool(our_lines(plant(number).package())) for number in range(1000)]

    assert 300 < sum(verdicts) < 900


def test_our_use_of_frictionless_names_what_frictionless_names() -> None:
    for number in range(300):
        planted = plant(number)
        judged = {(problem.place.path, problem.place.line) for problem in judge_package(planted.package())}

        assert judged == their_lines(planted), number
