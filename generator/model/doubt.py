"""Areas whose figure is doubted in, the note of what is made from them out; and notes told beside one another, none of them twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_START = "De twijfel komt door het cijfer van "


def doubt_note(names: Sequence[str]) -> str:
    """Why a figure of several areas is doubted: `De twijfel komt door het cijfer van Geeren-zuid en Teteringen.`."""
    return f"{_START}{enumerated(names)}."


def enumerated(names: Sequence[str]) -> str:
    """Names as a Dutch list: `a, b en c`."""
    return " en ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def distinct_notes(notes: Iterable[str]) -> tuple[str, ...]:
    """The notes in their order, each once; of two doubts the one that names all areas of the other is enough."""
    found = tuple(dict.fromkeys(note for note in notes if note))
    doubts = [_words(note) for note in found if note.startswith(_START)]
    return tuple(note for note in found if not note.startswith(_START) or not any(_words(note) < other for other in doubts))


def _words(note: str) -> frozenset[str]:
    return frozenset(note.rstrip(".").replace(",", "").split())
