"""What stands out in a buurt, and what is left unsaid."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.model.identifiers import RegionCode, ThemeId
from generator.model.indicator import Claim, Direction, Indicator
from generator.plan.choosing import choose_change, choose_courses, choose_equals, choose_even, choose_favoured, choose_traits
from generator.plan.standing import Standing, find_standings
from tests.compute.small_city import MARKT, NOORD, WEST, ZUID, count, edition, rate
from tests.plan.samples import report

PEOPLE = 10000


def themed(name: str, theme: str, direction: Direction = Direction.LOWER) -> Indicator:
    return replace(rate(name), theme=ThemeId(theme), direction=direction)


def rows(name: str, counts: tuple[int, int, int, int], year: int = 2022, *, people: int = PEOPLE, status: str = "A") -> str:
    areas = zip((MARKT, NOORD, ZUID, WEST), counts, strict=True)
    return "".join(f"{name},{area},{year},,{status},{count},{people},\n" for area, count in areas)


def standings(*indicators: Indicator, text: str) -> Mapping[RegionCode, Standing]:
    return find_standings(report(edition(*indicators, rows=text)))


def of(area: str, found: Mapping[RegionCode, Standing]) -> Standing:
    return found[RegionCode(area)]


def names(standing: Standing) -> list[str]:
    return [trait.indicator.id for trait in choose_traits(standing)]


@pytest.mark.parametrize(
    ("benefits", "ageing", "expected"),
    [
        ((300, 400, 350, 2000), (1000, 1400, 1200, 1500), ["bijstand", "ouderen"]),
        ((300, 400, 350, 500), (1000, 1400, 1200, 6000), ["ouderen", "bijstand"]),
    ],
)
def test_the_trait_furthest_from_the_city_comes_first(
    benefits: tuple[int, int, int, int], ageing: tuple[int, int, int, int], expected: list[str]
) -> None:
    indicators = (themed("bijstand", "werk"), themed("ouderen", "bevolking", Direction.NEITHER))

    found = standings(*indicators, text=rows("bijstand", benefits) + rows("ouderen", ageing))

    assert names(of(WEST, found)) == expected


def test_at_most_one_trait_a_theme_is_chosen() -> None:
    first, second = themed("bijstand", "werk"), themed("ww", "werk")
    text = rows("bijstand", (300, 310, 290, 900)) + rows("ww", (300, 310, 290, 800))

    assert names(of(WEST, standings(first, second, text=text))) == ["bijstand"]


def test_what_is_about_equal_to_the_city_does_not_stand_out() -> None:
    found = of(NOORD, standings(themed("bijstand", "werk"), text=rows("bijstand", (300, 305, 290, 310))))

    assert names(found) == []
    assert [trait.indicator.id for trait in choose_equals(found)] == ["bijstand"]


@pytest.mark.parametrize(("here", "strong"), [(48, ["bijstand"]), (52, [])])
def test_a_little_worse_than_the_city_is_no_strength(here: int, strong: list[str]) -> None:
    found = of(NOORD, standings(themed("bijstand", "werk"), text=rows("bijstand", (50, here, 50, 50))))

    assert [trait.indicator.id for trait in choose_even(found)] == strong


def test_background_about_equal_to_the_city_is_no_strength() -> None:
    ageing = themed("ouderen", "bevolking", Direction.NEITHER)

    assert choose_even(of(NOORD, standings(ageing, text=rows("ouderen", (50, 50, 50, 50))))) == ()


def test_an_indicator_that_may_not_be_claimed_is_no_trait() -> None:
    health = replace(themed("arbeidsongeschiktheid", "werk"), claim=Claim.NEVER)

    assert of(NOORD, standings(health, text=rows("arbeidsongeschiktheid", (50, 250, 50, 50)))).traits == ()


def test_a_handful_of_people_carries_no_claim() -> None:
    text = rows("bijstand", (300, 310, 290, 900)).replace(f"{WEST},2022,,A,900,{PEOPLE}", f"{WEST},2022,,A,90,200")

    assert of(WEST, standings(themed("bijstand", "werk"), text=text)).traits == ()


def test_few_expected_cases_carry_no_claim() -> None:
    assert of(WEST, standings(themed("overval", "werk"), text=rows("overval", (5, 3, 4, 9)))).traits == ()


def test_a_doubted_figure_carries_no_claim() -> None:
    text = rows("bijstand", (300, 310, 290, 900)).replace(f"{WEST},2022,,A,900", f"{WEST},2022,,V,900")

    assert of(WEST, standings(themed("bijstand", "werk"), text=text)).traits == ()


def test_of_events_counted_where_they_happen_only_the_broadest_leads() -> None:
    every, kind = themed("misdrijven", "veiligheid"), themed("winkeldiefstal", "veiligheid")
    text = rows("misdrijven", (300, 310, 290, 400)) + rows("winkeldiefstal", (300, 310, 290, 1500))

    found = of(WEST, standings(every, kind, text=text))

    assert names(found) == ["misdrijven"]
    assert found.traits[0].indicator.id == "winkeldiefstal"


def test_lower_is_strong_where_lower_is_better_and_hard_where_higher_is() -> None:
    less, more = themed("bijstand", "werk"), themed("werk", "werk", Direction.HIGHER)
    text = rows("bijstand", (300, 310, 290, 100)) + rows("werk", (300, 310, 290, 100))

    found = of(WEST, standings(less, more, text=text))

    assert [trait.indicator.id for trait in choose_favoured(found.traits, 1)] == ["bijstand"]
    assert [trait.indicator.id for trait in choose_favoured(found.traits, -1)] == ["werk"]


def test_background_is_neither_strong_nor_hard() -> None:
    ageing = themed("ouderen", "bevolking", Direction.NEITHER)

    found = of(WEST, standings(ageing, text=rows("ouderen", (300, 310, 290, 900))))

    assert (choose_favoured(found.traits, 1), choose_favoured(found.traits, -1)) == ((), ())


def test_a_theme_never_fills_all_points() -> None:
    kinds = [themed(name, "veiligheid") for name in ("a", "b", "c")]
    text = "".join(rows(kind.id, (300, 310, 290, 900)) for kind in kinds)

    found = of(WEST, standings(*kinds, text=text))

    assert len(choose_favoured(found.traits, -1)) == 2


def course(counts: list[tuple[int, int, int, int]], status: str = "A") -> str:
    return "".join(rows("bijstand", values, 2020 + number, status=status) for number, values in enumerate(counts))


def test_the_change_that_differs_most_from_the_city_is_chosen() -> None:
    text = course([(300, 300, 300, 300), (300, 310, 290, 200), (305, 310, 290, 100)])

    change = choose_change(of(WEST, standings(themed("bijstand", "werk"), text=text)))

    assert change is not None
    assert (change.first, change.last) == ("2020", "2022")
    assert (change.before.value, change.after.value) == ("30", "10")
    assert change.favour == 1


def test_two_years_are_no_course() -> None:
    text = course([(300, 300, 300, 300), (300, 310, 290, 100)])

    assert of(WEST, standings(themed("bijstand", "werk"), text=text)).changes == ()


def test_estimates_by_a_model_prove_no_change() -> None:
    text = course([(300, 300, 300, 300), (300, 310, 290, 200), (305, 310, 290, 100)], status="E")

    assert of(WEST, standings(themed("bijstand", "werk"), text=text)).changes == ()


def test_a_course_against_the_city_is_hard_only_when_it_got_worse_here_too() -> None:
    """In Noordhoek everything fell, only less than elsewhere: that is neither strong nor hard."""
    text = course([(900, 900, 900, 900), (500, 800, 500, 500), (300, 700, 310, 290)])

    found = of(NOORD, standings(themed("bijstand", "werk"), text=text))

    assert found.changes[0].score > 0
    assert choose_courses(found.changes, -1) == ()
    assert choose_courses(found.changes, 1) == ()


def test_counts_are_never_laid_beside_the_city() -> None:
    text = "".join(f"inwoners,{area},2022,{number},A,,,\n" for area, number in ((NOORD, 2000), (WEST, 4000)))

    assert of(WEST, standings(count("inwoners"), text=text)).traits == ()
