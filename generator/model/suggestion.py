"""A misspelt word and the known ones → the nearest, for the next step of a problem."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

CUTOFF = 0.6
"""Share of matching characters below which a suggestion would only confuse."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like this one; empty when none comes close."""
    matches = get_close_matches(word, sorted(known), n=1, cutoff=CUTOFF)
    return matches[0] if matches else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A Dutch question that names the nearest known word; empty when none comes close."""
    match = nearest(word, known)
    return f"Bedoelde u '{match}'?" if match else ""
