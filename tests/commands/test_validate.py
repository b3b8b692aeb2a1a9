"""Checking without building: the whole project, a package, a version, or a folder elsewhere."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.commands.known import UnknownPackageError
from generator.commands.validate import validate_all, validate_packages
from generator.model.problem import has_errors
from generator.system.files import SourceTree

PACKAGE = "data/wijkcijfers/0.2.0"


def change(files: SourceTree, path: str, old: str, new: str) -> None:
    text = files.read(path).decode()
    assert old in text, f"{old!r} is not in {path}"
    (files.root / path).write_bytes(text.replace(old, new, 1).encode())


def test_a_sound_project_has_no_errors(klein: SourceTree) -> None:
    assert not has_errors(validate_all(klein.root))


def test_a_mistake_in_a_text_and_one_in_a_package_are_named_in_one_run(klein_copy: SourceTree) -> None:
    change(klein_copy, "content/2022/voorpagina.md", "{{ cijfer(", "{{ cijffer(")
    change(klein_copy, f"{PACKAGE}/waarnemingen.csv", ",A,", ",Z,")

    places = {problem.place.path for problem in validate_all(klein_copy.root)}

    assert {"content/2022/voorpagina.md", f"{PACKAGE}/waarnemingen.csv"} <= places


def test_problems_come_sorted_by_place_and_once(klein_copy: SourceTree) -> None:
    """Both editions may pin the same version, and a version may be named twice."""
    change(klein_copy, f"{PACKAGE}/waarnemingen.csv", ",A,", ",Z,")

    everything = validate_all(klein_copy.root)
    twice = validate_packages(klein_copy.root, ("wijkcijfers", "wijkcijfers/0.2.0"))

    assert everything == tuple(sorted(set(everything)))
    assert twice == validate_packages(klein_copy.root, ("wijkcijfers",))


def test_a_version_that_no_edition_pins_is_checked_too(klein_copy: SourceTree) -> None:
    shutil.copytree(klein_copy.root / PACKAGE, klein_copy.root / "data/wijkcijfers/next")
    (klein_copy.root / "data/wijkcijfers/next/SHA256SUMS").unlink()
    change(klein_copy, "data/wijkcijfers/next/waarnemingen.csv", ",A,", ",Z,")

    places = {problem.place.path for problem in validate_all(klein_copy.root)}

    assert "data/wijkcijfers/next/waarnemingen.csv" in places


@pytest.mark.parametrize("digits", [41, 309, 5000])
def test_a_number_that_nobody_can_compute_with_is_named_at_its_cell(klein_copy: SourceTree, digits: int) -> None:
    change(
        klein_copy, f"{PACKAGE}/waarnemingen.csv", "misdrijven,BU99990101,2021,,A,150,,", f"misdrijven,BU99990101,2021,,A,{'9' * digits},,"
    )

    places = [str(problem.place) for problem in validate_all(klein_copy.root) if problem.code == "number-syntax"]

    assert places == [f"{PACKAGE}/waarnemingen.csv:4:6"]


@pytest.mark.parametrize("name", ["wijkcijfers", "wijkcijfers/0.2.0", "data/wijkcijfers/0.2.0", "data/wijkcijfers/0.2.0/"])
def test_a_package_is_found_by_name_version_or_folder(klein_copy: SourceTree, name: str) -> None:
    change(klein_copy, f"{PACKAGE}/waarnemingen.csv", ",A,", ",Z,")

    problems = validate_packages(klein_copy.root, (name,))

    assert has_errors(problems)
    assert {problem.place.path.rpartition("/")[0] for problem in problems} == {PACKAGE}


def test_another_version_of_the_package_is_not_looked_at(klein_copy: SourceTree) -> None:
    change(klein_copy, f"{PACKAGE}/waarnemingen.csv", ",A,", ",Z,")

    assert not has_errors(validate_packages(klein_copy.root, ("wijkcijfers/0.1.0",)))


def test_a_folder_outside_the_project_is_checked_where_it_stands(klein: SourceTree, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders" / "wijkcijfers" / "0.2.0"
    shutil.copytree(klein.root / PACKAGE, elsewhere)
    change(SourceTree(elsewhere), "waarnemingen.csv", ",A,", ",Z,")

    problems = validate_packages(klein.root, (str(elsewhere),))

    assert has_errors(problems)
    assert {problem.place.path for problem in problems} >= {"wijkcijfers/0.2.0/waarnemingen.csv"}


@pytest.mark.parametrize("name", ["wijkcijffers", "wijkcijfers/9.9.9", "data"])
def test_a_name_that_is_no_package_is_refused(klein: SourceTree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UnknownPackageError):
        validate_packages(klein.root, (name,))


@pytest.mark.parametrize("name", ["/", "/usr", "/usr/", "", ".", "content", "data", "content/2022"])
def test_a_folder_that_is_no_version_of_a_package_is_refused(klein: SourceTree, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Not by going through all that is in it, and not by checking everything instead."""
    monkeypatch.chdir(klein.root)

    with pytest.raises(UnknownPackageError, match="geen versie van een datapakket" if name else "geen pakket in data/"):
        validate_packages(klein.root, (name,))


