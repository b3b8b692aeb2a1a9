"""Rows in, values and parts of ratios out."""

import pytest

from generator.compute.figures import compute_figures
from generator.model.figure import SourceCell
from generator.model.status import Status
from tests.compute.small_city import (
    BENEFITS,
    INHABITANTS,
    MARKT,
    NOORD,
    OUTSIDE,
    PACKAGE,
    VERSION,
    WEST,
    count,
    edition,
    known,
    rate,
    unknown,
)


def test_a_count_is_the_cell_as_it_was_delivered() -> None:
    book = compute_figures(edition(count("inwoners"), rows=INHABITANTS))

    figure = known(book.get("inwoners", NOORD, "2020"))

    assert figure.formula == "a"
    assert figure.operands == {
        "a": SourceCell(package=PACKAGE, version=VERSION, file="waarnemingen.csv", line=3, column="waarde", raw="2000"),
    }
    assert (figure.value, figure.unit, figure.decimals) == ("2000", "personen", 0)


def test_a_rate_is_divided_by_the_denominator_of_its_own_row() -> None:
    book = compute_figures(edition(rate("bijstand"), rows=BENEFITS))

    figure = known(book.get("bijstand", NOORD, "2020"))

    assert figure.formula == "1000 * a / b"
    assert figure.exact == 50
    assert {name: operand.raw for name, operand in figure.operands.items() if isinstance(operand, SourceCell)} == {"a": "100", "b": "2000"}


def test_a_rate_without_a_denominator_in_its_row_uses_the_figure_of_the_other_indicator() -> None:
    rows = INHABITANTS + f"misdrijven,{NOORD},2020,,A,30,,\n"

    book = compute_figures(edition(rate("misdrijven", denominator="inwoners"), count("inwoners"), rows=rows))

    figure = known(book.get("misdrijven", NOORD, "2020"))
    assert figure.operands["b"] is book.get("inwoners", NOORD, "2020")
    assert figure.exact == 15


def test_a_rate_of_a_wijk_is_divided_by_the_sum_of_its_buurten_when_the_wijk_was_not_counted() -> None:
    rows = INHABITANTS + f"misdrijven,{OUTSIDE},2020,,A,90,,\n"

    book = compute_figures(edition(rate("misdrijven", denominator="inwoners"), count("inwoners"), rows=rows))

    below = known(book.get("misdrijven", OUTSIDE, "2020", "noemer"))
    assert below.exact == 9000
    assert known(book.get("inwoners", OUTSIDE, "2020")).formula == "som(a1, a2, a3)"
    assert known(book.get("misdrijven", OUTSIDE, "2020")).exact == 10


def test_no_rate_is_given_below_the_minimum_but_the_count_stands() -> None:
    rows = f"misdrijven,{MARKT},2020,,A,5,249,\nmisdrijven,{NOORD},2020,,A,5,250,\n"

    book = compute_figures(edition(rate("misdrijven", minimum=250), rows=rows))

    small = unknown(book.get("misdrijven", MARKT, "2020"))
    assert (small.status, small.reason) == (Status.TOO_SMALL, "Minder dan 250 inwoners: te weinig voor een betrouwbaar cijfer.")
    assert known(book.get("misdrijven", MARKT, "2020", "teller")).exact == 5
    assert known(book.get("misdrijven", NOORD, "2020")).exact == 20


def test_a_denominator_of_zero_gives_a_reason_and_no_division() -> None:
    book = compute_figures(edition(rate("misdrijven"), rows=f"misdrijven,{MARKT},2020,,A,5,0,\n"))

    assert unknown(book.get("misdrijven", MARKT, "2020")).status is Status.TOO_SMALL


def test_a_missing_value_keeps_the_reason_of_its_row() -> None:
    book = compute_figures(edition(rate("bijstand"), rows=BENEFITS))

    absent = unknown(book.get("bijstand", WEST, "2020"))

    assert (absent.status, absent.reason, absent.unit) == (Status.UNKNOWN, "Het CBS geeft dit cijfer niet.", "per 1.000 inwoners")
    assert unknown(book.get("bijstand", WEST, "2020", "teller")).reason == "Het CBS geeft dit cijfer niet."


@pytest.mark.parametrize("status", ["O", "Q", "M", "N", "L"])
def test_a_missing_value_without_a_remark_has_a_dutch_reason_all_the_same(status: str) -> None:
    book = compute_figures(edition(count("inwoners"), rows=f"inwoners,{MARKT},2020,,{status},,,\n"))

    assert unknown(book.get("inwoners", MARKT, "2020")).reason.endswith(".")
