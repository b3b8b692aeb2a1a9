"""Files on disk → their digests, read again only when something about a file says that it may have been changed since."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.system.digest import sha256
from generator.system.files import SourceTree
from generator.system.result_cache import ResultCache
from generator.system.standing import StrPath, look_at

LOOKED = sha256(b"inputs")
"""Name of what is kept of inputs."""
LOOKED_BYTES = 64 * 1024 * 1024

Mark = tuple[int, int, int, int]
"""Inode, time of the last change of content, time of the last change of anything, size."""

SETTLED = 2_000_000_000
"""Nanoseconds: a file that was changed less than this before it was looked at may be changed again without its times telling."""


@dataclass(frozen=True)
class Stamps:
    """Digests of files by where they stand, each with a mark that no change of the file leaves as it was.

    A program can set the time of a file's content, but not the time at which anything of it last changed. Where the system keeps no such
    time, or the file was changed only just before it was looked at, it is read.
    """

    known: Mapping[str, Sequence[object]] = field(default_factory=dict)
    """By path: the mark and the digest."""

    def digest(self, path: str, place: StrPath) -> str | None:
        """The digest of a plain file; None when there is none that can be read."""
        seen = self.look(path, place)
        return seen[1] if seen else None

    def look(self, path: str, place: StrPath) -> tuple[Mark, str] | None:
        """The mark of a plain file, taken before anything of it was read, and its digest; None when there is none that can be read."""
        mark = take_mark(place)
        if mark is None:
            return None
        known = self.known.get(path)
        if known is not None and tuple(known[:-1]) == mark:
            return mark, str(known[-1])
        try:
            return mark, sha256(Path(place).read_bytes())
        except OSError:
            return None


NO_STAMPS = Stamps()


def take_mark(place: StrPath) -> Mark | None:
    """The mark of a plain file; None when there is none."""
    status = look_at(place)
    return (status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size) if status else None


def now() -> int:
    """The time as files have it, in nanoseconds."""
    return time.time_ns()


def lasting_stamps(looked: Mapping[str, tuple[Mark, str]], moment: int) -> dict[str, list[object]]:
    """Of marks and digests those that can be relied on later, as JSON writes them: of files that were at rest before the moment.

    That is when the digests were known for certain. A file that was changed after it, or just before it, is read again.
    """
    if sys.platform == "win32":
        return {}  # its third time is that at which the file was made
    return {path: [*mark, digest] for path, (mark, digest) in looked.items() if mark[2] < moment - SETTLED}


class InputLook:
    """Digests of files that are read in every build; those that are known, from looking at them before, are not read again."""

    def __init__(self, folder: Path | None) -> None:
        """`folder` is where marks and digests are kept; None = everything is read."""
        self._store = ResultCache(folder, LOOKED_BYTES) if folder else None
        text = self._store.read(LOOKED) if self._store else None
        self._stamps = Stamps(json.loads(text)) if text else NO_STAMPS
        self._seen: dict[str, tuple[Mark, str]] = {}
        self._moment = now()

    def digest(self, tree: SourceTree, path: str) -> str:
        """The digest of a file; one behind a link is always read. Raises FileNotFoundError."""
        place = tree.root / path
        name = str(place.absolute())
        seen = self._seen.get(name) or self._stamps.look(name, place)
        if seen is None:
            return sha256(tree.read(path))
        self._seen[name] = seen
        return seen[1]

    def save(self) -> None:
        """Keep what was seen, for the next look."""
        lasting = lasting_stamps(self._seen, self._moment)
        if self._store and lasting != self._stamps.known:
            self._store.write(LOOKED, json.dumps(lasting, separators=(",", ":")))
