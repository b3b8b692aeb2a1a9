"""A part is not larger than its whole, also when the whole is another indicator."""

from __future__ import annotations

from collections.abc import Callable

from generator.model.edition import SiteSource
from generator.validate.numbers import read_numbers
from generator.validate.shares import check_shares

BreakSite = Callable[..., SiteSource]
OBSERVATIONS = "data/wijkcijfers/0.2.0/waarnemingen.csv"
INDICATORS = "data/wijkcijfers/0.2.0/indicatoren.csv"


def found(source: SiteSource) -> list[tuple[str, int, int, str]]:
    problems = check_shares(source.newest, read_numbers(source.newest))
    return [(problem.code, problem.place.line, problem.place.column, problem.found) for problem in problems]


def test_a_share_of_another_indicator_is_not_above_one_hundred_percent(broken_site: BreakSite) -> None:
    """A hundred percent with the residents of another package as denominator; a rate per thousand may be above it."""
    assert found(broken_site(OBSERVATIONS, ("misdrijven,BU99990101,2020,,A,155", "misdrijven,BU99990101,2020,,A,2011"))) == []

    source = broken_site(INDICATORS, ("verhouding,1000,inwoners", "verhouding,100,inwoners"))

    assert found(source) == [("part-above-whole", 3, 6, "De teller (2011) is groter dan inwoners (2010).")]
