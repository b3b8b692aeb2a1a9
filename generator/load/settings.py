"""Keys and values of one TOML document, read with the problems they have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.load.toml_document import TomlDocument
from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean, nearest


@dataclass
class Settings:
    """Reads values of one document and keeps the problems it meets."""

    document: TomlDocument
    problems: list[Problem] = field(default_factory=list)
    meant: set[str] = field(default_factory=set)
    """Keys that a misspelt one stands for: that they are missing is the same mistake."""

    def judge_keys(self, table: Mapping[str, object], known: tuple[str, ...], prefix: str = "") -> None:
        """Name every key that does not exist."""
        for name in table:
            if name not in known:
                self.meant.add(prefix + nearest(name, known))
                place = self.document.place(prefix + name)
                found = f"De sleutel '{name}' bestaat niet."
                expected = f"Er zijn: {', '.join(known)}."
                self.problems.append(
                    Problem(place=place, code="toml-unknown-key", found=found, expected=expected, next_step=did_you_mean(name, known))
                )

    def text(self, table: Mapping[str, object], name: str, prefix: str = "") -> str:
        """Read a required text or date."""
        if name not in table and prefix + name in self.meant:
            return ""
        if name not in table:
            holder = self.document.place(prefix.removesuffix(".")) if prefix else Place(path=self.document.path)
            self.problems.append(
                Problem(
                    place=holder, code="toml-missing-key", found=f"De sleutel '{name}' ontbreekt.", next_step=f'Voeg toe: {name} = "…".'
                )
            )
            return ""
        value = table[name]
        if isinstance(value, date):
            return value.isoformat()
        if not isinstance(value, str) or not value.strip():
            self.refuse(prefix + name, f"'{name}' is geen tekst.", "Zet er een tekst tussen aanhalingstekens.")
            return ""
        return value

    def tables(self, name: str, next_step: str) -> Sequence[Mapping[str, object]]:
        """Read a list of tables; absent = empty."""
        value = self.document.table.get(name, [])
        if isinstance(value, list) and all(isinstance(entry, dict) for entry in value):
            return value
        self.refuse(name, f"'{name}' is geen lijst van {name}.", next_step)
        return ()

    def texts(self, name: str) -> tuple[str, ...]:
        """Read a list of texts; absent = empty."""
        value = self.document.table.get(name, [])
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            self.refuse(name, f"'{name}' is geen lijst van teksten.", f'Schrijf: {name} = ["…", "…"].')
            return ()
        return tuple(value)

    def refuse(self, name: str, found: str, expected: str, next_step: str = "") -> None:
        """Name a value that is not what it should be."""
        self.problems.append(
            Problem(place=self.document.place(name), code="toml-value", found=found, expected=expected, next_step=next_step)
        )

    def whole(self, table: Mapping[str, object], name: str, prefix: str, default: int) -> int:
        """Read a whole number above zero; absent = the default."""
        value = table.get(name, default)
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
        self.refuse(prefix + name, f"'{name}' is geen geheel getal boven nul.", f"Schrijf bijvoorbeeld: {name} = {default}.")
        return default

    def table(self, table: Mapping[str, object], name: str, prefix: str = "") -> Mapping[str, object]:
        """Read a table; absent = empty."""
        value = table.get(name, {})
        if isinstance(value, dict):
            return value
        self.refuse(prefix + name, f"'{name}' is geen groep van sleutels.", f"Schrijf een regel [{prefix}{name}] met de sleutels eronder.")
        return {}
