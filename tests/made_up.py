"""How many of very many cases a test takes: a quarter of them in every run, all in `make thorough`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

import pytest

Case = TypeVar("Case")

QUARTER = 1 if os.environ.get("THOROUGH") else 4
thousands = pytest.mark.made_up
"""What `make thorough` runs. In every other run the same cases come back, which look for a rule that was broken and not for a new one."""


def spread(every: Sequence[Case]) -> Sequence[Case]:
    """So many of these cases, from all over them."""
    return every[::QUARTER]


def cases(every: int) -> int:
    """So many of all cases of a test."""
    return every // QUARTER
