"""Differences and ratios, against the city and between focus and rest."""

from fractions import Fraction

import pytest

from generator.compute.figures import compute_figures
from generator.model.indicator import Indicator
from generator.model.status import Status
from tests.compute.small_city import BENEFITS, CITY, INHABITANTS, NOORD, WEST, count, edition, known, mean, rate, unknown


def test_the_gap_is_made_of_the_two_group_figures() -> None:
    book = compute_figures(edition(rate("bijstand"), rows=BENEFITS))

    difference = known(book.get("bijstand", "kloof", "2020", "verschil"))
    ratio = known(book.get("bijstand", "kloof", "2020", "verhouding"))

    assert difference.operands == {"a": book.get("bijstand", "focus", "2020"), "b": book.get("bijstand", "overig", "2020")}
    assert (difference.exact, difference.signed, difference.unit) == (Fraction(22), True, "per 1.000 inwoners")
    assert (ratio.exact, ratio.unit, ratio.decimals) == (Fraction(32, 10), "keer", 2)


def test_an_area_stands_beside_the_city_as_difference_and_ratio() -> None:
    rows = BENEFITS + f"bijstand,{CITY},2020,,A,200,10000,\n"

    book = compute_figures(edition(rate("bijstand"), rows=rows))

    assert known(book.get("bijstand", NOORD, "2020", "verschil")).exact == 30
    assert known(book.get("bijstand", NOORD, "2020", "verhouding")).exact == Fraction(5, 2)
    assert known(book.get("bijstand", "focus", "2020", "verschil")).exact == 12
    assert unknown(book.get("bijstand", WEST, "2020", "verschil")).reason == "Het CBS geeft dit cijfer niet."


def test_of_a_count_only_the_share_of_the_city_is_given() -> None:
    book = compute_figures(edition(count("inwoners"), rows=INHABITANTS))

    assert known(book.get("inwoners", NOORD, "2020", "verhouding")).exact == Fraction(1, 5)
    assert book.get("inwoners", NOORD, "2020", "verschil") is None
    assert book.get("inwoners", "kloof", "2020", "verhouding") is None


def test_a_ratio_to_a_city_of_zero_is_missing_with_a_reason() -> None:
    rows = f"diefstal,{NOORD},2020,,A,0,500,\ndiefstal,{CITY},2020,,A,0,9000,\n"

    book = compute_figures(edition(rate("diefstal"), rows=rows))

    assert unknown(book.get("diefstal", NOORD, "2020", "verhouding")).reason == "De waarde waarmee vergeleken wordt is nul."
    assert known(book.get("diefstal", NOORD, "2020", "verschil")).exact == 0


@pytest.mark.parametrize(("indicator", "unit"), [(rate("aandeel", factor=100), "procentpunt"), (rate("aandeel"), "per 1.000 inwoners")])
def test_a_difference_between_percentages_is_in_percentage_points(indicator: Indicator, unit: str) -> None:
    rows = f"aandeel,{NOORD},2020,,A,5,500,\naandeel,{WEST},2020,,A,5,9000,\n"

    book = compute_figures(edition(indicator, rows=rows))

    assert known(book.get("aandeel", "kloof", "2020", "verschil")).unit == unit


def test_a_doubt_travels_with_its_reason() -> None:
    rows = f"""
woz,{NOORD},2020,5,V,,,Sprong van jaar op jaar.
woz,{CITY},2020,4,A,,,
"""

    book = compute_figures(edition(mean("woz", weight=None), rows=rows))

    ratio = known(book.get("woz", NOORD, "2020", "verhouding"))
    assert (ratio.status, ratio.note) == (Status.UNVALIDATED, "Sprong van jaar op jaar.")
