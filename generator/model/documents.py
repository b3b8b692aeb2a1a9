"""The descriptor of a package → its parts, as what they are, whatever was written there."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.model.package import DataPackage

Json = Mapping[str, object]


def entries(value: object) -> tuple[Json, ...]:
    """The objects in a list; nothing when it is no list."""
    return tuple(entry for entry in value if isinstance(entry, dict)) if isinstance(value, list) else ()


def texts(value: object) -> tuple[str, ...]:
    """The texts in a list; nothing when it is no list."""
    return tuple(entry for entry in value if isinstance(entry, str)) if isinstance(value, list) else ()


def named(value: object, key: str) -> Mapping[str, Json]:
    """The objects in a list by one of their properties; what has no such property goes by its place in the list."""
    return {str(entry.get(key, number)): entry for number, entry in enumerate(entries(value))}


def resource_of(package: DataPackage, file: str) -> Json:
    """How the descriptor describes a file; empty when it does not."""
    return named(package.descriptor.get("resources"), "path").get(file, {})


def written(value: object) -> str:
    """A property as text: a text as it stands, anything else as JSON on one line."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
