"""A folder that cannot be written is refused before any work."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.cli.ending import PROGRAM


@pytest.mark.parametrize(
    "command", [["build"], ["pdf"], ["country", "--from", "."], ["new", "city", "--gemeente", "GM0014", "--from", "."]]
)
def test_a_folder_below_a_file_is_wrong_use(tmp_path: Path, command: list[str]) -> None:
    file = tmp_path / "geen-map"
    file.touch()

    result = CliRunner().invoke(main, [*command, "--out", str(file / "site")])

    assert result.exit_code == 2
    assert f"'{file}' is a file, so no folder can be made in it." in result.stderr


@pytest.mark.parametrize("below", ["content", "content/2022/x", "data/nieuw", "generator/x", "site_templates/x", "tests/x", "docs/site"])
def test_a_folder_among_what_is_read_is_wrong_use(tmp_path: Path, below: str) -> None:
    """The next build would read its own site."""
    project = tmp_path / "stad"
    (project / below.partition("/")[0]).mkdir(parents=True)

    result = CliRunner().invoke(main, ["--project", str(project), "build", "--out", str(project / below)])

    assert result.exit_code == 2
    assert f"'{project / below}' lies in {project / below.partition('/')[0]}" in result.stderr


@pytest.mark.parametrize(
    "command", [["build"], ["pdf"], ["country", "--from", "."], ["new", "city", "--gemeente", "GM0014", "--from", "."]]
)
@pytest.mark.parametrize("out", [".", "..", "/"])
def test_the_project_and_what_is_around_it_are_wrong_use(tmp_path: Path, command: list[str], out: str) -> None:
    result = CliRunner().invoke(main, ["--project", str(tmp_path), *command, "--out", str(tmp_path / out)])

    assert result.exit_code == 2
    assert f"is, or holds, the project {tmp_path}" in result.stderr


def test_the_folders_of_the_program_are_no_place_for_a_site_of_another_project(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["--project", str(tmp_path), "build", "--out", str(PROGRAM / "generator" / "nieuw")])

    assert result.exit_code == 2
    assert f"lies in {PROGRAM / 'generator'}" in result.stderr


def test_a_link_does_not_get_round_it(tmp_path: Path) -> None:
    """Not a link to what is read, not one that the texts stand behind, and not one in the place of the site itself."""
    project = tmp_path / "stad"
    (tmp_path / "teksten").mkdir()
    project.mkdir()
    (project / "content").symlink_to(tmp_path / "teksten")
    (tmp_path / "omweg").symlink_to(project / "content")
    (project / "site").symlink_to(project / "content" / "site")
    ways: tuple[list[str], ...] = (["--out", str(tmp_path / "omweg" / "x")], ["--out", str(tmp_path / "teksten" / "x")], [])

    results = [CliRunner().invoke(main, ["--project", str(project), "build", *way]) for way in ways]

    assert [result.exit_code for result in results] == [2, 2, 2]
    assert all(f"lies in {project / 'content'}" in result.stderr for result in results)


def test_a_name_that_no_disk_takes_is_wrong_use(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["build", "--out", str(tmp_path / ("x" * 300))])

    assert result.exit_code == 2
    assert "cannot be made" in result.stderr


def test_a_folder_in_which_nothing_can_be_written_is_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda _, mode: not mode & os.W_OK)

    result = CliRunner().invoke(main, ["build", "--out", str(tmp_path / "site")])

    assert result.exit_code == 2
    assert f"nothing can be written in '{tmp_path}'." in result.stderr
