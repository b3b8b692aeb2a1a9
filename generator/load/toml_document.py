"""Bytes of a TOML file → its table, and the place of every key and of the first character of every text in a list."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.load.text import decode_lines, find_conflicts, judge_value, place_at
from generator.model.advice import advise_on_toml
from generator.model.excess import find_excess
from generator.model.problem import Place, Problem

_HEADER = re.compile(r"^\s*\[(\[?)\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"""^\s*("[^"]*"|'[^']*'|[A-Za-z0-9_-]+)\s*=\s*(\[)?""")
_ENTRY = re.compile(r"""^\s*(["'])""")
_SPOT = re.compile(r"\(at line (\d+), column (\d+)\)$")


@dataclass(frozen=True, kw_only=True)
class TomlDocument:
    """A TOML file as read."""

    path: str
    table: Mapping[str, object]
    places: Mapping[str, Place]
    """By dotted path, e.g. `pakketten.wonen`, `themas.0.id`, `wijzigingen.2`."""

    def place(self, name: str) -> Place:
        """Where a key stands; the file as a whole when it is not there."""
        return self.places.get(name, Place(path=self.path))

    def nearest(self, name: str) -> Place:
        """Where a value stands, or the nearest thing that it is part of."""
        while name and name not in self.places:
            name = name.rpartition(".")[0]
        return self.place(name)


def parse_toml(content: bytes, path: str) -> tuple[TomlDocument | None, tuple[Problem, ...]]:
    """Read a TOML file; None when it is none, with the place where reading stopped."""
    text, problems = decode_lines(content, path)
    if problems and not text:
        return None, problems
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        conflicts = find_conflicts(text, path)
        return None, (*problems, *(conflicts or (_not_toml(path, text, str(error)),)))
    except (ValueError, RecursionError):
        return None, (*problems, _too_much(path, text))
    document = TomlDocument(path=path, table=table, places=dict(_places(text, path)))
    return document, (*problems, *_judge_values(document, table, ""))


def _judge_values(document: TomlDocument, value: object, name: str) -> Iterator[Problem]:
    """Characters that somebody wrote as a code, such as u202e behind a backslash: in the file they are plain letters."""
    if isinstance(value, dict):
        for key, entry in value.items():
            inner = f"{name}.{key}" if name else key
            yield from judge_value(key, document.nearest(inner))
            yield from _judge_values(document, entry, inner)
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _judge_values(document, entry, f"{name}.{number}")
    elif isinstance(value, str):
        yield from judge_value(value, document.nearest(name))


def _too_much(path: str, text: str) -> Problem:
    excess = find_excess(text)
    found = f"Dit is niet te lezen: {excess.reason}."
    return Problem(place=place_at(path, text, excess.offset), code="toml-syntax", found=found, next_step=excess.next_step)


def _not_toml(path: str, text: str, message: str) -> Problem:
    spot = _SPOT.search(message)
    place = Place(path=path, line=int(spot[1]), column=int(spot[2])) if spot else Place(path=path, line=text.count("\n") + 1)
    reason = _SPOT.sub("", message).removesuffix(" (at end of document)").strip()
    lines = text.split("\n")
    advice = advise_on_toml(reason, lines[place.line - 1] if place.line <= len(lines) else "")
    return Problem(place=place, code="toml-syntax", found=f"Dit is niet te lezen: {advice.reason}.", next_step=advice.next_step)


def _places(text: str, path: str) -> Iterator[tuple[str, Place]]:
    """Find keys line by line; a key inside an inline table counts as part of the key before it."""
    prefix = ""
    repeated: dict[str, int] = {}
    listed = ""
    entries = 0
    for number, line in enumerate(text.split("\n"), start=1):
        header = _HEADER.match(line)
        key = _KEY.match(line)
        entry = _ENTRY.match(line)
        if key:
            name = prefix + key.group(1).strip("\"'")
            yield name, Place(path=path, line=number, column=key.start(1) + 1)
            listed, entries = (name, 0) if key.group(2) and "]" not in line else ("", 0)
        elif header and not listed:
            name = header.group(2).strip("\"'")
            if header.group(1):
                repeated[name] = repeated.get(name, -1) + 1
                name = f"{name}.{repeated[name]}"
            yield name, Place(path=path, line=number, column=line.index("[") + 1)
            prefix = f"{name}."
        elif entry and listed:
            yield f"{listed}.{entries}", Place(path=path, line=number, column=entry.end(1) + 1)
            entries += 1
        elif listed and line.strip() == "]":
            listed = ""
