"""Groups of buurten follow from the list of the programme and the hierarchy."""

from dataclasses import replace

from generator.model.identifiers import RegionCode
from generator.model.region import Regions, alphabetical
from tests.compute.small_city import CENTRE, MARKT, NOORD, OUTSIDE, REGIONS, WEST, ZUID


def test_a_buurt_with_at_least_one_name_of_the_list_is_focus() -> None:
    assert REGIONS.focus == (NOORD, ZUID)
    assert REGIONS.rest == (MARKT, WEST)


def test_a_partly_matching_buurt_is_not_among_the_exact_ones_but_in_the_rest_beside_them() -> None:
    assert REGIONS.focus_exact == (NOORD,)
    assert REGIONS.rest_exact == (MARKT, ZUID, WEST)


def test_the_centre_is_the_wijk_whose_code_ends_in_two_zeros() -> None:
    assert REGIONS.centre is not None
    assert REGIONS.centre.code == CENTRE
    assert REGIONS.rest_without_centre == (WEST,)


def test_a_city_without_such_a_wijk_leaves_nothing_out() -> None:
    regions = Regions(all=tuple(region for region in REGIONS.all if region.code != CENTRE), focus_names=REGIONS.focus_names, boundaries={})

    assert regions.centre is None
    assert regions.rest_without_centre == regions.rest


def test_children_are_the_areas_directly_below() -> None:
    assert [region.code for region in REGIONS.children(RegionCode(OUTSIDE))] == [NOORD, ZUID, WEST]
    assert [region.code for region in REGIONS.children(REGIONS.city.code)] == [CENTRE, OUTSIDE]


def test_areas_stand_in_the_order_of_the_alphabet_whatever_sign_a_name_begins_with() -> None:
    names = ("Éland", "Zuid", "'t Ginneken", "Sprundel", "Doornbos")
    named = [replace(region, name=name) for region, name in zip(REGIONS.all, names, strict=False)]

    assert [region.name for region in alphabetical(named)] == ["Doornbos", "Éland", "Sprundel", "'t Ginneken", "Zuid"]
