"""What an edition knows of its own figures."""

from generator.model.region import Level
from tests.compute.small_city import BENEFITS, CENTRE, CITY, INHABITANTS, NOORD, OUTSIDE, WEST, count, edition, rate
from tests.plan.samples import report

STREET = f"straatroof,{CENTRE},2021,,A,5,1000,\nstraatroof,{OUTSIDE},2021,,A,5,9000,\n"


def test_the_level_of_an_indicator_is_the_finest_with_observations() -> None:
    benefits, robbery = rate("bijstand"), rate("straatroof")

    looked = report(edition(benefits, robbery, rate("nergens"), rows=BENEFITS + STREET))

    assert looked.level_of(benefits) is Level.NEIGHBOURHOOD
    assert looked.level_of(robbery) is Level.DISTRICT
    assert looked.level_of(rate("nergens")) is None


def test_only_rates_and_means_per_buurt_have_a_gap() -> None:
    benefits, robbery, people = rate("bijstand"), rate("straatroof"), count("inwoners")

    looked = report(edition(benefits, robbery, people, rows=BENEFITS + STREET + INHABITANTS))

    assert [looked.has_gap(one) for one in (benefits, robbery, people)] == [True, False, False]


def test_periods_after_the_year_of_the_edition_are_not_used() -> None:
    text = BENEFITS + f"bijstand,{NOORD},2023,,A,100,2000,\n"

    looked = report(edition(rate("bijstand"), rows=text))

    assert looked.periods("bijstand", NOORD) == ("2020",)
    assert looked.newest("bijstand", NOORD) == "2020"


def test_the_newest_year_of_an_indicator_is_that_of_its_finest_level() -> None:
    text = BENEFITS + f"bijstand,{CITY},2021,,A,100,10000,\n"
    benefits = rate("bijstand")

    assert report(edition(benefits, rows=text)).newest_of(benefits) == "2020"


def test_a_missing_value_is_found_but_is_no_figure() -> None:
    looked = report(edition(rate("bijstand"), rows=BENEFITS))

    assert looked.get("bijstand", WEST, "2020") is not None
    assert looked.figure("bijstand", WEST, "2020") is None
    assert looked.get("bijstand", WEST, "2019") is None
