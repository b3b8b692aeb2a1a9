"""Text of a JSON file → its value, the place of every property, and the keys that stand there twice."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.load.limits import DEEPEST_NESTING, LONGEST_KEY, MOST_PROPERTIES
from generator.load.text import place_at
from generator.model.characters import find_invisible, is_composed, name_character
from generator.model.package import LONGEST_NUMBER
from generator.model.problem import Place, Problem

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_WORDS: Mapping[str, object] = {"true": True, "false": False, "null": None}
_STRINGS = json.JSONDecoder()
_INFINITE = float("inf")
_LAYOUT = str.maketrans("", "", "\n\r\t")


@dataclass(frozen=True, kw_only=True)
class JsonDocument:
    """A JSON file as read."""

    value: object
    places: Mapping[str, Place]
    """Where each value stands, by dotted path, e.g. `resources.0.path`."""


class _BrokenJsonError(Exception):
    def __init__(self, offset: int, expected: str) -> None:
        super().__init__(expected)
        self.offset = offset
        self.expected = expected


@dataclass
class _Reader:
    text: str
    path: str
    places: dict[str, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def whole(self) -> object:
        value, end = self.value(0, "")
        rest = self.skip(end)
        if rest < len(self.text):
            raise _BrokenJsonError(rest, "het einde van het bestand")
        return value

    @cached_property
    def _starts(self) -> list[int]:
        """Offset of the first character of every line."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def place(self, position: int) -> Place:
        line = bisect_right(self._starts, position)
        return Place(path=self.path, line=line, column=position - self._starts[line - 1] + 1)

    def skip(self, position: int) -> int:
        match = _SPACE.match(self.text, position)
        return match.end() if match else position

    def value(self, start: int, name: str) -> tuple[object, int]:
        position = self.skip(start)
        self.places[name] = self.place(position)
        if name.count(".") > DEEPEST_NESTING:
            raise _BrokenJsonError(position, "minder diepe nesting")
        if len(self.places) > MOST_PROPERTIES:
            raise _BrokenJsonError(position, f"hooguit {MOST_PROPERTIES} waarden")
        match self.text[position : position + 1]:
            case "{":
                return self.mapping(position + 1, name)
            case "[":
                return self.sequence(position + 1, name)
            case '"':
                return self.string(position)
        number = _NUMBER.match(self.text, position)
        if number:
            return self.number(number), number.end()
        for word, value in _WORDS.items():
            if self.text.startswith(word, position):
                return value, position + len(word)
        raise _BrokenJsonError(position, "een waarde")

    def number(self, match: re.Match[str]) -> int | float:
        text = match.group()
        if len(text) > LONGEST_NUMBER:
            raise _BrokenJsonError(match.start(), f"een getal van hooguit {LONGEST_NUMBER} tekens")
        value = float(text) if match.group(1) or match.group(2) else int(text)
        if value in (_INFINITE, -_INFINITE):
            raise _BrokenJsonError(match.start(), "een getal dat een computer kan bewaren")
        return value

    def string(self, position: int) -> tuple[str, int]:
        if self.text[position : position + 1] != '"':
            raise _BrokenJsonError(position, "een tekst tussen dubbele aanhalingstekens")
        try:
            value, end = _STRINGS.raw_decode(self.text, position)
        except json.JSONDecodeError as error:
            raise _BrokenJsonError(error.pos, "een afgesloten tekst") from error
        self.problems += _check_text(str(value), self.place(position))
        return str(value), end

    def mapping(self, start: int, name: str) -> tuple[dict[str, object], int]:
        found: dict[str, object] = {}
        position = self.skip(start)
        if self.text.startswith("}", position):
            return found, position + 1
        while True:
            position = self.skip(position)
            place = self.place(position)
            key, position = self.string(position)
            if len(key) > LONGEST_KEY:
                raise _BrokenJsonError(position, f"een sleutel van hooguit {LONGEST_KEY} tekens")
            if key in found:
                self.problems.append(_key_twice(place, key))
            position = self.expect(":", position)
            found[key], position = self.value(position, f"{name}.{key}" if name else key)
            position, more = self.next_part(position, "}")
            if not more:
                return found, position

    def sequence(self, start: int, name: str) -> tuple[list[object], int]:
        found: list[object] = []
        position = self.skip(start)
        if self.text.startswith("]", position):
            return found, position + 1
        while True:
            value, position = self.value(position, f"{name}.{len(found)}")
            found.append(value)
            position, more = self.next_part(position, "]")
            if not more:
                return found, position

    def expect(self, sign: str, start: int) -> int:
        position = self.skip(start)
        if not self.text.startswith(sign, position):
            raise _BrokenJsonError(position, f"het teken '{sign}'")
        return position + 1

    def next_part(self, start: int, closing: str) -> tuple[int, bool]:
        position = self.skip(start)
        if self.text.startswith(closing, position):
            return position + 1, False
        if self.text.startswith(",", position):
            return position + 1, True
        raise _BrokenJsonError(position, f"een komma of '{closing}'")


def parse_json(text: str, path: str) -> tuple[JsonDocument | None, tuple[Problem, ...]]:
    """Read a JSON file; None when it is none, with the place where reading stopped."""
    reader = _Reader(text=text, path=path)
    try:
        value = reader.whole()
    except _BrokenJsonError as error:
        return None, (*reader.problems, _not_json(place_at(path, text, error.offset), f"Hier hoort {error.expected}."))
    return JsonDocument(value=value, places=reader.places), tuple(reader.problems)


def _check_text(text: str, place: Place) -> Iterator[Problem]:
    character = find_invisible(text.translate(_LAYOUT))
    if character:
        found = f"In deze tekst staat een teken dat een lezer niet ziet ({name_character(character)})."
        yield Problem(place=place, code="json-character", found=found, next_step="Typ de tekst opnieuw.")
    elif not is_composed(text):
        found = "Letters met een accent staan hier als losse delen."
        yield Problem(place=place, code="json-character", found=found, expected="Eén teken per letter (NFC).")


def _key_twice(place: Place, key: str) -> Problem:
    return Problem(place=place, code="json-key-twice", found=f"De sleutel '{key}' staat hier twee keer.", next_step="Haal er één weg.")


def parse_geojson(text: str, path: str) -> tuple[object, tuple[Problem, ...]]:
    """Read a large JSON file without places; None when it is none."""
    twice: list[str] = []

    def pairs(entries: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(entries)
        if len(found) < len(entries):
            keys = [key for key, _ in entries]
            twice.extend(key for key in found if keys.count(key) > 1)
        return found

    try:
        value = json.loads(text, parse_constant=_refuse, object_pairs_hook=pairs)
    except json.JSONDecodeError as error:
        place = Place(path=path, line=error.lineno, column=error.colno)
    except (ValueError, RecursionError):
        place = Place(path=path)
    else:
        return value, tuple(_key_twice(Place(path=path), key) for key in dict.fromkeys(twice))
    return None, (_not_json(place, "Hier hoort JSON zonder NaN of Infinity."),)


def _refuse(constant: str) -> object:
    raise ValueError(constant)


def _not_json(place: Place, expected: str) -> Problem:
    return Problem(place=place, code="json-syntax", found="Dit is geen geldige JSON.", expected=expected)
