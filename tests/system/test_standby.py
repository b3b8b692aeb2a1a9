"""Tests of the process that stands by: it gives what the function gives, and who asks can always do without it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from generator.system.crew import UNFORKABLE
from generator.system.runner import FEW, Runner, called
from generator.system.standby import Standby

forked = pytest.mark.skipif(sys.platform != "linux", reason="here no process can stand by")


@pytest.fixture(autouse=True)
def _fit_to_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget that another test drew a chart in this process: nothing here draws."""
    for library in UNFORKABLE:
        monkeypatch.delitem(sys.modules, library, raising=False)


def process_of(item: int, home: int) -> list[int]:
    """Twice the number, and in which process that was worked out: 0 for the one of the test."""
    if item < 0:
        message = "below zero"
        raise ValueError(message)
    return [2 * item, os.getpid() - home]


def other(item: int, home: int) -> list[int]:
    return process_of(item, home)


def ready() -> Callable[[str], str]:
    return called(process_of, HOME)


HOME = os.getpid()


@pytest.fixture
def standby() -> Iterator[Standby]:
    with closing(Standby(function=process_of, get_ready=ready)) as standby:
        yield standby


def draw(standby: Standby, items: list[int]) -> list[list[int]]:
    return Runner(workers=1, cache=None, standby=standby).map(process_of, items, os.getpid)


def send(what: signal.Signals) -> None:
    """Send it to the process that stands by, and wait a moment for it to end."""
    (process,) = (child for child in multiprocessing.active_children() if child.daemon)
    os.kill(process.pid or 0, what)
    process.join(0.5)


@forked
def test_a_few_things_are_done_by_the_process_that_stands_by_and_kept(standby: Standby, tmp_path: Path) -> None:
    standby.begin()

    elsewhere = Runner(workers=1, cache=tmp_path, standby=standby).map(process_of, [1, 2], lambda: 0)
    here = [process_of(item, os.getpid()) for item in (1, 2)]
    again = Runner(workers=1, cache=tmp_path).map(process_of, [1, 2], lambda: 0)

    assert [twice for twice, _ in elsewhere] == [twice for twice, _ in here]
    assert {process for _, process in elsewhere} != {0}
    assert again == elsewhere


@forked
def test_many_things_and_other_functions_are_not_for_it(standby: Standby) -> None:
    standby.begin()
    runner = Runner(workers=1, cache=None, standby=standby)

    many, others = runner.map(process_of, list(range(FEW)), os.getpid), runner.map(other, [1], os.getpid)

    assert {process for _, process in (*many, *others)} == {0}


def test_before_it_begins_and_after_it_ended_the_work_is_done_as_always(standby: Standby) -> None:
    before = draw(standby, [3])
    standby.begin()
    standby.close()

    assert before == draw(standby, [3]) == [[6, 0]]


@forked
def test_one_that_was_killed_is_not_missed_and_begins_again(standby: Standby) -> None:
    standby.begin()
    send(signal.SIGKILL)

    missed = draw(standby, [4])
    standby.begin()

    assert missed == [[8, 0]]
    assert draw(standby, [4])[0][1] != 0


@forked
def test_what_goes_wrong_in_it_is_told_by_who_does_the_work_instead(standby: Standby) -> None:
    standby.begin()

    with pytest.raises(ValueError, match="below zero"):
        draw(standby, [-1])
    assert standby.ask(process_of, ["1"]) is None


@forked
def test_one_that_cannot_get_ready_answers_nothing() -> None:
    with closing(Standby(function=process_of, get_ready=lambda: called(process_of, 1 // 0))) as standby:
        standby.begin()

        assert draw(standby, [5]) == [[10, 0]]


@forked
def test_it_ends_with_who_began_it(standby: Standby) -> None:
    before = {child.pid for child in multiprocessing.active_children()}
    standby.begin()
    begun = {child.pid for child in multiprocessing.active_children()} - before
    standby.close()

    assert len(begun) == 1
    assert not begun & {child.pid for child in multiprocessing.active_children()}


def test_where_nothing_can_be_forked_nobody_stands_by(standby: Standby, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, min(UNFORKABLE), pytest)
    standby.begin()

    assert standby.ask(process_of, ["1"]) is None
    assert draw(standby, [1]) == [[2, 0]]


@forked
def test_ctrl_c_is_not_for_it(standby: Standby) -> None:
    standby.begin()
    assert standby.ask(process_of, ["1"]) is not None
    send(signal.SIGINT)

    assert standby.ask(process_of, ["1"]) is not None
