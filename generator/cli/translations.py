"""`translations`: the texts of the city → catalogues in which each has a place, for every language of the site."""

from __future__ import annotations

import click

from generator.cli.ending import EXIT_PROBLEMS, print_problems


@click.command()
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
