"""Jobs → everything they yield, and what each returns: one after another in this process, or side by side in forked ones."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Job = Callable[[], Generator[Item, None, Result]]
"""Yields items on its way and returns a result; side by side, both travel between processes, so pickle must know them."""

UNFORKABLE = frozenset({"vl_convert", "py_mini_racer"})
"""Libraries that hang in the fork of a process that has loaded them."""

_NUMBER_BYTES = 2
"""Of a job; so few are read in one go, whoever else reads."""

PIPE_BYTES = 1024 * 1024
"""What an ordinary user may ask of Linux."""


class LostWorkerError(Exception):
    """A process ended without saying how: killed, or out of memory."""


@dataclass(frozen=True)
class _Yielded(Generic[Item]):
    item: Item


@dataclass(frozen=True)
class _Returned(Generic[Result]):
    number: int
    """Of the job."""
    result: Result


@dataclass(frozen=True)
class _Raised:
    error: BaseException


@dataclass(frozen=True)
class _Ended:
    """There was no job left."""


_Message = _Yielded[Item] | _Returned[Result] | _Raised | _Ended


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


@contextmanager
def begin_job(job: Job[Item, Result]) -> Iterator[Callable[[], Result]]:
    """Begin a job in a process of its own, and lend a function that waits for what it returns; nobody gets what it yields.

    Where processes cannot be forked it runs here, when it is asked for. One that nobody asked is ended.
    """
    if not can_fork():
        yield lambda: results_of([job], 1)[0]
        return
    queue = _line_up(1)
    reader, process = _fork([job], queue, [])
    os.close(queue)

    def await_result() -> Result:
        while True:
            message: _Message[Item, Result] = _receive(reader, process)
            if isinstance(message, _Raised):
                raise message.error
            if isinstance(message, _Returned):
                return message.result

    try:
        yield await_result
    finally:
        process.kill()
        process.join()
        reader.close()


def _run_forked(jobs: Sequence[Job[Item, Result]], workers: int) -> Generator[Item, None, list[Result]]:
    """A process takes one job after another: each new one would copy anew whatever memory it touches."""
    hands: dict[Connection, BaseProcess] = {}
    results: dict[int, Result] = {}
    queue = _line_up(len(jobs))
    try:
        for _ in range(min(workers, len(jobs))):
            reader, process = _fork(jobs, queue, list(hands))
            hands[reader] = process
        while hands:
            for reader in _ready(hands):
                message: _Message[Item, Result] = _receive(reader, hands[reader])
                match message:
                    case _Yielded(item=item):
                        yield item
                    case _Raised(error=error):
                        raise error
                    case _Returned(number=number, result=result):
                        results[number] = result
                    case _Ended():
                        hands.pop(reader).join()
                        reader.close()
    finally:
        os.close(queue)
        for reader, process in hands.items():
            process.kill()
            process.join()
            reader.close()
    return [results[number] for number in sorted(results)]


def _ready(hands: Mapping[Connection, BaseProcess]) -> list[Connection]:
    """Those that have something to say, in the order in which they began."""
    ready = wait(list(hands))
    return [reader for reader in hands if reader in ready]


def _line_up(jobs: int) -> int:
    """Give the end of a pipe from which processes take the number of their next job; empty at once when all are taken."""
    reader, writer = os.pipe()
    os.write(writer, b"".join(number.to_bytes(_NUMBER_BYTES) for number in range(jobs)))
    os.close(writer)
    return reader


def _receive(reader: Connection, process: BaseProcess) -> _Message[Item, Result]:
    try:
        message: _Message[Item, Result] = reader.recv()
    except EOFError as error:
        process.join()
        message_text = f"a process ended halfway through its job, exit code {process.exitcode}"
        raise LostWorkerError(message_text) from error
    return message


def _fork(jobs: Sequence[Job[Item, Result]], queue: int, others: Sequence[Connection]) -> tuple[Connection, BaseProcess]:
    reader, writer = Pipe(duplex=False)
    _widen(writer)
    process = fork_process(_work, jobs, queue, writer, [*others, reader])
    writer.close()
    return reader, process


def fork_process(work: Callable[..., None], *given: object) -> BaseProcess:
    """Begin a process that does the work and ends with this one; it calls `settle_in` first."""
    process = get_context("fork").Process(target=work, args=given, daemon=True)
    with interrupt_later():  # until the process has said that Ctrl-C is not for it
        process.start()
    return process


def settle_in(inherited: Iterable[Connection]) -> None:
    """What a forked process does first. It closes the ends that it inherited: else it would never notice that nobody listens any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # a collection would touch, and so copy, the memory that is shared with the parent
    for end in inherited:
        end.close()


def _widen(pipe: Connection) -> None:
    """Let more of a large file through at a time, so that writer and reader wait less for one another; as wide as the system allows."""
    import fcntl  # noqa: PLC0415 - not on Windows, where nothing is forked

    with suppress(OSError):
        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, PIPE_BYTES)


def _work(jobs: Sequence[Job[Item, Result]], queue: int, writer: Connection, readers: Sequence[Connection]) -> None:
    """Do one job after another, until none is left."""
    settle_in(readers)
    try:
        while taken := os.read(queue, _NUMBER_BYTES):
            number = int.from_bytes(taken)
            writer.send(_Returned(number, _send_items(jobs[number](), writer)))
        writer.send(_Ended())
    except BrokenPipeError:
        return  # the parent is gone, and with it the reason to go on
    except Exception as error:  # noqa: BLE001 - it is raised again in the parent
        writer.send(_Raised(_portable(error)))


def _send_items(steps: Generator[Item, None, Result], writer: Connection) -> Result:
    while True:
        try:
            item = next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
        writer.send(_Yielded(item))


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
