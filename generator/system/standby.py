"""A process that got ready before anybody asked → answers without the time that getting ready takes."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from generator.system.crew import can_fork, interrupt_later

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
    _hands: list[tuple[Connection, BaseProcess]] = field(default_factory=list)
    """The process, when there is one."""

    def begin(self) -> None:
        """Begin the process, unless there is one."""
        if self._hands and self._hands[0][1].is_alive():
            return
        self.close()
        if not can_fork():
            return
        context = get_context("fork")
        ours, theirs = context.Pipe()
        process = context.Process(target=_stand_by, args=(self.get_ready, theirs, ours), daemon=True)
        with interrupt_later():  # until the process has said that Ctrl-C is not for it
            process.start()
        theirs.close()
        self._hands.append((ours, process))

    def ask(self, function: Callable[..., object], texts: Sequence[str]) -> Sequence[str] | None:
        """Its answers, in the same order; None when it does not answer for the function, is not there, or something went wrong."""
        if function is not self.function or not self._hands:
            return None
        answers: Sequence[str] | None = None
        with suppress(EOFError, OSError):
            self._hands[0][0].send(texts)
            answers = self._hands[0][0].recv()
        if answers is None:
            self.close()
        return answers

    def close(self) -> None:
        """End the process."""
        for pipe, process in self._hands:
            process.kill()
            process.join()
            pipe.close()
        self._hands.clear()


def _stand_by(get_ready: Callable[[], Answer], pipe: Connection, other: Connection) -> None:
    """What the process does: whatever goes wrong ends it, and is told by who does the work instead."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # a collection would touch, and so copy, the memory that is shared with the parent
    other.close()
    with suppress(Exception):
        answer = get_ready()
        while True:
            texts: Sequence[str] = pipe.recv()
            pipe.send([answer(text) for text in texts])
