"""What does not hold in a published site: where it stands, of which figure, and what is the matter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Deviation(StrEnum):
    """How a site deviates from what it should be; the value is what machines read."""

    CHANGED = "veranderd"
    MISSING = "ontbreekt"
    EXTRA = "extra"
    RENAMED = "hernoemd"
    SWAPPED = "verwisseld"
    UNREADABLE = "onleesbaar"
    LIST = "lijst"
    """A list of checksums that is no list, or not the attested one."""
    FIGURE = "cijfer"
    """A figure that does not follow from its operands, or stands otherwise on a page."""


@dataclass(frozen=True, kw_only=True, order=True)
class Finding:
    """One deviation; sorts by place."""

    path: str
    line: int = 0
    """Counted from 1; 0 = the file as a whole."""
    column: int = 0
    """In bytes, counted from 1; 0 = the line as a whole."""
    kind: Deviation
    figure: str = ""
    """Id of the figure; empty when none stands there."""
    text: str
    """Dutch, for the auditor."""


class PublishedSite(Protocol):
    """The files of a site, wherever it stands."""

    @property
    def paths(self) -> frozenset[str]:
        """Paths from the root of the site, with forward slashes."""

    def read(self, path: str) -> bytes:
        """Bytes of a file; raises OSError when it cannot be read."""
