"""Read files below one folder, and know nothing outside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


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
