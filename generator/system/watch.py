"""Folders on disk → a fingerprint that changes when a file in them does, and a wait until it has."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

LOOK_EVERY = 0.1  # seconds; a look costs some milliseconds

Fingerprint = frozenset[tuple[str, int, int]]  # path, time of change in nanoseconds, size


def take_fingerprint(folders: Iterable[Path]) -> Fingerprint:
    """Note every file below the folders with its time and size; two equal fingerprints mean: nothing was touched."""
    return frozenset(entry for folder in folders for entry in _entries(folder))


def wait_for_change(folders: tuple[Path, ...], before: Fingerprint, seconds: float = math.inf) -> Fingerprint:
    """Return the new fingerprint as soon as it differs from the one before, or the same one when the time is up."""
    until = time.monotonic() + seconds
    while (now := take_fingerprint(folders)) == before and time.monotonic() < until:
        time.sleep(LOOK_EVERY)
    return now


def changed_files(before: Fingerprint, now: Fingerprint) -> frozenset[Path]:
    """The files that were changed, came or went between two looks."""
    return frozenset(Path(path) for path, _, _ in before ^ now)


def _entries(folder: Path) -> Iterator[tuple[str, int, int]]:
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)  # noqa: PTH118 - called some times a second for every file
            try:
                status = os.stat(path)  # noqa: PTH116 - idem
            except OSError:
                continue  # gone between the listing and the look: the next fingerprint tells
            yield path, status.st_mtime_ns, status.st_size
