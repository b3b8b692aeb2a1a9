"""Names of stages → a living line on a terminal (nothing elsewhere), and how long each stage took."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol, TextIO


@dataclass(frozen=True, kw_only=True)
class StageTime:
    """How long one stage took."""

    name: str
    seconds: float
    note: str = ""
    """What was done and what was used again, Dutch; empty when there is nothing to tell."""


class Display(Protocol):
    """Where the name of the running stage is shown."""

    def show(self, name: str) -> None:
        """Show that this stage has begun."""


class NoDisplay:
    """For a log or a pipe: says nothing."""

    def show(self, name: str) -> None:
        """Keep silent."""


class Progress:
    """Tells which stage runs, and remembers how long each took; the times never reach the site."""

    def __init__(self, display: Display) -> None:
        """Begin without a stage."""
        self._display = display
        self._begun: list[tuple[str, float]] = []
        self._notes: dict[int, str] = {}

    def enter(self, name: str) -> None:
        """Begin a stage; the one before it is over."""
        self._begun.append((name, time.perf_counter()))
        self._display.show(name)

    def note(self, text: str) -> None:
        """Note of the running stage what was done and what was used again."""
        self._notes[len(self._begun) - 1] = text

    def times(self) -> tuple[StageTime, ...]:
        """Time of each stage so far, in order; the last one until now."""
        ends = [*(begin for _, begin in self._begun), time.perf_counter()][1:]
        return tuple(
            StageTime(name=name, seconds=end - begin, note=self._notes.get(number, ""))
            for number, ((name, begin), end) in enumerate(zip(self._begun, ends, strict=True))
        )


@contextmanager
def open_progress(stream: TextIO) -> Iterator[Progress]:
    """Lend a progress that lives on the terminal of the stream, or keeps silent when it is no terminal."""
    if not stream.isatty():
        yield Progress(NoDisplay())
        return
    from rich.console import Console  # noqa: PLC0415 - who builds in a pipe does not pay for rich

    with Console(file=stream).status("") as status:
        yield Progress(_StatusDisplay(status.update))


class _StatusDisplay:
    """A spinner with the name of the stage."""

    def __init__(self, update: _Update) -> None:
        self._update = update

    def show(self, name: str) -> None:
        """Replace the name beside the spinner."""
        self._update(f"{name} …")


class _Update(Protocol):
    def __call__(self, status: str) -> None: ...
