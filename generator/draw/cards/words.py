"""The title and the finding of a card in, the lines they are set in out: as large as fits, and never a sentence cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.draw.cards.letters import Letters

SIZES = ((54.0, 29.0), (54.0, 26.0), (54.0, 23.0), (46.0, 23.0), (46.0, 21.0), (40.0, 21.0), (40.0, 19.0), (34.0, 17.0))
"""Of title and finding, from the largest: the finding gives way first. The smallest is still read on a phone."""
TITLE_STEP, FINDING_STEP = 1.12, 1.34
"""From line to line, in parts of the size."""
_BELOW_TITLE = 8.0
_SENTENCE = re.compile(r"(?<=[.?!]) ")


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of words on a card."""

    text: str
    size: float
    bold: bool
    baseline: float


def arrange_words(title: str, finding: str, room: tuple[float, float, float], letters: Letters) -> tuple[Line, ...]:
    """Set both in the largest size in which they fit; `room` is the width, the first baseline and the last one that is free.

    What does not fit in the smallest size loses whole sentences from its end.
    """
    for size in SIZES:
        lines = _set(title, finding, size, room, letters)
        if _fits(lines, room, letters):
            return lines
    return next(lines for lines in _shorter(title, finding, room, letters) if not lines or _fits(lines, room, letters))


def _shorter(title: str, finding: str, room: tuple[float, float, float], letters: Letters) -> Iterator[tuple[Line, ...]]:
    sentences = _SENTENCE.split(finding)
    for count in range(len(sentences) - 1, -1, -1):
        yield _set(title, " ".join(sentences[:count]), SIZES[-1], room, letters)
    yield ()  # a title that fits in no size: then the picture alone


def _set(title: str, finding: str, size: tuple[float, float], room: tuple[float, float, float], letters: Letters) -> tuple[Line, ...]:
    width, baseline, _ = room
    lines = []
    for text, one, bold, step in ((title, size[0], True, TITLE_STEP), (finding, size[1], False, FINDING_STEP)):
        for line in letters.wrap(text, one, width, bold=bold):
            lines.append(Line(text=line, size=one, bold=bold, baseline=baseline))
            baseline += one * step
        baseline += _BELOW_TITLE
    return tuple(lines)


def _fits(lines: tuple[Line, ...], room: tuple[float, float, float], letters: Letters) -> bool:
    width, _, lowest = room
    return (
        bool(lines) and lines[-1].baseline <= lowest and all(letters.width(line.text, line.size, bold=line.bold) <= width for line in lines)
    )
