"""A function and its items → their results in the same order: from the cache, here, or in other processes."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from generator.system.crew import interrupt_later, run_elsewhere
from generator.system.digest import sha256
from generator.system.result_cache import ResultCache
from generator.system.source_digest import source_digest

Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 128  # below this many misses another process costs more than it saves: it imports for over a second, and a chart takes 10 ms
CHUNK = 4  # items handed to a process at once; small, so that Ctrl-C does not wait long
CACHE_BYTES = 256 * 1024 * 1024

Advance = Callable[[int, int], None]


def _keep_silent(_done: int, _total: int) -> None:
    """For a caller without a progress line."""


@dataclass(frozen=True)
class Runner:
    """Hides the cache and the processes behind one method; neither ever changes a result."""

    workers: int
    """Processes at most; 1 = everything in this one."""
    cache: Path | None
    """Folder of the cache, made when needed; None = compute everything anew."""
    advance: Advance = _keep_silent
    """Called with (done, total) as results come in."""
    cache_bytes: int = CACHE_BYTES
    """The cache is cut back to this size, oldest first."""

    def map(self, function: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
        """Give `[function(item) for item in items]`, as JSON reads it back.

        The function stands at the top of a module and depends on its item alone; items and results are JSON values (text, numbers,
        lists, dicts with text as keys), so that equal content has equal bytes. Raises what the function raises.
        """
        texts = [_canonical(item) for item in items]
        store = ResultCache(self.cache, self.cache_bytes) if self.cache else None
        digest = source_digest(function) if store else ""
        names = {text: sha256(f"{digest}\n{text}".encode()) for text in texts}
        found = {text: value for text, name in names.items() if store and (value := store.read(name)) is not None}
        missing = [text for text in names if text not in found]
        self.advance(len(found), len(names))
        with closing(self._compute(function, missing)) as values:  # closed on Ctrl-C too, so that no process works on
            for text, value in zip(missing, values, strict=True):
                found[text] = value
                if store:
                    store.write(names[text], value)
                self.advance(len(found), len(names))
        if store and missing:
            store.shrink()
        return [json.loads(found[text]) for text in texts]

    def _compute(self, function: Callable[[Item], Result], texts: Sequence[str]) -> Generator[str]:
        call = _Call(function)
        if self.workers == 1 or not texts:
            yield from map(call, texts)
            return
        if len(texts) < FEW:  # not in this process: it is to be forked again, and cannot be once it has drawn
            yield from run_elsewhere(partial(_call_all, call, texts))
            return
        executor = ProcessPoolExecutor(self.workers, mp_context=get_context("spawn"), initializer=_ignore_interrupt)
        try:
            with interrupt_later():  # an interrupt halfway through handing out work can leave a lock that nobody frees
                results = executor.map(call, texts, chunksize=CHUNK)
            yield from results
        finally:
            executor.shutdown(wait=True, cancel_futures=True)


@dataclass(frozen=True)
class _Call:
    """The function from text to text, so that a result is the same from here, from a process and from the cache."""

    function: Callable[..., object]

    def __call__(self, text: str) -> str:
        return _canonical(self.function(json.loads(text)))


def _call_all(call: _Call, texts: Sequence[str]) -> Generator[str, None, None]:
    yield from map(call, texts)


def _canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _ignore_interrupt() -> None:
    """Leave Ctrl-C to the parent, which stops handing out work; else every process prints its own traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
