"""A function and its items → their results in the same order: from the cache, here, or in other processes."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from generator.system.crew import begin_job, run_elsewhere, run_jobs
from generator.system.digest import sha256
from generator.system.result_cache import ResultCache
from generator.system.source_digest import source_digest
from generator.system.standby import Standby

Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 32  # below this many misses a second process costs more than it saves: it makes an engine of its own, and a chart takes 5 ms
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
    standby: Standby | None = None
    """Who answers at once when there is little to do."""

    def map(self, function: Callable[..., Result], items: Iterable[Item], tools: Callable[[], object] | None = None) -> list[Result]:
        """Give `[function(item) for item in items]`, as JSON reads it back; or `[function(item, tools()) …]`.

        The function stands at the top of a module and depends on its item alone; items and results are JSON values (text, numbers,
        lists, dicts with text as keys), so that equal content has equal bytes. Raises what the function raises.
        Each item is let go of as soon as it is written down.
        Tools are what it needs beside any item; they follow from its source, and are only asked for when there is work.
        """
        texts = [json_value(item) for item in items]
        store, names = self._store, _names(function, texts)
        found = {text: value for text, name in names.items() if store and (value := store.read(name)) is not None}
        missing = [text for text in names if text not in found]
        self.advance(len(found), len(names))
        with closing(self._compute(function, missing, tools)) as values:  # closed on Ctrl-C too, so that no process works on
            for text, value in values:
                found[text] = value
                if store:
                    store.write(names[text], value)
                self.advance(len(found), len(names))
        if store and missing:
            store.shrink()
        read: dict[str, Result] = {}
        while found:  # each is let go as soon as it is read, for there may be thousands
            text, value = found.popitem()
            read[text] = json.loads(value)
        return [read[text] for text in texts]

    @contextmanager
    def begin(self, function: Callable[[Item], Result], item: Item) -> Iterator[Callable[[], Result]]:
        """Begin computing one result in a process of its own, and lend a function that waits for it; kept and read back as by `map`.

        With one worker, or where processes cannot be forked, it is computed when it is asked for.
        """
        store, text = self._store, json_value(item)
        name = _names(function, [text])[text]
        known = store.read(name) if store else None

        def keep(value: str) -> Result:
            if store:
                store.write(name, value)
            result: Result = json.loads(value)
            return result

        if known is not None:
            yield lambda: keep(known)  # written again, it is among the newest
        elif self.workers == 1:
            yield cache(lambda: keep(_Call(function)(text)))
        else:
            with begin_job(partial(_call_one, _Call(function), text)) as wait:
                yield cache(lambda: keep(wait()))  # who asks twice waits once

    @property
    def _store(self) -> ResultCache | None:
        return ResultCache(self.cache, self.cache_bytes) if self.cache else None

    def _compute(
        self, function: Callable[..., object], texts: Sequence[str], tools: Callable[[], object] | None
    ) -> Generator[tuple[str, str], None, None]:
        """Texts with their values, as they come. Never here when there may be processes: this one is to be forked again."""
        if not texts:
            return
        ready = self.standby.ask(function, texts) if self.standby and len(texts) < FEW else None
        if ready is not None:
            yield from zip(texts, ready, strict=True)
            return
        call = _Call(function, (tools(),) if tools else ())
        hands = self.workers if len(texts) >= FEW else 1
        jobs = [partial(_call_all, call, texts[number::hands]) for number in range(hands)]
        if self.workers == 1 or hands > 1:
            yield from run_jobs(jobs, self.workers)
        else:
            yield from run_elsewhere(jobs[0])


@dataclass(frozen=True)
class _Call:
    """The function from text to text, so that a result is the same from here, from a process and from the cache."""

    function: Callable[..., object]
    tools: tuple[object, ...] = ()

    def __call__(self, text: str) -> str:
        return json_value(self.function(json.loads(text), *self.tools))


def called(function: Callable[..., object], *tools: object) -> Callable[[str], str]:
    """The function as it is called for each text, with its tools."""
    return _Call(function, tools)


def _call_all(call: _Call, texts: Sequence[str]) -> Generator[tuple[str, str], None, None]:
    yield from ((text, call(text)) for text in texts)


def _call_one(call: _Call, text: str) -> Generator[None, None, str]:
    yield from ()
    return call(text)


_digest_of = cache(source_digest)  # a process runs the source that it began with, and `serve` draws after every edit


def _names(function: Callable[..., object], texts: Sequence[str]) -> dict[str, str]:
    """Each text once, with the name of its result in the cache."""
    digest = _digest_of(function)
    return {text: sha256(f"{digest}\n{text}".encode()) for text in texts}


def json_value(value: object) -> str:
    """A JSON value as text: equal values give equal texts."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
