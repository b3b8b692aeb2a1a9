"""Text in, safe HTML out in which every year, date and other digit is marked as what it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from markupsafe import Markup, escape

from generator.model.language import spoken_language, text
from generator.model.moments import date_of, is_possible, known_months, moments_pattern, month_number, written_date
from generator.model.rates import RATE_UNIT_SEEN
from generator.render.errors import LooseDigitError

_DIGIT_WORD = re.compile(r"\S*\d\S*")
_DIGIT = re.compile(r"\d")


def _time(moment: str, shown: str) -> str:
    return f'<time datetime="{moment}">{shown}</time>'


def _moment(match: re.Match[str], months: tuple[str, ...]) -> str:
    found = match.groupdict()
    if date := date_of(match, months):
        year, month, day = date
        shown = written_date(year, str(month), str(day)) if found["iso"] else match[0]
        return _time(f"{year}-{month:02}-{day:02}".removeprefix("-"), shown)
    if found["month"]:
        return _time(f"{found['month_year']}-{month_number(found['month'], months):02}", match[0])
    if found["from"]:
        between = found["between"].replace("-", "–")
        return f"{_time(found['from'], found['from'])}{between}{_time(found['to'], found['to'])}"
    return _time(match[0], match[0])


def _between_moments(text: str, treat: Callable[[str], str]) -> Markup:
    parts: list[str] = []
    end = 0
    months = known_months()
    for match in moments_pattern(months).finditer(text):
        if not is_possible(match, months):
            continue
        parts += (treat(text[end : match.start()]), _moment(match, months))
        end = match.end()
    parts.append(treat(text[end:]))
    return Markup("".join(parts))  # noqa: S704 - every part is escaped or made of digits and names of months


def _without_digits(text: str) -> str:
    parts: list[str] = []
    end = 0
    for unit in RATE_UNIT_SEEN.finditer(text):
        power = unit.span("power")
        parts += (_refuse_digits(text[end : power[0]]), f"<span data-geen-cijfer>{escape(unit['power'])}</span>")
        end = power[1]
    return "".join((*parts, _refuse_digits(text[end:])))


def _refuse_digits(text: str) -> str:
    if _DIGIT.search(text):
        message = f"a digit that is no year, date, figure, code or fact: {text.strip()!r}"
        raise LooseDigitError(message, text.strip())
    return str(escape(text))


def _words_marked(text: str) -> str:
    parts: list[str] = []
    end = 0
    for match in _DIGIT_WORD.finditer(text):
        parts += (str(escape(text[end : match.start()])), f"<span data-geen-cijfer>{escape(match[0])}</span>")
        end = match.end()
    parts.append(str(escape(text[end:])))
    return "".join(parts)


def mark_moments(text: str) -> Markup:
    """Years and dates in `<time>` (a range as two), units in `data-geen-cijfer`; raises LooseDigitError for any other digit."""
    return _moments_marked(text, spoken_language().code)


@lru_cache(maxsize=65536)
def _moments_marked(text: str, _language: str) -> Markup:
    """The same, kept apart for each language: a date reads differently."""
    return _between_moments(text, _without_digits) if _DIGIT.search(text) else escape(text)


def mark_digits(text: str) -> Markup:
    """Years and dates in `<time>`, other words with a digit in `data-geen-cijfer`: definitions, units, names of tables, link texts."""
    return _digits_marked(text, spoken_language().code)


@lru_cache(maxsize=65536)
def _digits_marked(text: str, _language: str) -> Markup:
    return _between_moments(text, _words_marked) if _DIGIT.search(text) else escape(text)


def mark_dutch(html: Markup) -> Markup:
    """Dutch text as such on a page in another language; left alone on a Dutch one."""
    return html if spoken_language().is_source else Markup('<span lang="nl" dir="ltr">{}</span>').format(html)


def mark_kept(text: str, kept: str) -> Markup:
    """Text that may begin with Dutch words which stayed as they are, such as the name of a table; its digits marked."""
    if spoken_language().is_source or not kept or not text.startswith(kept):
        return mark_digits(text)
    return mark_dutch(mark_digits(kept)) + mark_digits(text.removeprefix(kept))


@lru_cache(maxsize=4096)
def mark_code(text: str) -> Markup:
    """The text as a whole in `data-geen-cijfer`: a unit, a code, a version; left alone when it holds no digit."""
    if not _DIGIT.search(text):
        return escape(text)
    return Markup("<span data-geen-cijfer>{}</span>").format(text)


def mark_unit(unit: str) -> Markup:
    """A unit that stands by itself, away from its number: there `%` is a word."""
    return mark_code(text("procent") + unit[1:] if unit.startswith("%") else unit)
