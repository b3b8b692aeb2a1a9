"""How many people live in a buurt, then and now, in the real city."""

from __future__ import annotations

from generator.model.page import DistrictPage, NeighbourhoodPage
from generator.model.sentence import plain
from tests.plan.planned import PlannedSite


def lead(breda: PlannedSite, slug: str) -> str:
    page = breda.page(f"2022/buurten/{slug}/index.html")
    assert isinstance(page, NeighbourhoodPage)
    return plain(page.lead[0])


def test_a_buurt_that_has_fewer_people_than_it_had_says_when_it_had_most(breda: PlannedSite) -> None:
    assert lead(breda, "heuvel").endswith("Het hoogste aantal was 8.125, in 2015. Sindsdien is het lager.")
    assert "De meeste mensen" not in lead(breda, "tuinzigt")


def test_so_few_people_more_that_it_may_be_rounding_are_not_called_the_same_number(breda: PlannedSite) -> None:
    assert lead(breda, "hazeldonk").endswith("Het verschil kan door afronding komen.")


def test_after_who_lives_there_a_buurt_says_to_what_residents_reckon_it(breda: PlannedSite) -> None:
    said = lead(breda, "geeren-noord")

    assert said.endswith("Het aantal is gedaald. Bewoners noemen dit deel van de stad Hoge Vucht.")
    assert "Hoge Vucht" not in lead(breda, "tuinzigt")


def test_a_wijk_to_which_another_name_leads_says_which_buurten_that_name_is_for(breda: PlannedSite) -> None:
    noord, north_west, west = (breda.page(f"2022/wijken/breda-{slug}/index.html") for slug in ("noord", "noord-west", "west"))

    assert isinstance(noord, DistrictPage)
    assert isinstance(north_west, DistrictPage)
    assert isinstance(west, DistrictPage)
    assert plain(noord.lead[1]) == "Bewoners noemen Biesdonk, Geeren-zuid, Wisselaar en Geeren-noord samen Hoge Vucht."
    assert plain(north_west.lead[1]).endswith("Heksenwiel, Overkroeten en Kroeten samen Haagse Beemden.")
    assert not any("samen" in plain(sentence) for sentence in west.lead)
