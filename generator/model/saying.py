"""Messages with figures, years and links in their places: the typed sentences of a page, in the language of the moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.language import form_of, pieces, spoken
from generator.model.sentence import Part, Sentence


def say(message: str, /, **places: Part | Sentence) -> Sentence:
    """A message as a sentence, e.g. `say("In {jaar} wonen er {inwoners} mensen.", jaar=Moment(year), inwoners=residents)`.

    Raises KeyError when a place of the message (or of its translation) is not filled.
    """
    return _filled(spoken(message), places)


def say_counted(one: str, more: str, number: int, /, **places: Part | Sentence) -> Sentence:
    """The same in the form that goes with a number (ngettext)."""
    return _filled(form_of(one, more, number), places)


def listed(names: Sequence[Sentence | str]) -> Sentence:
    """Names as a list: `a, b en c`."""
    if len(names) <= 1:
        return in_row(names)
    return say("{namen} en {laatste}", namen=in_row(names[:-1]), laatste=names[-1])


def in_row(names: Sequence[Sentence | str]) -> Sentence:
    """Names one after another: `a, b, c`."""
    if not names:
        return ()
    so_far, *others = ((name,) if isinstance(name, str) else name for name in names)
    for name in others:
        so_far = say("{namen}, {volgende}", namen=so_far, volgende=name)
    return so_far


def _filled(message: str, places: Mapping[str, Part | Sentence]) -> Sentence:
    """The message with its places filled; texts that meet are one, and none is empty."""
    parts: list[Part] = []
    words = ""
    for number, piece in enumerate(pieces(message)):
        value = places[piece] if number % 2 else piece
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, str):
                words += part
                continue
            if words:
                parts.append(words)
                words = ""
            parts.append(part)
    return (*parts, words) if words else tuple(parts)
