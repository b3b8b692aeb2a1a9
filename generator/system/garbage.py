"""A piece of work whose objects nearly all stay until it ends → the same work without looking for garbage in between."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def keep_garbage() -> Iterator[None]:
    """Leave cycles of objects alone until the end; going through millions of figures again and again costs a build a tenth of its time."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()
