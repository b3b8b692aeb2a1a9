"""Text that a reader of Python gives up on, for it holds too long a number or too many brackets in one another → where, and what to say."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"[0-9_]{4301,}")
"""More digits than Python turns into a number: no author needs a tenth of them."""
_BRACKET = re.compile(r"[\[{(\])}]")
_DEEPEST = 40


@dataclass(frozen=True, kw_only=True)
class Excess:
    """What is too much, and at which character."""

    offset: int
    reason: str
    """Half a sentence in Dutch, to stand behind a colon."""
    next_step: str


def find_excess(text: str) -> Excess:
    """The first of what no reader takes; the begin of the text when neither is found, for then it is the depth of something else."""
    number = _NUMBER.search(text)
    if number:
        reason = f"er staat een getal van {len(number[0])} tekens"
        return Excess(offset=number.start(), reason=reason, next_step="Kort het getal in, of zet het tussen aanhalingstekens.")
    depth, offset = 0, 0
    for match in _BRACKET.finditer(text):
        depth = max(0, depth + (1 if match[0] in "[{(" else -1))
        if depth > _DEEPEST:
            offset = match.start()
            break
    return Excess(offset=offset, reason="er staan te veel haakjes in elkaar", next_step="Haal de haakjes weg.")
