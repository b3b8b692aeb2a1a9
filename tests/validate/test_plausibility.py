"""Sums that do not add up and changes that look like a slip are warnings, told once an indicator."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.edition import SiteSource
from generator.model.problem import Severity
from generator.validate.plausibility import check_jumps, check_totals

BreakSite = Callable[..., SiteSource]
PEOPLE = "data/bevolking/0.2.0/waarnemingen.csv"
OBSERVATIONS = "data/wijkcijfers/0.2.0/waarnemingen.csv"
PARK = [("misdrijven,BU99990201,2020,,A,185", "misdrijven,BU99990201,2020,,A,1850")]


def totals(source: SiteSource) -> list[tuple[int, int, str]]:
    return [(problem.place.line, problem.place.column, problem.found) for problem in check_totals(source.newest, source)]


def test_the_small_city_adds_up_and_does_not_jump(klein_site: SiteSource) -> None:
    assert totals(klein_site) == []
    assert list(check_jumps(klein_site.newest, klein_site)) == []


def test_a_total_that_differs_is_named_with_its_difference(broken_site: BreakSite) -> None:
    source = broken_site(OBSERVATIONS, ("misdrijven,GM9999,2020,,A,604", "misdrijven,GM9999,2020,,A,640"))

    assert totals(source) == [(19, 6, "Bij misdrijven tellen de delen één keer niet op tot het geheel, het meest GM9999 in 2020: +36.")]


def test_the_largest_of_several_differences_is_named(broken_site: BreakSite) -> None:
    source = broken_site(OBSERVATIONS, ("misdrijven,WK999901,2020,,A,415", "misdrijven,WK999901,2020,,A,400"))

    assert totals(source) == [(23, 6, "Bij misdrijven tellen de delen 2 keer niet op tot het geheel, het meest WK999901 in 2020: -15.")]


@pytest.mark.parametrize(("total", "expected"), [("2265", 0), ("2240", 0), ("2270", 1), ("2230", 1)])
def test_rounding_to_tens_may_add_up_to_a_little(broken_site: BreakSite, total: str, expected: int) -> None:
    """Two parts rounded to tens and a total rounded too: at most three times five."""
    source = broken_site(
        PEOPLE,
        ("huishoudens,WK999902,2020,2250", f"huishoudens,WK999902,2020,{total}"),
        ("huishoudens,GM9999,2020,4850", f"huishoudens,GM9999,2020,{2600 + int(total)}"),
    )

    assert len(totals(source)) == expected


def test_parts_that_are_not_all_known_are_not_added_up(klein_site: SiteSource) -> None:
    rows = klein_site.newest.observations.query("indicator == 'bijstand' and gebied == 'BU99990202'")

    assert rows["teller"].tolist() == [""]
    assert totals(klein_site) == []


def test_a_tenfold_change_is_named_where_it_happens(broken_site: BreakSite) -> None:
    source = broken_site(OBSERVATIONS, *PARK)
    problems = list(check_jumps(source.newest, source))

    assert [(problem.code, problem.severity, problem.place.column) for problem in problems] == [("implausible-jump", Severity.WARNING, 6)]
    assert problems[0].place.line in (11, 12)
    assert "misdrijven" in problems[0].found
    assert "BU99990201" in problems[0].found


def test_a_value_already_in_doubt_is_not_named_again(broken_site: BreakSite) -> None:
    source = broken_site(OBSERVATIONS, (f"{PARK[0][0]},,", "misdrijven,BU99990201,2020,,V,1850,,Schrijffout?"))

    assert list(check_jumps(source.newest, source)) == []


def test_small_counts_jump_by_chance(broken_site: BreakSite) -> None:
    source = broken_site(OBSERVATIONS, ("misdrijven,BU99990202,2020,,A,4,", "misdrijven,BU99990202,2020,,A,40,"))

    assert list(check_jumps(source.newest, source)) == []


def test_a_few_changes_tell_nothing_about_what_is_usual(broken_site: BreakSite) -> None:
    source = broken_site(OBSERVATIONS, ("woz,BU99990101,2020,190000", "woz,BU99990101,2020,1900000"))

    assert list(check_jumps(source.newest, source)) == []
