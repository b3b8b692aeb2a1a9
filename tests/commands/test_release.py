"""Release as an editor meets it: a version appears whole and for good, or nothing changes and every problem is told."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.commands.release import Released, WrongNumberError, release_package
from generator.load.packages import load_package
from generator.model.package import DataPackage
from generator.model.problem import Place, Problem, Severity
from generator.system.files import SourceTree
from generator.validate.packages import validate_package_fully
from generator.versions.intake.shelf import read_version
from generator.versions.life.frozen import verify_released
from tests.versions.small_versions import ROWS, WOZ, Version, with_cell, write_next, write_released

PROJECT = Path(__file__).parents[2]
MORE = (*ROWS, ("woz", "BU07580003", "2021", "1", "A", "", "", ""))
REASONS = "# wonen\n\n## Gewijzigde waarden\n\n- `woz BU07580001 2021`: schrijffout hersteld.\n"


def release(root: Path, version: str | None = None, name: str = "wonen") -> Released:
    return release_package(root, name, version, validate_package_fully)


def codes(released: Released) -> list[str]:
    return [problem.code for problem in released.problems]


def snapshot(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_the_first_version_takes_the_number_of_its_descriptor(tmp_path: Path) -> None:
    write_next(tmp_path)

    released = release(tmp_path)

    assert (released.version, codes(released)) == ("0.1.0", [])
    assert verify_released(SourceTree(tmp_path), "data/wonen/0.1.0") == ()


def test_without_a_number_the_smallest_step_is_taken(tmp_path: Path) -> None:
    write_released(tmp_path, "1.2.3")
    write_next(tmp_path, Version(rows=MORE))

    assert release(tmp_path).version == "1.3.0"


def test_what_is_released_passes_validation_and_sha256sum(tmp_path: Path) -> None:
    write_released(tmp_path, "1.0.0")
    write_next(tmp_path, Version(rows=with_cell(1, "waarde", "211000"), changes=REASONS))
    tool = shutil.which("sha256sum")
    assert tool is not None

    released = release(tmp_path)

    files, folder = SourceTree(tmp_path), f"data/wonen/{released.version}"
    package, problems = load_package(files, folder)
    assert released.version == "1.0.1"
    assert package is not None
    assert (problems, validate_package_fully(package)) == ((), ())
    assert package.descriptor["version"] == "1.0.1"
    subprocess.run([tool, "--strict", "-c", "SHA256SUMS"], cwd=tmp_path / folder, check=True, capture_output=True)


def test_the_draft_becomes_the_version_and_is_gone(tmp_path: Path) -> None:
    """Nobody goes on editing what is already out."""
    write_next(tmp_path)

    release(tmp_path)

    assert [path.name for path in (tmp_path / "data/wonen").iterdir()] == ["0.1.0"]


def test_the_mapping_that_made_the_draft_goes_with_the_version(tmp_path: Path) -> None:
    write_next(tmp_path)
    folder = tmp_path / "data/wonen/import"
    folder.mkdir()
    (folder / "next.toml").write_text('[pakket]\nnaam = "wonen"\nversie = "next"\n')
    (folder / "next.changes.md").write_text("# Nieuw\n")

    release(tmp_path)

    assert sorted(path.name for path in folder.iterdir()) == ["0.1.0.changes.md", "0.1.0.toml"]
    assert (folder / "0.1.0.toml").read_text() == '[pakket]\nnaam = "wonen"\nversie = "0.1.0"\n'


def test_a_draft_edition_that_pins_the_draft_is_told_which_number_to_write(tmp_path: Path) -> None:
    write_next(tmp_path)
    settings = tmp_path / "content/2023/editie.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('titel = "a"\n\n[pakketten]\nwonen = "next"\n')

    released = release(tmp_path)

    assert [(problem.code, str(problem.place)) for problem in released.problems] == [
        ("pinned-next-released", "content/2023/editie.toml:4:1")
    ]
    assert released.problems[0].next_step == 'Schrijf: wonen = "0.1.0".'


def test_releasing_the_same_twice_is_refused_for_nothing_changed(tmp_path: Path) -> None:
    write_next(tmp_path, Version(rows=MORE))
    release(tmp_path)
    write_next(tmp_path, Version(rows=MORE))

    again = release(tmp_path)

    assert (again.version, codes(again)) == ("", ["release-without-change"])


def tamper(root: Path) -> None:
    (root / "data/wonen/1.0.0/CHANGES.md").write_text("Anders.\n")


def unreasoned(root: Path) -> None:
    write_next(root, Version(rows=with_cell(1, "waarde", "211000")))


def unread_reason(root: Path) -> None:
    write_next(root, Version(rows=with_cell(1, "waarde", "211000"), changes=f"{REASONS}- huur: ook\n"))


def redefined(root: Path) -> None:
    write_next(root, Version(indicators=({**WOZ, "eenheid": "dollar"},)))


def stray(root: Path) -> None:
    write_next(root, Version(rows=MORE, more={"kladje.txt": b""}))


def unexplained_version(root: Path) -> None:
    write_next(root, Version(rows=MORE, changes=""))


def broken(root: Path) -> None:
    write_next(root, Version(rows=(*MORE, ("woz",))))


def absent(root: Path) -> None:
    shutil.rmtree(root / "data/wonen/next")


def invalid(root: Path) -> None:
    write_next(root, Version(rows=(*MORE, ("huur", "BU07580003", "2021", "1", "A", "", "", ""))))


def misplaced(root: Path) -> None:
    write_next(root, Version(rows=(*ROWS, ("woz", "BU0758O003", "2021", "1", "A", "", "", ""))))


def tamper_with_areas(root: Path) -> None:
    """A code slipped into the areas after their release."""
    table = root / "data/gebieden/0.1.0/gebieden.csv"
    table.write_text(table.read_text(encoding="utf-8") + "BU07589999\n", encoding="utf-8")


def pinned_on_what_may_change(root: Path) -> None:
    draft = Version(rows=MORE)
    draft.descriptor["regions"]["version"] = "next"
    write_next(root, draft)
    shutil.copytree(root / "data/gebieden/0.1.0", root / "data/gebieden/next")


def unpinned(root: Path) -> None:
    draft = Version(rows=MORE)
    del draft.descriptor["regions"]
    write_next(root, draft)


def pinned_elsewhere(root: Path) -> None:
    draft = Version(rows=MORE)
    draft.descriptor["regions"]["version"] = "0.9.0"
    write_next(root, draft)


def pinned_on_no_column(root: Path) -> None:
    draft = Version(rows=MORE)
    draft.descriptor["regions"]["fields"] = ["waarnemingen.buurt"]
    write_next(root, draft)


def linked(root: Path) -> None:
    (root / "data/wonen/next/geheim.csv").symlink_to(root / "data/wonen/1.0.0/indicatoren.csv")


@pytest.mark.parametrize(
    ("spoil", "code", "place"),
    [
        (tamper, "released-version-changed", "data/wonen/1.0.0/SHA256SUMS"),
        (unreasoned, "change-without-reason", "data/wonen/next/waarnemingen.csv:3:4"),
        (unread_reason, "reason-syntax", "data/wonen/next/CHANGES.md:6:1"),
        (redefined, "step-too-small", "data/wonen/next/datapackage.json:6:14"),
        (stray, "release-stray-file", "data/wonen/next/kladje.txt"),
        (unexplained_version, "changes-missing", "data/wonen/next/CHANGES.md"),
        (broken, "csv-width", "data/wonen/next/waarnemingen.csv:7"),
        (absent, "next-missing", "data/wonen/next/datapackage.json"),
        (invalid, "unknown-indicator", "data/wonen/next/waarnemingen.csv:7:1"),
        (misplaced, "unknown-region", "data/wonen/next/waarnemingen.csv:6:2"),
        (tamper_with_areas, "released-version-changed", "data/gebieden/0.1.0/SHA256SUMS"),
        (pinned_on_what_may_change, "regions-unpinned", "data/wonen/next/datapackage.json:14:14"),
        (unpinned, "regions-unpinned", "data/wonen/next/datapackage.json"),
        (pinned_elsewhere, "regions-missing", "data/wonen/next/datapackage.json:14:14"),
        (pinned_on_no_column, "regions-field", "data/wonen/next/datapackage.json:17:15"),
        (linked, "file-symlink", "data/wonen/next/geheim.csv"),
    ],
)
def test_what_stands_in_the_way_is_told_and_nothing_is_written(
    tmp_path: Path, spoil: Callable[[Path], None], code: str, place: str
) -> None:
    write_released(tmp_path, "1.0.0")
    write_next(tmp_path, Version(rows=MORE))
    spoil(tmp_path)
    before = snapshot(tmp_path)

    released = release(tmp_path, "1.1.0")

    assert released.version == ""
    assert (code, place) in [(problem.code, str(problem.place)) for problem in released.problems]
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("version", ["1.0.0", "next", "1.1", "../1.1.0", "0.9.0"])
def test_a_number_that_cannot_be_used_is_wrong_use(tmp_path: Path, version: str) -> None:
    """Taken, no number, or below every version there is, so that nothing could be compared."""
    write_released(tmp_path, "1.0.0")
    write_next(tmp_path, Version(rows=MORE))
    before = snapshot(tmp_path)

    with pytest.raises(WrongNumberError):
        release(tmp_path, version)

    assert snapshot(tmp_path) == before


def test_an_older_line_can_be_corrected(tmp_path: Path) -> None:
    """A published edition pins 1.0.0 while 2.0.0 exists: its correction is 1.0.1."""
    write_released(tmp_path, "1.0.0")
    write_released(tmp_path, "2.0.0", Version(indicators=({**WOZ, "eenheid": "dollar"},)))
    write_next(tmp_path, Version(rows=with_cell(1, "waarde", "211000"), changes=REASONS))

    assert release(tmp_path, "1.0.1").version == "1.0.1"


def test_any_released_version_that_changed_stops_a_release(tmp_path: Path) -> None:
    """Also one that is not compared with."""
    write_released(tmp_path, "0.9.0")
    write_released(tmp_path, "1.0.0")
    write_next(tmp_path, Version(rows=MORE))
    (tmp_path / "data/wonen/0.9.0/SHA256SUMS").unlink()

    assert codes(release(tmp_path)) == ["sums-missing"]


def test_stale_measures_and_checksums_of_a_copied_version_do_not_matter(tmp_path: Path) -> None:
    """The quickest way to begin: copy the last version to next and edit a table."""
    write_released(tmp_path, "1.0.0")
    shutil.copytree(tmp_path / "data/wonen/1.0.0", tmp_path / "data/wonen/next")
    table = tmp_path / "data/wonen/next/waarnemingen.csv"
    table.write_text(table.read_text() + "woz,BU07580003,2021,1,A,,,\n")

    released = release(tmp_path)

    descriptor: dict[str, Any] = json.loads(read_version(tmp_path / "data/wonen/1.1.0")["datapackage.json"])
    assert (released.version, codes(released)) == ("1.1.0", [])
    assert descriptor["resources"][1]["bytes"] == len((tmp_path / "data/wonen/1.1.0/waarnemingen.csv").read_bytes())


def test_warnings_are_told_and_do_not_stop_a_release(tmp_path: Path) -> None:
    write_released(tmp_path, "1.0.0")
    write_next(tmp_path, Version(rows=with_cell(1, "waarde", "211000"), changes=f"{REASONS}- `woz * 2019`: niets\n"))

    released = release(tmp_path)

    assert (released.version, codes(released)) == ("1.0.1", ["reason-unused"])


def test_problems_of_the_validation_point_to_the_draft(tmp_path: Path) -> None:
    """What is judged has measures in its descriptor; the editor's file has not, so lines differ."""
    write_next(tmp_path)

    def complain(package: DataPackage) -> tuple[Problem, ...]:
        source = Problem(place=package.places["resources.1.path"], code="a", found="Hier.")
        measure = replace(source, place=package.places["resources.0.hash"], code="b")
        cell = replace(
            source, place=Place(path=f"{package.folder}/waarnemingen.csv", line=3, column=4), code="c", severity=Severity.WARNING
        )
        return source, measure, cell

    released = release_package(tmp_path, "wonen", "0.4.0", complain)

    lines = (tmp_path / "data/wonen/next/datapackage.json").read_text().splitlines()
    line = next(number for number, text in enumerate(lines, start=1) if '"path": "waarnemingen.csv"' in text)
    assert [(problem.code, str(problem.place)) for problem in released.problems] == [
        ("b", "data/wonen/next/datapackage.json"),
        ("a", f"data/wonen/next/datapackage.json:{line}:15"),
        ("c", "data/wonen/next/waarnemingen.csv:3:4"),
    ]


@pytest.mark.parametrize("package", ["gebieden", "wonen", "veiligheid"])
def test_a_real_package_with_a_correction_can_be_released(tmp_path: Path, package: str) -> None:
    for name in {package, "gebieden"}:
        shutil.copytree(PROJECT / "data" / name, tmp_path / "data" / name)
    newest = max(path.name for path in (tmp_path / "data" / package).iterdir() if path.name.startswith("1."))
    draft = tmp_path / "data" / package / "next"
    shutil.copytree(tmp_path / "data" / package / newest, draft)
    descriptor = (draft / "datapackage.json").read_text()
    (draft / "datapackage.json").write_text(descriptor.replace('"title": "', '"title": "Verbeterd: ', 1))

    released = release(tmp_path, name=package)

    assert [problem for problem in released.problems if problem.severity is Severity.ERROR] == []
    assert released.version == f"{newest[:-1]}1"
    assert verify_released(SourceTree(tmp_path), f"data/{package}/{released.version}") == ()
