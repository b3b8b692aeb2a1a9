"""Text written by an editor → every digit typed by hand that is no year, date, code, address or comment."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from generator.model.edition import Edition, SiteSource
from generator.model.narrative import Narrative, TextSegment
from generator.model.problem import Place, Problem
from generator.validate.places import place_in
from generator.validate.prose import MARKUP

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_YEAR = r"(?:19|20)[0-9]{2}"
_SKIPPED = re.compile(
    rf"""
    {MARKUP}
    | (?P<numbering>^[ \t]*[0-9]{{1,3}}[.)](?=[ \t]))
    | (?P<date>\b[0-9]{{1,2}}[ ](?:{_MONTHS})\b(?:[ ]{_YEAR}\b)?)
    | (?P<iso>\b{_YEAR}-[0-9]{{2}}-[0-9]{{2}}\b)
    | (?P<numeric>\b[0-9]{{1,2}}-[0-9]{{1,2}}-{_YEAR}\b)
    | (?P<year>(?<![\w.,%€$-])(?:{_YEAR}[-–/])?{_YEAR}(?!\w|[.,][0-9]|[ ]?[%€]))
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE | re.IGNORECASE,
)
_ENTITY = re.compile(r"&\#?\w+;")


def find_typed_numbers(text: str) -> Iterator[tuple[int, str]]:
    """Offset and text of each number that a reader would see and that no record stands behind."""
    seen = _blank_entities(_SKIPPED.sub(lambda match: " " * len(match.group()), text))
    position = 0
    while position < len(seen):
        if not _is_digit(seen[position]):
            position += 1
            continue
        end = position + 1
        while end < len(seen) and (_is_digit(seen[end]) or (seen[end] in ".,/" and end + 1 < len(seen) and _is_digit(seen[end + 1]))):
            end += 1
        yield position, text[position:end]
        position = end


def _blank_entities(text: str) -> str:
    """Character references count as what they show: `&#8211;` is a dash, `&#53;` a five."""
    return _ENTITY.sub(lambda match: _shown(match.group()) * len(match.group()), text)


def _shown(entity: str) -> str:
    return next((letter for letter in html.unescape(entity) if _is_digit(letter)), " ")


def _is_digit(character: str) -> bool:
    """Any digit or fraction of any script, e.g. `５`, `²`, `½`; Chinese numerals are words and are left alone."""
    return not character.isalpha() and unicodedata.numeric(character, None) is not None


def check_typed_numbers(narrative: Narrative) -> Iterator[Problem]:
    """Prose carries numbers only through references; one typed by hand cannot be followed back to a source."""
    for key, value in (("titel", narrative.title), ("samenvatting", narrative.summary)):
        start = narrative.places.get(key, narrative.place)
        for offset, number in find_typed_numbers(value):
            yield typed_number(place_in(start, value, offset), number, f"in '{key}'")
    for segment in narrative.segments:
        if isinstance(segment, TextSegment):
            for offset, number in find_typed_numbers(segment.text):
                yield typed_number(place_in(segment.place, segment.text, offset), number, "in de tekst")


def typed_number(place: Place, number: str, where: str) -> Problem:
    """The problem of one number typed by hand."""
    return Problem(
        place=place,
        code="typed-number",
        found=f"Het getal '{number}' is {where} met de hand getypt.",
        expected='Een cijfer uit de gegevens is {{ cijfer(…) }}; een feit met een eigen bron is {{ feit("…", bron="https://…") }}.',
        next_step="Vervang het getal.",
    )


def check_site_texts(source: SiteSource) -> Iterator[Problem]:
    """The same holds for names and questions in `site.toml`."""
    config = source.config
    texts = {"titel": config.title, "stad": config.city, "programma": config.programme, "uitgever": config.publisher}
    for number, theme in enumerate(config.themes):
        texts |= {f"themas.{number}.naam": theme.name, f"themas.{number}.vraag": theme.question}
    for name, text in texts.items():
        for _offset, found in find_typed_numbers(text):
            yield typed_number(config.places.get(name, config.place), found, f"in '{name.rpartition('.')[2]}'")


def check_edition_texts(edition: Edition, _source: SiteSource) -> Iterator[Problem]:
    """The same holds for the title of an edition and the sentences about what changed."""
    config = edition.config
    for _, found in find_typed_numbers(config.title):
        yield typed_number(config.places.get("titel", config.place), found, "in 'titel'")
    for number, text in enumerate(config.changes):
        start = config.places.get(f"wijzigingen.{number}")
        for offset, found in find_typed_numbers(text):
            place = place_in(start, text, offset) if start else config.places.get("wijzigingen", config.place)
            yield typed_number(place, found, "in 'wijzigingen'")
