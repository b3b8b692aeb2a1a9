"""Quantiles beside tables and SciPy."""

from fractions import Fraction

import pytest
from scipy import stats

from generator.model.quantiles import chi2_quantile, normal_quantile

CHANCES = [Fraction(text) for text in ("0.000001", "0.0005", "0.025", "0.25", "0.5", "0.9", "0.975", "0.9995")]


def test_the_normal_quantile_has_twenty_digits() -> None:
    """1.9599639845400542355246 (OEIS A220510)."""
    assert normal_quantile(Fraction(975, 1000)) == Fraction("1.9599639845400542355")
    assert normal_quantile(Fraction(25, 1000)) == Fraction("-1.9599639845400542355")


@pytest.mark.parametrize("chance", CHANCES)
def test_the_normal_quantile_agrees_with_scipy(chance: Fraction) -> None:
    assert float(normal_quantile(chance)) == pytest.approx(stats.norm.ppf(float(chance)), rel=1e-13)


@pytest.mark.parametrize("degrees", [1, 2, 3, 7, 10, 18, 19, 20, 101, 1000])
@pytest.mark.parametrize("chance", CHANCES)
def test_the_quantile_of_chi_squared_agrees_with_scipy(chance: Fraction, degrees: int) -> None:
    assert float(chi2_quantile(chance, Fraction(degrees))) == pytest.approx(stats.chi2.ppf(float(chance), degrees), rel=1e-11)


def test_without_degrees_of_freedom_chi_squared_is_zero() -> None:
    assert chi2_quantile(Fraction(1, 40), Fraction(0)) == 0


@pytest.mark.parametrize(("chance", "degrees"), [("0", "2"), ("1", "2"), ("-0.5", "2"), ("0.5", "-2"), ("0.5", "1.5"), ("0.5", "10001")])
def test_what_has_no_quantile_is_refused(chance: str, degrees: str) -> None:
    with pytest.raises(ValueError, match="no quantile"):
        chi2_quantile(Fraction(chance), Fraction(degrees))


@pytest.mark.parametrize("chance", ["0", "1", "2"])
def test_what_is_no_chance_is_refused(chance: str) -> None:
    with pytest.raises(ValueError, match="no chance"):
        normal_quantile(Fraction(chance))
