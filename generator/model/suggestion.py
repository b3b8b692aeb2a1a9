"""A misspelt word and the known ones → the nearest, for the next step of a problem."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

CUTOFF = 0.6
"""Share of matching characters below which a suggestion would only confuse."""
_CODE = re.compile(r"[0-9O]{4}")
"""Codes look alike by nature: only one that differs in a single character is worth naming."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like this one; empty when none comes close."""
    words = sorted(known)
    if not _CODE.search(word):
        return next(iter(get_close_matches(word, words, n=1, cutoff=CUTOFF)), "")
    slips = [one for one in words if len(one) == len(word) and sum(a != b for a, b in zip(one, word, strict=True)) == 1]
    return next(iter(get_close_matches(word, slips or words, n=1, cutoff=(len(word) - 1) / len(word))), "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A Dutch question that names the nearest known word; empty when none comes close."""
    match = nearest(word, known)
    return f"Bedoelde u '{match}'?" if match else ""
