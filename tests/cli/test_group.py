"""Commands are listed without being read, and what a disk refuses is told in one sentence."""

from __future__ import annotations

import errno
import os
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.cli.ending import PROGRAM
from generator.cli.group import EXIT_REFUSED, ListedCommand, OnDisk
from generator.cli.main import COMMANDS


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.name))
def test_what_is_listed_of_a_command_is_how_its_own_help_begins(command: ListedCommand) -> None:
    assert command.help
    assert command.read().name == command.name
    assert command.read().get_short_help_str(limit=1000) == command.get_short_help_str(limit=1000) == command.help


def test_help_reads_no_command() -> None:
    script = (
        "import sys\nfrom generator.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(sorted(name for name in sys.modules if name.startswith('generator') or name == 'pathlib'), file=sys.stderr)"
    )

    run = subprocess.run([sys.executable, "-c", script], cwd=PROGRAM, capture_output=True, text=True, check=True)

    assert run.stderr.strip() == str(["generator", "generator.cli", "generator.cli.group", "generator.cli.main"])


def test_a_misspelt_command_is_answered_with_the_ones_it_may_be() -> None:
    result = CliRunner().invoke(main, ["vallidate"])

    assert result.exit_code == 2
    assert "Did you mean 'validate'?" in result.stderr


def run(code: int) -> Result:
    """A command whose disk refuses with this code."""

    @click.group(cls=OnDisk)
    def group() -> None:
        pass

    @group.command()
    def write() -> None:
        raise OSError(code, os.strerror(code), "/schijf/site/index.html")

    return CliRunner().invoke(group, ["write"])


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EFBIG, "een bestand wordt groter dan hier mag (zie ulimit -f)"),
        (errno.EACCES, "dat mag deze gebruiker niet"),
    ],
)
def test_what_the_disk_refuses_is_told_with_the_file(code: int, told: str) -> None:
    result = run(code)

    assert result.exit_code == EXIT_REFUSED
    assert result.stderr == f"Gestopt: {told} (/schijf/site/index.html). Wat er stond, staat er nog.\n"


def test_another_error_of_the_system_keeps_its_trace() -> None:
    result = run(errno.EBADF)

    assert isinstance(result.exception, OSError)
    assert result.exception.errno == errno.EBADF
