"""How a command ends: its problems printed, and the exit code when there are any."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.model.problem import Problem

PROGRAM = Path(__file__).resolve().parents[2]
"""Where the program and its templates stand."""

EXIT_PROBLEMS = 1


def print_problems(problems: tuple[Problem, ...], form: str, *, to_stderr: bool) -> None:
    """Print problems in the form that was asked for."""
    from generator.commands.problems import ProblemFormat, format_problems

    click.echo(format_problems(problems, ProblemFormat(form)), err=to_stderr, nl=False)
