"""Read files below one folder, and know nothing outside it; write one file as a whole."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from pathlib import Path

_MODE = 0o644
_LEFT_BEHIND = re.compile(
    r"\._.*|\.ds_store|\.localized|(?:eh)?thumbs\.db|desktop\.ini"  # macOS and Windows
    r"|~\$.*|\.~lock\..*\#|~wrl\d+\.tmp"  # Word and LibreOffice, while a document is open
    r"|.*~|\#.*\#|\.\#.*|\..*\.sw[a-p]",  # editors of text
    re.IGNORECASE | re.DOTALL,
)
"""Names of files that nobody made: a system or a program did, and leaves them."""


def is_left_behind(path: str) -> bool:
    """Say whether a file was left by a system or a program: no text and no data of anybody, and nothing to publish."""
    return bool(_LEFT_BEHIND.fullmatch(path.rpartition("/")[2]))


def is_hidden(path: str) -> bool:
    """Say whether a file, or a folder on the way to it, has a name that begins with a dot."""
    return any(part.startswith(".") for part in path.split("/"))


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


class Kind(StrEnum):
    """What an entry of a folder is, seen without following it."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    OTHER = "other"
    """A pipe, a socket or a device: reading it may never end."""


class Target(StrEnum):
    """Where a link ends, after all links on the way."""

    NOTHING = "nothing"
    OUTSIDE = "outside"
    """Something that is not below the root of the tree."""
    FILE = "file"
    FOLDER = "folder"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Something in a folder, as it stands there."""

    path: str
    """Relative to the root of the tree, with forward slashes."""
    kind: Kind
    size: int
    """Bytes."""


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
        """Paths of all files below a folder, sorted, relative to the root of the tree; a folder behind a link is not entered."""
        start = f"{path.rstrip('/')}/" if path.strip("/") else ""
        yield from (start + below for below, entry in walk(self.root / path) if _is_file(entry))

    def entries(self, path: str) -> Iterator[Entry]:
        """Everything below a folder, sorted by name, folders before what is in them; no link is followed and nothing is opened."""
        folder = self.root / path
        if not folder.is_dir():
            return
        with os.scandir(folder) as scan:
            found = sorted(scan, key=lambda entry: entry.name)
        for entry in found:
            kind = _kind(entry)
            below = f"{path}/{entry.name}"
            yield Entry(path=below, kind=kind, size=entry.stat(follow_symlinks=False).st_size)
            if kind is Kind.FOLDER:
                yield from self.entries(below)

    def links(self, path: str) -> Iterator[str]:
        """Paths of all links below a folder, sorted, none of them entered; of the folder alone when it is one itself."""
        if self.is_link(path):
            yield path
            return
        yield from (f"{path}/{below}" for below, entry in walk(self.root / path) if entry.is_symlink())

    def is_link(self, path: str) -> bool:
        """Say whether there is a link at the path."""
        return (self.root / path).is_symlink()

    def target(self, path: str) -> Target:
        """Where a link leads; one that goes round in circles leads to nothing."""
        link = self.root / path
        if not link.exists():
            return Target.NOTHING
        if not link.resolve().is_relative_to(self.root.resolve()):
            return Target.OUTSIDE
        return Target.FOLDER if link.is_dir() else Target.FILE

    def leads_elsewhere(self, path: str) -> bool:
        """Say whether a link stands on the way from the root to the path."""
        return (self.root / path).resolve() != self.root.resolve() / path


def walk(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Everything below a folder that is no folder itself, by name, with its path from there; no link is followed.

    A folder comes before what begins like it. By hand, for pathlib takes ten times as long, and a site has ten thousand files.
    """
    waiting = [("", _entries(str(folder)))]
    while waiting:
        start, entries = waiting[-1]
        for entry in entries:  # goes on where it was left
            if entry.is_dir(follow_symlinks=False):
                waiting.append((f"{start}{entry.name}/", _entries(entry.path)))
                break
            yield f"{start}{entry.name}", entry
        else:
            waiting.pop()


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    """What is in a folder, by name; nothing where there is none."""
    try:
        with os.scandir(folder) as scan:
            return iter(sorted(scan, key=attrgetter("name")))
    except (FileNotFoundError, NotADirectoryError):
        return iter(())


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether there is a file, also behind a link; one that goes round in circles leads to none."""
    return entry.is_file(follow_symlinks=False) or (entry.is_symlink() and Path(entry.path).is_file())


def _kind(entry: os.DirEntry[str]) -> Kind:
    if entry.is_symlink():
        return Kind.LINK
    if entry.is_dir(follow_symlinks=False):
        return Kind.FOLDER
    return Kind.FILE if entry.is_file(follow_symlinks=False) else Kind.OTHER
