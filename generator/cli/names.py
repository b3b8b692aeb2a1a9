"""What a command is asked about by name: a package, a version or an edition, and never a path."""

from __future__ import annotations

import re
from typing import Any

import click

_PATH = re.compile(r"[/\\\0]|^\.|^$")


class Name(click.ParamType[str]):
    """The name of a folder of the project; whether it is there, the command finds out."""

    name = "text"

    def __init__(self, example: str) -> None:
        """Remember what such a name looks like."""
        self._example = example

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 - as click has it
        """Refuse what leads to another folder, before it is joined to one."""
        if _PATH.search(value):
            self.fail(f"'{value}' is a path; expected a name, such as {self._example}.", param, ctx)
        return str(value)


PACKAGE, VERSION, EDITION = Name("wonen"), Name("1.2.0"), Name("2022")
