"""A process that got ready before anybody asked → answers without the time that getting ready takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from generator.system.crew import can_fork, fork_process, settle_in

Answer = Callable[[str], str]


@dataclass
class Standby:
    """For the few things that somebody waits for; it changes no answer.

    Without a process (where none can be forked, or when it is gone) nobody answers, and who asks does the work as always.
    """

    function: Callable[..., object]
    """What it answers for."""
    get_ready: Callable[[], Answer]
    """Is called in the process, and gives what answers there, from text to text."""
    _begun: tuple[BaseProcess, Connection] | None = None
    """The process, when there is one, and our end of the pipe to it."""

    def begin(self) -> None:
        """Begin the process, unless there is one."""
        if self._begun and self._begun[0].is_alive():
            return
        self.close()
        if can_fork():
            ours, theirs = Pipe()
            self._begun = fork_process(_stand_by, self.get_ready, theirs, ours), ours
            theirs.close()

    def ask(self, function: Callable[..., object], texts: Sequence[str]) -> Sequence[str] | None:
        """Its answers, in the same order; None when it does not answer for the function, is not there, or something went wrong."""
        if function is not self.function or not self._begun:
            return None
        _, pipe = self._begun
        try:
            pipe.send(texts)
            answers: Sequence[str] = pipe.recv()
        except (EOFError, OSError):
            self.close()
            return None
        return answers

    def close(self) -> None:
        """End the process."""
        if self._begun:
            process, pipe = self._begun
            self._begun = None
            process.kill()
            process.join()
            pipe.close()


def _stand_by(get_ready: Callable[[], Answer], pipe: Connection, other: Connection) -> None:
    """What the process does: whatever goes wrong ends it, and is told by who does the work instead."""
    settle_in([other])
    with suppress(Exception):
        answer = get_ready()
        while True:
            texts: Sequence[str] = pipe.recv()
            pipe.send([answer(text) for text in texts])
