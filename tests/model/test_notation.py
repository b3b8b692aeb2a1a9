"""How a number reads in Dutch."""

from decimal import Decimal

import pytest
from babel.numbers import format_decimal

from generator.model.figure import Figure, SourceCell
from generator.model.identifiers import FigureId, PackageName, PackageVersion
from generator.model.notation import shown


def _figure(raw: str, decimals: int, *, signed: bool = False) -> Figure:
    cell = SourceCell(package=PackageName("proef"), version=PackageVersion("0.1.0"), file="w.csv", line=2, column="waarde", raw=raw)
    return Figure(id=FigureId("x"), formula="a", operands={"a": cell}, unit="", decimals=decimals, signed=signed)


@pytest.mark.parametrize(
    ("raw", "decimals", "text"),
    [
        ("51.956815114709855", 1, "52,0"),
        ("184670", 0, "184.670"),
        ("999", 0, "999"),
        ("1234567.891", 2, "1.234.567,89"),
        ("0", 1, "0,0"),
        ("-12.34", 1, "\N{MINUS SIGN}12,3"),
        ("-0.04", 1, "0,0"),
        ("234411", -3, "234.000"),
        ("499", -3, "0"),
    ],
)
def test_a_number_has_a_thousands_point_and_a_decimal_comma(raw: str, decimals: int, text: str) -> None:
    assert shown(_figure(raw, decimals)) == text


@pytest.mark.parametrize(("raw", "text"), [("1250", "+1.250"), ("-1250", "\N{MINUS SIGN}1.250"), ("0", "0"), ("0.4", "0")])
def test_a_change_shows_its_sign(raw: str, text: str) -> None:
    assert shown(_figure(raw, 0, signed=True)) == text


def test_another_language_has_its_own_marks() -> None:
    assert shown(_figure("1234.5", 1), locale="en_GB") == "1,234.5"


@pytest.mark.parametrize("language", ["nl_NL", "en_GB"])
@pytest.mark.parametrize("decimals", [-3, 0, 1, 4])
def test_a_number_reads_as_babel_writes_it(language: str, decimals: int) -> None:
    numbers = [number * Decimal(factor) for factor in ("1", "0.1", "7.77", "1234.5678") for number in range(0, 40_000, 997)]
    pattern = "#,##0" + ("." + "0" * decimals if decimals > 0 else "")
    for number in numbers:
        figure = _figure(str(number), decimals)

        assert shown(figure, language) == format_decimal(figure.rounded, format=pattern, locale=language)
