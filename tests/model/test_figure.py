"""A figure follows from its operands, and from nothing else."""

from dataclasses import FrozenInstanceError
from decimal import Decimal
from fractions import Fraction

import pytest

from generator.model.figure import Figure, SourceCell
from generator.model.formula import FormulaError
from generator.model.identifiers import FigureId, PackageName, PackageVersion


def _cell(raw: str) -> SourceCell:
    return SourceCell(
        package=PackageName("proef"),
        version=PackageVersion("0.1.0"),
        file="waarnemingen.csv",
        line=2,
        column="waarde",
        raw=raw,
    )


def _figure(formula: str, decimals: int = 1, **cells: str) -> Figure:
    operands = {name: _cell(raw) for name, raw in cells.items()}
    return Figure(id=FigureId("2022.x.y.2020"), formula=formula, operands=operands, unit="", decimals=decimals)


@pytest.mark.parametrize(
    ("raw", "exact"), [("3080", 3080), ("0", 0), ("25.9", Fraction(259, 10)), ("-1.5", Fraction(-3, 2)), ("1e3", 1000), ("007", 7)]
)
def test_a_cell_is_read_exactly(raw: str, exact: Fraction) -> None:
    assert _cell(raw).exact == exact


@pytest.mark.parametrize("raw", ["", ".", "x", "1.000,5", "NaN", "Infinity"])
def test_a_cell_without_a_number_cannot_be_an_operand(raw: str) -> None:
    with pytest.raises((ValueError, ArithmeticError)):
        _figure("a", a=raw)


def test_the_value_follows_from_formula_and_operands() -> None:
    figure = _figure("1000 * a / b", a="3080", b="59280")

    assert figure.value == "51.956815114709855"
    assert figure.exact == Fraction(3080000, 59280)


@pytest.mark.parametrize(("raw", "value"), [("3080", "3080"), ("3080.0", "3080"), ("0.1", "0.1"), ("-0.5", "-0.5")])
def test_the_value_is_the_shortest_decimal_that_reads_back(raw: str, value: str) -> None:
    assert _figure("a", a=raw).value == value


def test_a_figure_may_stand_on_other_figures() -> None:
    focus, rest = _figure("a / b", a="3", b="2"), _figure("a / b", a="1", b="2")

    ratio = Figure(id=FigureId("2022.x.kloof.2020.verhouding"), formula="a / b", operands={"a": focus, "b": rest}, unit="keer", decimals=2)

    assert ratio.exact == 3


def test_a_formula_that_names_an_operand_that_is_not_there_makes_no_figure() -> None:
    with pytest.raises(FormulaError):
        _figure("a / b", a="3")


def test_a_value_cannot_be_given_or_changed() -> None:
    with pytest.raises(TypeError):
        Figure(id=FigureId("x"), formula="a", operands={}, unit="", decimals=0, exact=Fraction(1))  # type: ignore[call-arg] # the point of the test
    with pytest.raises(FrozenInstanceError):
        _figure("a", a="3").unit = "euro"  # type: ignore[misc] # the point of the test


@pytest.mark.parametrize(
    ("raw", "decimals", "rounded"),
    [
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("1.15", 1, "1.2"),
        ("0.05", 1, "0.1"),
        ("-0.04", 1, "0.0"),
        ("1234.5", 0, "1235"),
        ("2", 2, "2.00"),
        ("234411", -3, "234000"),
        ("234500", -3, "235000"),
        ("-152790.5", -3, "-153000"),
        ("27250", -2, "27300"),
        ("-499", -3, "0"),
    ],
)
def test_a_half_is_rounded_away_from_zero(raw: str, decimals: int, rounded: str) -> None:
    assert str(_figure("a", decimals, a=raw).rounded) == str(Decimal(rounded))


def test_rounding_looks_at_the_exact_value_and_not_at_its_float() -> None:
    assert _figure("a / b", 2, a="1.005", b="1").rounded == Decimal("1.01")
