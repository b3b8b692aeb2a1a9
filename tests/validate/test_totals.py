"""Totals add up within the rounding that the source states; what it does not state is not forgiven."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.edition import SiteSource
from generator.validate.numbers import read_numbers
from generator.validate.totals import check_totals
from tests.validate.declared import with_finding, with_series

BreakSite = Callable[..., SiteSource]
PEOPLE = "data/bevolking/0.2.0"
FIGURES = "data/wijkcijfers/0.2.0"
OBSERVATIONS = f"{FIGURES}/waarnemingen.csv"
TENS = {"waarde": {"step": "10", "method": "nearest"}}


def totals(source: SiteSource) -> list[tuple[int, int, str]]:
    return [
        (problem.place.line, problem.place.column, problem.found) for problem in check_totals(source.newest, read_numbers(source.newest))
    ]


def test_a_total_that_differs_is_named_with_its_difference(broken_site: BreakSite) -> None:
    source = broken_site(OBSERVATIONS, ("misdrijven,GM9999,2020,,A,604", "misdrijven,GM9999,2020,,A,640"))

    assert totals(source) == [(19, 6, "Bij misdrijven tellen de delen één keer niet op tot het geheel, het meest GM9999 in 2020: +36.")]


def test_the_largest_of_several_differences_is_named(broken_site: BreakSite) -> None:
    source = broken_site(OBSERVATIONS, ("misdrijven,WK999901,2020,,A,415", "misdrijven,WK999901,2020,,A,400"))

    assert totals(source) == [(23, 6, "Bij misdrijven tellen de delen 2 keer niet op tot het geheel, het meest WK999901 in 2020: -15.")]


def households(broken_site: BreakSite, precision: object, wijk: int, city: int = 4850) -> list[tuple[int, int, str]]:
    """The households with a stated precision, and other numbers for wijk West and the city."""
    broken_site(f"{PEOPLE}/datapackage.json", with_series("huishoudens", "bevolking", precision=precision))
    return totals(
        broken_site(
            f"{PEOPLE}/waarnemingen.csv",
            ("huishoudens,WK999902,2020,2250", f"huishoudens,WK999902,2020,{wijk}"),
            ("huishoudens,GM9999,2020,4850", f"huishoudens,GM9999,2020,{city}"),
        )
    )


@pytest.mark.parametrize(("total", "expected"), [(2265, 0), (2235, 0), (2270, 1), (2230, 1)])
def test_rounding_to_the_nearest_ten_may_add_up_to_a_little(broken_site: BreakSite, total: int, expected: int) -> None:
    """Two parts rounded to tens and a total rounded too: at most three times five."""
    assert len(households(broken_site, TENS, total, 2600 + total)) == expected


@pytest.mark.parametrize(("total", "expected"), [(2280, 0), (2281, 1)])
def test_rounding_by_lot_may_be_almost_a_whole_step_off(broken_site: BreakSite, total: int, expected: int) -> None:
    precision = {"waarde": {"step": "10", "method": "random"}}

    assert len(households(broken_site, precision, total, 2600 + total)) == expected


def test_numbers_that_only_look_rounded_are_given_no_margin(broken_site: BreakSite) -> None:
    """All of them are tens, but no source says that they were rounded."""
    assert len(households(broken_site, {}, 2260, 4860)) == 1


def test_a_level_that_is_not_rounded_gives_no_margin(broken_site: BreakSite) -> None:
    precision = {"waarde": {"step": "10", "method": "nearest", "levels": ["wijk"]}}

    assert len(households(broken_site, precision, 2255, 4855)) == 0
    assert len(totals(broken_site(f"{PEOPLE}/waarnemingen.csv", ("WK999902,2020,2255", "WK999902,2020,2256")))) == 1


@pytest.mark.parametrize(("city", "expected"), [(4889, 0), (4900, 1), (4849, 1)])
def test_a_city_may_count_a_few_whom_the_source_could_not_place(broken_site: BreakSite, city: int, expected: int) -> None:
    """Up to one percent more than its parts, never less."""
    precision = {"waarde": {"step": "1", "method": "nearest", "levels": ["buurt"], "unplacedIn": ["gemeente"]}}

    assert len(households(broken_site, precision, 2250, city)) == expected


def test_a_difference_that_the_package_has_on_record_is_not_named_again(broken_site: BreakSite) -> None:
    broken_site(OBSERVATIONS, ("misdrijven,GM9999,2020,,A,604", "misdrijven,GM9999,2020,,A,640"))

    source = broken_site(f"{FIGURES}/datapackage.json", with_finding("optelling", "misdrijven", "GM9999", "2020"))

    assert totals(source) == []


def test_a_difference_on_record_for_another_year_hides_nothing(broken_site: BreakSite) -> None:
    broken_site(OBSERVATIONS, ("misdrijven,GM9999,2020,,A,604", "misdrijven,GM9999,2020,,A,640"))

    source = broken_site(f"{FIGURES}/datapackage.json", with_finding("optelling", "misdrijven", "GM9999", "2019"))

    assert len(totals(source)) == 1


def test_the_small_city_adds_up(klein_site: SiteSource) -> None:
    assert totals(klein_site) == []


def test_parts_that_are_not_all_known_are_not_added_up(klein_site: SiteSource) -> None:
    rows = klein_site.newest.observations.query("indicator == 'bijstand' and gebied == 'BU99990202'")

    assert rows["teller"].tolist() == [""]
    assert totals(klein_site) == []
