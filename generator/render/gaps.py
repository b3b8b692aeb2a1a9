"""A gap in, the lengths of its two bars out."""

from __future__ import annotations

from generator.model.figure import Figure
from generator.model.gap_blocks import GapSummary

FULL = 100


def bar_lengths(gap: GapSummary) -> tuple[int, int] | None:
    """Length of the bars of focus and rest, the longer one = 100; None when a value is missing or below zero, or both are zero."""
    if not isinstance(gap.focus, Figure) or not isinstance(gap.rest, Figure):
        return None
    longest = max(gap.focus.exact, gap.rest.exact)
    if longest <= 0 or min(gap.focus.exact, gap.rest.exact) < 0:
        return None
    return round(FULL * gap.focus.exact / longest), round(FULL * gap.rest.exact / longest)
