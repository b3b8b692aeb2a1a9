"""Notes and reasons that figures carry: Dutch text, as records hold it, that remembers what it was made of, to be said again later.

Figures are computed once, in Dutch, and their records are Dutch; a page in another language says the same notes anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from generator.model.language import DUTCH, filled, form_of, speaking, spoken
from generator.model.saying import listed
from generator.model.sentence import plain


@dataclass(frozen=True, slots=True)
class Told:
    """A marked message with what stands in its places."""

    forms: tuple[str, ...]
    """One, or that for one and that for more."""
    number: int
    names: tuple[tuple[str, tuple[str, ...]], ...]
    """Place → what stands there: a name, or several as a list."""

    def said(self) -> str:
        """The message in the language of the moment."""
        message = spoken(self.forms[0]) if len(self.forms) == 1 else form_of(self.forms[0], self.forms[1], self.number)
        return filled(message, {place: plain(listed(names)) for place, names in self.names})


class Notice(str):
    """A text in Dutch, with what it was made of."""

    __slots__ = ("made_of",)

    made_of: tuple[Told | str, ...]
    """Messages, and texts that are marked or were written by hand."""

    def __new__(cls, written: str, made_of: tuple[Told | str, ...]) -> Self:
        """Keep both: the text is never made anew when a notice is read back."""
        self = super().__new__(cls, written)
        self.made_of = made_of
        return self

    def __reduce__(self) -> tuple[type[Notice], tuple[str, tuple[Told | str, ...]]]:
        """How it is written to another process or a cache."""
        return Notice, (str(self), self.made_of)


def notice(message: str, **names: str | Sequence[str]) -> Notice:
    """A marked message with names in its places, e.g. `notice(mark("Minder dan {minimum} inwoners."), minimum="50")`."""
    return _notice(Told((message,), 1, _places(names)))


def notice_counted(forms: tuple[str, str], number: int, **names: str | Sequence[str]) -> Notice:
    """The same in the form that goes with a number; `forms` as `mark_counted` gives them."""
    return _notice(Told(forms, number, _places(names)))


def _notice(told: Told) -> Notice:
    with speaking(DUTCH):
        return Notice(told.said(), (told,))


def _places(names: dict[str, str | Sequence[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((place, (name,) if isinstance(name, str) else tuple(name)) for place, name in names.items())


def together(notes: Iterable[str]) -> str:
    """Notes after one another, with a space between; empty ones leave nothing behind."""
    found = [note for note in notes if note]
    if len(found) == 1:
        return found[0]
    made_of = tuple(piece for note in found for piece in (note.made_of if isinstance(note, Notice) else (note,)))
    return Notice(" ".join(found), made_of) if found else ""


def retold(note: str) -> str:
    """A note in the language of the moment; what was written by hand in a package stays as it is."""
    if not isinstance(note, Notice):
        return spoken(note)
    return " ".join(piece.said() if isinstance(piece, Told) else spoken(piece) for piece in note.made_of)
