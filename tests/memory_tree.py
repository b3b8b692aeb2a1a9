"""A folder of inputs that is only in memory: for tests that change a byte ten thousand times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.system.files import Entry, Kind, SourceTree


@dataclass(frozen=True)
class MemoryTree(SourceTree):
    """Files by path, as `SourceTree` reads them from disk."""

    root: Path = Path("/nowhere")
    contents: Mapping[str, bytes] = field(default_factory=dict)

    def read(self, path: str) -> bytes:
        return self.contents[path]

    def exists(self, path: str) -> bool:
        return path in self.contents

    def entries(self, path: str) -> Iterator[Entry]:
        for name in sorted(self.contents):
            if name.startswith(f"{path}/"):
                yield Entry(path=name, kind=Kind.FILE, size=len(self.contents[name]))

    def leads_elsewhere(self, path: str) -> bool:
        return not any(name.startswith(f"{path}/") for name in self.contents)


def read_folder(files: SourceTree, folder: str) -> dict[str, bytes]:
    """Every file of a package, to be changed in memory."""
    return {entry.path: files.read(entry.path) for entry in files.entries(folder)}
