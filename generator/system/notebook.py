"""Answers that an earlier build wrote down → the same answers, as long as they are asked of equal things."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, is_dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from generator.system.digest import sha256
from generator.system.keeper import ANEW, Keeper, read_model
from generator.system.result_cache import ResultCache

Answer = TypeVar("Answer")

NOTES_BYTES = 128 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Notebook:
    """What was found about texts and packages; it never changes an answer.

    A thing is known by a digest of all that it says. The notes of a site are one file, which a build writes anew with what it asked
    itself: so it never grows beyond one site. Answers are made of values of `generator.model`.
    """

    keeper: Keeper = ANEW
    """Knows the program, which decides the answers beside the things, and makes digests."""
    folder: Path | None = None
    """Where notes are kept, for several sites; None = nothing is written down."""
    site: str = ""
    """Which site."""
    _noted: dict[str, bytes] = field(default_factory=dict)
    """What was asked in this build."""
    _names: dict[int, tuple[object, str]] = field(default_factory=dict)
    """Digests of things that were met; each is held, so that no other can take its place."""

    def look_up(self, question: Hashable, things: Sequence[object], answer: Callable[[], Answer]) -> Answer:
        """The answer to a question of some things; worked out when no build before this one asked it of equal things."""
        if self.folder is None:
            return answer()
        name = sha256("\n".join((self.keeper.program, _spelled(question), *map(self._name, things))).encode())
        content = self._noted.get(name) or self._known.get(name)
        made: Answer = answer() if content is None else read_model(content)
        self._noted[name] = pickle.dumps(made, protocol=5) if content is None else content
        for number, part in enumerate((made, *made) if isinstance(made, tuple) else (made,)):
            if is_dataclass(part):
                self._names[id(part)] = part, f"{name} {number}"
        return made

    @property
    def counts(self) -> tuple[int, int]:
        """How many answers of this build were worked out, and how many stood there."""
        reused = len(self._noted.keys() & self._known.keys())
        return len(self._noted) - reused, reused

    def save(self, *, asked_all: bool = True) -> None:
        """Write down what was asked in this build, when that is not what stands there.

        A build that remembered most of it did not ask all that its site needs: then what stands there stays.
        """
        noted = self._noted if asked_all else {**self._known, **self._noted}
        if self.folder is None or noted.keys() == self._known.keys():
            return
        store = ResultCache(self.folder, NOTES_BYTES)
        store.write_bytes(self._place, pickle.dumps(noted, protocol=5))
        store.shrink()

    def _name(self, thing: object) -> str:
        """Digest of all that a thing says: of what was written down, that of the question and the things that it was the answer to."""
        if id(thing) not in self._names:
            self._names[id(thing)] = thing, self.keeper.key(type(thing).__name__, thing)
        return self._names[id(thing)][1]

    @property
    def _place(self) -> str:
        return sha256(self.site.encode())

    @cached_property
    def _known(self) -> Mapping[str, bytes]:
        content = ResultCache(self.folder, NOTES_BYTES).read_bytes(self._place) if self.folder else None
        known: Mapping[str, bytes] = {} if content is None else read_model(content)
        return known


NO_NOTES = Notebook()


def _spelled(question: Hashable) -> str:
    """A function by its name, and what it is asked about as it is written."""
    parts = question if isinstance(question, tuple) else (question,)
    return " ".join(f"{part.__module__}.{part.__qualname__}" if callable(part) else repr(part) for part in parts)
