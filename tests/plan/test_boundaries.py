"""By which boundaries figures were made, told on the page of an indicator and where its figures are taken apart."""

from __future__ import annotations

from dataclasses import replace

from generator.model.auditor_pages import OriginPage
from generator.model.boundaries import BoundaryYears
from generator.model.page import IndicatorPage
from generator.model.sentence import plain
from generator.plan.boundaries import plan_boundaries, plan_period_boundaries
from generator.plan.report import Report
from tests.compute.small_city import NOORD, count, edition, rate
from tests.plan.planned import PlannedSite
from tests.plan.samples import report

YEARS = ("2018", "2019", "2020", "2021")
ONE = rate("x", denominator="inwoners")


def looked(years: dict[tuple[str, str, str], str]) -> Report:
    rows = "".join(f"x,{NOORD},{year},,A,30,,\ninwoners,{NOORD},{year},1000,A,,,\n" for year in YEARS)
    made = edition(ONE, count("inwoners"), rows=rows)
    return report(replace(made, boundaries=BoundaryYears(years=years)))


def told(years: dict[tuple[str, str, str], str]) -> str:
    return plain(plan_boundaries(looked(years), ONE))


def test_a_series_by_one_set_of_boundaries_names_its_year() -> None:
    assert told({("x", "buurt", year): "2021" for year in YEARS}) == "Deze cijfers volgen de indeling in wijken en buurten van 2021."


def test_boundaries_that_nobody_knows_are_said_to_be_unknown() -> None:
    unknown = {("x", "buurt", year): "onbekend" for year in YEARS}

    assert told(unknown) == "Volgens welke indeling in wijken en buurten deze cijfers zijn gemaakt, is onbekend."


def test_several_boundaries_are_told_with_their_levels_and_years() -> None:
    mixed = {("x", "buurt", year): "2017" if year < "2021" else "onbekend" for year in YEARS} | {("x", "gemeente", "2021"): "2017"}

    assert told(mixed) == (
        "Deze cijfers volgen niet allemaal dezelfde indeling in wijken en buurten: "
        "2017 voor gemeente in 2021 en buurt in 2018–2020 en onbekend voor buurt in 2021."
    )


def test_what_is_divided_by_has_boundaries_of_its_own() -> None:
    both = {("x", "buurt", year): "2021" for year in YEARS} | {("inwoners", "buurt", year): "onbekend" for year in YEARS}

    assert told(both).endswith("Volgens welke indeling in wijken en buurten de cijfers over inwoners zijn gemaakt, is onbekend.")


def test_nothing_is_said_where_no_package_declares_anything() -> None:
    assert told({}) == ""
    assert plan_period_boundaries(looked({}), ONE, "2020") == ()


def test_a_change_over_two_sets_of_boundaries_names_both() -> None:
    own = looked({("x", "buurt", "2018"): "2017", ("x", "buurt", "2021"): "onbekend"})
    (sentence,) = plan_period_boundaries(own, ONE, "2018-2021")

    assert plain(sentence) == "Deze cijfers gaan over verschillende indelingen in wijken en buurten: die van 2017 en een die onbekend is."


def test_breda_says_of_every_open_indicator_by_which_boundaries_it_was_made(breda: PlannedSite) -> None:
    for looked_at in (one for one in breda.source.editions if one.config.id == "2022"):
        for indicator in looked_at.indicators.values():
            page = breda.page(f"2022/indicatoren/{indicator.id}/index.html")

            assert isinstance(page, IndicatorPage)
            assert bool(page.boundaries) is (page.periods is not None), indicator.id
    crimes = breda.page("2022/herkomst/misdrijven-totaal/2022/index.html")

    assert isinstance(crimes, OriginPage)
    assert "Deze cijfers volgen de indeling in wijken en buurten van 2022." in map(plain, crimes.lead)
