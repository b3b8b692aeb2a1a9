"""`[zoekwoorden]` of the site → words that lead to a page which is not there, or that nobody can type."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.edition import SearchWords, SiteSource
from generator.model.page_names import HELP_KEY
from generator.model.problem import Problem
from generator.model.region import Level
from generator.model.suggestion import did_you_mean
from generator.validate.coverage import survey_coverage


def check_search_words(source: SiteSource) -> Iterator[Problem]:
    """Every line holds words, and leads to figures, themes and areas of the newest edition, or to whom residents can turn to.

    While an edition cannot be read nobody knows which is the newest, and while a package is lacking not which figures there are.
    """
    known = _pages(source)
    unknown = ("",) if source.unread else () if survey_coverage(source.newest).complete else ("indicatoren/",)
    for line in source.config.search_words:
        yield from _check_line(source, line, known, unknown)


def _check_line(source: SiteSource, line: SearchWords, known: tuple[str, ...], unknown: tuple[str, ...]) -> Iterator[Problem]:
    config = source.config
    place = config.places.get(f"zoekwoorden.{line.words}", config.place)
    if not line.each:
        expected = "Een of meer woorden, met komma's ertussen."
        yield Problem(place=place, code="search-word", found="Hier staat geen woord om op te zoeken.", expected=expected)
    for at, page in enumerate(line.pages):
        if page not in known and not page.startswith(unknown):
            yield Problem(
                place=config.places.get(f"zoekwoorden.{line.words}.{at}", place),
                code="search-word",
                found=f"'{page}' is geen cijfer, thema, wijk of buurt van editie {source.newest.config.id}.",
                expected="Schrijf de map en de naam, zoals indicatoren/inwoners.",
                next_step=did_you_mean(page, known),
            )


def _pages(source: SiteSource) -> tuple[str, ...]:
    """What words may lead to: pages that are about one thing, which has a name, and the one that says who helps."""
    newest = source.newest
    folders = {Level.DISTRICT: "wijken", Level.NEIGHBOURHOOD: "buurten"}
    return (
        *(f"indicatoren/{indicator}" for indicator in newest.indicators),
        *(f"themas/{theme.id}" for theme in source.config.themes),
        *([HELP_KEY] if HELP_KEY in source.general else []),
        *(f"{folders[region.level]}/{region.slug}" for region in newest.regions.all if region.level in folders),
    )
