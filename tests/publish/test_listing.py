"""Figures with their Dutch names, by area and by indicator."""

from generator.model.identifiers import GAPS, GROUPS, NEIGHBOURHOODS
from generator.model.naming import GROUP_NAMES, MEASURE_NAMES
from generator.publish.listing import lines_by_area, lines_by_indicator, list_figures
from tests.compute.small_city import NOORD, REGIONS, count, edition
from tests.publish.small_site import small_book, small_edition


def test_an_id_is_taken_apart_into_what_it_is_about() -> None:
    line = next(line for line in list_figures(small_book(), small_edition()) if line.value.id == "2022.bijstand.kloof.2020.verschil")

    assert (line.indicator.id, line.area, line.period, line.measure) == ("bijstand", "kloof", "2020", "verschil")
    assert line.area_name == "Kloof tussen focusbuurten en de rest van de stad"


def test_the_value_itself_has_a_measure_of_its_own() -> None:
    line = next(line for line in list_figures(small_book(), small_edition()) if line.value.id == f"2022.bijstand.{NOORD}.2020")

    assert (line.measure, line.area_name) == ("waarde", "Noordhoek")


def test_every_measure_and_group_that_occurs_has_a_dutch_name() -> None:
    lines = list_figures(small_book(), small_edition())

    assert {line.measure for line in lines} <= set(MEASURE_NAMES)
    assert set(GROUP_NAMES) == {*GROUPS, *GAPS, NEIGHBOURHOODS}


def test_areas_come_in_the_order_of_codes_and_groups_after_them() -> None:
    areas: list[str] = list(lines_by_area(list_figures(small_book(), small_edition()), small_edition()))

    assert areas[:7] == [str(region.code) for region in REGIONS.all]
    assert areas[7:] == list(GROUP_NAMES)


def test_an_area_without_figures_is_there_and_a_group_without_figures_is_not() -> None:
    empty = edition(count("inwoners"), rows="")

    found: list[str] = list(lines_by_area((), empty))

    assert found == [str(region.code) for region in REGIONS.all]
    assert dict(lines_by_indicator((), empty)) == {"inwoners": ()}
