"""Garbage waits for the end of a piece of work, and no longer."""

from __future__ import annotations

import gc

import pytest

from generator.system.garbage import keep_garbage


def test_nothing_is_collected_meanwhile_and_everything_afterwards() -> None:
    with keep_garbage():
        inside = gc.isenabled()

    assert not inside
    assert gc.isenabled()


def test_an_error_does_not_stop_collecting_for_good() -> None:
    with pytest.raises(ZeroDivisionError), keep_garbage():
        _ = 1 / 0

    assert gc.isenabled()
