"""`diff`: two versions of a package → what differs between them."""

from __future__ import annotations

import click

from generator.cli.ending import EXIT_PROBLEMS, print_problems
from generator.cli.names import PACKAGE


@click.command()
@click.argument("package", type=PACKAGE)
@click.argument("old")
@click.argument("new")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "csv", "markdown", "html")),
    default="text",
    show_default=True,
    help="How the difference is written.",
)
@click.pass_context
def diff(context: click.Context, package: str, old: str, new: str, form: str) -> None:
    """Show what differs between versions OLD and NEW of PACKAGE, why, and the smallest step that allows it.

    NEW may be `next`.
    """
    from generator.commands.diff import DiffFormat, UnknownVersionError, diff_versions, format_difference
    from generator.model.problem import has_errors

    try:
        comparison = diff_versions(context.obj, package, old, new)
    except UnknownVersionError as error:
        raise click.UsageError(str(error)) from error
    print_problems(comparison.problems, "text", to_stderr=True)
    if comparison.difference is not None:
        click.echo(format_difference(comparison.difference, DiffFormat(form)), nl=False)
    context.exit(EXIT_PROBLEMS if has_errors(comparison.problems) else 0)
