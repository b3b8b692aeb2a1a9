"""The lines between `---` as somebody typed them → its parts, and slips that a reader of YAML tells at another line, or not at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.model.problem import Place, Problem
from generator.model.suggestion import nearest

_NAME = re.compile(r"[^\s:#\-\[\]{},\"'][^:]*:(?:[ \t]+|$)")
_NO_NAME = re.compile(r"([^\s:#\-\[\]{},\"']+):?(.*)")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_APOSTROPHE = re.compile(r"'\w{1,2}\b")
"""How a Dutch text may begin: 's avonds, 't huis."""


def find_lines_without_name(head: str, path: str, keys: Sequence[str], open_lines: Collection[int] = ()) -> Iterator[Problem]:
    """Name each line that begins at the margin and not with `naam: `; for a head that could not be read.

    Where a text is open (its quotation mark is missing, which is told) a line may be the rest of it.
    """
    begun = 0
    for number, line in _lines(head):
        told = _NO_NAME.fullmatch(line)
        begun = number if _NAME.match(line) else begun
        if told is None or _NAME.match(line):
            continue
        word, rest = told.groups()
        meant = nearest(word, keys)
        place = Place(path=path, line=number, column=len(word) + 1)
        if not meant and begun in open_lines:
            continue
        if not meant:
            found = "Deze regel begint niet met een naam en een dubbele punt."
            next_step = "Hoort de regel bij de tekst erboven? Laat haar dan beginnen met twee spaties."
            yield Problem(place=place, code="front-matter-syntax", found=found, next_step=next_step)
        elif line[len(word) :].startswith(":"):
            found = f"Achter '{word}:' ontbreekt een spatie."
            yield Problem(place=place, code="front-matter-syntax", found=found, next_step=advise_quotes(meant, rest))
        else:
            found = f"Achter '{word}' ontbreekt de dubbele punt."
            yield Problem(place=place, code="front-matter-syntax", found=found, next_step=advise_quotes(meant, rest))


def find_open_quotes(head: str, path: str) -> Iterator[Problem]:
    """Name each text that begins with a quotation mark and does not end with one, before the next name; YAML would read on into that."""
    lines = [*_lines(head), (0, "")]
    for (number, line), (_, following) in pairwise(lines):
        name = _NAME.match(line)
        value = line[name.end() :].rstrip() if name else ""
        if name and value.startswith(('"', "'")) and not _QUOTED.match(value) and not following.startswith((" ", "\t")):
            word = name[0].rstrip().removesuffix(":")
            place = Place(path=path, line=number, column=name.end() + 1)
            found = f"De tekst achter '{word}:' begint met een aanhalingsteken en eindigt er niet mee."
            text = value if _APOSTROPHE.match(value) else value[1:]
            yield Problem(place=place, code="front-matter-syntax", found=found, next_step=advise_quotes(word, text))


@dataclass(frozen=True, kw_only=True)
class HeadPart:
    """One name with its value, as typed: its line, and the lines behind it that belong to it."""

    name: str
    line: int
    """In the file."""
    text: str


def split_parts(head: str) -> Iterator[HeadPart]:
    """The parts of a head, each to be read by itself; a line at the margin without a name is told by another rule."""
    part: HeadPart | None = None
    for number, line in enumerate(head.split("\n"), start=2):
        begins = _NAME.match(line)
        if begins and part:
            yield part
        if begins:
            part = HeadPart(name=begins[0].rstrip().removesuffix(":"), line=number, text=line)
        elif part and not _NO_NAME.fullmatch(line):
            part = replace(part, text=f"{part.text}\n{line}")
    if part:
        yield part


def list_meant(head: str, keys: Sequence[str]) -> frozenset[str]:
    """The names that were meant by lines without one: these are there, if not as they should be."""
    words = (told.group(1) for _, line in _lines(head) if (told := _NO_NAME.fullmatch(line)) and not _NAME.match(line))
    return frozenset(filter(None, (nearest(word, keys) for word in words)))


def advise_quotes(name: str, text: str) -> str:
    """How a line is written that holds this text."""
    bare = text.strip()
    bare = bare[1:-1] if _QUOTED.fullmatch(bare) else bare
    if not bare:
        return f"Schrijf achter '{name}:' een tekst."
    return f'Schrijf: {name}: "{bare}".' if '"' not in bare else "Zet aan beide kanten van de tekst hetzelfde aanhalingsteken."


def _lines(head: str) -> list[tuple[int, str]]:
    """The lines that hold something, with their number in the file: the head begins on its second line."""
    return [(number, line) for number, line in enumerate(head.split("\n"), start=2) if line.strip()]
