"""What a command writes to: a folder that can be made, apart from what it is made from."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from generator.cli.ending import PROGRAM

SOURCES = ("content", "data", "generator", "site_templates", "tests", "docs", "bench", "new_city")
"""Folders of a project and of the program in which everything is read: what is written there would be part of the next build."""


class Target(click.Path):
    """A folder to write: it is there, or can be made."""

    def __init__(self) -> None:
        """As a path to a folder that need not be there yet."""
        super().__init__(file_okay=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:  # noqa: ANN401 - as click has it
        """Refuse a folder in which nothing can be made, before any work is done."""
        target = Path(os.fsdecode(super().convert(value, param, ctx)))
        try:
            target = target.resolve()
            around = [folder for folder in (target, *target.parents) if folder.exists()]
        except (OSError, RuntimeError) as error:  # a name that is too long, or links that lead to one another
            self.fail(f"'{target}' cannot be made ({error}).", param, ctx)
        project = ctx.obj if ctx and isinstance(ctx.obj, Path) else PROGRAM
        for root in (project, PROGRAM):
            fault = _fault(target, around, root)
            if fault:
                self.fail(fault, param, ctx)
        standing = around[0]
        if not standing.is_dir():
            self.fail(f"'{standing}' is a file, so no folder can be made in it.", param, ctx)
        if not os.access(standing, os.W_OK | os.X_OK):
            self.fail(f"nothing can be written in '{standing}'.", param, ctx)
        return target


def _fault(target: Path, around: Sequence[Path], root: Path) -> str:
    """What is wrong with a target beside a project or the program; empty when nothing is. A link counts as what it leads to."""
    if any(target == folder or (target.exists() and target.samefile(folder)) for folder in (root, *root.parents)):
        return f"'{target}' is, or holds, the project {root}; choose a folder of its own, such as {root / 'site'}."
    for source in (root / name for name in SOURCES if (root / name).is_dir()):
        if any(folder.samefile(source) for folder in around):
            return f"'{target}' lies in {source}, where everything is read; choose a folder outside it, such as {root / 'site'}."
    return ""
