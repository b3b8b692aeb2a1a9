"""Properties of the grammars: a number has one spelling, and nothing that only looks like one is read."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.validate.schema.grammar import GRAMMARS, number_grammar
from tests.made_up import cases, thousands

LOOKALIKES = st.text(alphabet=st.sampled_from("0123456789.,-+eE_ '\u00a0\u2009１２٣²½NaIFxX%€"), max_size=8)
PLAIN = re.compile(r"(?!-[0.]+$)-?(0|[1-9][0-9]*)(\.[0-9]+)?", re.ASCII)
"""Zero is written without a minus, for it has one spelling too."""


@thousands
@settings(max_examples=cases(10_000), deadline=None, derandomize=True)
@given(cell=LOOKALIKES)
def test_a_number_is_read_exactly_when_it_is_plain(cell: str) -> None:
    value = GRAMMARS["number"].value(cell)

    assert (value is not None) == bool(PLAIN.fullmatch(cell))
    assert value is None or value == Decimal(cell)


@thousands
@settings(max_examples=cases(10_000), deadline=None, derandomize=True)
@given(cell=LOOKALIKES)
def test_a_decimal_comma_is_read_only_where_it_is_declared_and_then_no_point_is(cell: str) -> None:
    value = number_grammar(",", "").value(cell)

    assert (value is not None) == ("." not in cell and bool(PLAIN.fullmatch(cell.replace(",", "."))))


@thousands
@settings(max_examples=cases(10_000), deadline=None, derandomize=True)
@given(number=st.integers(-(10**12), 10**12), decimals=st.integers(0, 999))
def test_thousands_apart_mean_the_same_number(number: int, decimals: int) -> None:
    written = f"{number:,}".replace(",", " ") + f",{decimals:03}"

    assert number_grammar(",", " ").value(written) == Decimal(f"{number}.{decimals:03}")


@thousands
@settings(max_examples=cases(10_000), deadline=None, derandomize=True)
@given(cell=st.one_of(st.dates().map(date.isoformat), st.text(alphabet=st.sampled_from("0123456789-/T: "), max_size=11)))
def test_a_date_is_read_exactly_when_it_is_written_in_full_and_exists(cell: str) -> None:
    value = GRAMMARS["date"].value(cell)

    assert value is None or (isinstance(value, date) and value.isoformat() == cell)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", cell):
        assert (value is not None) == _exists(cell)


def _exists(cell: str) -> bool:
    try:
        date.fromisoformat(cell)
    except ValueError:
        return False
    return True
