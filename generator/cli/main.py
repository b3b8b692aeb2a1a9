"""Words on the command line → the command they name; what the program can do, without reading any of it."""

from __future__ import annotations

import click

from generator.cli.group import ListedCommand, ListedCommands

BUILD = ListedCommand("build", "Build the site; when anything is wrong the old site stays as it is.")
COMMANDS = (
    BUILD,
    ListedCommand("country", "Build a draft report for every municipality in national deliveries, or for a share of them."),
    ListedCommand("diff", "Show what differs between versions OLD and NEW of PACKAGE, why, and the smallest step that allows it."),
    ListedCommand(
        "import", "Make a version of PACKAGE from deliveries, by the mapping in data/PACKAGE/import/; or download a delivery with --fetch."
    ),
    ListedCommand(
        "lock",
        "Write down how the packages and figures of EDITION are; "
        "from then on every command refuses other bytes, and a build other figures.",
    ),
    ListedCommand("new", "Begin something new from what is there."),
    ListedCommand("pdf", "Write the edition as one tagged PDF, and a sheet of A4 for each neighbourhood, in one language of the site."),
    ListedCommand("release", "Freeze data/PACKAGE/next/ into a version that never changes again."),
    ListedCommand("serve", "Show the site on this computer, build it again after every change, and reload the browser."),
    ListedCommand("translations", "Bring content/vertalingen up to date: every text of the city, for each language in site.toml."),
    ListedCommand("validate", "Check narratives and packages without building."),
    ListedCommand("verify", "Verify a published SITE: a folder, a ZIP, or an http(s) address."),
)
"""Every command with the first sentence of its help."""


@click.group(
    cls=ListedCommands,
    commands=COMMANDS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False),
    show_default="the folder of build.py",
    help="Folder with content/ and data/.",
)
@click.pass_context
def main(context: click.Context, project: str | None) -> None:
    """Build a yearly report on a city's neighbourhoods from data packages and Markdown.

    Without a command: build. Exit code 0 = clean, 1 = problems in content or data, 2 = wrong use, 3 = the disk
    refuses.
    """
    from pathlib import Path

    from generator.cli.ending import PROGRAM

    context.obj = Path(project).resolve() if project else PROGRAM
    if context.invoked_subcommand is None:
        context.invoke(BUILD.read())
