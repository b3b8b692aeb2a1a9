"""The named functions beside published worked examples, and to nine digits beside statsmodels and SciPy."""

import json
import math
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from scipy import stats
from statsmodels.stats.contingency_tables import Table2x2  # type: ignore[import-untyped] # idem
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint  # type: ignore[import-untyped] # idem
from statsmodels.stats.rates import confint_poisson, confint_poisson_2indep  # type: ignore[import-untyped] # idem

from generator.model.formula import evaluate

PUBLISHED: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "published.json").read_text(encoding="utf-8"))
SHARES = [(0, 20), (1, 29), (15, 148), (65, 100), (20, 20), (3080, 59280), (1460, 124540)]
PAIRS = [(56, 70, 48, 80), (5, 56, 0, 29), (10, 10, 0, 20), (3080, 59280, 1460, 124540), (1, 3, 2, 9)]
NEWCOMBE = "mover_{0}(a / n, wilson_{0}(a, n, z_waarde(0.95)), b / m, wilson_{1}(b, m, z_waarde(0.95)))"


def compute(formula: str, **numbers: int) -> float:
    return float(evaluate(formula, {name: Fraction(number) for name, number in numbers.items()}))


def newcombe(*counts: int) -> tuple[float, float]:
    named = dict(zip("anbm", counts, strict=True))
    return compute(NEWCOMBE.format("onder", "boven"), **named), compute(NEWCOMBE.format("boven", "onder"), **named)


