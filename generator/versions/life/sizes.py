"""Two cells → how large the change is, in exact decimals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_LONGEST = 400  # digits beyond which a cell is no measurement; keeps the arithmetic exact and quick
_EXACT = Context(prec=2 * _LONGEST)
_RELATIVE = Decimal("0.000001")


@dataclass(frozen=True, kw_only=True, slots=True)
class Size:
    """The size of a change, as text: no float between the cells and the reader."""

    absolute: str
    """new - old, exactly, e.g. `-76000`."""
    relative: str
    """(new - old) / |old|, rounded half up to six decimals, e.g. `-0.219653`; empty when old is zero."""


def measure_change(old: str, new: str) -> Size | None:
    """Measure the change between two cells; None when one of them is no plain decimal number."""
    if not (_is_number(old) and _is_number(new)):
        return None
    before = Decimal(old)
    change = _EXACT.subtract(Decimal(new), before)
    relative = ""
    if before:
        relative = format(_EXACT.divide(change, abs(before)).quantize(_RELATIVE, ROUND_HALF_UP, _EXACT), "f")
    return Size(absolute=_trim(format(change, "f")), relative=_trim(relative))


def as_percentage(relative: str) -> str:
    """Write a ratio as a signed percentage with two decimals, in the notation of the files: `-0.219653` → `-21.97%`."""
    percentage = _EXACT.multiply(Decimal(relative), Decimal(100)).quantize(Decimal("0.01"), ROUND_HALF_UP, _EXACT)
    return f"{percentage:+}%"


def with_sign(absolute: str) -> str:
    """Write a plus before what is more than zero."""
    return absolute if absolute.startswith("-") or absolute == "0" else f"+{absolute}"


def _is_number(cell: str) -> bool:
    return len(cell) <= _LONGEST and _PLAIN.fullmatch(cell) is not None


def _trim(number: str) -> str:
    """Drop zeros behind the last decimal; `-0` is `0`."""
    short = number.rstrip("0").rstrip(".") if "." in number else number
    return "0" if short in ("-0", "") and number else short
