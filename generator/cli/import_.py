"""`import`: a version of a package made from deliveries, and a delivery that is downloaded."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from generator.cli.ending import EXIT_PROBLEMS, print_problems
from generator.cli.names import PACKAGE, VERSION

DELIVERIES = "../shared/bronnen"
SERVICE = "https://datasets.cbs.nl/odata/v1/CBS"


@click.command(name="import")
@click.argument("package", type=PACKAGE, required=False)
@click.option("--version", "version", type=VERSION, help="Version to make, e.g. 1.2.0 or next.")
@click.option(
    "--from",
    "deliveries",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=None,
    help=f"Folder with the deliveries.  [default: {DELIVERIES}]",
)
@click.option(
    "--fetch", "table", metavar="TABLE", help="Download a table of CBS into that folder, e.g. 85984NED; go on where it broke off."
)
@click.option("--service", default=SERVICE, show_default=True, help="Address of the OData service (version 4) to download from.")
@click.option("--check", "mode", flag_value="check", help="Write nothing; prove that the version still follows from its deliveries.")
@click.option("--rerelease", "mode", flag_value="rerelease", help="Make a 0.x version, or next, anew in place of the one that is there.")
@click.pass_context
def import_(context: click.Context, /, **typed: Any) -> None:  # noqa: ANN401 - click passes options by name
    """Make a version of PACKAGE from deliveries, by the mapping in data/PACKAGE/import/; or download a delivery with --fetch."""
    from generator.commands.import_ import CANNOT_TELL, check_package, import_package, rerelease_package
    from generator.commands.known import UnknownPackageError

    deliveries = typed["deliveries"] or context.obj / DELIVERIES
    if typed["table"]:
        _fetch(context, typed["service"], typed["table"], deliveries)
        return
    package, version, mode = typed["package"], typed["version"], typed["mode"]
    if not package or not version:
        message = "PACKAGE and --version are needed, or --fetch."
        raise click.UsageError(message)
    task = {"check": check_package, "rerelease": rerelease_package}.get(mode or "", import_package)
    try:
        problems = task(context.obj, package, version, deliveries)
    except UnknownPackageError as error:
        raise click.BadParameter(str(error), param_hint="PACKAGE") from error
    print_problems(problems, "text", to_stderr=True)
    if mode == "check" and {problem.code for problem in problems} == {CANNOT_TELL}:
        click.echo(
            f"Niet na te gaan of {package} {version} uit de leveringen volgt: die zijn hier niet. Er is dus niets bewezen.", err=True
        )
    if problems:
        context.exit(EXIT_PROBLEMS)
    click.echo(
        f"{package} {version} volgt uit de leveringen." if mode == "check" else f"{package} {version} staat in data/{package}/{version}."
    )


def _fetch(context: click.Context, address: str, table: str, folder: Path) -> None:
    """Download a table; a living line on a terminal says which page is on its way."""
    from generator.commands.fetch import TABLE, fetch_table
    from generator.system.odata import Service
    from generator.system.progress import open_progress

    if not TABLE.fullmatch(table):
        message = f"'{table}' is no table number; it looks like 85984NED."
        raise click.BadParameter(message, param_hint="--fetch")
    with open_progress(sys.stderr) as progress:
        fetched, problems = fetch_table(Service(address=address.rstrip("/"), tell=progress.enter), table, folder)
    print_problems(problems, "text", to_stderr=True)
    if problems:
        context.exit(EXIT_PROBLEMS)
    for delivery in fetched:
        click.echo(f"{delivery.path}\n{delivery.declaration}")
    click.echo("Zet deze regels in de mapping, met titel, uitgever, datum en licentie.")
