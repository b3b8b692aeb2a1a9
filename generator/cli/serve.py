"""`serve`: the site on this computer, built again after every change."""

from __future__ import annotations

import click

from generator.cli.ending import PROGRAM, print_problems, with_workers


@click.command()
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
