"""The periods of the CBS as they stand in a delivery → years; nothing else is a period of ours."""

from __future__ import annotations

import re

_YEAR = re.compile(r"(\d{4})(?:JJ00)?")


def read_period(text: str) -> str:
    """Give the year of `2020` or `2020JJ00`; any other text stays as it is, and is then no year: `2020KW01`, `2020*`."""
    year = _YEAR.fullmatch(text)
    return year[1] if year else text
