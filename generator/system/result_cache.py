"""Names and contents ↔ files in one folder; a damaged file is as good as none."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.system.digest import sha256


@dataclass(frozen=True)
class ResultCache:
    """Contents by the digest of what they were made from. Each file: the digest of the content, a line feed, the content."""

    folder: Path
    size: int
    """Bytes to keep at most."""

    def read(self, name: str) -> str | None:
        """Text that was kept under the name; None when there is none or when it is not whole."""
        content = self.read_bytes(name)
        return None if content is None else content.decode()

    def read_bytes(self, name: str) -> bytes | None:
        """Bytes that were kept under the name; None when there are none or when they are not whole."""
        path = self._path(name)
        try:
            digest, _, content = path.read_bytes().partition(b"\n")
        except OSError:
            return None
        if digest.decode("ascii", "replace") != sha256(content):
            return None
        return content

    def write(self, name: str, text: str) -> None:
        """Keep a text, as bytes are kept."""
        self.write_bytes(name, text.encode())

    def write_bytes(self, name: str, content: bytes) -> None:
        """Keep bytes: beside their place first, then in one step, so that no reader finds half of them."""
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix="nieuw-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(sha256(content).encode("ascii") + b"\n" + content)
            Path(beside).replace(path)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise

    def shrink(self) -> None:
        """Remove the oldest files until the rest fits; what is used still is made again and is then among the newest.

        The newest stays, however large: the list of a site with ten thousand areas is larger than all others may be together.
        """
        files = sorted(self._standing(), key=lambda file: (file[0].st_mtime_ns, file[1].name))
        total = sum(status.st_size for status, _ in files)
        for status, entry in files[:-1]:
            if total <= self.size:
                return
            entry.unlink(missing_ok=True)
            total -= status.st_size

    def _standing(self) -> Iterator[tuple[os.stat_result, Path]]:
        """All files; without those that another process removed or renamed since they were listed."""
        for entry in self.folder.glob("*/*"):
            with suppress(FileNotFoundError):
                yield entry.stat(), entry

    def _path(self, name: str) -> Path:
        return self.folder / name[:2] / name[2:]
