"""Values → a scale with round ticks, in the notation of the language of the moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from generator.model.notation import written_number

STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


@dataclass(frozen=True, kw_only=True)
class Axis:
    """A scale from values to coordinates, with its ticks."""

    domain: tuple[float, float]
    range: tuple[float, float]
    ticks: tuple[tuple[float, str], ...]
    """Value and text, e.g. (1500.0, `1.500`)."""

    def place(self, value: float) -> float:
        """Coordinate of a value."""
        low, high = self.domain
        start, end = self.range
        return start + (value - low) / (high - low) * (end - start)


def tick_text(value: Decimal, decimals: int) -> str:
    """A tick as a reader writes it, e.g. `1.500` or `−0,5` in Dutch; ticks are no data, so they are no figures."""
    return written_number(value, decimals)


def round_ticks(low: float, high: float, about: int) -> tuple[Decimal, ...]:
    """Round values from at or below `low` to at or above `high`, in about so many steps."""
    span = Decimal(repr(high)) - Decimal(repr(low))
    if span <= 0:
        span = Decimal(1)
    rough = span / about
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(power * step for step in STEPS if power * step >= rough)
    first = (Decimal(repr(low)) / step).to_integral_value(ROUND_FLOOR)
    last = (Decimal(repr(high)) / step).to_integral_value(ROUND_CEILING)
    return tuple(step * count for count in range(int(first), int(max(last, first + 1)) + 1))


def value_axis(values: Sequence[float], span: tuple[float, float], *, from_zero: bool, about: int = 4) -> Axis:
    """A scale that holds all values and ends on round ticks; without any value a bare scale without ticks."""
    if not values:
        return Axis(domain=(0, 1), range=span, ticks=())
    low, high = (min(0, *values), max(0, *values)) if from_zero else (min(values), max(values))
    ticks = round_ticks(low, high, about)
    decimals = max(0, *(-_exponent(tick) for tick in ticks))
    return Axis(
        domain=(float(ticks[0]), float(ticks[-1])),
        range=span,
        ticks=tuple((float(tick), tick_text(tick, decimals)) for tick in ticks),
    )


def snug_axis(values: Sequence[float], span: tuple[float, float], about: int = 4) -> Axis:
    """A scale from zero that ends at the furthest values instead of at a round tick: no empty end where nothing can stand."""
    axis = value_axis(values, span, from_zero=True, about=about)
    if not values:
        return axis
    low, high = min(0.0, *values), max(0.0, *values)
    if low == high:
        return axis
    return Axis(domain=(low, high), range=span, ticks=tuple(tick for tick in axis.ticks if low <= tick[0] <= high))


def _exponent(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def year_axis(years: Sequence[int], span: tuple[float, float], room: float) -> Axis:
    """A scale of years on which texts never touch: all observed years where each has its room, else a steady step back from the last.

    The first and the last year are always written.
    """
    ordered = sorted(set(years))
    first, last = ordered[0], ordered[-1]
    if first == last:
        return Axis(domain=(first - 1, last + 1), range=span, ticks=((float(last), str(last)),))
    apart = room * (last - first) / abs(span[1] - span[0])  # years that one text takes
    if all(after - before >= apart for before, after in pairwise(ordered)):
        written = ordered
    else:
        step = next((step for step in (2, 3, 4, 5, 10, 20, 50) if step >= apart), last - first)
        written = [first, *(year for year in range(last, first, -step) if year - first >= apart or year == last)]
    return Axis(domain=(first, last), range=span, ticks=tuple((float(year), str(year)) for year in sorted(written)))
