"""Parts of a site → their files: taken from the site of the last build when they were made from the same, or made anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.model.output import OutputFile
from generator.system.digest import sha256
from generator.system.result_cache import ResultCache
from generator.system.stamps import Stamps, lasting_stamps, now, take_mark
from generator.system.standing import StandingFile, take_stamp

LISTS_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Part:
    """Some files of the site, to be made."""

    key: str
    """Digest of everything that they are made from; empty when nothing is kept."""
    make: Callable[[], Generator[OutputFile, None, str]]
    """Gives, after the files, a note: what else there is to know of them, also when they are taken over."""


@dataclass(frozen=True, kw_only=True)
class Made:
    """A part that was made: which files it has, and its note."""

    key: str
    paths: tuple[str, ...]
    note: str


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A part that stands in the site of the last build."""

    files: tuple[StandingFile, ...]
    note: str


@dataclass(frozen=True, kw_only=True)
class KeptFiles:
    """Remembers which files the parts of a site had, never their content: that stands in the site, and is held against its digest.

    What it knows is one list for each folder in which a site is made, written anew by every build: it never grows beyond one site.
    """

    folder: Path | None
    """Where lists are kept; None = make everything anew."""
    site: Path
    """The site of the last build."""
    _parts: dict[str, tuple[Sequence[str], str]] = field(default_factory=dict)
    """Those of this build, by key."""
    _digests: dict[str, str] = field(default_factory=dict)
    """Of the files of this build, by path."""
    _closed: list[int] = field(default_factory=list)
    """When the files of this build were all there."""

    def find(self, parts: Sequence[Part]) -> tuple[list[Kept], list[Part]]:
        """The parts that stand whole in the old site, and the parts that do not."""
        found = [(part, self.take(part.key)) for part in parts]
        return [kept for _, kept in found if kept is not None], [part for part, kept in found if kept is None]

    def take(self, key: str) -> Kept | None:
        """A part that stands whole in the old site; None when it does not."""
        listing = self._known["parts"].get(key) if key else None
        if listing is None:
            return None
        paths, note = listing
        files: list[StandingFile] = []
        known, stamps, site = self._known["digests"], self.stamps, str(self.site)
        for path in paths:
            place, digest = f"{site}/{path}", known.get(path)
            stamp = take_stamp(place)
            if stamp is None or stamps.digest(path, place) != digest:
                return None
            files.append(StandingFile(path=path, digest=digest, place=place, stamp=stamp))
        self._parts[key] = paths, note
        return Kept(files=tuple(files), note=note)

    def note(self, made: Made) -> None:
        """Remember a part that was made."""
        if made.key:
            self._parts[made.key] = made.paths, made.note

    def close(self, digests: Mapping[str, str]) -> None:
        """All files of the site are there, by path the digest of each; it comes in its place hereafter, where others can change it."""
        self._digests.update(digests)
        self._closed.append(now())

    def save(self) -> None:
        """Keep what is known of the site, now that it stands in its place."""
        if self.folder is None or not self._closed:
            return
        site = str(self.site)
        marks = ((path, take_mark(f"{site}/{path}"), digest) for path, digest in self._digests.items())
        looked = {path: (mark, digest) for path, mark, digest in marks if mark}
        listed = {"parts": self._parts, "digests": self._digests, "stamps": lasting_stamps(looked, self._closed[-1])}
        store = ResultCache(self.folder, LISTS_BYTES)
        store.write(self._name, json.dumps(listed, separators=(",", ":")))
        store.shrink()

    @property
    def _name(self) -> str:
        return sha256(str(self.site.resolve()).encode())

    @cached_property
    def _known(self) -> dict[str, Any]:
        text = ResultCache(self.folder, LISTS_BYTES).read(self._name) if self.folder else None
        known: dict[str, Any] = json.loads(text) if text else {"parts": {}, "digests": {}, "stamps": {}}
        return known

    @cached_property
    def stamps(self) -> Stamps:
        """Of the files of the old site."""
        return Stamps(self._known["stamps"])


def make_parts(parts: Sequence[Part]) -> Generator[OutputFile, None, list[Made]]:
    """Make parts, as a job; gives what is to be remembered of each."""
    made: list[Made] = []
    for part in parts:
        one = yield from _make(part)
        made.append(one)
    return made


def _make(part: Part) -> Generator[OutputFile, None, Made]:
    paths: list[str] = []
    note = yield from _noted(part.make(), paths)
    return Made(key=part.key, paths=tuple(paths), note=note)


def _noted(files: Generator[OutputFile, None, str], paths: list[str]) -> Generator[OutputFile, None, str]:
    """The same files; the path of each is put on the list."""
    while True:
        try:
            file = next(files)
        except StopIteration as end:
            note: str = end.value
            return note
        paths.append(file.path)
        yield file
