"""A file that stands on disk as it must be → a file of the next site, which need not be read, hashed or written again."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from generator.model.output import OutputFile

StrPath = str | os.PathLike[str]
"""A place on disk; as a text where there are ten thousands of them, for pathlib takes apart each."""

Stamp = tuple[int, int, int]
"""Which file it is, when it was changed, and its size."""


class ChangedMeanwhileError(Exception):
    """A file of the old site changed while it was taken over."""


class StandingFile(OutputFile):
    """A file whose content was held against its digest, and that must not have changed since."""

    __slots__ = ("digest", "place", "stamp")

    digest: str
    """sha256 of its content."""
    place: StrPath
    """Where it stands."""
    stamp: Stamp
    """Taken before its content was looked at."""

    def __init__(self, *, path: str, digest: str, place: StrPath, stamp: Stamp) -> None:
        """Nothing is read."""
        for name, value in (("path", path), ("digest", digest), ("place", place), ("stamp", stamp)):
            object.__setattr__(self, name, value)

    @property
    def content(self) -> bytes:
        """Its bytes, read when somebody asks, and nobody does where files can be linked; raises ChangedMeanwhileError."""
        content = Path(self.place).read_bytes()
        self.check(self.place)
        return content

    def check(self, place: StrPath) -> int:
        """Give the mode of the file at the place; raises ChangedMeanwhileError unless it is still the one that was looked at."""
        found = look_at(place)
        if found is None or _stamp_of(found) != self.stamp:
            message = f"{self.place} changed while it was taken over"
            raise ChangedMeanwhileError(message)
        return found.st_mode

    def lay(self, target: StrPath) -> bool:
        """Give the file a second name, which costs nothing however large it is; False where the system has no such thing."""
        try:
            os.link(self.place, target)
        except OSError:
            return False
        self.check(target)
        return True


def take_stamp(place: StrPath) -> Stamp | None:
    """The stamp of a plain file; None when there is none."""
    found = look_at(place)
    return _stamp_of(found) if found else None


def look_at(place: StrPath) -> os.stat_result | None:
    """What the system says of a plain file; None when there is none. No link is followed."""
    try:
        status = os.lstat(place)
    except OSError:
        return None
    return status if stat.S_ISREG(status.st_mode) else None


def _stamp_of(status: os.stat_result) -> Stamp:
    return status.st_ino, status.st_mtime_ns, status.st_size
