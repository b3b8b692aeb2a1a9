"""The number of a release, and what stands in its way."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.difference import Reason
from generator.model.problem import Problem, Severity
from generator.model.version_number import Number, parse_number
from generator.versions.life.compare import compare_versions
from generator.versions.life.numbering import find_base, judge_release
from tests.versions.small_versions import ROWS, WOZ, Version, open_package, with_cell, write_next, write_released


def judge(root: Path, new: Version, wanted: str | None = None, reasons: tuple[Reason, ...] = ()) -> tuple[Problem, ...]:
    write_released(root, "1.0.0")
    write_next(root, new)
    package = open_package(root, "next")
    difference = compare_versions(open_package(root, "1.0.0"), package, reasons)
    return judge_release(difference, package, parse_number(wanted) if wanted else None)


@pytest.mark.parametrize(
    ("wanted", "base"), [(None, "2.0.0"), (Number(2, 0, 1), "2.0.0"), (Number(1, 0, 1), "1.0.0"), (Number(0, 9, 0), None)]
)
def test_a_release_follows_the_newest_version_below_it(wanted: Number | None, base: str | None) -> None:
    """An older line can still be corrected: a published edition may pin it."""
    assert find_base(("next", "import", "1.0.0", "2.0.0"), wanted) == base


@pytest.mark.parametrize(
    ("new", "wanted", "smallest"),
    [
        (Version(indicators=({**WOZ, "definitie": "Anders."},)), "1.9.9", "2.0.0"),
        (Version(rows=(*ROWS, ("woz", "BU07580003", "2021", "1", "A", "", "", ""))), "1.0.9", "1.1.0"),
    ],
)
def test_a_step_that_is_too_small_is_refused_with_the_cause(tmp_path: Path, new: Version, wanted: str, smallest: str) -> None:
    [problem] = judge(tmp_path, new, wanted)

    assert problem.code == "step-too-small"
    assert str(problem.place) == "data/wonen/next/datapackage.json:6:14"
    assert smallest in problem.expected
    assert "woz" in problem.found


def test_a_larger_step_is_allowed(tmp_path: Path) -> None:
    assert judge(tmp_path, Version(indicators=({**WOZ, "naam": "Anders"},)), "3.0.0") == ()


def test_a_changed_value_without_a_reason_is_named_at_its_cell(tmp_path: Path) -> None:
    [problem] = judge(tmp_path, Version(rows=with_cell(1, "waarde", "211000")))

    assert (problem.code, str(problem.place)) == ("change-without-reason", "data/wonen/next/waarnemingen.csv:3:4")
    assert problem.found == "waarde van woz BU07580001 2021 is '211000'; in 1.0.0 stond '210000' (regel 3)."
    assert problem.next_step == "Zet in data/wonen/next/CHANGES.md onder '## Gewijzigde waarden': - `woz BU07580001 2021`: <reden>"


def test_a_value_that_disappeared_from_a_cell_is_told_as_empty(tmp_path: Path) -> None:
    rows = with_cell(0, "waarde", "", with_cell(0, "status", "Q"))

    [problem] = judge(tmp_path, Version(rows=rows))

    assert problem.found == "waarde van woz BU07580001 2020 is leeg; in 1.0.0 stond '200000' (regel 2)."


def test_a_row_that_disappeared_without_a_reason_is_named(tmp_path: Path) -> None:
    problems = judge(tmp_path, Version(rows=ROWS[:-1]))

    assert [(problem.code, str(problem.place)) for problem in problems] == [("change-without-reason", "data/wonen/next/waarnemingen.csv")]
    assert "regel 5" in problems[0].found


def test_every_change_without_a_reason_is_named(tmp_path: Path) -> None:
    rows = [[*row[:3], "1", *row[4:]] for row in ROWS]

    problems = judge(tmp_path, Version(rows=rows))

    assert [problem.place.line for problem in problems] == [2, 3, 4, 5]


def test_a_reason_that_explains_nothing_is_a_warning_at_its_line(tmp_path: Path) -> None:
    reasons = (
        Reason(pattern=("woz", "*", "2021"), text="herzien", path="data/wonen/next/CHANGES.md", line=5),
        Reason(pattern=("woz", "*", "2019"), text="herzien", path="data/wonen/next/CHANGES.md", line=6),
    )

    [problem] = judge(tmp_path, Version(rows=with_cell(1, "waarde", "211000")), reasons=reasons)

    assert (problem.code, problem.severity, str(problem.place)) == ("reason-unused", Severity.WARNING, "data/wonen/next/CHANGES.md:6:1")


def test_a_version_without_a_change_is_not_released(tmp_path: Path) -> None:
    new = Version()
    new.descriptor["version"] = "1.0.0"

    assert [problem.code for problem in judge(tmp_path, new)] == ["release-without-change"]
