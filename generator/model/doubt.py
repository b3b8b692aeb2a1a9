"""Areas whose figure is doubted in, the note of what is made from them out; and notes told beside one another, none of them twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model.language import mark
from generator.model.notice import Notice, Told, notice

_DOUBT = mark("De twijfel komt door het cijfer van {namen}.")
_START = _DOUBT.partition("{")[0]


def doubt_note(names: Sequence[str]) -> Notice:
    """Why a figure of several areas is doubted: `De twijfel komt door het cijfer van Geeren-zuid en Teteringen.`."""
    return notice(_DOUBT, namen=names)


def doubted_names(piece: Told | str) -> tuple[str, ...]:
    """The areas of a doubt; none of another note."""
    return dict(piece.names)["namen"] if isinstance(piece, Told) and piece.forms == (_DOUBT,) else ()


def gathered_notes(notes: Iterable[str]) -> tuple[str, ...]:
    """The notes in their order, each once; all doubts as one, for a key that tells of several figures."""
    found = distinct_notes(notes)
    doubts = [note for note in found if isinstance(note, Notice) and len(note.made_of) == 1 and doubted_names(note.made_of[0])]
    if len(doubts) <= 1:
        return found
    names = tuple(dict.fromkeys(name for note in doubts for name in doubted_names(note.made_of[0])))
    return tuple(doubt_note(names) if note is doubts[0] else note for note in found if note is doubts[0] or note not in doubts)


def distinct_notes(notes: Iterable[str]) -> tuple[str, ...]:
    """The notes in their order, each once; of two doubts the one that names all areas of the other is enough."""
    found = tuple(dict.fromkeys(note for note in notes if note))
    doubts = [_words(note) for note in found if note.startswith(_START)]
    return tuple(note for note in found if not note.startswith(_START) or not any(_words(note) < other for other in doubts))


def _words(note: str) -> frozenset[str]:
    return frozenset(note.rstrip(".").replace(",", "").split())
