"""Thousands are not taken for units, and a unit does not change from one edition to the next."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.edition import SiteSource
from generator.model.problem import Severity
from generator.validate.numbers import read_numbers
from generator.validate.units import check_thousandfold, check_units

BreakSite = Callable[..., SiteSource]
OBSERVATIONS = "data/wijkcijfers/0.2.0/waarnemingen.csv"
INDICATORS = "data/wijkcijfers/0.2.0/indicatoren.csv"
PEOPLE = "data/bevolking/0.2.0/waarnemingen.csv"


def thousandfold(source: SiteSource) -> list[tuple[int, int, str]]:
    return [
        (problem.place.line, problem.place.column, problem.found)
        for problem in check_thousandfold(source.newest, read_numbers(source.newest))
    ]


def changed(source: SiteSource) -> list[tuple[int, int, str]]:
    return [(problem.place.line, problem.place.column, problem.found) for problem in check_units(source.newest, source)]


def test_the_small_city_mixes_nothing_up(klein_site: SiteSource) -> None:
    assert thousandfold(klein_site) == []
    assert changed(klein_site) == []


@pytest.mark.parametrize(("value", "words"), [("325", "klein"), ("325000000", "groot")])
def test_a_mean_is_held_against_other_years_of_its_own_area(broken_site: BreakSite, value: str, words: str) -> None:
    source = broken_site(OBSERVATIONS, ("BU99990201,2020,325000", f"BU99990201,2020,{value}"))

    assert thousandfold(source) == [
        (39, 4, f"Bij woz is een cijfer ongeveer duizend keer zo {words} als gewoon, het eerst BU99990201 in 2020: {float(value):g}.")
    ]


def test_a_whole_year_in_thousands_is_named_once(broken_site: BreakSite) -> None:
    changes = [("2022,230000", "2022,230"), ("2022,205000", "2022,205"), ("2022,380000", "2022,380")]

    problems = thousandfold(broken_site(OBSERVATIONS, *changes))

    assert [(line, "het eerst BU99990101 in 2022: 230." in found) for line, _, found in problems] == [(33, True)]


def test_a_year_of_counts_in_thousands_is_named(broken_site: BreakSite) -> None:
    """Inhabitants of 2021 in thousands."""
    changes = [("2021,2030,", "2021,2.03,"), ("2021,3050,", "2021,3.05,"), ("2021,4900,", "2021,4.9,"), ("2021,115,", "2021,0.115,")]

    assert [found.split(",")[0] for _, _, found in thousandfold(broken_site(PEOPLE, *changes))] == [
        "Bij inwoners is een cijfer ongeveer duizend keer zo klein als gewoon"
    ]


def test_a_count_may_differ_a_thousandfold_between_areas_and_years(broken_site: BreakSite) -> None:
    """A new neighbourhood of 5 grows to 4900; a city has a thousand times the people of a hamlet."""
    assert thousandfold(broken_site(PEOPLE, ("BU99990201,2019,4800", "BU99990201,2019,5"))) == []


def test_a_mean_of_one_year_is_held_against_the_other_areas(broken_site: BreakSite) -> None:
    """Five areas with income in euros, one of them in thousands."""
    rows = "".join(f"inkomen,{area},2020,{value},A,,,\n" for area, value in AREAS_WITH_INCOME)
    broken_site(OBSERVATIONS, ("woz,BU99990101,2019", f"{rows}woz,BU99990101,2019"))
    definition = "inkomen,Inkomen,Inkomen,euro,1,hoger,werk,gewogen,,,huishoudens,,Wat iemand verdient.,woz,woz,open,,\n"

    source = broken_site(INDICATORS, ("woz,Gemiddelde", f"{definition}woz,Gemiddelde"))

    assert [found for _, _, found in thousandfold(source)] == [
        "Bij inkomen is een cijfer ongeveer duizend keer zo klein als gewoon, het eerst BU99990202 in 2020: 27.5."
    ]


AREAS_WITH_INCOME = (
    ("BU99990101", "25000"),
    ("BU99990102", "31000"),
    ("BU99990201", "28500"),
    ("BU99990202", "27.5"),
    ("BU99990203", "30500"),
)


def test_a_value_already_in_doubt_is_not_named_again(broken_site: BreakSite) -> None:
    source = broken_site(OBSERVATIONS, ("BU99990201,2020,325000,A,,,", "BU99990201,2020,325,V,,,In duizenden?"))

    assert thousandfold(source) == []


def test_a_percentage_may_be_small_in_one_year(broken_site: BreakSite) -> None:
    """0.1 percent beside 40 is no mistake of units: percentages have a rule of their own."""
    broken_site(INDICATORS, ("WOZ-waarde,euro,0", "WOZ-waarde,%,1"))
    values = [("2019,310000", "2019,50"), ("2020,325000", "2020,0.1"), ("2021,345000", "2021,52"), ("2022,380000", "2022,51")]

    assert [line for line, _, found in thousandfold(broken_site(OBSERVATIONS, *values)) if "BU99990201" in found] == []


@pytest.mark.parametrize(
    ("old", "new", "column", "found"),
    [
        (
            "WOZ-waarde,euro,0",
            "WOZ-waarde,duizend euro,0",
            4,
            "Bij woz is 'eenheid' nu 'duizend euro'; in wijkcijfers 0.1.0 was dat 'euro'.",
        ),
        ("WOZ-waarde,euro,0", "WOZ-waarde,euro,2", 5, "Bij woz is 'decimalen' nu '2'; in wijkcijfers 0.1.0 was dat '0'."),
    ],
)
def test_a_unit_or_its_decimals_that_changed_are_a_warning(broken_site: BreakSite, old: str, new: str, column: int, found: str) -> None:
    source = broken_site(INDICATORS, (old, new))
    problems = list(check_units(source.newest, source))

    assert [(problem.severity, problem.place.column, problem.found) for problem in problems] == [(Severity.WARNING, column, found)]


def test_the_factor_of_a_rate_is_part_of_its_unit(broken_site: BreakSite) -> None:
    source = broken_site(INDICATORS, ("verhouding,1000,inwoners", "verhouding,100,inwoners"))

    assert changed(source) == [(2, 9, "Bij misdrijven is 'factor' nu '100'; in wijkcijfers 0.1.0 was dat '1000'.")]


def test_the_first_edition_has_no_edition_before_it(klein_site: SiteSource) -> None:
    assert list(check_units(klein_site.editions[0], klein_site)) == []
