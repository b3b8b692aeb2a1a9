"""Every formula beside R, to nine digits: outcomes recorded by `r/reference.R`, which reads the published packages by itself."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from scipy import stats

from generator.model.figure import Figure
from generator.model.formula import evaluate
from tests.reference.real_edition import real_edition

RECORDED: dict[str, Any] = json.loads((Path(__file__).parent / "r" / "reference.json").read_text(encoding="utf-8"))
FORMULAS = {
    "chi2": ("chi2_kwantiel(a, n)",),
    "wilson": ("wilson_onder(a, n, z_waarde(0.95))", "wilson_boven(a, n, z_waarde(0.95))"),
    "exact": ("exact_onder(a, 0.95)", "exact_boven(a, 0.95)"),
    "byar": ("byar_onder(a, z_waarde(0.95))", "byar_boven(a, z_waarde(0.95))"),
    "newcombe": (
        "mover_onder(a / n, wilson_onder(a, n, z_waarde(0.95)), b / m, wilson_boven(b, m, z_waarde(0.95)))",
        "mover_boven(a / n, wilson_boven(a, n, z_waarde(0.95)), b / m, wilson_onder(b, m, z_waarde(0.95)))",
    ),
    "verhouding_aandelen": (
        "log_onder(a / n / (b / m), 1 / a - 1 / n + 1 / b - 1 / m, z_waarde(0.95))",
        "log_boven(a / n / (b / m), 1 / a - 1 / n + 1 / b - 1 / m, z_waarde(0.95))",
    ),
    "verhouding_aantallen": (
        "log_onder(a / n / (b / m), 1 / a + 1 / b, z_waarde(0.95))",
        "log_boven(a / n / (b / m), 1 / a + 1 / b, z_waarde(0.95))",
    ),
    "verschil_aantallen": (
        "mover_onder(a / n, exact_onder(a, 0.95) / n, b / m, exact_boven(b, 0.95) / m)",
        "mover_boven(a / n, exact_boven(a, 0.95) / n, b / m, exact_onder(b, 0.95) / m)",
    ),
    "tegenover_geheel": ("tegenover_geheel(a / n / (b / m), n / (n + m))",),
}
CASES = [(kind, case) for kind in FORMULAS for case in RECORDED[kind]]


def near(expected: float) -> Any:  # noqa: ANN401 - pytest gives its own kind of number
    return pytest.approx(expected, rel=1e-9, abs=1e-12)


def published(indicator: str, area: str, period: str, measure: str) -> float:
    value = real_edition()[1].get(indicator, area, period, measure)
    assert isinstance(value, Figure)
    return float(value.exact)


def test_the_record_says_which_r_it_comes_from() -> None:
    assert RECORDED["rekenaar"].startswith("R version 4.2.2")
    assert len(CASES) > 30


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_a_named_function_agrees_with_r(kind: str, case: dict[str, list[float]]) -> None:
    numbers = {name: Fraction(repr(number)) for name, number in zip("anbm", case["invoer"], strict=False)}

    assert [float(evaluate(formula, numbers)) for formula in FORMULAS[kind]] == [near(limit) for limit in case["uitkomst"]]


def test_the_normal_quantile_agrees_with_r() -> None:
    assert float(evaluate("z_waarde(0.95)", {})) == near(RECORDED["z"])


def test_the_slope_index_agrees_with_weighted_regression_in_r() -> None:
    assert published("bijstand", "buurten", "2020", "hellingsindex") == near(RECORDED["breda"]["hellingsindex_bijstand_2020"])


def test_the_relative_index_is_the_ratio_of_both_ends_of_the_line_in_r() -> None:
    assert published("ww", "buurten", "2020", "relatieve-hellingsindex") == near(RECORDED["breda"]["relatieve_hellingsindex_ww_2020"])


def test_theil_agrees_with_r() -> None:
    assert published("bijstand", "buurten", "2020", "theil") == near(RECORDED["breda"]["theil_bijstand_2020"])


def test_the_pace_of_a_gap_and_its_limits_agree_with_scipy() -> None:
    years = range(2012, 2023)
    ratios = [published("woninginbraak", "kloof", str(year), "verhouding") for year in years]

    slope = stats.theilslopes(ratios, list(years), alpha=0.95)

    found = [published("woninginbraak", "kloof", "2012-2022", measure) for measure in ("tempo", "tempo-ondergrens", "tempo-bovengrens")]
    assert found == [near(slope.slope), near(slope.low_slope), near(slope.high_slope)]


def test_the_pace_of_a_gap_and_its_limits_agree_with_r() -> None:
    measures = ("tempo", "tempo-ondergrens", "tempo-bovengrens")

    found = [published("woninginbraak", "kloof", "2012-2022", measure) for measure in measures]

    assert found == [near(number) for number in RECORDED["breda"]["tempo_woninginbraak"]]
