"""Quantiles of the normal and chi-squared distributions: a chance in, the value out, the same digits on every machine.

Everything is decimal arithmetic, whose `exp`, `ln` and `sqrt` are rounded correctly wherever they run; a float is only a first guess.
"""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from math import factorial, lgamma, sqrt
from statistics import NormalDist

PRECISION = 30
"""Digits on the way; what is given out has `DIGITS`."""
DIGITS = 20
MOST_DEGREES = 10_000
"""Degrees of freedom above which nobody needs an exact limit; the series would take long."""

_PI = Decimal("3.14159265358979323846264338327950288")
_STEPS = 60
_CLOSE = Decimal(10) ** -(DIGITS + 2)


def as_decimal(number: Fraction | int) -> Decimal:
    """A fraction as a decimal, rounded to the precision of the context."""
    return Decimal(number.numerator) / Decimal(number.denominator)


def as_fraction(number: Decimal) -> Fraction:
    """A decimal as a fraction, rounded to `DIGITS` so that what was only needed on the way is gone."""
    return Fraction(Context(prec=DIGITS).plus(number))


@lru_cache(maxsize=256)
def normal_quantile(chance: Fraction) -> Fraction:
    """The z below which a standard normal variable lies with this chance, to `DIGITS` digits.

    Newton on Φ(z) = ½ + φ(z) Σ z^(2k+1) / (1·3·…·(2k+1)). Source: Abramowitz and Stegun 26.2.11. Raises ValueError outside (0, 1).
    """
    if not 0 < chance < 1:
        message = f"no chance: {chance}"
        raise ValueError(message)
    with localcontext(prec=PRECISION):
        wanted, z = as_decimal(chance), Decimal(repr(NormalDist().inv_cdf(float(chance))))
        for _ in range(_STEPS):
            density = (-z * z / 2).exp() / (2 * _PI).sqrt()
            step = (Decimal("0.5") + density * _odd_series(z) - wanted) / density
            z -= step
            if abs(step) <= _CLOSE:
                break
        return as_fraction(z)


def _odd_series(z: Decimal) -> Decimal:
    term, total, odd = z, z, 1
    while term and abs(term) > abs(total) * Decimal(10) ** -PRECISION:
        odd += 2
        term *= z * z / odd
        total += term
    return total


@lru_cache(maxsize=1024)
def chi2_quantile(chance: Fraction, degrees: Fraction) -> Fraction:
    """The x below which a chi-squared variable with these degrees of freedom lies with this chance, to `DIGITS` digits; 0 without any.

    Newton, with halving as a safety net, on the series of the lower incomplete gamma function. Source: Abramowitz and Stegun 6.5.29.
    Raises ValueError for a chance outside (0, 1), and for degrees that are no whole number up to `MOST_DEGREES`.
    """
    if not 0 < chance < 1 or degrees.denominator != 1 or not 0 <= degrees <= MOST_DEGREES:
        message = f"no quantile of chi-squared: {chance}, {degrees}"
        raise ValueError(message)
    if degrees == 0:
        return Fraction(0)
    with localcontext(prec=PRECISION):
        wanted, low, high = as_decimal(chance), Decimal(0), Decimal(0)
        x = _first_guess(float(chance), int(degrees))
        for _ in range(_STEPS):
            below, density = _chi2(x, int(degrees))
            low, high = (x, high) if below < wanted else (low, x)
            step = (below - wanted) / density
            inside = x - step > low and (not high or x - step < high)
            nearer = x - step if inside else (low + high) / 2 if high else 2 * x
            if abs(nearer - x) <= x * _CLOSE:
                break
            x = nearer
        return as_fraction(x)


def _first_guess(chance: float, degrees: int) -> Decimal:
    """Wilson and Hilferty's cube; near zero the first term of the series."""
    spread = 2 / (9 * degrees)
    cube = degrees * (1 - spread + NormalDist().inv_cdf(chance) * sqrt(spread)) ** 3
    if cube > degrees / 10:
        return Decimal(repr(cube))
    half = degrees / 2
    return 2 * ((Decimal(repr(chance)).ln() + Decimal(repr(lgamma(half + 1)))) / Decimal(repr(half))).exp()


def _chi2(x: Decimal, degrees: int) -> tuple[Decimal, Decimal]:
    """Chance below x, and the density at x."""
    half = Decimal(degrees) / 2
    term, total, index = 1 / half, 1 / half, half
    while term > total * Decimal(10) ** -PRECISION:
        index += 1
        term *= x / 2 / index
        total += term
    weight = (half * (x / 2).ln() - x / 2).exp() / _gamma(degrees)
    return weight * total, weight / x


def _gamma(degrees: int) -> Decimal:
    """Γ(degrees / 2), exact but for √π."""
    if degrees % 2 == 0:
        return Decimal(factorial(degrees // 2 - 1))
    whole = degrees // 2
    return Decimal(factorial(2 * whole)) / (Decimal(4) ** whole * factorial(whole)) * _PI.sqrt()
