"""`country`: a site for every municipality."""

from __future__ import annotations

import re
from typing import Any

import click

from generator.cli.ending import EXIT_PROBLEMS, PROGRAM, print_problems, with_deliveries, with_workers
from generator.cli.folders import Target

_SHARD = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MEGABYTE = 1024 * 1024


@click.command()
@with_deliveries
@click.option("--out", "target", type=Target(), required=True, help="Folder; each municipality gets a folder in it.")
@click.option("--shard", metavar="I/N", default="1/1", help="Only the I-th of N shares of all municipalities.  [default: all of them]")
@click.option("--gemeente", "wanted", metavar="CODE", multiple=True, help="Only this one; may be given more than once.")
@click.option("--date", metavar="YYYY-MM-DD", default="", help="Day that the drafts bear; the same for all shares.  [default: today]")
@with_workers
@click.pass_context
def country(context: click.Context, /, **typed: Any) -> None:  # noqa: ANN401 - click passes options by name
    """Build a draft report for every municipality in national deliveries, or for a share of them.

    The sites of all shares, laid in one folder, are those that one run would have built, byte for byte.
    """
    from generator.commands.country import CountryRequest, Share, build_country
    from generator.commands.new_city import list_cities
    from generator.system.clock import today

    read = _SHARD.fullmatch(typed["shard"])
    if read is None or int(read[1]) > int(read[2]):
        message = f"'{typed['shard']}' is no share; it looks like 3/20."
        raise click.BadParameter(message, param_hint="--shard")
    if typed["date"] and not _DAY.fullmatch(typed["date"]):
        message = f"'{typed['date']}' is no day; it looks like 2026-03-01."
        raise click.BadParameter(message, param_hint="--date")
    files = tuple(path.resolve() for path in typed["files"])
    known = list_cities(PROGRAM, files)
    unknown = [code for code in typed["wanted"] if code not in known]
    if unknown:
        there = f"there are {len(known)}, from {known[0]} to {known[-1]}" if known else "there is none at all"
        message = f"'{unknown[0]}' is in none of the deliveries; {there}."
        raise click.BadParameter(message, param_hint="--gemeente")
    taken = Share(number=int(read[1]), of=int(read[2])).taken(known)
    codes = tuple(code for code in taken if not typed["wanted"] or code in typed["wanted"])
    day, target = typed["date"] or today(), typed["target"]
    request = CountryRequest(program=PROGRAM, files=files, target=target, workers=typed["workers"], today=day)
    pages = charts = refused = 0
    for report in build_country(request, codes):
        pages, charts, refused = pages + report.pages, charts + report.charts, refused + (not report.is_built)
        print_problems(report.problems, "text", to_stderr=True)
        if report.fault:
            click.echo(f"{report.code}: een fout in het programma zelf. Meld haar met deze regels:\n{report.fault}", err=True)
        told = f"{report.pages} pagina's, {report.charts} grafieken" if report.is_built else "niet gebouwd"
        click.echo(f"{report.code}: {told}, {report.seconds:.1f} s, {report.memory // MEGABYTE} MB")
    click.echo(f"{len(codes) - refused} gemeenten gebouwd, {refused} niet; {pages} pagina's en {charts} grafieken in {request.target}.")
    if refused:
        context.exit(EXIT_PROBLEMS)
