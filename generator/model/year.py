"""How a year is told from other digits in a text: the one pattern that sentences and pages share."""

from __future__ import annotations

YEAR = r"(?:1[89]|20)[0-9]{2}"
"""A year a report may speak of, as part of a regular expression: 1800 up to and including 2099."""

WHOLE_YEAR = rf"(?<![\w.,/-]){YEAR}(?![\w/]|[.,]\d|-\d)"
"""A year by itself, no part of a longer number, word or date."""
