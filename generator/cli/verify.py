"""`verify`: a published site held against its checksums, a build of our own, and its own records."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import click

from generator.cli.ending import EXIT_PROBLEMS, PROGRAM

_DIGEST = re.compile(r"[0-9a-f]{64}")


@click.command()
@click.argument("place", metavar="SITE")
@click.option(
    "--against",
    "bundle",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="BUNDLE.zip",
    help="Rebuild from this ZIP of source code, texts and packages. It runs the program inside.",
)
@click.option("--digest", "attested", metavar="SHA256", help="Do not rebuild; hold SHA256SUMS against this attested digest of it.")
@click.option("--no-rebuild", "alone", is_flag=True, help="Compare with nothing outside the site; says what it cannot know.")
@click.option("--json", "machine", is_flag=True, help="Print the verdict as JSON, for machines.")
@click.pass_context
def verify(context: click.Context, /, place: str, **typed: object) -> None:
    """Verify a published SITE: a folder, a ZIP, or an http(s) address.

    Checks SHA256SUMS, rebuilds the site from this checkout and compares byte for byte, recomputes every figure, and names each
    file and figure that differs. Exit code 0 = everything holds, 1 = it does not, 2 = wrong use or no site.
    """
    from generator.commands.order import BuildOrder
    from generator.commands.verdict import verdict_json, verdict_text
    from generator.commands.verify import Evidence, VerifyOrder, verify_site
    from generator.system.foreign_build import ForeignBuildError
    from generator.system.progress import open_progress
    from generator.system.published import NoSiteError

    bundle, attested = typed["bundle"], str(typed["attested"] or "")
    chosen = {Evidence.BUNDLE: bundle, Evidence.DIGEST: attested, Evidence.NOTHING: typed["alone"]}
    asked = [evidence for evidence, value in chosen.items() if value]
    if len(asked) > 1:
        message = "--against, --digest and --no-rebuild exclude one another."
        raise click.UsageError(message)
    if attested and not _DIGEST.fullmatch(attested):
        message = "64 hexadecimal digits, in lower case."
        raise click.BadParameter(message, param_hint="--digest")
    build = BuildOrder(program=PROGRAM, project=context.obj, target=context.obj / "site", workers=os.cpu_count() or 1)
    order = VerifyOrder(
        place=place,
        evidence=asked[0] if asked else Evidence.REBUILD,
        build=build,
        attested=attested,
        bundle=bundle if isinstance(bundle, Path) else None,
    )
    try:
        with open_progress(sys.stderr) as progress:
            verdict = verify_site(order, progress)
    except (NoSiteError, ForeignBuildError) as error:
        raise click.UsageError(str(error)) from error
    click.echo((verdict_json if typed["machine"] else verdict_text)(verdict), nl=False)
    context.exit(EXIT_PROBLEMS if verdict.findings else 0)
