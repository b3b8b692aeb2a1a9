"""How a number reads in a language: thousands point, decimal comma, sign; the only home of babel."""

from __future__ import annotations

from functools import lru_cache

from babel.numbers import get_decimal_symbol, get_group_symbol

from generator.model.figure import Figure

DUTCH = "nl_NL"
MINUS = "\N{MINUS SIGN}"


@lru_cache(maxsize=16)
def _symbols(language: str) -> tuple[str, str]:
    """What stands between thousands, and before the decimals."""
    return str(get_group_symbol(language)), str(get_decimal_symbol(language))


def shown(figure: Figure, language: str = DUTCH) -> str:
    """The text of a figure, e.g. `51,96` or `+1.250`; a minus is U+2212. Source: Unicode CLDR, pattern `#,##0.00` and symbols.

    By hand: an edition asks this a few hundred thousand times, and babel reads the pattern anew each time.
    """
    rounded = figure.rounded
    group, point = _symbols(language)
    english = f"{abs(rounded):,.{max(0, figure.decimals)}f}"
    text = english.replace(",", "\0").replace(".", point).replace("\0", group)
    if rounded < 0:
        return MINUS + text
    return "+" + text if figure.signed and rounded > 0 else text
