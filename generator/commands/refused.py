"""What a page refused → the problem that an editor gets of it, with the place where it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.commands.whereabouts import find_word, list_typed_files
from generator.model.edition import SiteSource
from generator.model.language import DUTCH
from generator.model.narrative import ChartRequest, MapRequest, Narrative, TableRequest
from generator.model.problem import Place, Problem
from generator.plan.narrative import RequestError
from generator.render.errors import DeadLinkError, EnclosedBlockError, LooseDigitError, RefusedTextError
from generator.system.files import SourceTree
from generator.validate.links import page_of
from generator.validate.refused import dead_link_at, enclosed_block_at, loose_number_at, unanswered_at

REFUSED = (RequestError, RefusedTextError)
"""What is thrown when a page refuses what an editor wrote; anything else is a mistake of ours."""

_DIGIT_WORD = re.compile(r"\S*\d\S*")
_AROUND = 3
"""Words before and behind a number by which it is found back in what was typed."""


def problem_of(error: RequestError | RefusedTextError, files: SourceTree, source: SiteSource) -> Problem:
    """The problem, in the text of the page where it stands if that is known, else where its words stand at all, else at the page."""
    match error:
        case RequestError():
            return unanswered_at(error.request.place)
        case LooseDigitError():
            number = _DIGIT_WORD.search(error.written)
            return loose_number_at(_place_of_number(error, number, files, source), number[0] if number else error.written)
        case DeadLinkError():
            return dead_link_at(_first(_places_of_link(error, files, source), error, source), error.written)
        case EnclosedBlockError():
            return enclosed_block_at(_first(_places_of_blocks(error, source), error, source))
        case _:
            raise error


def _place_of_number(error: RefusedTextError, number: re.Match[str] | None, files: SourceTree, source: SiteSource) -> Place:
    if number is None:
        return _page(error, source)
    before, behind = error.written[: number.start()].split()[-_AROUND:], error.written[number.end() :].split()[:_AROUND]
    own = [narrative.place.path for narrative in _narratives_on(error.page, source)]
    places = [*find_word(files, own, number[0], before), *find_word(files, own, number[0])]
    if not places and (before or behind):  # a number by itself stands everywhere
        places = [*find_word(files, list_typed_files(files, source), number[0], before, behind)]
    return _first(iter(places), error, source)


def _places_of_link(error: RefusedTextError, files: SourceTree, source: SiteSource) -> Iterator[Place]:
    """Where the address stands, or an anchor of it, in the text of the page; else anywhere."""
    path, mark, anchor = error.written.partition("#")
    own = [narrative.place.path for narrative in _narratives_on(error.page, source)]
    yield from find_word(files, own, error.written)
    yield from find_word(files, own, mark + anchor if anchor else path)
    yield from find_word(files, list_typed_files(files, source), error.written)


def _places_of_blocks(error: RefusedTextError, source: SiteSource) -> Iterator[Place]:
    for narrative in _narratives_on(error.page, source):
        yield from (one.place for one in narrative.segments if isinstance(one, (ChartRequest, MapRequest, TableRequest)))


def _narratives_on(page: str, source: SiteSource) -> list[Narrative]:
    """The text of a page and its translations; the one that stands there in the language of the page is the first."""
    language = next((one.code for one in source.languages if page.startswith(f"{one.code}/")), DUTCH.code)
    path = page.removeprefix(f"{language}/")
    found = [text for text in source.narratives if page_of(text) == path]
    return [*(text.best_in(language) for text in found), *(one for text in found for one in (text, *text.translations.values()))]


def _first(places: Iterator[Place], error: RefusedTextError, source: SiteSource) -> Place:
    return next(places, _page(error, source))


def _page(error: RefusedTextError, source: SiteSource) -> Place:
    """For what is not found: the page, or the settings when nobody knows on which page it stood."""
    return Place(path=error.page) if error.page else Place(path=source.config.place.path)
