"""Bytes of a text file → its text, strictly UTF-8, and the place of any character in it."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from generator.model.problem import Place, Problem

_CONFLICT = re.compile(r"^<{7}(?: [^\n]*)?$", re.MULTILINE)
_CONFLICT_END = re.compile(r"^>{7}(?: [^\n]*)?$", re.MULTILINE)
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def place_at(path: str, text: str, offset: int) -> Place:
    """Place of the character at an offset, line and column counted from 1."""
    return Place(path=path, line=text.count("\n", 0, offset) + 1, column=offset - text.rfind("\n", 0, offset))


def decode_text(content: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Decode a file; bytes that are no UTF-8 are named and shown as U+FFFD, so that the rest can be read and judged as well.

    A file in UTF-16 has no text at all.
    """
    problems: list[Problem] = []
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "", (_utf16(path),)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        text = content.decode("utf-8", errors="replace")
        before = content[: error.start].decode("utf-8")
        problems.append(
            Problem(
                place=place_at(path, before, len(before)),
                code="not-utf8",
                found=f"Byte {content[error.start]:#04x} is geen UTF-8.",
                expected="Alle bestanden zijn UTF-8.",
                next_step="Sla het bestand op als UTF-8.",
            )
        )
    if text.startswith(MARK):
        text = text[1:]
        problems.append(
            Problem(
                place=Place(path=path, line=1, column=1),
                code="byte-order-mark",
                found="Het bestand begint met een byte order mark.",
                next_step="Sla het bestand op als UTF-8 zonder BOM.",
            )
        )
    return text, tuple(problems)


def _utf16(path: str) -> Problem:
    """Every character of it would be wrong, so nothing of it is read."""
    return Problem(
        place=Place(path=path, line=1, column=1),
        code="not-utf8",
        found="Het bestand is opgeslagen als UTF-16 ('Unicode').",
        expected="Alle bestanden zijn UTF-8.",
        next_step="Kies bij Opslaan als: UTF-8.",
    )


def find_conflicts(text: str, path: str) -> tuple[Problem, ...]:
    """Marks of Git around two versions of the same lines, of which nobody chose one."""
    return tuple(
        Problem(
            place=place_at(path, text, match.start()),
            code="conflict-marker",
            found=f"Hier staat '{match.group().strip()}': Git kon twee versies van deze tekst niet samenvoegen.",
            next_step="Kies welke regels blijven, en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
        )
        for match in tuple(_CONFLICT.finditer(text)) or tuple(_CONFLICT_END.finditer(text))
    )


def decode_lines(content: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Decode a file written by people: line ends of Windows become a plain newline."""
    text, problems = decode_text(content, path)
    return text.replace("\r\n", "\n").replace("\r", "\n"), problems
