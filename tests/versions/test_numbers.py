"""Numbers stay text; nothing is rounded and nothing is guessed."""

from decimal import Decimal

import pytest

from generator.versions.intake.numbers import convert_number, is_number, show_dutch, without_sign_of_zero


@pytest.mark.parametrize(
    ("delivered", "euros"),
    [("25.9", "25900"), ("27", "27000"), ("20.1", "20100"), ("0.0005", "0.5"), ("-1.25", "-1250"), ("0", "0"), ("25.05", "25050")],
)
def test_thousands_of_euros_become_euros_exactly(delivered: str, euros: str) -> None:
    assert convert_number(delivered, 1000) == euros


def test_conversion_never_passes_through_a_float() -> None:
    """As a float, 1.1 × 1000 would be 1100.0000000000002."""
    assert convert_number("1.1", 1000) == "1100"
    assert convert_number("12345678901234567890.123", 1000) == "12345678901234567890123"


def test_a_number_in_its_own_unit_keeps_its_digits() -> None:
    assert convert_number("14.0", 1) == "14.0"


@pytest.mark.parametrize("text", ["12", "0", "0.5", "-3", "12.30"])
def test_plain_decimals_are_numbers(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize(
    "text",
    ["", ".", "1,5", "1.000.000", "1_000", "１２", "٣", "1e5", "NaN", "inf", "+3", " 12", "12 ", "012", "5.", ".5", "?", "12\n"],
)
def test_everything_else_is_no_number(text: str) -> None:
    assert not is_number(text)


def test_a_dutch_reader_sees_thousands_points_and_a_decimal_comma() -> None:
    assert show_dutch(Decimal("1234567.5")) == "1.234.567,5"
    assert show_dutch(Decimal(-66)) == "-66"


def test_a_number_longer_than_a_package_takes_is_no_number() -> None:
    assert is_number("9" * 40)
    assert not is_number("9" * 41)


@pytest.mark.parametrize(("delivered", "kept"), [("-0", "0"), ("-0.0", "0.0"), ("-0.5", "-0.5"), ("-10", "-10"), ("0", "0")])
def test_the_minus_that_rounding_left_before_a_zero_is_left_out(delivered: str, kept: str) -> None:
    assert without_sign_of_zero(delivered) == kept
