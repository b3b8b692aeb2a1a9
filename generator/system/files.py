"""Read files below one folder, and know nothing outside it; write one file as a whole."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_MODE = 0o644


def write_file(path: Path, content: bytes) -> None:
    """Write a file as a whole: a reader, or a crash, sees the old one or the new one."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    fresh = Path(name)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - the handle that mkstemp opened
            file.write(content)
        fresh.chmod(_MODE)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


@dataclass(frozen=True)
class SourceTree:
    """A folder of inputs; paths are relative, with forward slashes."""

    root: Path

    def read(self, path: str) -> bytes:
        """Bytes of a file; raises FileNotFoundError when it is not there."""
        return (self.root / path).read_bytes()

    def exists(self, path: str) -> bool:
        """Say whether there is a file at the path."""
        return (self.root / path).is_file()

    def folders(self, path: str) -> tuple[str, ...]:
        """Names of the folders directly below one, sorted; empty when it is not there."""
        folder = self.root / path
        if not folder.is_dir():
            return ()
        return tuple(sorted(entry.name for entry in folder.iterdir() if entry.is_dir()))

    def files(self, path: str) -> Iterator[str]:
        """Paths of all files below a folder, sorted, relative to the root of the tree."""
        folder = self.root / path
        for entry in sorted(folder.rglob("*")):
            if entry.is_file():
                yield entry.relative_to(self.root).as_posix()
