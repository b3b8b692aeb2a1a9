"""Parts of a site → their files: taken from the site of the last build when they were made from the same, or made anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.model.output import OutputFile
from generator.system.digest import sha256
from generator.system.result_cache import ResultCache

LISTS_BYTES = 16 * 1024 * 1024

Listing = tuple[tuple[str, str], ...]
"""Paths and the sha256 of each."""


class ChangedMeanwhileError(Exception):
    """A file of the old site changed while it was taken over."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """Some files of the site, to be made."""

    key: str
    """Digest of everything that they are made from."""
    make: Callable[[], Generator[OutputFile, None, None]]


@dataclass(frozen=True, kw_only=True)
class KeptFiles:
    """Remembers which files a part had, never their content: that stands in the site, and is held against its digest."""

    folder: Path | None
    """Where lists are kept; None = make everything anew."""
    site: Path
    """The site of the last build."""

    def find(self, parts: Sequence[Part]) -> tuple[list[Listing], list[Part]]:
        """Lists of the parts that stand whole in the old site, and the parts that do not."""
        found = [(part, self._listing(part)) for part in parts]
        return [listing for _, listing in found if listing is not None], [part for part, listing in found if listing is None]

    def read(self, listing: Listing) -> Iterator[OutputFile]:
        """The files of a part that was found, one at a time, for together they are large; raises ChangedMeanwhileError."""
        for path, digest in listing:
            content = (self.site / path).read_bytes()
            if sha256(content) != digest:
                message = f"{self.site / path} changed while it was read"
                raise ChangedMeanwhileError(message)
            yield OutputFile(path=path, content=content)

    def make(self, part: Part) -> Generator[OutputFile, None, None]:
        """Make a part, as a job, and remember its files."""
        listing: list[tuple[str, str]] = []
        for file in part.make():
            listing.append((file.path, sha256(file.content)))
            yield file
        if self.folder:
            store = ResultCache(self.folder, LISTS_BYTES)
            store.write(part.key, json.dumps(listing))
            store.shrink()

    def _listing(self, part: Part) -> Listing | None:
        text = ResultCache(self.folder, LISTS_BYTES).read(part.key) if self.folder else None
        if text is None:
            return None
        listing = tuple((path, digest) for path, digest in json.loads(text))
        return listing if all(self._stands(path, digest) for path, digest in listing) else None

    def _stands(self, path: str, digest: str) -> bool:
        try:
            return sha256((self.site / path).read_bytes()) == digest
        except OSError:
            return False
