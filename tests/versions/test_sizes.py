"""How large a change is, without a float."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.versions.life.sizes import Size, as_percentage, measure_change, with_sign

CELLS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=6).map(
    lambda number: f"{number:f}"
)


@pytest.mark.parametrize(
    ("old", "new", "size"),
    [
        ("346000", "269000", Size(absolute="-77000", relative="-0.222543")),
        ("0.1", "0.3", Size(absolute="0.2", relative="2")),
        ("-4", "-5", Size(absolute="-1", relative="-0.25")),
        ("0", "5", Size(absolute="5", relative="")),
        ("25", "25.0", Size(absolute="0", relative="0")),
        ("3", "3.0000015", Size(absolute="0.0000015", relative="0.000001")),
        ("3000000", "2999999", Size(absolute="-1", relative="0")),
    ],
)
def test_a_change_is_measured_exactly(old: str, new: str, size: Size) -> None:
    assert measure_change(old, new) == size


@pytest.mark.parametrize(
    ("old", "new"), [("", "5"), ("5", ""), ("A", "B"), ("1e5", "1"), ("1_0", "1"), ("1", "١"), ("9" * 500, "1"), ("NaN", "1")]
)
def test_what_is_no_plain_number_is_not_measured(old: str, new: str) -> None:
    assert measure_change(old, new) is None


@given(old=CELLS, new=CELLS)
def test_old_plus_the_change_is_new(old: str, new: str) -> None:
    size = measure_change(old, new)
    assert size is not None

    assert Fraction(old) + Fraction(size.absolute) == Fraction(new)
    if Fraction(old):
        exact = (Fraction(new) - Fraction(old)) / abs(Fraction(old))
        assert abs(Fraction(size.relative) - exact) <= Fraction(1, 2 * 10**6)


def test_a_share_and_a_sign_read_as_in_the_files() -> None:
    assert as_percentage("-0.222543") == "-22.25%"
    assert as_percentage("2") == "+200.00%"
    assert [with_sign(text) for text in ("77000", "-1", "0")] == ["+77000", "-1", "0"]
    assert Decimal(with_sign("0.5")) == Decimal("0.5")
