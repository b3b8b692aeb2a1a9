"""What a page makes of a text: as far as the checks want to know it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class LaidOut:
    """A Markdown text as laid out for a trial."""

    refused: tuple[str, ...]
    """Texts with a digit that is no year, date or code once Markdown has taken its part, as they would stand on a page; in order."""
    links: tuple[str, ...]
    """Where its links lead, as written."""
