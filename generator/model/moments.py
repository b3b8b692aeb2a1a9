"""How a date in digits reads: the names of months, and dates and ranges of years in a text written out."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from functools import lru_cache

from generator.model.language import mark, spoken, text
from generator.model.year import YEAR

MONTHS = (
    mark("januari"),
    mark("februari"),
    mark("maart"),
    mark("april"),
    mark("mei"),
    mark("juni"),
    mark("juli"),
    mark("augustus"),
    mark("september"),
    mark("oktober"),
    mark("november"),
    mark("december"),
)

_DAY, _MONTH = "(?:0?[1-9]|[12][0-9]|3[01])", "(?:0?[1-9]|1[0-2])"
_LEAP_YEAR = 2000
"""Without a year, 29 February is a date."""
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)\b")
_RANGE = re.compile(rf"(?<![\w.,/-])({YEAR})-({YEAR})\b(?!-)")


def known_months() -> tuple[str, ...]:
    """Names of the months in the language of the moment, and then the Dutch ones, for a text that nobody translated."""
    return (*map(spoken, MONTHS), *MONTHS)


@lru_cache(maxsize=16)
def moments_pattern(months: tuple[str, ...], year: str = YEAR) -> re.Pattern[str]:
    """Everything that is a year or a date, with these names of months: what a check lets pass is what a page can mark.

    By groups: `iso`; `numeric` of `numeric_day`, `numeric_month`, `numeric_year`; `day`, `day_month` and perhaps `day_year`; `month`,
    `month_year`; `from`, `between`, `to`; `year`. An amount in euros or percent is no year.
    """
    month = "|".join(map(re.escape, months))
    alone = rf"(?<![\w.,%€$/-]){year}(?![\w/]|[.,]\d|-\d|[ ]?[%€])"
    return re.compile(
        rf"(?P<iso>\b{year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\b)"
        rf"|(?P<numeric>\b(?P<numeric_day>{_DAY})-(?P<numeric_month>{_MONTH})-(?P<numeric_year>{year})\b)"
        rf"|\b(?P<day>{_DAY}) (?P<day_month>{month})(?!\w)(?: (?P<day_year>{year})\b)?"
        rf"|(?<!\w)(?P<month>{month}) (?P<month_year>{year})\b"
        rf"|(?<![\w.,%€$/-])(?P<from>{year})(?P<between>[-–/])(?P<to>{year})\b(?![-/]|[.,]\d|[ ]?[%€])"
        rf"|(?P<year>{alone})",
        re.IGNORECASE,
    )


def date_of(found: re.Match[str], months: Sequence[str]) -> tuple[str, int, int] | None:
    """Year, as written and perhaps empty, month and day of a date that was found; None of a year, a month of a year or two years."""
    part = found.groupdict()
    if part["iso"]:
        year, month, day = part["iso"].split("-")
        return year, int(month), int(day)
    if part["numeric"]:
        return part["numeric_year"], int(part["numeric_month"]), int(part["numeric_day"])
    if part["day"]:
        return part["day_year"] or "", month_number(part["day_month"], months), int(part["day"])
    return None


def is_possible(found: re.Match[str], months: Sequence[str]) -> bool:
    """Say whether the month of a date that was found has that day; of a year or a month there is nothing to doubt."""
    date = date_of(found, months)
    return date is None or date[2] <= monthrange(int(date[0] or _LEAP_YEAR), date[1])[1]


def month_number(name: str, months: Sequence[str]) -> int:
    """1 = January, of one of the names, however its capitals; the names go round the year, in one language after the other."""
    return [known.casefold() for known in months].index(name.casefold()) % len(MONTHS) + 1


def spoken_date(typed: str) -> str:
    """A date as an editor typed it, `23 april 2024` or `april 2024`, with its month in the language of the moment."""
    return " ".join(spoken(word) if word in MONTHS else word for word in typed.split(" "))


def written_date(year: str, month: str, day: str) -> str:
    """E.g. `23 november 2026`; the parts as digits."""
    return text("{dag} {maand} {jaar}", dag=str(int(day)), maand=spoken(MONTHS[int(month) - 1]), jaar=year)


def written_moments(written: str) -> str:
    """The text with ISO dates in words and an en dash between two years; everything else as it stands."""
    dated = _ISO.sub(lambda found: written_date(found["year"], found["month"], found["day"]), written)
    return _RANGE.sub(r"\1–\2", dated)
