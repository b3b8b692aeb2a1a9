"""Keys of a schema → tuples of names of fields; a name that is no field is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from generator.model.suggestion import did_you_mean
from generator.validate.schema.fields import ForeignKey


class Refusing(Protocol):
    """Whoever collects what is wrong with a schema."""

    def refuse(self, path: str, found: str, expected: str = "", next_step: str = "") -> None:
        """Name what is wrong."""


def read_key(reading: Refusing, path: str, stated: object, names: Sequence[str]) -> tuple[str, ...]:
    """Read one key: a name or a list of names."""
    listed = [stated] if isinstance(stated, str) else stated
    if not isinstance(listed, list) or not all(isinstance(name, str) for name in listed) or len(set(listed)) < len(listed):
        reading.refuse(path, "Een sleutel is een lijst van verschillende veldnamen.")
        return ()
    for name in listed:
        if name not in names:
            reading.refuse(path, f"Het veld '{name}' van deze sleutel staat niet in het schema.", next_step=did_you_mean(name, names))
    return tuple(listed)


def read_unique_keys(reading: Refusing, stated: object, names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Read `uniqueKeys`: a list of keys."""
    if not isinstance(stated, list) or not all(isinstance(key, list) and key for key in stated):
        reading.refuse("uniqueKeys", "'uniqueKeys' is een lijst van lijsten van veldnamen.")
        return ()
    return tuple(read_key(reading, f"uniqueKeys.{number}", key, names) for number, key in enumerate(stated))


def read_foreign_keys(reading: Refusing, stated: object, names: Sequence[str]) -> tuple[ForeignKey, ...]:
    """Read `foreignKeys`; whether the other table has the fields is judged when it is there."""
    if not isinstance(stated, list):
        reading.refuse("foreignKeys", "'foreignKeys' is een lijst.")
        return ()
    return tuple(key for number, entry in enumerate(stated) for key in _foreign_key(reading, f"foreignKeys.{number}", entry, names))


def _foreign_key(reading: Refusing, path: str, entry: object, names: Sequence[str]) -> Iterator[ForeignKey]:
    reference = entry.get("reference") if isinstance(entry, dict) else None
    if not isinstance(entry, dict) or not isinstance(reference, dict):
        reading.refuse(path, "Een verwijzende sleutel heeft 'fields' en 'reference'.")
        return
    resource = reference.get("resource", "")
    fields = read_key(reading, f"{path}.fields", entry.get("fields"), names)
    targets = reference.get("fields")
    listed = (targets,) if isinstance(targets, str) else tuple(targets) if isinstance(targets, list) else ()
    if not isinstance(resource, str) or len(listed) != len(fields) or not all(isinstance(name, str) for name in listed):
        reading.refuse(f"{path}.reference", "'reference' noemt een tabel en evenveel velden als 'fields'.")
        return
    yield ForeignKey(fields=fields, resource=resource, reference=listed)
