"""`release`: the version in the making → one that never changes."""

from __future__ import annotations

import click

from generator.cli.ending import EXIT_PROBLEMS, print_problems
from generator.cli.names import PACKAGE


@click.command()
@click.argument("package", type=PACKAGE)
@click.option("--version", "version", help="Number of the version.  [default: the smallest that the changes allow]")
@click.pass_context
def release(context: click.Context, package: str, version: str | None) -> None:
    """Freeze data/PACKAGE/next/ into a version that never changes again."""
    from generator.commands.known import UnknownPackageError
    from generator.commands.release import WrongNumberError, release_next

    try:
        released = release_next(context.obj, package, version)
    except UnknownPackageError as error:
        raise click.BadParameter(str(error), param_hint="PACKAGE") from error
    except WrongNumberError as error:
        raise click.BadParameter(str(error), param_hint="--version") from error
    print_problems(released.problems, "text", to_stderr=True)
    if not released.version:
        context.exit(EXIT_PROBLEMS)
    click.echo(f"{package} {released.version} staat in data/{package}/{released.version} en verandert niet meer.")
