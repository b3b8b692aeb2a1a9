"""Tests of jobs: side by side they give what they give one after another, and none outlives its caller."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Generator
from functools import partial
from pathlib import Path

import pytest

from generator.system.crew import UNFORKABLE, LostWorkerError, can_fork, results_of, run_elsewhere, run_jobs

forked = pytest.mark.skipif(sys.platform != "linux", reason="here every job runs in this process")


@pytest.fixture(autouse=True)
def _fit_to_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget that another test drew a chart in this process: nothing here draws."""
    for library in UNFORKABLE:
        monkeypatch.delitem(sys.modules, library, raising=False)


def count(name: str, number: int) -> Generator[str, None, int]:
    for step in range(number):
        yield f"{name}{step}"
    return number


def break_off(name: str) -> Generator[str, None, int]:
    yield name
    message = f"cannot do {name}"
    raise ValueError(message)


def die() -> Generator[str, None, int]:
    yield "alive"
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def go_on() -> Generator[int, None, int]:
    yield os.getpid()
    time.sleep(60)
    return 0


def where() -> Generator[None, None, int]:
    yield from ()
    return os.getpid()


@pytest.mark.parametrize("workers", [1, 2, 9])
def test_any_number_of_workers_gives_the_same(workers: int) -> None:
    jobs = [partial(count, name, number) for name, number in (("a", 3), ("b", 0), ("c", 400))]
    results: list[int] = []

    def collect() -> Generator[str, None, None]:
        results.extend((yield from run_jobs(jobs, workers)))

    items = list(collect())

    assert results == [3, 0, 400]
    assert sorted(items) == sorted([*(f"a{step}" for step in range(3)), *(f"c{step}" for step in range(400))])
    assert [item for item in items if item.startswith("c")] == [f"c{step}" for step in range(400)]


@forked
def test_two_workers_are_other_processes_and_one_is_this_one() -> None:
    assert results_of([where, where], 1) == [os.getpid()] * 2
    assert results_of([where], 2) == [os.getpid()]
    assert os.getpid() not in results_of([where, where], 2)
    assert results_of([partial(run_elsewhere, where)], 1) != [os.getpid()]


@forked
@pytest.mark.parametrize("library", sorted(UNFORKABLE))
def test_a_process_that_has_drawn_is_not_forked(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    monkeypatch.setitem(sys.modules, library, sys)

    assert not can_fork()
    assert results_of([where, where], 2) == [os.getpid()] * 2


@pytest.mark.parametrize("workers", [1, 2])
def test_the_error_of_a_job_is_raised_and_ends_the_others(workers: int) -> None:
    with pytest.raises(ValueError, match="cannot do b"):
        results_of([partial(break_off, "b"), partial(count, "c", 100_000)], workers)

    assert multiprocessing.active_children() == []


@forked
def test_the_error_of_another_process_says_where_it_arose() -> None:
    with pytest.raises(ValueError, match="cannot do b") as caught:
        results_of([partial(break_off, "b"), partial(break_off, "b")], 2)

    assert "in break_off" in "".join(caught.value.__notes__)


@forked
def test_a_process_that_is_killed_is_an_error() -> None:
    with pytest.raises(LostWorkerError, match="exit code -9"):
        results_of([die, die], 2)

    assert multiprocessing.active_children() == []


@forked
def test_no_process_outlives_a_caller_that_stops_listening() -> None:
    running = run_jobs([go_on, go_on], 2)
    process = next(running)
    running.close()

    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


SLOW = """
import os, signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell starts what runs behind it deaf to Ctrl-C
sys.path.insert(0, {root!r})
from generator.system.crew import run_jobs

def go_on():
    yield os.getpid()
    time.sleep(60)

running = run_jobs([go_on, go_on], 2)
print(next(running), next(running), flush=True)
next(running)
"""


@forked
def test_control_c_ends_every_process_with_one_traceback() -> None:
    script = SLOW.format(root=str(Path(__file__).parents[2]))
    process = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stdout is not None
    workers = [int(word) for word in process.stdout.readline().split()]
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=30)

    assert errors.count("KeyboardInterrupt") == 1
    assert len(set(workers)) == 2
    for worker in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)
