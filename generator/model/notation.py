"""How a number reads in a language: thousands point, decimal comma, sign; the only home of babel."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from babel.numbers import get_decimal_symbol, get_group_symbol

from generator.model.figure import Figure
from generator.model.language import spoken_language

MINUS = "\N{MINUS SIGN}"


@lru_cache(maxsize=16)
def _symbols(locale: str) -> tuple[str, str]:
    """What stands between thousands, and before the decimals."""
    return str(get_group_symbol(locale)), str(get_decimal_symbol(locale))


def shown(figure: Figure, locale: str | None = None) -> str:
    """The text of a figure, e.g. `51,96` or `+1.250`, in the language of the moment unless a locale is given; a minus is U+2212.

    Source: Unicode CLDR, pattern `#,##0.00` and symbols.

    By hand: an edition asks this a few hundred thousand times, and babel reads the pattern anew each time.
    """
    rounded = figure.rounded
    text = written_number(rounded, max(0, figure.decimals), locale)
    return "+" + text if figure.signed and rounded > 0 else text


def written_number(number: Decimal, decimals: int, locale: str | None = None) -> str:
    """A bare number with so many decimals, in the notation of the language of the moment unless a locale is given."""
    group, point = _symbols(locale or spoken_language().locale)
    english = f"{abs(number):,.{decimals}f}"
    text = english.replace(",", "\0").replace(".", point).replace("\0", group)
    return MINUS + text if number < 0 else text
