"""How many made-up cases a test takes: a quarter of them in every run, all in `make thorough`."""

from __future__ import annotations

import os

import pytest

QUARTER = 1 if os.environ.get("THOROUGH") else 4
thousands = pytest.mark.made_up
"""What `make thorough` runs. In every other run the same cases come back, which look for a rule that was broken and not for a new one."""


def cases(every: int) -> int:
    """So many of all cases of a test."""
    return every // QUARTER