def test_a_version_that_lost_its_descriptor_is_told_so(klein_copy: SourceTree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(klein_copy.root)
    (klein_copy.root / PACKAGE / "datapackage.json").unlink()

    assert "descriptor-missing" in {problem.code for problem in validate_packages(klein_copy.root, (PACKAGE,))}


@pytest.mark.parametrize("version", ["0.2.0", "next"])
def test_an_area_that_does_not_exist_is_found_also_in_a_version_that_no_edition_pins(klein_copy: SourceTree, version: str) -> None:
    if version == "next":
        shutil.copytree(klein_copy.root / PACKAGE, klein_copy.root / "data/wijkcijfers/next")
    change(klein_copy, f"data/wijkcijfers/{version}/waarnemingen.csv", ",BU99990101,", ",BU9999O101,")

    problems = validate_packages(klein_copy.root, (f"wijkcijfers/{version}",))

    [problem] = [problem for problem in problems if problem.code == "unknown-region"]
    assert str(problem.place) == f"data/wijkcijfers/{version}/waarnemingen.csv:2:2"


def test_a_unit_that_changes_in_the_version_in_the_making_is_found(klein_copy: SourceTree) -> None:
    """Held against the version that the newest edition pins."""
    shutil.copytree(klein_copy.root / PACKAGE, klein_copy.root / "data/wijkcijfers/next")
    change(klein_copy, "data/wijkcijfers/next/indicatoren.csv", "WOZ-waarde,euro", "WOZ-waarde,dollar")

    problems = validate_packages(klein_copy.root, ("wijkcijfers/next",))

    assert [problem.found for problem in problems if problem.code == "unit-changed"] == [
        "Bij woz is 'eenheid' nu 'dollar'; in wijkcijfers 0.2.0 was dat 'euro'."
    ]


def test_ten_planted_faults_are_all_named_with_file_line_and_column_in_one_run(klein_copy: SourceTree) -> None:
    """Through the program, as a data steward calls it; the exit code is 1."""
    observations = f"{PACKAGE}/waarnemingen.csv"
    rows = [line.split(",") for line in klein_copy.read(observations).decode().splitlines()]
    rows[2][0] = "bestaat-niet"  # unknown indicator
    rows[3][2] = "20x2"  # no period
    rows[4][4] = "Z"  # no status
    rows[5][5] = "1.234.5"  # no number
    rows[6][1] = "BU9999O101"  # a letter in a code
    rows[7] = list(rows[8])  # the same observation twice
    rows[9][3] = "NaN"  # a number that is none
    rows[10][4] = ""  # no status at all
    rows[11][2] = f" {rows[11][2]}"  # a space
    rows[12][5] = "１２"  # digits of another script
    (klein_copy.root / observations).write_text("\n".join(",".join(row) for row in rows) + "\n", encoding="utf-8")

    result = CliRunner().invoke(main, ["--project", str(klein_copy.root), "validate", "wijkcijfers/0.2.0"])

    places = re.findall(rf"^{re.escape(observations)}:(\d+):\d+: error", result.stdout, re.MULTILINE)
    named = {int(line) for line in places}
    assert result.exit_code == 1
    assert {3, 4, 5, 6, 7, 10, 11, 12, 13} <= named
    assert named & {8, 9}
