"""An outsider who knows every published count tries to place the withheld ones."""

from __future__ import annotations

import math

import pytest

from generator.validate.disclosure.attack import attack
from generator.validate.disclosure.knowledge import Bounds, Cell, Fact, Knowledge
from generator.validate.disclosure.remedy import Exposed, suggest_cells


def cell(area: str, indicator: str = "bijstand") -> Cell:
    return Cell(indicator=indicator, area=area, period="2020")


def total(whole: str, *parts: str) -> Fact:
    return Fact(terms={cell(whole): -1.0, **{cell(part): 1.0 for part in parts}}, low=0.0, high=0.0)


def known(facts: list[Fact], **counts: float) -> Knowledge:
    return Knowledge(bounds={cell(area): Bounds(count, count) for area, count in counts.items()}, facts=facts)


def ranges(knowledge: Knowledge, *areas: str) -> list[tuple[float, float]]:
    found = attack(knowledge, [cell(area) for area in areas])
    return [(round(found[cell(area)].low, 6), round(found[cell(area)].high, 6)) for area in areas]


WEST = [total("west", "a", "b", "c")]


def test_one_withheld_count_beside_its_total_is_known_exactly() -> None:
    assert ranges(known(WEST, west=100, a=60, b=37), "c") == [(3, 3)]


def test_two_withheld_counts_share_what_is_left() -> None:
    assert ranges(known(WEST, west=100, a=60), "b", "c") == [(0, 40), (0, 40)]


def test_two_withheld_counts_whose_sum_is_small_are_both_placed() -> None:
    found = attack(known(WEST, west=100, a=97), [cell("b"), cell("c")])

    assert [bounds.width for bounds in found.values()] == [3, 3]


def test_a_count_without_a_total_can_be_anything() -> None:
    found = attack(known(WEST, a=60, b=37), [cell("c"), cell("elders")])

    assert [bounds.width for bounds in found.values()] == [math.inf, math.inf]


def test_a_wijk_that_nobody_published_is_worked_out_from_the_city() -> None:
    facts = [total("stad", "west", "oost"), total("west", "a", "b")]

    assert ranges(known(facts, stad=150, oost=100, a=45), "b") == [(5, 5)]


def test_rounding_leaves_the_room_it_says() -> None:
    rounded = Knowledge(bounds={cell("west"): Bounds(95, 105), cell("a"): Bounds(55, 65), cell("b"): Bounds(35, 45)}, facts=WEST)

    assert ranges(rounded, "c") == [(0, 15)]


def test_a_complement_of_a_group_gives_a_count_away() -> None:
    """Focus + rest = city, and a total of the focus that somebody else published."""
    city = total("stad", "f", "g", "r", "s")
    focus = Fact(terms={cell("f"): 1.0, cell("g"): 1.0}, low=50.0, high=50.0)

    assert ranges(known([city], stad=100, f=45, r=20), "g", "s") == [(0, 35), (0, 35)]
    assert ranges(known([city, focus], stad=100, f=45, r=20), "g", "s") == [(5, 5), (30, 30)]


def test_a_rounded_share_and_its_denominator_place_a_count() -> None:
    """3,2 % of 120: between 3.78 and 3.90, so no whole number but 4 comes near."""
    share = Fact(terms={cell("c"): 1.0}, low=0.0315 * 120, high=0.0325 * 120)

    assert attack(Knowledge(bounds={}, facts=[share]), [cell("c")])[cell("c")].width == 0


def test_a_total_of_kinds_bounds_each_kind_from_above() -> None:
    kinds = Fact(terms={cell("a", "totaal"): 1.0, cell("a", "inbraak"): -1.0, cell("a", "roof"): -1.0}, low=0.0, high=math.inf)
    knowledge = Knowledge(bounds={cell("a", "totaal"): Bounds(12, 12), cell("a", "inbraak"): Bounds(9, 9)}, facts=[kinds])

    found = attack(knowledge, [cell("a", "roof")])[cell("a", "roof")]

    assert (round(found.low, 6), round(found.high, 6)) == (0, 3)


def test_totals_that_contradict_one_another_still_give_an_answer() -> None:
    """Parts above the total: the facts give way as little as they can, and the count is placed there."""
    found = attack(known(WEST, west=100, a=60, b=45), [cell("c")])[cell("c")]

    assert found.width == 0


@pytest.mark.parametrize(("low", "high", "width"), [(3.0, 11.0, 8), (3.2, 10.9, 6), (4.9999999, 5.0000001, 0), (2.4, 2.6, 0)])
def test_only_whole_numbers_count(low: float, high: float, width: float) -> None:
    assert Bounds(low, high).width == width


def test_the_advice_is_the_smallest_neighbour_that_helps() -> None:
    knowledge = known(WEST, west=100, a=60, b=37)

    advice = suggest_cells(knowledge, [Exposed(cell=cell("c"), width=0, needed=8)], [cell("a"), cell("b")])

    assert advice == (cell("b"),)


def test_the_advice_goes_on_until_what_it_withholds_is_safe_as_well() -> None:
    """Two areas in each wijk: hiding one more in the same wijk is enough; hiding another wijk's would not be."""
    facts = [total("stad", "west", "oost"), total("west", "a", "b"), total("oost", "c", "d")]
    knowledge = known(facts, stad=100, west=40, oost=60, a=36, c=20, d=40)

    advice = suggest_cells(knowledge, [Exposed(cell=cell("b"), width=0, needed=8)], [cell(area) for area in ("a", "c", "d")])

    assert advice == (cell("a"),)


def test_when_only_frozen_cells_would_help_there_is_no_advice() -> None:
    assert suggest_cells(known(WEST, west=100, a=60, b=37), [Exposed(cell=cell("c"), width=0, needed=8)], []) == ()


def test_counts_as_large_as_a_budget_are_placed_as_well() -> None:
    """A count may be in euros: the stand-in for *no bound* lies above whatever is known."""
    assert ranges(known(WEST, west=9e9, a=4e9), "b") == [(0, 5e9)]
    assert attack(known(WEST, a=4e9), [cell("b")])[cell("b")].width == math.inf
