"""Options and arguments → one command; prints its problems and chooses the exit code."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from generator.cli.country import country
from generator.cli.ending import EXIT_PROBLEMS, PROGRAM, print_problems, print_refused, with_all, with_workers
from generator.cli.folders import OnDisk, Target
from generator.cli.import_ import import_
from generator.cli.names import EDITION, PACKAGE
from generator.cli.new import new
from generator.cli.pdf import pdf
from generator.cli.verify import verify

FORMATS = ("text", "json", "github")

_FORMAT = click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="How problems are printed.")


@click.group(cls=OnDisk, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=PROGRAM,
    show_default="the folder of build.py",
    help="Folder with content/ and data/.",
)
@click.pass_context
def main(context: click.Context, project: Path) -> None:
    """Build a yearly report on a city's neighbourhoods from data packages and Markdown.

    Without a command: build. Exit code 0 = clean, 1 = problems in content or data, 2 = wrong use, 3 = the disk
    refuses.
    """
    context.obj = project.resolve()
    if context.invoked_subcommand is None:
        context.invoke(build)


@main.command()
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


@main.command()
@click.argument("packages", nargs=-1, metavar="[PACKAGE]...")
@_FORMAT
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


@main.command()
@click.pass_context
def translations(context: click.Context) -> None:
    """Bring content/vertalingen up to date: every text of the city, for each language in site.toml.

    New texts come in untranslated, texts that are gone leave, translations stay.
    """
    from generator.commands.translations import update_translations

    done, problems = update_translations(context.obj)
    print_problems(problems, "text", to_stderr=True)
    for one in done:
        click.echo(f"{one.path}: {one.texts} teksten, {one.missing} nog te vertalen")
    if not done and not problems:
        click.echo('Er zijn geen andere talen. Zet in content/site.toml bijvoorbeeld: talen = ["en"]')
    context.exit(EXIT_PROBLEMS if problems and not done else 0)


@main.command()
@click.option("--port", type=click.IntRange(min=0, max=65535), default=8000, show_default=True, help="Port on loopback; 0 = any free one.")
@with_workers
@click.pass_context
def serve(context: click.Context, port: int, workers: int) -> None:
    """Show the site on this computer, build it again after every change, and reload the browser."""
    from generator.commands.serve import Notices, ServeOrder, serve_site

    order = ServeOrder(program=PROGRAM, project=context.obj, port=port, workers=workers)
    notices = Notices(say=click.echo, report=lambda problems: print_problems(problems, "text", to_stderr=True))
    try:
        serve_site(order, notices)
    except OSError as error:
        message = f"{port}: {error.strerror}"
        raise click.BadParameter(message, param_hint="--port") from error
    except KeyboardInterrupt:
        click.echo("Gestopt.")


@main.command()
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


@main.command()
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


@main.command()
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


main.add_command(country)
main.add_command(import_)
main.add_command(new)
main.add_command(pdf)
main.add_command(verify)
