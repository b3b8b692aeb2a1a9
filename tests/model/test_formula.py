"""The grammar of provenance records."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.formula import FormulaError, evaluate
from tests.browser.recompute import evaluate as with_fractions

NUMBERS = {"a": Fraction(455), "b": Fraction(9050), "c": Fraction(1, 3)}


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("1000 * a / b", Fraction(455000, 9050)),
        ("som(a, b, c)", Fraction(9505) + Fraction(1, 3)),
        ("gemiddelde(a, b)", Fraction(9505, 2)),
        ("mediaan(1, 2)", Fraction(3, 2)),
        ("mediaan(a, b, 1)", Fraction(455)),
        ("min(a, b) + max(a, b)", Fraction(9505)),
        ("abs(-c)", Fraction(1, 3)),
        ("-(a - b)", Fraction(8595)),
        ("2 ** 10", Fraction(1024)),
        ("2 ** -1", Fraction(1, 2)),
        ("7 / 2", Fraction(7, 2)),
        ("a / b * b", Fraction(455)),
        ("1.1 + 2.2", Fraction(33, 10)),
        ("wortel(16)", Fraction(4)),
        ("4 ** 0.5", Fraction(2)),
        ("ln(exp(0))", Fraction(0)),
        ("chi2_kwantiel(0.5, 0)", Fraction(0)),
        ("normaal_kwantiel(0.5)", Fraction(0)),
        ("tegenover_geheel(a / a, c)", Fraction(1)),
    ],
)
def test_a_formula_has_an_exact_value(formula: str, value: Fraction) -> None:
    assert evaluate(formula, NUMBERS) == value


def test_a_whole_number_comes_out_as_a_fraction_too() -> None:
    assert type(evaluate("a + 1", NUMBERS)) is Fraction


def test_a_sum_of_tenths_is_exact_in_any_order() -> None:
    tenths = {f"t{number}": Fraction(1, 10) for number in range(10)}

    assert evaluate(f"som({', '.join(tenths)})", tenths) == 1
    assert evaluate(" + ".join(reversed(tenths)), tenths) == 1


@pytest.mark.parametrize(
    "formula",
    [
        "d",
        "som()",
        "som",
        "open(a)",
        "a.real",
        "a if b else c",
        "[a]",
        "'a'",
        "True",
        "a < b",
        "a % b",
        "a // b",
        "som(*a)",
        "min(a, key=b)",
        "a +",
        "",
        "__import__('os')",
        "+a",
        "1j",
        "wilson_onder(a, b)",
        "z_waarde()",
    ],
)
def test_what_is_outside_the_grammar_is_refused(formula: str) -> None:
    with pytest.raises(FormulaError):
        evaluate(formula, NUMBERS)


@pytest.mark.parametrize(
    "formula",
    ["a / (b - b)", "ln(0)", "ln(-1)", "0 ** -1", "wortel(-1)", "normaal_kwantiel(1)", "chi2_kwantiel(0.5, 1.5)", "exp(10 ** 30)"],
)
def test_what_has_no_value_is_an_error_and_not_a_number(formula: str) -> None:
    with pytest.raises(FormulaError, match="cannot be computed"):
        evaluate(formula, NUMBERS)


def test_a_named_function_is_its_formula() -> None:
    z = evaluate("normaal_kwantiel(0.975)", {})

    assert evaluate("byar_onder(a, z_waarde(0.95))", NUMBERS) == evaluate(
        "a * (1 - 1 / (9 * a) - z / (3 * wortel(a))) ** 3", {**NUMBERS, "z": z}
    )


def test_a_logarithm_has_twenty_digits_wherever_it_is_computed() -> None:
    """The values: ln 2 = 0.69314718055994530942 (OEIS A002162), e = 2.7182818284590452354 (A001113)."""
    assert evaluate("ln(2)", {}) == Fraction("0.69314718055994530942")
    assert evaluate("exp(1)", {}) == Fraction("2.7182818284590452354")


LEAVES = st.sampled_from(["a", "b", "c", "0", "7", "0.25", "1000000007"])
FORMULAS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds("({} {} {})".format, inner, st.sampled_from("+-*/"), inner),
        st.builds("{}({}, {}, {})".format, st.sampled_from(["som", "gemiddelde", "mediaan", "min", "max"]), inner, inner, inner),
        st.builds("({})**{}".format, inner, st.sampled_from(["2", "3", "-1"])),
        st.builds("{}({})".format, st.sampled_from(["abs", "-"]), inner),
    ),
    max_leaves=12,
)


@settings(max_examples=500, deadline=None, derandomize=True, database=None)
@given(FORMULAS)
def test_every_step_is_as_exact_as_fractions(formula: str) -> None:
    """Against a reading of the same grammar that computes with `Fraction` at every step."""
    try:
        expected = with_fractions(formula, NUMBERS, {})
    except ZeroDivisionError:
        with pytest.raises(FormulaError, match="cannot be computed"):
            evaluate(formula, NUMBERS)
        return

    assert evaluate(formula, NUMBERS) == expected
