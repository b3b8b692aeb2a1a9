"""A text → the first character in it that a reader cannot see or tell apart; or the text without its accents."""

from __future__ import annotations

import html
import re
import unicodedata

_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Controls, bidi and zero-width marks, noncharacters, private use, surrogates, separators of lines."""
_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\N{REPLACEMENT CHARACTER}")
"""Called letters or marks by Unicode, yet nothing is drawn; and what stands for bytes that are no text."""
_ZEROS = re.compile(r"&#0+(?=[0-9])")
_NO_LETTER = re.compile(r"&#[0-9]{8,};?")
"""The last character of Unicode is 1,114,111."""


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


def name_character(character: str) -> str:
    """Name a character for a message, e.g. `U+200B, ZERO WIDTH SPACE`."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}, {name}" if name else f"U+{ord(character):04X}"


def shorten(text: str, most: int = 60) -> str:
    """The text on one line, for in a message; of a long one its beginning."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def unescape(text: str) -> str:
    """The text with each character reference as what it shows; one with more digits than a letter has shows none, as in a browser."""
    return html.unescape(_NO_LETTER.sub("\N{REPLACEMENT CHARACTER}", _ZEROS.sub("&#", text)))


def is_composed(text: str) -> bool:
    """Say whether letters with an accent are one character each (NFC)."""
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def without_accents(text: str) -> str:
    """Letters and signs without what is added to them, e.g. `é` as `e`: for order, addresses, and words to search by."""
    if text.isascii():
        return text
    return "".join(character for character in unicodedata.normalize("NFKD", text) if not unicodedata.combining(character))
