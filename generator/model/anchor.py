"""Headings of a text → the anchors a link can lead to; render writes them, validate knows them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model.characters import without_accents

PREFIX = "kop-"
"""Keeps headings of a text apart from the sections of the page it stands on."""

_UNNAMED = "zonder-naam"
_APART = re.compile(r"[^a-z0-9]+")


def anchor_of(heading: str) -> str:
    """Anchor of a heading by its text, e.g. `kop-bekende-fouten-en-twijfels`."""
    return PREFIX + (_APART.sub("-", _folded(heading)).strip("-") or _UNNAMED)


def anchors_of(headings: Iterable[str]) -> tuple[str, ...]:
    """Anchors of all headings of one text, in order; the second of two equal ones gets a number."""
    taken: list[str] = []
    for heading in headings:
        first = name = anchor_of(heading)
        number = 1
        while name in taken:
            number += 1
            name = f"{first}-{number}"
        taken.append(name)
    return tuple(taken)


def _folded(heading: str) -> str:
    """Letters without accents; what is no letter or digit parts words, so that a figure placed in a heading leaves no trace."""
    return without_accents(heading).lower()
