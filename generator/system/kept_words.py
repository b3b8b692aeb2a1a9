"""Weights of words of pages, by the key of each page → the same in the next build, so that only pages that changed are read for words."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.system.result_cache import ResultCache

WORDS_BYTES = 64 * 1024 * 1024

Weights = Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class KeptWords:
    """The words of one site in one language; they are one file, written anew by every build that asks: it never grows beyond one site."""

    folder: Path | None
    """Where they are kept, for several sites; None = nothing is."""
    name: str
    """Of the site and the language."""
    _asked: dict[str, Weights] = field(default_factory=dict)
    """Those of this build, by the key of their page."""

    def look_up(self, key: str, weigh: Callable[[], Weights]) -> Weights:
        """The words of the page with this key, each with its weight; weighed when no build before this one did."""
        found = (self._known.get(key) if key else None) or weigh()
        self._asked[key] = found
        return found

    def save(self) -> None:
        """Keep the words of this build, when these are not the ones that are kept."""
        if self.folder is None or self._asked.keys() == self._known.keys():
            return
        store = ResultCache(self.folder, WORDS_BYTES)
        store.write(self.name, json.dumps(self._asked, separators=(",", ":")))
        store.shrink()

    @cached_property
    def _known(self) -> Mapping[str, Weights]:
        text = ResultCache(self.folder, WORDS_BYTES).read(self.name) if self.folder else None
        known: Mapping[str, Weights] = json.loads(text) if text else {}
        return known
