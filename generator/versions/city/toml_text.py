"""Values → TOML text, for the mappings that are written for a new city; only what a mapping holds."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

Value = str | int | Sequence[str] | Mapping[str, str]


def write_value(value: Value) -> str:
    """A text, a whole number, a list of texts, or a small table on one line."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_text(key)} = {_text(entry)}" for key, entry in value.items()) + " }"
    return "[" + ", ".join(_text(entry) for entry in value) + "]"


def write_lines(values: Mapping[str, Value]) -> str:
    """One key a line; empty texts, lists and tables are left out, for in a mapping absent says the same."""
    return "".join(f"{key} = {write_value(value)}\n" for key, value in values.items() if isinstance(value, int) or value)


def _text(text: str) -> str:
    """A basic string of TOML: JSON escapes the same characters, but leaves DEL as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
