"""Years: how one is told from other digits in a text, and which of them follow one another."""

from __future__ import annotations

from collections.abc import Iterable

YEAR = r"(?:1[89]|20)[0-9]{2}"
"""A year a report may speak of, as part of a regular expression: 1800 up to and including 2099."""

WHOLE_YEAR = rf"(?<![\w.,/-]){YEAR}(?![\w/]|[.,]\d|-\d)"
"""A year by itself, no part of a longer number, word or date."""

LONG_RUN = 3
"""From so many years in a row a stretch reads better than a list."""


def runs_of(years: Iterable[str]) -> list[list[str]]:
    """Years, each once, in stretches without a gap."""
    runs: list[list[str]] = []
    for year in sorted(set(years)):
        if runs and int(year) == int(runs[-1][-1]) + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return runs
