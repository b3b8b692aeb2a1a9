"""Diff as an editor or auditor meets it: two versions that are there and have not changed, with the reasons in between."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.commands.diff import DiffFormat, UnknownVersionError, diff_versions, format_difference
from generator.model.difference import Difference
from tests.versions.small_versions import ROWS, Version, with_cell, write_next, write_released

PROJECT = Path(__file__).parents[2]


def reasons(version: str, *entries: str) -> str:
    lines = "".join(f"- {entry}\n" for entry in entries)
    return f"# wonen {version}\n\n## Gewijzigde waarden\n\n{lines}"


def compare(root: Path, old: str, new: str) -> Difference:
    comparison = diff_versions(root, "wonen", old, new)
    assert comparison.difference is not None, comparison.problems
    return comparison.difference


def found_reasons(difference: Difference) -> list[str | None]:
    return [row.reason.text if row.reason else None for table in difference.tables for row in table.rows if row.needs_reason]


@pytest.mark.parametrize(("old", "new"), [("0.1.0", "0.3.0"), ("0.3.0", "0.1.0"), ("next", "0.1.0")])
def test_a_version_that_is_not_there_is_wrong_use(tmp_path: Path, old: str, new: str) -> None:
    write_released(tmp_path, "0.1.0")
    write_released(tmp_path, "0.2.0")

    with pytest.raises(UnknownVersionError, match=r"bestaat niet; er zijn: 0\.1\.0, 0\.2\.0"):
        diff_versions(tmp_path, "wonen", old, new)


def test_a_package_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UnknownVersionError, match="geen pakket in data/wonen"):
        diff_versions(tmp_path, "wonen", "0.1.0", "0.2.0")


def test_reasons_of_every_version_in_between_count_and_the_newest_wins(tmp_path: Path) -> None:
    write_released(tmp_path, "0.1.0", Version(changes=reasons("0.1.0", "`* * *`: van voor deze tijd")))
    first = with_cell(0, "waarde", "1")
    write_released(tmp_path, "0.1.1", Version(rows=first, changes=reasons("0.1.1", "`woz * 2020`: eerst")))
    second = with_cell(1, "waarde", "2", with_cell(0, "waarde", "3", first))
    write_released(tmp_path, "0.1.2", Version(rows=second, changes=reasons("0.1.2", "`woz BU07580001 2021`: daarna")))

    assert found_reasons(compare(tmp_path, "0.1.0", "0.1.2")) == ["eerst", "daarna"]
    assert found_reasons(compare(tmp_path, "0.1.1", "0.1.2")) == [None, "daarna"]


def test_next_is_compared_as_the_newest(tmp_path: Path) -> None:
    write_released(tmp_path, "0.1.0")
    write_next(tmp_path, Version(rows=with_cell(0, "waarde", "1"), changes=reasons("next", "`woz * 2020`: herzien", "`huur * *`: niets")))

    difference = compare(tmp_path, "0.1.0", "next")

    assert found_reasons(difference) == ["herzien"]
    assert [reason.line for reason in difference.unused] == [6]


def test_going_back_nothing_has_a_reason(tmp_path: Path) -> None:
    write_released(tmp_path, "0.1.0")
    write_released(tmp_path, "0.1.1", Version(rows=with_cell(0, "waarde", "1"), changes=reasons("0.1.1", "`woz * 2020`: herzien")))

    assert found_reasons(compare(tmp_path, "0.1.1", "0.1.0")) == [None]


def test_a_released_version_that_changed_is_refused(tmp_path: Path) -> None:
    write_released(tmp_path, "0.1.0")
    write_released(tmp_path, "0.2.0")
    (tmp_path / "data/wonen/0.1.0/CHANGES.md").write_text("Anders.\n")

    comparison = diff_versions(tmp_path, "wonen", "0.1.0", "0.2.0")

    assert comparison.difference is None
    assert [problem.code for problem in comparison.problems] == ["released-version-changed"]


def test_a_table_that_cannot_be_read_or_compared_is_refused_with_its_place(tmp_path: Path) -> None:
    write_released(tmp_path, "0.1.0")
    write_next(tmp_path, Version(rows=(*ROWS, ROWS[1])))
    doubled = diff_versions(tmp_path, "wonen", "0.1.0", "next")
    write_next(tmp_path, Version(rows=(*ROWS, ("woz", "BU1"))))

    broken = diff_versions(tmp_path, "wonen", "0.1.0", "next")

    assert [(problem.code, str(problem.place)) for problem in doubled.problems] == [
        ("duplicate-key", "data/wonen/next/waarnemingen.csv:6:1")
    ]
    assert [(problem.code, problem.place.line) for problem in broken.problems] == [("csv-width", 6)]
    assert (doubled.difference, broken.difference) == (None, None)


def test_a_mistake_in_the_reasons_of_an_older_version_is_not_told_again(tmp_path: Path) -> None:
    """It can no longer be mended."""
    write_released(tmp_path, "0.1.0")
    write_released(tmp_path, "0.1.1", Version(rows=with_cell(0, "waarde", "1"), changes=reasons("0.1.1", "woz: herzien")))
    write_next(tmp_path, Version(rows=with_cell(0, "waarde", "2")))

    comparison = diff_versions(tmp_path, "wonen", "0.1.0", "next")

    assert comparison.difference is not None
    assert comparison.problems == ()


def test_a_reason_that_is_not_understood_is_told_beside_the_difference(tmp_path: Path) -> None:
    write_released(tmp_path, "0.1.0")
    write_next(tmp_path, Version(rows=with_cell(0, "waarde", "1"), changes=reasons("next", "woz: herzien")))

    comparison = diff_versions(tmp_path, "wonen", "0.1.0", "next")

    assert comparison.difference is not None
    assert [(problem.code, str(problem.place)) for problem in comparison.problems] == [("reason-syntax", "data/wonen/next/CHANGES.md:5:1")]


@pytest.mark.parametrize("package", ["bevolking", "onderwijs", "veiligheid", "werk-en-inkomen", "wonen"])
def test_the_real_packages_can_be_compared_in_every_form(package: str) -> None:
    comparison = diff_versions(PROJECT, package, "1.0.0", "1.1.0")
    assert comparison.difference is not None
    written = {form: format_difference(comparison.difference, form) for form in DiffFormat}

    read: dict[str, Any] = json.loads(written[DiffFormat.JSON])
    assert comparison.problems == ()
    assert (read["step"], read["smallest"], read["allowed"], read["unexplained"]) == ("minor", "1.1.0", True, 0)
    assert all(text.endswith("\n") for text in written.values())
    assert all("1.1.0" in text for form, text in written.items() if form is not DiffFormat.CSV)
    assert written[DiffFormat.CSV].startswith("wat,indicator,")
    assert len(written[DiffFormat.MARKDOWN]) < 65_536
