"""One table of a mapping file → values of the right type; what is wrong becomes a problem with its place."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from generator.model.problem import Place, Problem
from generator.versions.intake.toml_places import KeyPath, Spot

REQUIRED = "\0"  # a default no author can write


class MappingFile:
    """The text of one mapping file: where its keys stand, and the problems found in it so far."""

    def __init__(self, path: str, spots: Mapping[KeyPath, Spot], problems: list[Problem]) -> None:
        """Keep the path (relative to the project), the places, and the list that collects problems."""
        self.path = path
        self.spots = spots
        self.problems = problems

    def place(self, key: KeyPath) -> Place:
        """Give the nearest known place: of the key itself, or of the table around it."""
        while key not in self.spots and key:
            key = key[:-1]
        line, column = self.spots.get(key, (0, 0))
        return Place(path=self.path, line=line, column=column)

    def report(self, key: KeyPath, code: str, found: str, next_step: str) -> None:
        """Add one problem at a key."""
        self.problems.append(Problem(place=self.place(key), code=code, found=found, next_step=next_step))


class Section:
    """One table of the mapping, read key by key; `close` reports the keys that nobody asked for."""

    def __init__(self, file: MappingFile, key: KeyPath, values: Mapping[str, object]) -> None:
        """Start reading a table."""
        self.file = file
        self.key = key
        self.values = values
        self._asked: set[str] = set()

    @property
    def place(self) -> Place:
        """Where the table stands."""
        return self.file.place(self.key)

    def place_of(self, name: str) -> Place:
        """Where a key of the table stands."""
        return self.file.place((*self.key, name))

    def text(self, name: str, default: str = REQUIRED) -> str:
        """Read a string; without a default the key is required."""
        value = self._value(name, required=default is REQUIRED)
        if value is None:
            return "" if default is REQUIRED else default
        if isinstance(value, str):
            return value
        self._wrong_type(name, "tekst tussen aanhalingstekens")
        return ""

    def integer(self, name: str, default: int | None = None) -> int:
        """Read a whole number; without a default the key is required."""
        value = self._value(name, required=default is None)
        if value is None:
            return default or 0
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self._wrong_type(name, "een geheel getal zonder aanhalingstekens")
        return 0

    def texts(self, name: str) -> tuple[str, ...]:
        """Read a list of strings; absent = empty."""
        value = self._value(name, required=False)
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
            return tuple(value)
        self._wrong_type(name, "een lijst van teksten")
        return ()

    def pairs(self, name: str) -> dict[str, str]:
        """Read a table of strings by name; absent = empty."""
        value = self._value(name, required=False)
        if value is None:
            return {}
        if isinstance(value, dict) and all(isinstance(entry, str) for entry in value.values()):
            return dict(value)
        self._wrong_type(name, "een tabel met teksten")
        return {}

    def choice(self, name: str, allowed: tuple[str, ...], default: str = REQUIRED) -> str:
        """Read one of a closed list of words."""
        word = self.text(name, default)
        if word in allowed:
            return word
        if word or name in self.values:
            self.file.report(
                (*self.key, name),
                "mapping-unknown-word",
                f"'{word}' is geen waarde voor '{name}'.",
                f"Kies uit: {', '.join(allowed)}.",
            )
        return allowed[0]

    def table(self, name: str) -> Section | None:
        """Read a table inside this one; absent = None."""
        value = self._value(name, required=False)
        if value is None:
            return None
        if isinstance(value, dict):
            return Section(self.file, (*self.key, name), value)
        self._wrong_type(name, "een tabel")
        return None

    def tables(self, name: str) -> tuple[Section, ...]:
        """Read a list of tables; absent = empty."""
        value = self._value(name, required=False)
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(entry, dict) for entry in value):
            return tuple(Section(self.file, (*self.key, name, index), entry) for index, entry in enumerate(value))
        self._wrong_type(name, "een lijst van tabellen")
        return ()

    def close(self) -> None:
        """Report keys that are not known here: often a slip of the pen."""
        for name in self.values:
            if name not in self._asked:
                near = difflib.get_close_matches(name, sorted(self._asked), n=1)
                hint = f"Bedoelde u '{near[0]}'?" if near else "Haal de sleutel weg of kijk in data/README.md."
                self.file.report((*self.key, name), "mapping-unknown-key", f"De sleutel '{name}' is hier niet bekend.", hint)

    def _value(self, name: str, *, required: bool) -> object | None:
        self._asked.add(name)
        value = self.values.get(name)
        if value is None and required:
            self.file.report(self.key, "mapping-missing-key", f"De sleutel '{name}' ontbreekt.", f"Vul '{name}' in.")
        return value

    def _wrong_type(self, name: str, wanted: str) -> None:
        self.file.report((*self.key, name), "mapping-wrong-type", f"'{name}' heeft niet de goede vorm.", f"Schrijf hier {wanted}.")
