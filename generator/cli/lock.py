"""`lock`: an edition → what its packages, figures and addresses are from now on."""

from __future__ import annotations

import click

from generator.cli.ending import EXIT_PROBLEMS, print_problems
from generator.cli.names import EDITION


@click.command()
@click.argument("edition", type=EDITION, metavar="EDITION")
@click.option("--rerelease", is_flag=True, help="Also accept 0.x versions that were released anew since.")
@click.option("--correct", "reason", metavar="REASON", help="Declare figures that changed as corrections, with this reason in Dutch.")
@click.pass_context
def lock(context: click.Context, edition: str, rerelease: bool, reason: str | None) -> None:  # noqa: FBT001 - click passes options by name
    """Write down how the packages and figures of EDITION are; from then on every command refuses other bytes, and a build other figures.

    Writes pakketten.lock, which `sha256sum -c` can check too, cijfers.lock, and which addresses stay; a published edition must have all
    three. A figure that was locked stays as it was published; with --correct the change is written to correcties.csv, for readers.
    """
    from generator.commands.figure_locks import Declaration
    from generator.commands.lock import UnknownEditionError, correct_edition, lock_edition, relock_edition
    from generator.system.clock import today

    if rerelease and reason is not None:
        message = "--rerelease and --correct exclude one another."
        raise click.UsageError(message)
    if reason is not None and not reason.strip():
        message = "a correction needs a reason."
        raise click.BadParameter(message, param_hint="--correct")
    try:
        if reason is not None:
            problems = correct_edition(context.obj, edition, Declaration(reason=reason.strip(), date=today()))
        else:
            problems = (relock_edition if rerelease else lock_edition)(context.obj, edition)
    except UnknownEditionError as error:
        raise click.BadParameter(str(error), param_hint="EDITION") from error
    print_problems(problems, "text", to_stderr=True)
    if problems:
        context.exit(EXIT_PROBLEMS)
    declared = " Welke cijfers anders zijn dan eerst, staat met uw reden in correcties.csv." if reason is not None else ""
    locks = f"content/{edition}/ (pakketten.lock en cijfers.lock)"
    click.echo(f"De datapakketten en cijfers van editie {edition} zijn vastgelegd in {locks}.{declared}")
