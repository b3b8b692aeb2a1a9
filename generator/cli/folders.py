"""What a command writes to: a folder that can be made is taken, and a disk that refuses is told of in one sentence."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import click

REFUSED = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "uw deel van de schijf is vol",
    errno.EROFS: "er kan hier niet geschreven worden",
    errno.EACCES: "dat mag deze gebruiker niet",
    errno.EPERM: "dat mag deze gebruiker niet",
}
"""What is wrong with the machine and not with the program."""
EXIT_REFUSED = 3


class Target(click.Path):
    """A folder to write: it is there, or can be made."""

    def __init__(self) -> None:
        """As a path to a folder that need not be there yet."""
        super().__init__(file_okay=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:  # noqa: ANN401 - as click has it
        """Refuse a folder in which nothing can be made, before any work is done."""
        target = Path(os.fsdecode(super().convert(value, param, ctx))).resolve()
        standing = next(folder for folder in (target, *target.parents) if folder.exists())
        if not standing.is_dir():
            self.fail(f"'{standing}' is a file, so no folder can be made in it.", param, ctx)
        if not os.access(standing, os.W_OK | os.X_OK):
            self.fail(f"nothing can be written in '{standing}'.", param, ctx)
        return target


class OnDisk(click.Group):
    """A group of commands that says in one sentence what the disk refuses; any other error of the system keeps its trace."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run the command."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno not in REFUSED:
                raise
            click.echo(f"Gestopt: {REFUSED[error.errno]} ({error.filename or error.strerror}). Wat er stond, staat er nog.", err=True)
            ctx.exit(EXIT_REFUSED)
