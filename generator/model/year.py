"""Years: how one is told from other digits in a text, and which of them follow one another."""

from __future__ import annotations

import re
from collections.abc import Iterable

YEAR = r"(?:1[89]|20)[0-9]{2}"
"""A year a report may speak of, as part of a regular expression: 1800 up to and including 2099."""

RECENT_YEAR = r"(?:19|20)[0-9]{2}"
"""A year that figures may be of, and that a text need not account for; older ones are told from amounts by nobody."""

_RECENT = re.compile(RECENT_YEAR)

WHOLE_YEAR = rf"(?<![\w.,/-]){YEAR}(?![\w/]|[.,]\d|-\d)"
"""A year by itself, no part of a longer number, word or date."""

LONG_RUN = 3
"""From so many years in a row a stretch reads better than a list."""


def is_year(text: str) -> bool:
    """Say whether a period is a year that figures may be of."""
    return _RECENT.fullmatch(text) is not None


def runs_of(years: Iterable[str]) -> list[list[str]]:
    """Years, each once, in stretches without a gap."""
    runs: list[list[str]] = []
    for year in sorted(set(years)):
        if runs and int(year) == int(runs[-1][-1]) + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return runs
