"""How a number reads in a language: thousands point, decimal comma, sign; the only home of babel."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_decimal

from generator.model.figure import Figure

DUTCH = "nl_NL"
MINUS = "\N{MINUS SIGN}"


@lru_cache(maxsize=65536)
def _shown(rounded: Decimal, decimals: int, *, signed: bool, language: str) -> str:
    pattern = "#,##0" + ("." + "0" * decimals if decimals > 0 else "")
    text: str = format_decimal(abs(rounded), format=pattern, locale=language)
    if rounded < 0:
        return MINUS + text
    return "+" + text if signed and rounded > 0 else text


def shown(figure: Figure, language: str = DUTCH) -> str:
    """The text of a figure, e.g. `51,96` or `+1.250`; a minus is U+2212. Source: Unicode CLDR number patterns."""
    return _shown(figure.rounded, figure.decimals, signed=figure.signed, language=language)
