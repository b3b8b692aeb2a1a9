"""`validate`: narratives and packages → every problem in them, in the form that was asked for."""

from __future__ import annotations

import click

from generator.cli.ending import EXIT_PROBLEMS, print_problems

FORMATS = ("text", "json", "github")


@click.command()
@click.argument("packages", nargs=-1, metavar="[PACKAGE]...")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="How problems are printed.")
@click.pass_context
def validate(context: click.Context, packages: tuple[str, ...], form: str) -> None:
    """Check narratives and packages without building.

    PACKAGE is a name (wonen), a version (wonen/1.1.0) or a folder; without it everything is checked.
    """
    from generator.commands.known import UnknownPackageError
    from generator.commands.problems import say_hidden
    from generator.commands.validate import validate_all, validate_packages
    from generator.model.problem import Severity

    try:
        problems = validate_packages(context.obj, packages) if packages else validate_all(context.obj)
    except UnknownPackageError as error:
        raise click.BadParameter(str(error), param_hint="PACKAGE") from error
    print_problems(problems, form, to_stderr=False)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    for line in (*say_hidden(problems), f"Fouten: {errors}. Waarschuwingen: {len(problems) - errors}."):
        click.echo(line, err=True)
    context.exit(EXIT_PROBLEMS if errors else 0)
