"""What commands share: options that several of them take, and how they end: problems printed, and the exit code when there are any."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.model.problem import Problem

PROGRAM = Path(__file__).resolve().parents[2]
"""Where the program and its templates stand."""

EXIT_PROBLEMS = 1


with_workers = click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=lambda: os.cpu_count() or 1,
    show_default="number of cores",
    help="How many processes work side by side.",
)


with_all = click.option("--all", "everything", is_flag=True, help="Name every figure that changed, not only where it began.")


with_deliveries = click.option(
    "--from",
    "files",
    type=click.Path(exists=True, path_type=Path),
    multiple=True,
    required=True,
    help="A national delivery, or a folder of them; may be given more than once.",
)


def print_problems(problems: tuple[Problem, ...], form: str, *, to_stderr: bool) -> None:
    """Print problems in the form that was asked for."""
    from generator.commands.problems import ProblemFormat, format_problems

    click.echo(format_problems(_for_project(problems), ProblemFormat(form)), err=to_stderr, nl=False)


def print_refused(problems: tuple[Problem, ...], *, everything: bool) -> None:
    """Print what stands in the way; on request also what only follows from something else."""
    from generator.commands.problems import format_all_problems, say_hidden

    if everything:
        click.echo(format_all_problems(_for_project(problems)), err=True, nl=False)
    else:
        print_problems(problems, "text", to_stderr=True)
    for line in say_hidden(problems):
        click.echo(line, err=True)


def _for_project(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """What one is told to type is about the project of this run."""
    from generator.commands.problems import typed_for

    return typed_for(problems, PROGRAM, click.get_current_context().obj)
