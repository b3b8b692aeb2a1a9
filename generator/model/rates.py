"""The unit of a rate as an editor writes it, e.g. *per 1.000 inwoners*: its digits are no amount, so no record stands behind them."""

from __future__ import annotations

import re

_POWER = r"1(?:0{1,5}|00?[.,]000|[.,]000(?:[.,]000)?)(?![.,]?\d|%|[\w-])"
_EACH = r"(?:per|(?:van|op)\s+(?:elke|iedere)|(?:of|in)\s+(?:every|each))"
_ALL = r"(?:(?:van|op)\s+de|of\s+the|(?:out\s+)?of)"
_COUNTED = r"(?=\s+[^\W\d_])"

RATE_UNIT = re.compile(rf"(?<![\w-]){_EACH}\s+{_POWER}", re.IGNORECASE)
"""What says by itself that it is a unit, in Dutch and in English."""

RATE_UNIT_BEHIND = re.compile(rf"[*_\s]*\s{_ALL}\s+(?:{_POWER}|duizend|honderd|thousand|hundred){_COUNTED}", re.IGNORECASE)
"""What is a unit right behind a figure only: *52,0 van de 1.000 inwoners*. Elsewhere it says how many there are."""

RATE_UNIT_SEEN = re.compile(rf"(?<![\w-])(?:{_EACH}|{_ALL})\s+(?P<power>{_POWER})", re.IGNORECASE)
"""Either of them, in a text of which the checks have seen what stands before it."""
