"""How a date in digits reads in Dutch: the names of months, and dates and ranges of years in a text written out."""

from __future__ import annotations

import re

from generator.model.year import YEAR

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)\b")
_RANGE = re.compile(rf"(?<![\w.,/-])({YEAR})-({YEAR})\b(?!-)")


def written_date(year: str, month: str, day: str) -> str:
    """E.g. `23 november 2026`; the parts as digits."""
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


def written_moments(text: str) -> str:
    """The text with ISO dates in words and an en dash between two years; everything else as it stands."""
    dated = _ISO.sub(lambda found: written_date(found["year"], found["month"], found["day"]), text)
    return _RANGE.sub(r"\1–\2", dated)
