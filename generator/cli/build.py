"""`build`: content, packages and templates → the site, or the problems that stand in its way."""

from __future__ import annotations

import sys
from typing import Any

import click

from generator.cli.ending import EXIT_PROBLEMS, PROGRAM, print_refused, with_all, with_workers
from generator.cli.folders import Target


@click.command()
@click.option(
    "--out",
    type=Target(),
    default=lambda: click.get_current_context().obj / "site",
    show_default="site/ in the project",
    help="Output folder.",
)
@with_workers
@click.option("--commit", metavar="SHA", help="The commit that is built: it is written in the manifest and in the bundle for auditors.")
@click.option("--timings", is_flag=True, help="Print how long each stage took.")
@with_all
@click.pass_context
def build(context: click.Context, /, **typed: Any) -> None:  # noqa: ANN401 - click passes options by name
    """Build the site; when anything is wrong the old site stays as it is."""
    from generator.commands.build import State, build_site
    from generator.commands.order import CACHE, BuildOrder, typed_command
    from generator.system.commit import is_commit
    from generator.system.progress import open_progress
    from generator.system.tree import ForeignFolderError

    target, commit = typed["out"], typed["commit"] or ""
    if commit and not is_commit(commit):
        message = "the full name of a commit: 40 or 64 hexadecimal digits, in lower case."
        raise click.BadParameter(message, param_hint="--commit")
    order = BuildOrder(
        program=PROGRAM, project=context.obj, target=target, workers=typed["workers"], commit=commit, kept=context.obj / CACHE
    )
    try:
        with open_progress(sys.stderr) as progress:
            outcome = build_site(order, progress)
    except ForeignFolderError as error:
        raise click.BadParameter(str(error), param_hint="--out") from error
    if typed["timings"]:
        for stage in progress.times():
            click.echo(f"{stage.seconds:8.2f} s  {stage.name}{f' ({stage.note})' if stage.note else ''}", err=True)
    if outcome.state is State.REFUSED:
        print_refused(outcome.problems, everything=typed["everything"])
        click.echo("De site is niet gebouwd; wat er stond, staat er nog.", err=True)
        context.exit(EXIT_PROBLEMS)
    if outcome.state is State.UNCHANGED:
        click.echo("Er is niets veranderd: de site van de vorige keer klopt nog.")
    if outcome.problems:
        show = typed_command(PROGRAM, context.obj, "validate")
        click.echo(f"Waarschuwingen: {len(outcome.problems)}; ze staan op de pagina Verantwoording. Tonen: {show}")
    click.echo(f"De site staat in {target}")
    click.echo(f"Bekijken: open {target / 'index.html'} in een browser, of typ: {typed_command(PROGRAM, context.obj, 'serve')}")
