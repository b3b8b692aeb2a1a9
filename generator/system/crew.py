"""Jobs → everything they yield, and what each returns: one after another in this process, or side by side in forked ones."""

from __future__ import annotations

import gc
import pickle
import signal
import sys
import traceback
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Job = Callable[[], Generator[Item, None, Result]]
"""Yields items on its way and returns a result; side by side, both travel between processes, so pickle must know them."""

UNFORKABLE = frozenset({"vl_convert", "py_mini_racer"})
"""Libraries that hang in the fork of a process that has loaded them."""


class LostWorkerError(Exception):
    """A process ended without saying how: killed, or out of memory."""


@dataclass(frozen=True)
class _Yielded(Generic[Item]):
    item: Item


@dataclass(frozen=True)
class _Returned(Generic[Result]):
    result: Result


@dataclass(frozen=True)
class _Raised:
    error: BaseException


@dataclass(frozen=True)
class _Hand:
    """A process at work."""

    number: int
    """Of its job."""
    process: BaseProcess


def can_fork() -> bool:
    """Say whether this process may be forked: on Linux (elsewhere its libraries do not stand it), as long as it has not drawn."""
    return sys.platform == "linux" and UNFORKABLE.isdisjoint(sys.modules)


def run_jobs(jobs: Sequence[Job[Item, Result]], workers: int) -> Generator[Item, None, list[Result]]:
    """Run every job, at most `workers` at a time, and give their results in the order of the jobs.

    One job, or one worker: all of it here. Items of one job keep their order, those of several mix. Raises what a job raises; then, and
    when the caller stops listening, the other processes are ended. A forked process has whatever this one had, so nothing is sent there.
    """
    if workers == 1 or len(jobs) == 1 or not can_fork():
        return (yield from _run_here(jobs))
    return (yield from _run_forked(jobs, workers))


def _run_here(jobs: Sequence[Job[Item, Result]]) -> Generator[Item, None, list[Result]]:
    results: list[Result] = []
    for job in jobs:
        result = yield from job()
        results.append(result)
    return results


def results_of(jobs: Sequence[Job[Item, Result]], workers: int) -> list[Result]:
    """Give the results of jobs of which nobody wants what they yield."""
    steps = run_jobs(jobs, workers)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            results: list[Result] = end.value
            return results


def run_elsewhere(job: Job[Item, Result]) -> Generator[Item, None, Result]:
    """Run one job in a process of its own where that can be: what it loads is gone with it, so that this one can still be forked."""
    if not can_fork():
        return (yield from job())
    (result,) = yield from _run_forked([job], 1)
    return result


def _run_forked(jobs: Sequence[Job[Item, Result]], workers: int) -> Generator[Item, None, list[Result]]:
    waiting = list(enumerate(jobs))
    hands: dict[Connection, _Hand] = {}
    results: dict[int, Result] = {}
    try:
        while waiting or hands:
            while waiting and len(hands) < workers:
                number, job = waiting.pop(0)
                reader, process = _fork(job, list(hands))
                hands[reader] = _Hand(number, process)
            ready = wait(list(hands))
            for reader in [reader for reader in hands if reader in ready]:
                match _receive(reader, hands[reader]):
                    case _Yielded(item=item):
                        yield item
                    case _Raised(error=error):
                        raise error
                    case _Returned(result=result):
                        results[hands[reader].number] = result
                        hands.pop(reader).process.join()
                        reader.close()
    finally:
        for reader, hand in hands.items():
            hand.process.kill()
            hand.process.join()
            reader.close()
    return [results[number] for number in sorted(results)]


def _receive(reader: Connection, hand: _Hand) -> _Yielded[Item] | _Returned[Result] | _Raised:
    try:
        message: _Yielded[Item] | _Returned[Result] | _Raised = reader.recv()
    except EOFError as error:
        hand.process.join()
        message_text = f"a process ended halfway through its job, exit code {hand.process.exitcode}"
        raise LostWorkerError(message_text) from error
    return message


def _fork(job: Job[Item, Result], others: Sequence[Connection]) -> tuple[Connection, BaseProcess]:
    context = get_context("fork")
    reader, writer = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(job, writer, [*others, reader]), daemon=True)
    with interrupt_later():  # until the process has said that Ctrl-C is not for it
        process.start()
    writer.close()
    return reader, process


def _work(job: Job[Item, Result], writer: Connection, readers: Sequence[Connection]) -> None:
    """What a forked process does. It closes the ends that it inherited: else it would never notice that nobody listens any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # a collection would touch, and so copy, the memory that is shared with the parent
    for reader in readers:
        reader.close()
    try:
        steps = job()
        while True:
            try:
                writer.send(_Yielded(next(steps)))
            except StopIteration as end:
                writer.send(_Returned(end.value))
                return
    except BrokenPipeError:
        return  # the parent is gone, and with it the reason to go on
    except Exception as error:  # noqa: BLE001 - it is raised again in the parent
        writer.send(_Raised(_portable(error)))


def _portable(error: Exception) -> Exception:
    """The error with its trace as a note, as it can travel; one that pickle does not bring back whole becomes its text."""
    trace = "".join(traceback.format_exception(error))
    try:
        travels = repr(pickle.loads(pickle.dumps(error))) == repr(error)  # noqa: S301 - our own, of a moment ago
    except Exception:  # noqa: BLE001 - an error can be of any make
        travels = False
    sent = error if travels else LostWorkerError(repr(error))
    sent.add_note(f"In another process:\n{trace}")
    return sent


@contextmanager
def interrupt_later() -> Iterator[None]:
    """Let Ctrl-C wait until this is done; where signals cannot be held back, it comes when it comes."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
