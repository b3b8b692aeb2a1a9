"""TOML text → the line and column of every key, so that a mistake in a mapping can be pointed at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

KeyPath = tuple[str | int, ...]  # e.g. ("bronnen", 2, "vorm", "slotregels")
Spot = tuple[int, int]  # line and column, both counted from 1

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"""^\s*("(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)\s*=""")


def find_places(text: str) -> Mapping[KeyPath, Spot]:
    """Give the first place of each table and key; inline tables and arrays count as part of their key."""
    places: dict[KeyPath, Spot] = {}
    counts: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for line, content in _lines_outside_long_strings(text):
        header = _HEADER.match(content)
        if header:
            table = _enter_table(header.group(1) == "[[", header.group(2), counts)
            places.setdefault(table, (line, header.start(1) + 1))
            continue
        key = _KEY.match(content)
        if key:
            places.setdefault((*table, key.group(1).strip("\"'")), (line, key.start(1) + 1))
    return places


def _enter_table(repeated: bool, name: str, counts: dict[KeyPath, int]) -> KeyPath:  # noqa: FBT001 - one of two brackets
    """Turn `bronnen.vorm` into ("bronnen", 2, "vorm"): within the latest `[[bronnen]]`."""
    path: KeyPath = ()
    parts = [part.strip().strip("\"'") for part in name.split(".")]
    for position, part in enumerate(parts):
        path = (*path, part)
        last = position == len(parts) - 1
        if last and repeated:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _lines_outside_long_strings(text: str) -> Iterator[tuple[int, str]]:
    """Number the lines from 1 and leave out those that continue a string in triple quotes."""
    inside = False
    for line, content in enumerate(text.splitlines(), start=1):
        if not inside:
            yield line, content
        inside ^= (content.count('"""') + content.count("'''")) % 2 == 1
