"""Parts of a site → their files: taken from the site of the last build when they were made from the same, or made anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.model.output import OutputFile
from generator.system.digest import sha256
from generator.system.result_cache import ResultCache
from generator.system.standing import StandingFile, take_stamp

LISTS_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Part:
    """Some files of the site, to be made."""

    key: str
    """Digest of everything that they are made from."""
    make: Callable[[], Generator[OutputFile, None, str]]
    """Gives, after the files, a note: what else there is to know of them, also when they are taken over."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A part that stands in the site of the last build."""

    files: tuple[StandingFile, ...]
    note: str


@dataclass(frozen=True, kw_only=True)
class KeptFiles:
    """Remembers which files a part had, never their content: that stands in the site, and is held against its digest."""

    folder: Path | None
    """Where lists are kept; None = make everything anew."""
    site: Path
    """The site of the last build."""

    def find(self, parts: Sequence[Part]) -> tuple[list[Kept], list[Part]]:
        """The parts that stand whole in the old site, and the parts that do not."""
        found = [(part, self._kept(part)) for part in parts]
        return [kept for _, kept in found if kept is not None], [part for part, kept in found if kept is None]

    def make(self, part: Part) -> Generator[OutputFile, None, str]:
        """Make a part, as a job, and remember its files; gives its note."""
        listing: list[tuple[str, str]] = []
        note = yield from _noted(part.make(), listing)
        if self.folder:
            store = ResultCache(self.folder, LISTS_BYTES)
            store.write(part.key, json.dumps([listing, note]))
            store.shrink()
        return note

    def _kept(self, part: Part) -> Kept | None:
        text = ResultCache(self.folder, LISTS_BYTES).read(part.key) if self.folder else None
        if text is None:
            return None
        listing, note = json.loads(text)
        files: list[StandingFile] = []
        for path, digest in listing:
            place = self.site / path
            stamp = take_stamp(place)
            if stamp is None or _digest_of(place) != digest:
                return None
            files.append(StandingFile(path=path, digest=digest, place=place, stamp=stamp))
        return Kept(files=tuple(files), note=note)


def _digest_of(place: Path) -> str:
    try:
        return sha256(place.read_bytes())
    except OSError:
        return ""


def _noted(files: Generator[OutputFile, None, str], listing: list[tuple[str, str]]) -> Generator[OutputFile, None, str]:
    """The same files; path and digest of each are put on the listing."""
    while True:
        try:
            file = next(files)
        except StopIteration as end:
            note: str = end.value
            return note
        listing.append((file.path, sha256(file.content)))
        yield file
