"""Text written by an editor → every number typed by hand, in digits or in words, that is no year, date, code, address or comment."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from generator.model.characters import unescape
from generator.model.edition import Edition, SiteSource
from generator.model.language import DUTCH
from generator.model.moments import MONTHS, is_possible, known_months, moments_pattern
from generator.model.narrative import FigureRequest, Narrative, TextSegment
from generator.model.problem import Place, Problem
from generator.model.rates import RATE_UNIT, RATE_UNIT_BEHIND
from generator.model.year import RECENT_YEAR
from generator.validate.number_words import NumberWord, find_number_words
from generator.validate.places import place_in
from generator.validate.plain_texts import Spot, blank_told, check_plain_text
from generator.validate.prose import MARKUP

_SKIPPED = re.compile(rf"{MARKUP} | (?P<numbering>^[ \t]*[0-9]{{1,3}}[.)](?=[ \t]))", re.MULTILINE | re.DOTALL | re.VERBOSE | re.IGNORECASE)
_ENTITY = re.compile(r"&\#?\w+;")
_AMOUNT = re.compile(r"\s+(?:euro['\u2019]?s?|procent(?:punt(?:en)?)?|per\s?cent(?:age)?|promille|keer|maal|times)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s+(?:mensen|personen|inwoners|bewoners|volwassenen|kinderen|jongeren|ouderen|gezinnen|huishoudens|huizen|woningen|banen|bedrijven"
    r"|leerlingen|scholen|uitkeringen|misdrijven|inbraken|diefstallen|meldingen|gevallen|people|persons|residents|inhabitants|adults|children"
    r"|families|households|homes|houses|jobs|pupils|schools|crimes|burglaries|reports|cases)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:^|\W)(?:in|sinds|vanaf|van|tot|tegen|tussen|rond|over|uit|na|v[oó]{2}r|per|dan|en|of|eind|begin|zomer|jaar|jaren|editie"
    r"|since|from|to|till|until|by|between|around|about|after|before|than|and|or|during|year|years|edition)\W+\Z",
    re.IGNORECASE,
)
"""What tells when. *In 2020 mensen helpen* is about a year, *er wonen 2020 mensen* is not."""


def find_typed_numbers(text: str) -> Iterator[tuple[int, str]]:
    """Offset and text of each number that a reader would see and that no record stands behind."""
    yield from _numbers_in(_seen(text), text)


def _numbers_in(seen: str, text: str) -> Iterator[tuple[int, str]]:
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


def _seen(text: str) -> str:
    """What a reader sees of a text that may hold a number, of the same length."""
    return _blank_moments(RATE_UNIT.sub(_blank, _blank_entities(_SKIPPED.sub(_blank, text))), MONTHS)


def _blank_moments(text: str, months: tuple[str, ...]) -> str:
    """Without years and dates, with these names of months."""
    return moments_pattern(months, RECENT_YEAR).sub(lambda found: _blank(found) if _is_moment(found, months) else found.group(), text)


def _is_moment(found: re.Match[str], months: tuple[str, ...]) -> bool:
    """Say whether it is a date that can be, and no amount that looks like a year."""
    if not found["year"]:
        return is_possible(found, months)
    if _AMOUNT.match(found.string, found.end()):
        return False
    return not _COUNTED.match(found.string, found.end()) or bool(_WHEN.search(found.string[: found.start()]))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _seen_behind_figure(text: str) -> str:
    """The same right behind a figure, where the unit may be a number of all."""
    seen = _seen(text)
    unit = RATE_UNIT_BEHIND.match(seen)
    return _blank(unit) + seen[unit.end() :] if unit else seen


def _blank_entities(text: str) -> str:
    """Character references count as what they show: `&#8211;` is a dash, `&#53;` a five."""
    return _ENTITY.sub(lambda match: _shown(match.group()) * len(match.group()), text)


def _shown(entity: str) -> str:
    return next((letter for letter in unescape(entity) if _is_digit(letter)), " ")


def _is_digit(character: str) -> bool:
    """Any digit or fraction of any script, e.g. `５`, `²`, `½`; Chinese numerals are words and are left alone."""
    return not character.isalpha() and unicodedata.numeric(character, None) is not None


@dataclass(frozen=True, kw_only=True)
class _Surroundings:
    """What an editor can do about a number, by where it stands."""

    digits: str
    """What is expected instead of a number in digits."""
    words: str
    """Instead of one in words, which stands at `[]`."""
    remedies: bool
    """Whether a macro can take its place."""
    seen: Callable[[str], str]
    """What a reader sees of it that may hold a number, of the same length."""


_IN_TEXT = _Surroundings(
    digits='Een cijfer uit de gegevens is {{ cijfer(…) }}; een feit met een eigen bron is {{ feit("…", bron="https://…") }}. '
    "Een datum is voluit: 3 maart 2022. Een postcode, weg of telefoonnummer staat tussen `accenten`.",
    words='Een aantal komt uit een macro; een feit met een eigen bron is {{ feit("[]", bron="https://…") }}.',
    remedies=True,
    seen=_seen,
)
_BEHIND_FIGURE = replace(_IN_TEXT, seen=_seen_behind_figure)
_PLAIN = _Surroundings(
    digits="Schrijf de zin zonder getal; een jaar mag.",
    words="Schrijf de zin zonder aantal of vergelijking.",
    remedies=False,
    seen=lambda text: _blank_moments(blank_told(text), MONTHS),
)


def check_typed_numbers(narrative: Narrative) -> Iterator[Problem]:
    """Prose carries numbers only through references; one typed by hand cannot be followed back to a source."""
    find = _typed if narrative.language == DUTCH.code else _digits_in
    for key, value in (("titel", narrative.title), ("samenvatting", narrative.summary)):
        start = narrative.places.get(key, narrative.place)
        spot = Spot(where=f"in '{key}'", place_at=partial(place_in, start, value))
        yield from check_plain_text(value, spot)
        yield from find(value, spot, _PLAIN)
    for before, segment in pairwise((None, *narrative.segments)):
        if isinstance(segment, TextSegment):
            spot = Spot(where="in de tekst", place_at=partial(place_in, segment.place, segment.text))
            yield from find(segment.text, spot, _BEHIND_FIGURE if isinstance(before, FigureRequest) else _IN_TEXT)


def typed_in(text: str, where: str, place_at: Callable[[int], Place]) -> Iterator[Problem]:
    """What is wrong with one text outside the Markdown of a narrative, where no macro and no link works: numbers, macros, addresses.

    `place_at` gives the place of an offset in it.
    """
    spot = Spot(where=where, place_at=place_at)
    yield from check_plain_text(text, spot)
    yield from _typed(text, spot, _PLAIN)


def _typed(text: str, spot: Spot, around: _Surroundings) -> Iterator[Problem]:
    seen = around.seen(text)
    for offset, number in _numbers_in(seen, text):
        yield _typed_number(number, spot, offset, around)
    for word in find_number_words(seen):
        yield _number_word(word, spot, around)


def _digits_in(text: str, spot: Spot, around: _Surroundings) -> Iterator[Problem]:
    """The same for another language than Dutch, of which only digits and the months of the language of the moment are known."""
    seen = _blank_moments(around.seen(text), known_months())
    for offset, number in _numbers_in(seen, text):
        yield _typed_number(number, spot, offset, around)


def _typed_number(number: str, spot: Spot, offset: int, around: _Surroundings) -> Problem:
    """A number in digits."""
    return Problem(
        place=spot.place_at(offset),
        code="typed-number",
        found=f"Het getal '{number}' is {spot.where} met de hand getypt.",
        expected=around.digits,
        next_step="Vervang het getal." if around.remedies else "",
    )


def _number_word(word: NumberWord, spot: Spot, around: _Surroundings) -> Problem:
    """A number in words, or a comparison that states an amount."""
    return Problem(
        place=spot.place_at(word.offset),
        code="number-word",
        found=f"Het aantal of de vergelijking '{word.text}' is {spot.where} met de hand getypt.",
        expected=around.words.replace("[]", word.text),
        next_step=word.remedy if around.remedies else "",
    )


def check_site_texts(source: SiteSource) -> Iterator[Problem]:
    """The same holds for names and questions in `site.toml`."""
    config = source.config
    texts = {"titel": config.title, "stad": config.city, "programma": config.programme, "uitgever": config.publisher}
    texts |= {"mededeling": config.announcement}
    for number, theme in enumerate(config.themes):
        texts |= {f"themas.{number}.naam": theme.name, f"themas.{number}.vraag": theme.question}
    texts |= {f"namen.{number}.naam": known.name for number, known in enumerate(config.names)}
    for number, desk in enumerate(config.desks):
        texts |= {f"loketten.{number}.naam": desk.name, f"loketten.{number}.waarvoor": desk.purpose}
    for name, text in texts.items():
        yield from typed_in(text, f"in '{name.rpartition('.')[2]}'", always_at(config.places.get(name, config.place)))


def check_edition_texts(edition: Edition, _source: SiteSource) -> Iterator[Problem]:
    """The same holds for the title of an edition and the sentences about what changed."""
    config = edition.config
    yield from typed_in(config.title, "in 'titel'", always_at(config.places.get("titel", config.place)))
    for number, text in enumerate(config.changes):
        start = config.places.get(f"wijzigingen.{number}")
        place_at = partial(place_in, start, text) if start else always_at(config.places.get("wijzigingen", config.place))
        yield from typed_in(text, "in 'wijzigingen'", place_at)
    for target in dict.fromkeys((config.gap.target, *config.gap.targets.values())):
        if target:
            yield from typed_in(target.decided_by, "in 'besloten_door'", always_at(config.places.get("kloof.doel", config.place)))


def always_at(place: Place) -> Callable[[int], Place]:
    """For a text of which only the place as a whole is known."""
    return lambda _: place