def near(expected: float) -> Any:  # noqa: ANN401 - pytest gives its own kind of number
    return pytest.approx(expected, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("case", PUBLISHED["wilson"]["gevallen"])
def test_wilson_gives_the_published_limits(case: list[float]) -> None:
    a, n, lower, upper = case

    assert round(compute("wilson_onder(a, n, z_waarde(0.95))", a=int(a), n=int(n)), 9) == lower
    assert round(compute("wilson_boven(a, n, z_waarde(0.95))", a=int(a), n=int(n)), 9) == upper


@pytest.mark.parametrize("case", PUBLISHED["newcombe"]["gevallen"])
def test_newcombe_gives_the_published_limits(case: list[float]) -> None:
    *counts, lower, upper = case

    assert [round(limit, 4) for limit in newcombe(*(int(count) for count in counts))] == [lower, upper]


@pytest.mark.parametrize("case", PUBLISHED["newcombe-grof"]["gevallen"])
def test_newcombe_gives_the_limits_published_in_two_digits(case: list[Any]) -> None:
    *counts, lower, upper = case

    assert [f"{limit:.2g}" for limit in newcombe(*counts)] == [lower, upper]


@pytest.mark.parametrize("case", PUBLISHED["exact"]["gevallen"])
def test_the_exact_limits_are_the_published_ones(case: list[Any]) -> None:
    a, side, decimals, limit = case

    assert round(compute(f"exact_{side}(a, 0.95)", a=a), decimals) == limit


@pytest.mark.parametrize("case", PUBLISHED["byar"]["gevallen"])
def test_byar_gives_the_published_limits(case: list[Any]) -> None:
    side, a, limit = case

    found = evaluate(f"byar_{side}(a, z_waarde(0.95))", {"a": Fraction(a)})

    assert round(float(found), 9) == limit


@pytest.mark.parametrize("a", PUBLISHED["byar-en-exact"]["gevallen"])
def test_byar_lies_within_two_thousandths_of_the_exact_limits(a: int) -> None:
    lower, upper = confint_poisson(a, 1, method="exact-c")

    assert compute("byar_onder(a, z_waarde(0.95))", a=a) == pytest.approx(lower, rel=PUBLISHED["byar-en-exact"]["afwijking"])
    assert compute("byar_boven(a, z_waarde(0.95))", a=a) == pytest.approx(upper, rel=PUBLISHED["byar-en-exact"]["afwijking"])


@pytest.mark.parametrize("a", PUBLISHED["byar-en-exact"]["gevallen"])
def test_byar_is_the_formula_of_the_guide_in_ordinary_floats(a: int) -> None:
    z = stats.norm.ppf(0.975)

    assert compute("byar_onder(a, z_waarde(0.95))", a=a) == near(a * (1 - 1 / 9 / a - z / 3 / math.sqrt(a)) ** 3)
    assert compute("byar_boven(a, z_waarde(0.95))", a=a) == near((a + 1) * (1 - 1 / 9 / (a + 1) + z / 3 / math.sqrt(a + 1)) ** 3)


@pytest.mark.parametrize("a", range(10))
def test_the_exact_limits_agree_with_statsmodels(a: int) -> None:
    lower, upper = confint_poisson(a, 1, method="exact-c")

    assert compute("exact_onder(a, 0.95)", a=a) == near(0.0 if a == 0 else lower)
    assert compute("exact_boven(a, 0.95)", a=a) == near(upper)


@pytest.mark.parametrize(("a", "n"), SHARES)
def test_wilson_agrees_with_statsmodels(a: int, n: int) -> None:
    lower, upper = proportion_confint(a, n, method="wilson")

    assert compute("wilson_onder(a, n, z_waarde(0.95))", a=a, n=n) == near(lower)
    assert compute("wilson_boven(a, n, z_waarde(0.95))", a=a, n=n) == near(upper)


@pytest.mark.parametrize("counts", PAIRS)
def test_newcombe_agrees_with_statsmodels(counts: tuple[int, int, int, int]) -> None:
    lower, upper = confint_proportions_2indep(*counts, method="newcomb", compare="diff")

    assert newcombe(*counts) == (near(lower), near(upper))


@pytest.mark.parametrize("counts", [(56, 70, 48, 80), (3080, 59280, 1460, 124540), (1, 3, 2, 9)])
def test_a_ratio_of_shares_agrees_with_statsmodels(counts: tuple[int, int, int, int]) -> None:
    a, n, b, m = counts
    lower, upper = Table2x2([[a, n - a], [b, m - b]]).riskratio_confint()
    formula = "log_{}(a / n / (b / m), 1 / a - 1 / n + 1 / b - 1 / m, z_waarde(0.95))"

    assert compute(formula.format("onder"), a=a, n=n, b=b, m=m) == near(lower)
    assert compute(formula.format("boven"), a=a, n=n, b=b, m=m) == near(upper)


@pytest.mark.parametrize("counts", [(60, 51477, 30, 54308), (11, 1000, 12, 1500), (6923, 60000, 3829, 125000)])
def test_a_ratio_of_rates_agrees_with_statsmodels(counts: tuple[int, int, int, int]) -> None:
    """With the numbers of Gu and others (2008), as statsmodels tests them: 60 in 51,477.5 and 30 in 54,308.7 person-years, whole here."""
    a, n, b, m = counts
    lower, upper = confint_poisson_2indep(a, n, b, m, method="wald-log", compare="ratio")
    formula = "log_{}(a / n / (b / m), 1 / a + 1 / b, z_waarde(0.95))"

    assert compute(formula.format("onder"), a=a, n=n, b=b, m=m) == near(lower)
    assert compute(formula.format("boven"), a=a, n=n, b=b, m=m) == near(upper)


@pytest.mark.parametrize("counts", [(11, 1000, 12, 1500), (60, 51477, 30, 54308), (0, 40, 3, 50)])
def test_a_difference_of_rates_agrees_with_mover_of_statsmodels(counts: tuple[int, int, int, int]) -> None:
    """Both from the exact limits of each rate."""
    a, n, b, m = counts
    lower, upper = confint_poisson_2indep(a, n, b, m, method="mover", compare="diff", method_mover="exact-c")
    formula = "mover_{0}(a / n, exact_{0}(a, 0.95) / n, b / m, exact_{1}(b, 0.95) / m)"

    assert compute(formula.format("onder", "boven"), a=a, n=n, b=b, m=m) == near(lower)
    assert compute(formula.format("boven", "onder"), a=a, n=n, b=b, m=m) == near(upper)


def test_a_part_against_the_whole_follows_from_the_part_against_the_rest() -> None:
    """30 of 100 against 10 of 300: the whole is 40 of 400, so 0.3 against 0.1."""
    assert compute("tegenover_geheel(a / n / (b / m), n / (n + m))", a=30, n=100, b=10, m=300) == near(3.0)
