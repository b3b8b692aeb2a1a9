"""Tests of the background loop."""

from __future__ import annotations

import asyncio

from generator.system.background_loop import start_background_loop


async def answer() -> int:
    return 42


def test_a_background_loop_runs_what_is_handed_to_it_from_elsewhere() -> None:
    loop = start_background_loop()

    assert asyncio.run_coroutine_threadsafe(answer(), loop).result(timeout=10) == 42

    loop.call_soon_threadsafe(loop.stop)
