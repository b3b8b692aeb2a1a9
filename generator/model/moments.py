"""How a date in digits reads: the names of months, and dates and ranges of years in a text written out."""

from __future__ import annotations

import re

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

_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)\b")
_RANGE = re.compile(rf"(?<![\w.,/-])({YEAR})-({YEAR})\b(?!-)")


def known_months() -> tuple[str, ...]:
    """Names of the months in the language of the moment, and then the Dutch ones, for a text that nobody translated."""
    return (*map(spoken, MONTHS), *MONTHS)


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
