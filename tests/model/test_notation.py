"""How a number reads in Dutch."""

import pytest

from generator.model.figure import Figure, SourceCell
from generator.model.identifiers import FigureId, PackageName, PackageVersion
from generator.model.notation import shown


def _figure(raw: str, decimals: int, *, signed: bool = False) -> Figure:
    cell = SourceCell(
        package=PackageName("proef"), version=PackageVersion("0.1.0"), file="w.csv", sha256="f" * 64, line=2, column="waarde", raw=raw
    )
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
    assert shown(_figure("1234.5", 1), language="en_GB") == "1,234.5"
