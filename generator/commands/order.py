"""What a user asks of a build, as the commands hand it to one another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CACHE = ".cache"


@dataclass(frozen=True, kw_only=True)
class BuildOrder:
    """What to build, where to, and with how many hands."""

    program: Path
    """Folder with `generator/` and `site_templates/`."""
    project: Path
    """Folder with `content/` and `data/`; `.cache/` comes here."""
    target: Path
    workers: int

    @property
    def cache(self) -> Path:
        """What saves work the next time; may be thrown away at any moment."""
        return self.project / CACHE
