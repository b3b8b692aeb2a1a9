"""Text of a JSON file → its value, the place of every property, and the keys that stand there twice."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.load.text import place_at
from generator.model.problem import Place, Problem

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_WORDS: Mapping[str, object] = {"true": True, "false": False, "null": None}
_STRINGS = json.JSONDecoder()
_DEPTH = 40
"""No descriptor is nested deeper; a hostile one is refused before it exhausts the stack."""


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

    def skip(self, position: int) -> int:
        match = _SPACE.match(self.text, position)
        return match.end() if match else position

    def value(self, start: int, name: str) -> tuple[object, int]:
        position = self.skip(start)
        self.places[name] = place_at(self.path, self.text, position)
        if name.count(".") > _DEPTH:
            raise _BrokenJsonError(position, "minder diepe nesting")
        match self.text[position : position + 1]:
            case "{":
                return self.mapping(position + 1, name)
            case "[":
                return self.sequence(position + 1, name)
            case '"':
                return self.string(position)
        number = _NUMBER.match(self.text, position)
        if number:
            text = number.group()
            return (float(text) if number.group(1) or number.group(2) else int(text)), number.end()
        for word, value in _WORDS.items():
            if self.text.startswith(word, position):
                return value, position + len(word)
        raise _BrokenJsonError(position, "een waarde")

    def string(self, position: int) -> tuple[str, int]:
        if self.text[position : position + 1] != '"':
            raise _BrokenJsonError(position, "een tekst tussen dubbele aanhalingstekens")
        try:
            value, end = _STRINGS.raw_decode(self.text, position)
        except json.JSONDecodeError as error:
            raise _BrokenJsonError(error.pos, "een afgesloten tekst") from error
        return str(value), end

    def mapping(self, start: int, name: str) -> tuple[dict[str, object], int]:
        found: dict[str, object] = {}
        position = self.skip(start)
        if self.text.startswith("}", position):
            return found, position + 1
        while True:
            position = self.skip(position)
            place = place_at(self.path, self.text, position)
            key, position = self.string(position)
            if key in found:
                text = f"De sleutel '{key}' staat hier twee keer."
                self.problems.append(Problem(place=place, code="json-key-twice", found=text, next_step="Haal er één weg."))
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


def parse_geojson(text: str, path: str) -> tuple[object, tuple[Problem, ...]]:
    """Read a large JSON file without places; None when it is none."""
    try:
        return json.loads(text, parse_constant=_refuse), ()
    except json.JSONDecodeError as error:
        place = Place(path=path, line=error.lineno, column=error.colno)
    except (ValueError, RecursionError):
        place = Place(path=path)
    return None, (_not_json(place, "Hier hoort JSON zonder NaN of Infinity."),)


def _refuse(constant: str) -> object:
    raise ValueError(constant)


def _not_json(place: Place, expected: str) -> Problem:
    return Problem(place=place, code="json-syntax", found="Dit is geen geldige JSON.", expected=expected)
