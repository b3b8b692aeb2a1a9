"""`new`: the commands that begin something from what is there."""

from __future__ import annotations

import re
from typing import Any

import click

from generator.cli.ending import EXIT_PROBLEMS, PROGRAM, print_problems, with_deliveries
from generator.cli.folders import Target

CITY_CODE = re.compile(r"GM\d{4}")


@click.group()
def new() -> None:
    """Begin something new from what is there."""


@new.command()
@click.argument("year", type=click.IntRange(min=1900, max=2999))
@click.pass_context
def edition(context: click.Context, year: int) -> None:
    """Begin the edition of YEAR as a draft: pins and texts of the last edition, to be gone through."""
    from generator.commands.new import new_edition

    problems = new_edition(context.obj, str(year))
    print_problems(problems, "text", to_stderr=True)
    if problems:
        context.exit(EXIT_PROBLEMS)
    click.echo(f"De editie {year} staat als concept in content/{year}/. Begin met content/{year}/editie.toml.")


@new.command()
@click.option("--gemeente", "code", required=True, metavar="CODE", help="CBS code of the municipality, e.g. GM0014.")
@with_deliveries
@click.option("--out", "target", type=Target(), required=True, help="Folder to make, with content/ and data/.")
@click.option("--focus", metavar="CODE", multiple=True, help="CBS code of a focus neighbourhood; may be given more than once.")
@click.option("--programma", "programme", default="", help="Name of the programme that the focus neighbourhoods belong to.")
@click.option("--indeling", "year", default="", help="Year of the areas.  [default: the newest delivery with figures per buurt]")
@click.pass_context
def city(context: click.Context, /, **typed: Any) -> None:  # noqa: ANN401 - click passes options by name
    """Begin a report for another municipality from national deliveries: packages with their sources, and a draft edition."""
    from generator.commands.new_city import CityRequest, new_city
    from generator.system.clock import today

    if not CITY_CODE.fullmatch(typed["code"]):
        message = f"'{typed['code']}' is no code of a municipality; it looks like GM0014."
        raise click.BadParameter(message, param_hint="--gemeente")
    target = typed.pop("target")
    files = tuple(path.resolve() for path in typed.pop("files"))
    outcome = new_city(PROGRAM, CityRequest(files=files, target=target, today=today(), **typed))
    for note in outcome.notes:
        click.echo(note)
    print_problems(outcome.problems, "text", to_stderr=True)
    if outcome.problems:
        context.exit(EXIT_PROBLEMS)
    click.echo(f"De nieuwe stad staat in {target}, met editie {outcome.edition} als concept.")
    click.echo(f"Bouwen: .venv/bin/python build.py --project {target}")
