"""Commands by name → the one that is asked for, read from its module only then; and what the disk refuses in one sentence."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

EXIT_REFUSED = 3


class ListedCommand(click.Command):
    """The name of a command and what it is for, so that it can be listed; the command itself stands in a module of that name."""

    def __init__(self, name: str, summary: str) -> None:
        """Nothing is read; `summary` is the first sentence of its help."""
        super().__init__(name, help=summary)

    def read(self) -> click.Command:
        """The command itself."""
        name = f"{self.name}_" if iskeyword(str(self.name)) else str(self.name)
        command: click.Command = getattr(import_module(f"generator.cli.{name}"), name)
        return command


class OnDisk(click.Group):
    """A group of commands that says in one sentence what the disk refuses; any other error of the system keeps its trace."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run the command."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            from generator.system.refusal import tell_refusal

            told = tell_refusal(error)
            if not told:
                raise
            click.echo(told, err=True)
            ctx.exit(EXIT_REFUSED)


class ListedCommands(OnDisk):
    """A group that reads a command when it is asked for: a list of all of them costs nothing."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command itself, where its name is found."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, command.read() if isinstance(command, ListedCommand) else command, rest
