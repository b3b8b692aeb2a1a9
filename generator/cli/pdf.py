"""`pdf`: an edition for print and paper."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from generator.cli.ending import EXIT_PROBLEMS, PROGRAM, print_problems
from generator.cli.folders import Target
from generator.cli.names import EDITION


@click.command()
@click.option("--edition", "edition", type=EDITION, metavar="EDITION", help="Edition to print, e.g. 2022.  [default: the newest]")
@click.option(
    "--language",
    metavar="CODE",
    default="nl",
    show_default=True,
    help="Language to print it in: nl, or one of `talen` in content/site.toml.",
)
@click.option("--out", type=Target(), help="Output folder.  [default: pdf/ in the project; pdf-CODE/ for another language than nl]")
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=lambda: os.cpu_count() or 1,
    show_default="number of cores",
    help="How many processes work side by side.",
)
@click.pass_context
def pdf(context: click.Context, edition: str | None, language: str, out: Path | None, workers: int) -> None:
    """Write the edition as one tagged PDF, and a sheet of A4 for each neighbourhood, in one language of the site.

    The PDFs follow PDF/UA-1. When anything is wrong in content or data, nothing is written.
    """
    from generator.commands.order import CACHE, BuildOrder
    from generator.commands.pdf import NoSuchEditionError, NoSuchLanguageError, Wanted, print_edition
    from generator.model.language import DUTCH
    from generator.system.progress import open_progress
    from generator.system.tree import ForeignFolderError

    target = out or context.obj / ("pdf" if language == DUTCH.code else f"pdf-{language}")
    order = BuildOrder(program=PROGRAM, project=context.obj, target=target, workers=workers, kept=context.obj / CACHE)
    try:
        with open_progress(sys.stderr) as progress:
            outcome = print_edition(order, Wanted(edition=edition or "", language=language), progress)
    except ForeignFolderError as error:
        raise click.BadParameter(str(error), param_hint="--out") from error
    except NoSuchEditionError as error:
        message = f"'{edition}' is geen editie; er zijn: {error}"
        raise click.BadParameter(message, param_hint="--edition") from error
    except NoSuchLanguageError as error:
        message = f"'{language}' is geen taal van deze site; er zijn: {error}"
        raise click.BadParameter(message, param_hint="--language") from error
    if not outcome.document:
        print_problems(outcome.problems, "text", to_stderr=True)
        click.echo("Er zijn geen PDF’s gemaakt; wat er stond, staat er nog.", err=True)
        context.exit(EXIT_PROBLEMS)
    click.echo(f"De editie staat in {target / outcome.document}")
    click.echo(f"De wijkbladen staan in {target / 'wijkbladen'}: {outcome.sheets} bladen van een A4.")
