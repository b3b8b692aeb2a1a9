"""An event loop in a thread of its own, for a library that wants one and must not borrow that of its caller."""

from __future__ import annotations

import asyncio
import threading


def start_background_loop() -> asyncio.AbstractEventLoop:
    """Give a loop that runs until the program ends."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="background-loop", daemon=True).start()
    return loop
