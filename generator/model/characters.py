"""A text → the characters in it that a reader cannot see or tell apart; or the text without its accents, or as the alphabet has it."""

from __future__ import annotations

import html
import re
import unicodedata

_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Controls, bidi and zero-width marks, noncharacters, private use, surrogates, separators of lines."""
_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\N{REPLACEMENT CHARACTER}")
"""Called letters or marks by Unicode, yet nothing is drawn; and what stands for bytes that are no text."""
_SIGNS_AHEAD = re.compile(r"^[\W_]+")
_ZEROS = re.compile(r"&#0+(?=[0-9])")
_NO_LETTER = re.compile(r"&#[0-9]{8,};?")
"""The last character of Unicode is 1,114,111."""

_FINE_IN_TEXT = frozenset(
    "\n\t\N{SOFT HYPHEN}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\u061c"
)
"""What a text of an editor may have and a cell may not: lines, hyphenation, and how letters join and run in other scripts."""
LOST = "\N{REPLACEMENT CHARACTER}"
"""What stands for bytes that are no text, and for what cannot be shown."""

RETYPE = "Haal het weg, of typ dit stuk van de tekst opnieuw."
"""What to do about a character that does not belong in a text."""


def find_invisible(text: str) -> str:
    """Give the first character that a reader does not see as what it is, e.g. a zero-width space; empty when there is none."""
    if text.isascii() and text.isprintable():
        return ""
    return next((character for character in text if _is_invisible(character)), "")


def _is_invisible(character: str) -> bool:
    category = unicodedata.category(character)
    return (
        category in _INVISIBLE
        or character in _BLANK_LETTERS
        or (category == "Zs" and character != " ")
        or (category == "Mn" and "VARIATION SELECTOR" in unicodedata.name(character, ""))
    )


def unfit_for_text(text: str) -> frozenset[str]:
    """Give the characters that do not belong in a text of an editor: those of a cell, but for what typography and other scripts ask.

    Spaces of another width and signs behind an emoji are fine, and so are letters newer than the tables of this Python. A character that
    was lost is told by who reads the bytes.
    """
    if text.isascii() and text.isprintable():
        return frozenset()
    return frozenset(character for character in set(text) - _FINE_IN_TEXT if _is_unfit(character))


def _is_unfit(character: str) -> bool:
    category = unicodedata.category(character)
    if category == "Cn":
        return _is_noncharacter(ord(character))
    return category in _INVISIBLE or (character in _BLANK_LETTERS and character != LOST)


def _is_noncharacter(code: int) -> bool:
    """Whether Unicode has set a number aside for no character ever. Source: The Unicode Standard, section 23.7."""
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004 - the numbers of the standard


def name_character(character: str) -> str:
    """Name a character for a message, e.g. `U+200B, ZERO WIDTH SPACE`."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}, {name}" if name else f"U+{ord(character):04X}"


def describe_unseen(character: str) -> str:
    """What to say of a character that does not belong in a text."""
    return f"Hier staat een teken dat een lezer niet ziet ({name_character(character)})."


def shorten(text: str, most: int = 60) -> str:
    """The text on one line, for in a message; of a long one its beginning."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def unescape(text: str) -> str:
    """The text with each character reference as what it shows; one with more digits than a letter has shows none, as in a browser."""
    return html.unescape(_NO_LETTER.sub(LOST, _ZEROS.sub("&#", text)))


def is_composed(text: str) -> bool:
    """Say whether letters with an accent are one character each (NFC)."""
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def in_alphabet(name: str) -> str:
    """By which a name is put in the order of the alphabet: without case, accents and signs ahead. *'t Ginneken* stands under the T."""
    folded = without_accents(name.casefold())
    return _SIGNS_AHEAD.sub("", folded) or folded


def without_accents(text: str) -> str:
    """Letters and signs without what is added to them, e.g. `é` as `e`: for order, addresses, and words to search by."""
    if text.isascii():
        return text
    return "".join(character for character in unicodedata.normalize("NFKD", text) if not unicodedata.combining(character))
