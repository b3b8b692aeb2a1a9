"""Bytes of a text file → its text, strictly UTF-8, and the place of any character in it."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from itertools import islice

from generator.model.characters import LOST, RETYPE, describe_unseen, unfit_for_text
from generator.model.problem import Place, Problem

_CONFLICT = re.compile(r"^<{7}(?: [^\n]*)?$", re.MULTILINE)
_CONFLICT_END = re.compile(r"^>{7}(?: [^\n]*)?$", re.MULTILINE)
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
MOST_NAMED = 100
"""Characters of one file that are named: whoever has more reads the file again anyway."""

_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}")
"""A character of more bytes, as UTF-8 has it; in an older encoding these follow one another by chance only."""
_ENCODINGS = (("cp1252", "Windows-1252 (ANSI)"), ("mac_roman", "Mac Roman"), ("cp850", "DOS (850)"))
_LIKELY = frozenset("áàâäãåæçéèêëíìîïñóòôöõøœúùûüýÿßÁÀÂÄÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖØŒÚÙÛÜ‘’‚“”„–—…•·€£§©®™°±²³¼½¾×«»´¨¿¡\u00a0\u00ad")
_LOST_RUN = re.compile(f"{LOST}+")
_LOST = f"Hier staat een teken dat niet te lezen is ('{LOST}'): het is geen UTF-8, of ging bij het opslaan verloren."


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
        problems.append(_wrong_byte(content, error.start, place_at(path, before, len(before))))
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


def _wrong_byte(content: bytes, start: int, place: Place) -> Problem:
    """The first byte that is no UTF-8: all others follow from how the file was saved, unless it is UTF-8 elsewhere."""
    seems = next((seems for seems in _ENCODINGS if _fits(content, seems)), None)
    found, next_step = f"Byte {content[start]:#04x} is geen UTF-8.", "Sla het bestand op als UTF-8."
    if _SEQUENCE.search(content):
        next_step = "De rest van het bestand is wel UTF-8: typ dit teken opnieuw, en sla het op."
    elif seems:
        codec, name = seems
        found += f" Het bestand lijkt opgeslagen als {name}: daarin is deze byte '{content[start : start + 1].decode(codec)}'."
        excel = "Kies in Excel bij Opslaan als: CSV UTF-8 (door komma's gescheiden)."
        next_step = excel if place.path.endswith(".csv") else f"Open het als {name}, en kies bij Opslaan als de codering UTF-8."
    return Problem(place=place, code="not-utf8", found=found, expected="Alle bestanden zijn UTF-8.", next_step=next_step)


def _fits(content: bytes, encoding: tuple[str, str]) -> bool:
    """Whether everything in a file that is no ASCII is a letter or sign of our languages in this encoding."""
    strange = bytes(set(content.translate(None, bytes(range(0x80)))))
    try:
        return set(strange.decode(encoding[0])) <= _LIKELY
    except UnicodeDecodeError:
        return False


def find_lost(text: str, path: str) -> tuple[Problem, ...]:
    """Characters that could not be read, now or in an earlier conversion that saved them as such."""
    return tuple(
        Problem(place=place_at(path, text, lost.start()), code="not-utf8", found=_LOST, next_step="Typ het teken opnieuw.")
        for lost in islice(_LOST_RUN.finditer(text), MOST_NAMED)
    )


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


def find_unfit(text: str, path: str) -> tuple[Problem, ...]:
    """Characters that do not belong in a text: controls, and what a reader does not see or what turns the letters around."""
    unfit = "".join(sorted(unfit_for_text(text)))
    runs = re.finditer(f"([{re.escape(unfit)}])\\1*", text) if unfit else ()
    return tuple(_unfit_at(place_at(path, text, run.start()), run[1]) for run in islice(runs, MOST_NAMED))


def judge_value(text: str, place: Place) -> Iterator[Problem]:
    """The same in one value, of which a character may be written as a code: each is named at the value."""
    return (_unfit_at(place, character) for character in sorted(unfit_for_text(text)))


def _unfit_at(place: Place, character: str) -> Problem:
    return Problem(place=place, code="text-character", found=describe_unseen(character), next_step=RETYPE)


def decode_lines(content: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Decode a file written by people: line ends of Windows become a plain newline.

    Characters that do not belong there are named and shown as U+FFFD, so that the rest can be read and judged as well.
    """
    text, problems = decode_text(content, path)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    unfit = find_unfit(text, path)
    shown = text.translate(dict.fromkeys(map(ord, unfit_for_text(text)), LOST)) if unfit else text
    if problems and not _SEQUENCE.search(content):
        return shown, (*problems, *unfit)
    told = {problem.place for problem in problems}
    return shown, (*problems, *(lost for lost in find_lost(text, path) if lost.place not in told), *unfit)
