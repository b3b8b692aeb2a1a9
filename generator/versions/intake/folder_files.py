"""The files of a version → the same files with SHA256SUMS; and how two sets of files differ."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

CHECKSUMS = "SHA256SUMS"

Files = Mapping[str, bytes]


def add_checksums(files: Files) -> Files:
    """Add `SHA256SUMS`: every other file, sorted, two spaces between, checkable with `sha256sum -c`."""
    lines = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()) if name != CHECKSUMS)
    return {**files, CHECKSUMS: "".join(lines).encode("ascii")}


def list_differences(old: Files, new: Files) -> tuple[str, ...]:
    """Names of files that are not the same, byte for byte, or stand on one side only."""
    return tuple(name for name in sorted(old.keys() | new.keys()) if old.get(name) != new.get(name))
