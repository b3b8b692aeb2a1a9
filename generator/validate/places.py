"""Where something stands: a character of a text, a property of a descriptor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.package import DataPackage
from generator.model.problem import Place


def place_in(start: Place, text: str, offset: int) -> Place:
    """Place of the character at an offset in a text whose first character stands at `start`."""
    lines = text.count("\n", 0, offset)
    column = offset - text.rfind("\n", 0, offset) if lines else start.column + offset
    return Place(path=start.path, line=start.line + lines, column=column)


def place_of(package: DataPackage, path: str) -> Place:
    """Place of a property of the descriptor, by dotted path, or of the nearest object it should stand in."""
    while path and path not in package.places:
        path = path.rpartition(".")[0]
    return package.places[path] if path else package.place


def entries_of(package: DataPackage, name: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Objects in a list of the descriptor, with their dotted path."""
    entries = package.descriptor.get(name)
    for number, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, dict):
            yield f"{name}.{number}", entry
