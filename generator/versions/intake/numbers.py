"""A number as delivered, as text → the same number in the declared unit, as text; never through a float."""

from __future__ import annotations

import re
from decimal import Context, Decimal

from generator.model.package import LONGEST_NUMBER

_PLAIN = re.compile(rf"(?!.{{{LONGEST_NUMBER + 1}}})-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_SIGNED_ZERO = re.compile(r"-(?=0(?:\.0+)?\Z)")
_SWAPPED = str.maketrans(",.", ".,")
_EXACT = Context(prec=60)  # wide enough for every product of two cells; nothing is ever rounded


def is_number(text: str) -> bool:
    """Say whether the text is a plain decimal number: ASCII digits, decimal point, no grouping, no exponent, and not too long."""
    return _PLAIN.fullmatch(text) is not None


def without_sign_of_zero(text: str) -> str:
    """Leave out the minus that rounding left before a zero: a package has one zero. `-0.0` → `0.0`."""
    return _SIGNED_ZERO.sub("", text)


def with_decimal_point(text: str, decimal: str) -> str:
    """Write a number with a decimal point; where the sign is a comma, a point in a number is no number: `1.250` could be 1250."""
    if decimal == "." or not any(sign.isdigit() for sign in text):
        return text
    return text.translate(_SWAPPED)


def convert_number(text: str, factor: int) -> str:
    """Give text × factor, exactly; with factor 1 the digits stay as delivered. `25.9` × 1000 → `25900`."""
    if factor == 1:
        return text
    product = format(_EXACT.multiply(Decimal(text), Decimal(factor)), "f")
    return product.rstrip("0").rstrip(".") if "." in product else product


def show_dutch(number: Decimal) -> str:
    """Write a number for a Dutch reader: thousands point, decimal comma. `-3880.5` → `-3.880,5`."""
    whole, _, fraction = format(number, ",f").partition(".")
    return whole.replace(",", ".") + ("," + fraction if fraction else "")
