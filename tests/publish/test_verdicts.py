"""What is concluded stands in the API, each time with the figures that it rests on."""

import pytest

from generator.model.identifiers import IndicatorId
from generator.publish.verdicts import Entry, list_verdicts
from tests.compute.small_city import MARKT, NOORD, WEST, ZUID
from tests.publish.small_site import small_book

BOOK = small_book()


@pytest.fixture(name="entries", scope="module")
def _entries() -> list[Entry]:
    return list_verdicts(BOOK, IndicatorId("bijstand"))


def test_the_gap_comes_first_then_its_target_then_areas_by_code(entries: list[Entry]) -> None:
    assert [entry["over"] for entry in entries] == ["kloof", "doel", MARKT, NOORD, ZUID]


def test_a_verdict_names_figures_that_have_a_record(entries: list[Entry]) -> None:
    named = [figure for entry in entries for figure in entry["cijfers"]]

    assert f"2022.bijstand.{NOORD}.2020.verschil-samen-ondergrens" in named
    assert set(named) <= set(BOOK.values)


def test_where_nothing_could_be_compared_nothing_is_said_to_have_been(entries: list[Entry]) -> None:
    gap, target, area, *_ = entries

    assert (gap["van"], gap["tot"], gap["oordeel"], "vergelijkingen" in gap) == ("2020", "2020", "een enkel jaar", False)
    assert (target["oordeel"], target["reden"]) == ("niet te zeggen", "geen doel")
    assert area["vergelijkingen"] > 0


def test_an_area_without_a_figure_has_no_verdict(entries: list[Entry]) -> None:
    assert WEST not in [entry["over"] for entry in entries]


def test_an_indicator_of_which_nothing_is_concluded_has_none() -> None:
    assert list_verdicts(BOOK, IndicatorId("inwoners")) == []
