"""A folder that cannot be written is refused before any work, and what a disk refuses is told in one sentence."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.cli.folders import EXIT_REFUSED, OnDisk


@pytest.mark.parametrize(
    "command", [["build"], ["pdf"], ["country", "--from", "."], ["new", "city", "--gemeente", "GM0014", "--from", "."]]
)
def test_a_folder_below_a_file_is_wrong_use(tmp_path: Path, command: list[str]) -> None:
    file = tmp_path / "geen-map"
    file.touch()

    result = CliRunner().invoke(main, [*command, "--out", str(file / "site")])

    assert result.exit_code == 2
    assert f"'{file}' is a file, so no folder can be made in it." in result.stderr


def test_a_folder_in_which_nothing_can_be_written_is_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda _, mode: not mode & os.W_OK)

    result = CliRunner().invoke(main, ["build", "--out", str(tmp_path / "site")])

    assert result.exit_code == 2
    assert f"nothing can be written in '{tmp_path}'." in result.stderr


def run(code: int) -> Result:
    """A command whose disk refuses with this code."""

    @click.group(cls=OnDisk)
    def group() -> None:
        pass

    @group.command()
    def write() -> None:
        raise OSError(code, os.strerror(code), "/schijf/site/index.html")

    return CliRunner().invoke(group, ["write"])


@pytest.mark.parametrize(("code", "told"), [(errno.ENOSPC, "de schijf is vol"), (errno.EACCES, "dat mag deze gebruiker niet")])
def test_what_the_disk_refuses_is_told_with_the_file(code: int, told: str) -> None:
    result = run(code)

    assert result.exit_code == EXIT_REFUSED
    assert result.stderr == f"Gestopt: {told} (/schijf/site/index.html). Wat er stond, staat er nog.\n"


def test_another_error_of_the_system_keeps_its_trace() -> None:
    result = run(errno.EBADF)

    assert isinstance(result.exception, OSError)
    assert result.exception.errno == errno.EBADF
