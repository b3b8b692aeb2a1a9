"""Names and texts ↔ small files in one folder; a damaged file is as good as none."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from generator.system.digest import sha256


@dataclass(frozen=True)
class ResultCache:
    """Texts by the digest of what they were made from. Each file: the digest of the text, a line feed, the text."""

    folder: Path
    size: int
    """Bytes to keep at most."""

    def read(self, name: str) -> str | None:
        """Text that was kept under the name; None when there is none or when it is not whole."""
        path = self._path(name)
        try:
            digest, _, content = path.read_bytes().partition(b"\n")
        except OSError:
            return None
        if digest.decode("ascii", "replace") != sha256(content):
            return None
        return content.decode()

    def write(self, name: str, text: str) -> None:
        """Keep a text: beside its place first, then in one step, so that no reader finds half of it."""
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        content = text.encode()
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix="nieuw-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(sha256(content).encode("ascii") + b"\n" + content)
            Path(beside).replace(path)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise

    def shrink(self) -> None:
        """Remove the oldest files until the rest fits; what is used still is made again and is then among the newest."""
        files = [(entry.stat(), entry) for entry in self.folder.glob("*/*")]
        total = sum(status.st_size for status, _ in files)
        for status, entry in sorted(files, key=lambda file: (file[0].st_mtime_ns, file[1].name)):
            if total <= self.size:
                return
            entry.unlink(missing_ok=True)
            total -= status.st_size

    def _path(self, name: str) -> Path:
        return self.folder / name[:2] / name[2:]
