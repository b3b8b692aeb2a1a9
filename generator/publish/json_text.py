"""Plain values in, bytes of JSON out: compact, one entry a line where there are many, the same bytes every time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from json.encoder import encode_basestring

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def json_text(value: object) -> str:
    """Compact JSON without a line end."""
    return _ENCODER.encode(value)


def json_string(text: str) -> str:
    """A text as JSON writes it; for the hundreds of thousands of texts that are put together by hand."""
    return str(encode_basestring(text))


def json_file(value: object) -> bytes:
    """A small JSON file, indented for people."""
    return (json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def json_map_file(head: Mapping[str, object], name: str, entries: Iterable[tuple[str, str]]) -> bytes:
    """An object that ends in a large map of entries that are JSON already, one a line: easy to search, and a change is one line."""
    lines = ",\n".join(f"{json_string(key)}:{value}" for key, value in entries)
    return _with_head(head, f"{json_text(name)}:{{\n{lines}\n}}")


def json_list_file(head: Mapping[str, object], name: str, entries: Iterable[str]) -> bytes:
    """An object that ends in a large list of entries that are JSON already, one a line."""
    lines = ",\n".join(entries)
    return _with_head(head, f"{json_text(name)}:[\n{lines}\n]")


def _with_head(head: Mapping[str, object], tail: str) -> bytes:
    start = "".join(f"{json_text(key)}:{json_text(value)},\n" for key, value in head.items())
    return f"{{{start}{tail}}}\n".encode()
