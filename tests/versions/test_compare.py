"""Two versions of a package: which rows differ, how much it weighs, and why."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.difference import Kind, Reason
from generator.model.observation import OBSERVATION_COLUMNS
from generator.model.version_number import Step
from generator.versions.life.compare import compare_versions, find_incomparable
from tests.versions.small_versions import (
    ROWS,
    WOZ,
    Version,
    compare,
    open_package,
    with_cell,
    write_next,
)

DATA = Path(__file__).parents[2]


def test_a_version_does_not_differ_from_itself(tmp_path: Path) -> None:
    difference = compare(tmp_path, Version(), Version())

    assert (difference.changes, difference.tables, difference.step) == ((), (), Step.NONE)
    assert str(difference.smallest) == "1.0.0"


def test_a_changed_value_is_told_with_both_cells_and_lines(tmp_path: Path) -> None:
    difference = compare(tmp_path, Version(), Version(rows=with_cell(1, "waarde", "211000")))

    table = difference.table("waarnemingen.csv")
    assert table is not None
    [row] = table.rows
    assert (row.kind, row.key, row.step) == (Kind.CHANGED, ("woz", "BU07580001", "2021"), Step.PATCH)
    assert (row.old[3], row.new[3], row.old_line, row.new_line) == ("210000", "211000", 3, 3)
    assert [key for _, (key, *_) in difference.unexplained] == [row.key]
    assert str(difference.smallest) == "1.0.1"


def test_a_declared_reason_explains_a_change(tmp_path: Path) -> None:
    reasons = tuple(
        Reason(pattern=pattern, text=text, path="data/wonen/next/CHANGES.md", line=line)
        for pattern, text, line in [(("woz", "*", "2021"), "herzien", 3), (("huur", "*", "*"), "weg", 4)]
    )

    difference = compare(tmp_path, Version(), Version(rows=with_cell(3, "status", "Q")), reasons)

    assert list(difference.unexplained) == []
    assert [row.reason for table in difference.tables for row in table.rows] == [reasons[0]]
    assert difference.unused == (reasons[1],)


@pytest.mark.parametrize(
    ("column", "needed"), [("waarde", True), ("status", True), ("teller", True), ("noemer", True), ("opmerking", False)]
)
def test_a_number_or_status_needs_a_reason_and_a_remark_does_not(tmp_path: Path, column: str, *, needed: bool) -> None:
    difference = compare(tmp_path, Version(), Version(rows=with_cell(0, column, "5")))

    assert difference.step is Step.PATCH
    assert len(list(difference.unexplained)) == needed


def test_a_row_that_disappeared_is_major_and_needs_a_reason(tmp_path: Path) -> None:
    difference = compare(tmp_path, Version(), Version(rows=ROWS[1:]))

    assert difference.step is Step.MAJOR
    assert [(row.kind, row.old_line) for _, row in difference.unexplained] == [(Kind.REMOVED, 2)]


def test_a_new_period_is_minor_and_needs_no_reason(tmp_path: Path) -> None:
    difference = compare(tmp_path, Version(), Version(rows=(*ROWS, ("woz", "BU07580002", "2022", "1", "A", "", "", ""))))

    assert difference.step is Step.MINOR
    assert list(difference.unexplained) == []


@pytest.mark.parametrize(
    ("column", "step"),
    [
        ("definitie", Step.MAJOR),
        ("eenheid", Step.MAJOR),
        ("decimalen", Step.MAJOR),
        ("richting", Step.MAJOR),
        ("weging", Step.MAJOR),
        ("factor", Step.MAJOR),
        ("minimale_noemer", Step.MAJOR),
        ("thema", Step.MINOR),
        ("bron", Step.MINOR),
        ("beschikbaarheid", Step.MINOR),
        ("naam", Step.PATCH),
        ("toelichting", Step.PATCH),
    ],
)
def test_another_definition_is_major_and_other_words_are_a_patch(tmp_path: Path, column: str, step: Step) -> None:
    difference = compare(tmp_path, Version(), Version(indicators=({**WOZ, column: "anders"},)))

    assert difference.step is step
    assert [table.file for table in difference.tables] == ["indicatoren.csv"]


def test_a_new_indicator_is_minor_and_one_that_went_is_major(tmp_path: Path) -> None:
    both = (WOZ, {**WOZ, "id": "huur"})

    assert compare(tmp_path / "a", Version(), Version(indicators=both)).step is Step.MINOR
    assert compare(tmp_path / "b", Version(indicators=both), Version()).step is Step.MAJOR


def test_another_order_of_rows_is_told_though_no_cell_changed(tmp_path: Path) -> None:
    difference = compare(tmp_path, Version(), Version(rows=tuple(reversed(ROWS))))

    assert difference.tables == ()
    assert [(change.name, change.step) for change in difference.changes] == [("waarnemingen.csv", Step.PATCH)]


def test_rows_that_share_a_key_cannot_be_compared(tmp_path: Path) -> None:
    write_next(tmp_path, Version(rows=(*ROWS, ROWS[0])))

    assert [str(problem.place) for problem in find_incomparable(open_package(tmp_path, "next"))] == ["data/wonen/next/waarnemingen.csv:6:1"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.dictionaries(st.tuples(st.integers(0, 3), st.sampled_from(OBSERVATION_COLUMNS[3:])), st.text("0123456789.A ", max_size=4)))
def test_any_edits_of_cells_are_found_and_no_others(tmp_path: Path, edits: dict[tuple[int, str], str]) -> None:
    rows: list[list[str]] = [list(row) for row in ROWS]
    for (row, column), text in edits.items():
        rows[row][OBSERVATION_COLUMNS.index(column)] = text
    expected = {
        (tuple(after[:3]), name)
        for before, after in zip(ROWS, rows, strict=True)
        for name, left, right in zip(OBSERVATION_COLUMNS, before, after, strict=True)
        if left != right
    }

    difference = compare(tmp_path, Version(), Version(rows=rows))

    table = difference.table("waarnemingen.csv")
    found = {
        (row.key, name)
        for row in (table.rows if table else ())
        for name, left, right in zip(OBSERVATION_COLUMNS, row.old, row.new, strict=True)
        if left != right
    }
    assert found == expected


@pytest.mark.parametrize(
    ("package", "added", "changed", "indicators"),
    [
        ("bevolking", 56, 0, 0),
        ("onderwijs", 12, 0, 1),
        ("veiligheid", 919, 0, 3),
        ("werk-en-inkomen", 12, 0, 1),
        ("wonen", 68, 1, 1),
    ],
)
def test_the_real_packages_of_edition_2022_only_add(package: str, added: int, changed: int, indicators: int) -> None:
    difference = compare_versions(open_package(DATA, "1.0.0", package), open_package(DATA, "1.1.0", package))

    table = difference.table("waarnemingen.csv")
    definitions = difference.table("indicatoren.csv")
    assert table is not None
    assert (table.count(Kind.ADDED), table.count(Kind.CHANGED), table.count(Kind.REMOVED)) == (added, changed, 0)
    assert (definitions.count(Kind.ADDED) if definitions else 0) == indicators
    assert (difference.step, str(difference.smallest)) == (Step.MINOR, "1.1.0")
    assert list(difference.unexplained) == []
