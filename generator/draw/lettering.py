"""Texts → how wide they are, where they break, and where they stand without touching one another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

WIDTHS = {
    "fijltIJ|.,:;'’ ()/·": 0.28,
    "rs-": 0.36,
    "ckvxyz": 0.5,
    "abdeghnopqu0123456789−+*": 0.556,
    "w": 0.72,
    "m": 0.83,
    "ABEKPSVXYFTLZ": 0.66,
    "CDGHNOQRU": 0.75,
    "MW%": 0.9,
}
"""Advance widths of Liberation Sans in parts of the size, in classes; close enough to keep texts apart in any sans serif."""

_ADVANCE = {letter: width for letters, width in WIDTHS.items() for letter in letters}
BOLD = 1.08
SLACK = 1.1  # readers see another sans serif than Liberation Sans; most are narrower, DejaVu Sans is wider


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """About how wide a text is drawn."""
    advance = sum(_ADVANCE.get(letter, 0.6) for letter in text)
    return advance * size * SLACK * (BOLD if bold else 1)


@lru_cache(maxsize=4096)
def wrap_text(text: str, size: float, width: float) -> tuple[str, ...]:
    """Lines no wider than `width`; a single word that is wider stands alone. Sources come back below every chart."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(joined, size) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(lines)


def spread_out(wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """Centres of labels as near as can be to where they are wanted, none overlapping, all between `low` and `high` if they fit.

    Neighbours that would touch become one block around the mean of what they want.
    """
    order = sorted(range(len(wanted)), key=lambda index: (wanted[index], index))
    blocks: list[tuple[float, list[int]]] = []  # top of the block, labels from top to bottom
    for index in order:
        block = _settle([index], wanted, heights, low, high)
        while blocks and blocks[-1][0] + sum(heights[one] for one in blocks[-1][1]) > block[0]:
            block = _settle(blocks.pop()[1] + block[1], wanted, heights, low, high)
        blocks.append(block)
    centres = [0.0] * len(wanted)
    for start, labels in blocks:
        top = start
        for index in labels:
            centres[index] = top + heights[index] / 2
            top += heights[index]
    return centres


def _settle(labels: list[int], wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> tuple[float, list[int]]:
    offset = 0.0
    tops: list[float] = []
    for index in labels:
        tops.append(wanted[index] - heights[index] / 2 - offset)
        offset += heights[index]
    mean = sum(tops) / len(tops)
    return max(low, min(mean, high - offset)), labels
