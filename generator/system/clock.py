"""The clock: what day it is. A build never asks; only a command that writes a date down for an editor to change."""

from __future__ import annotations

from datetime import UTC, datetime


def today() -> str:
    """The date in UTC, e.g. `2026-11-25`."""
    return datetime.now(UTC).date().isoformat()
