"""The limits of values, gaps, and areas against the city they are part of."""

from dataclasses import replace
from fractions import Fraction
from math import exp, log, sqrt

import pytest

from generator.compute.figures import compute_figures
from generator.model.book import FigureBook
from generator.model.figure import Figure
from generator.model.indicator import Indicator, Measurement
from tests.compute.small_city import CITY, MARKT, NOORD, WEST, ZUID, count, edition, known, mean, rate, unknown

Z = 1.959963984540054


def share() -> Indicator:
    return rate("x", factor=100)


def events() -> Indicator:
    return replace(rate("x"), measurement=Measurement.EVENTS)


def book(indicator: Indicator, *rows: str) -> FigureBook:
    return compute_figures(edition(indicator, rows="\n".join(f"x,{row}" for row in rows)))


def value(found: FigureBook, area: str, measure: str = "", period: str = "2020") -> float:
    return float(known(found.get("x", area, period, measure)).exact)


def formula(found: FigureBook, area: str, measure: str) -> str:
    return known(found.get("x", area, "2020", measure)).formula


FOUR = (f"{MARKT},2020,,A,40,1000,", f"{NOORD},2020,,A,90,1000,", f"{ZUID},2020,,A,110,1000,", f"{WEST},2020,,A,60,1000,")


def test_a_share_has_the_limits_of_wilson() -> None:
    found = book(share(), *FOUR)

    assert formula(found, NOORD, "ondergrens") == "100 * wilson_onder(a, n, z_waarde(0.95))"
    assert value(found, NOORD, "ondergrens") < 9 < value(found, NOORD, "bovengrens")


def test_events_have_the_limits_of_byar_and_below_ten_the_exact_ones() -> None:
    found = book(events(), f"{NOORD},2020,,A,10,1000,", f"{ZUID},2020,,A,9,1000,", f"{WEST},2020,,A,0,1000,")

    assert formula(found, NOORD, "bovengrens") == "1000 * byar_boven(a, z_waarde(0.95)) / n"
    assert formula(found, ZUID, "bovengrens") == "1000 * exact_boven(a, 0.95) / n"
    assert value(found, WEST, "ondergrens") == 0


def test_a_rounded_number_can_be_off_by_half_a_step() -> None:
    rounded = replace(mean("x", weight=None), rounding=Fraction("0.1"))

    found = book(rounded, f"{NOORD},2020,5.3,A,,,")

    assert formula(found, NOORD, "ondergrens") == "v - 0.1 / 2"
    assert known(found.get("x", NOORD, "2020", "bovengrens")).exact == Fraction("5.35")


@pytest.mark.parametrize("measurement", [Measurement.MODELLED, Measurement.COUNT, Measurement.UNDECLARED])
def test_without_chance_or_rounding_there_are_no_limits_and_the_gap_says_why(measurement: Measurement) -> None:
    found = book(replace(rate("x"), measurement=measurement), *FOUR)

    assert found.get("x", NOORD, "2020", "ondergrens") is None
    assert unknown(found.get("x", "kloof", "2020", "verschil-ondergrens")).reason


def test_an_area_has_limits_in_its_newest_period_only_a_group_in_every() -> None:
    found = book(share(), *FOUR, *(row.replace("2020", "2021") for row in FOUR))

    assert found.get("x", NOORD, "2020", "ondergrens") is None
    assert value(found, NOORD, "ondergrens", "2021")
    assert value(found, "focus", "ondergrens", "2020")


def test_the_difference_of_shares_is_newcombe_s() -> None:
    found = book(share(), *FOUR)
    focus, rest = value(found, "focus"), value(found, "overig")

    lower = focus - rest - sqrt((focus - value(found, "focus", "ondergrens")) ** 2 + (value(found, "overig", "bovengrens") - rest) ** 2)

    assert value(found, "kloof", "verschil-ondergrens") == pytest.approx(lower, rel=1e-12)


def test_the_ratio_has_limits_on_the_log_scale() -> None:
    found = book(events(), *FOUR)

    error = Z * sqrt(1 / 200 + 1 / 100)

    assert value(found, "kloof", "verhouding-bovengrens") == pytest.approx(exp(log(2) + error), rel=1e-12)


def test_a_side_without_a_case_has_a_difference_but_no_limits_of_its_ratio() -> None:
    found = book(events(), f"{NOORD},2020,,A,0,1000,", f"{ZUID},2020,,A,0,1000,", f"{WEST},2020,,A,5,1000,")

    assert value(found, "kloof", "verschil-bovengrens") > -5
    assert "niets geteld" in unknown(found.get("x", "kloof", "2020", "verhouding-ondergrens")).reason


def test_more_cases_than_people_are_no_share() -> None:
    found = book(share(), f"{NOORD},2020,,A,12,10,", f"{ZUID},2020,,A,12,10,", f"{WEST},2020,,A,5,10,")

    assert found.get("x", NOORD, "2020", "ondergrens") is None
    assert unknown(found.get("x", "kloof", "2020", "verschil-ondergrens")).reason == "Een van beide kanten heeft geen marge."


def test_rounding_puts_a_gap_between_its_extremes() -> None:
    rounded = replace(mean("x", weight="gewicht"), rounding=Fraction(10))
    rows = [f"gewicht,{area},2020,1,A,,," for area in (NOORD, ZUID, WEST)] + [f"x,{NOORD},2020,100,A,,,", f"x,{WEST},2020,50,A,,,"]

    found = compute_figures(edition(count("gewicht"), rounded, rows="\n".join(rows)))

    assert [value(found, "kloof", f"verschil-{side}grens") for side in ("onder", "boven")] == [40, 60]
    assert known(found.get("x", "kloof", "2020", "verhouding-bovengrens")).exact == Fraction(105, 45)


def test_an_area_is_compared_with_everybody_else_and_carried_over_to_the_city() -> None:
    """90 of 1,000 against 210 of 3,000 elsewhere: 9 % against 7 %; the city is 7.5 %, three quarters of the way."""
    found = book(share(), *FOUR)

    assert value(found, NOORD, "verschil") == pytest.approx(1.5)
    assert formula(found, NOORD, "verschil-ondergrens").startswith("(1 - n / m) * mover_onder(100 * a / n, ")
    low, high = (value(found, NOORD, f"verschil-{side}grens") / 0.75 for side in ("onder", "boven"))
    assert low < 2 < high
    error = Z * sqrt(1 / 90 - 1 / 1000 + 1 / 210 - 1 / 3000)
    ratio = 9 / 7 * exp(error)
    assert value(found, NOORD, "verhouding-bovengrens") == pytest.approx(ratio / (0.25 * ratio + 0.75), rel=1e-12)


def test_the_limits_of_an_area_hold_its_own_difference_and_ratio() -> None:
    found = book(events(), *FOUR)

    for area in (MARKT, NOORD, ZUID, WEST):
        for measure in ("verschil", "verhouding"):
            low, high = (value(found, area, f"{measure}-{side}grens") for side in ("onder", "boven"))
            assert low < value(found, area, measure) < high


def test_a_city_of_one_buurt_has_nothing_to_compare_with() -> None:
    found = book(share(), f"{NOORD},2020,,A,90,1000,")

    assert found.get("x", NOORD, "2020", "verschil-ondergrens") is None
    assert isinstance(found.get("x", CITY, "2020", "ondergrens"), Figure)


def test_a_city_whose_rounding_makes_the_others_negative_gives_no_limits() -> None:
    found = book(share(), f"{NOORD},2020,,A,90,1000,", f"{CITY},2020,,A,80,2000,")

    assert found.get("x", NOORD, "2020", "verschil-ondergrens") is None
