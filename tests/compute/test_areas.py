"""Which value a city, wijk or group has."""

from generator.compute.figures import compute_figures
from tests.compute.small_city import BENEFITS, CENTRE, CITY, MARKT, NOORD, OUTSIDE, WEST, ZUID, count, edition, known, mean, rate


def test_the_rest_without_the_centre_leaves_out_the_first_wijk() -> None:
    rows = BENEFITS.replace(f"bijstand,{WEST},2020,,O,,,Het CBS geeft dit cijfer niet.", f"bijstand,{WEST},2020,,A,20,4000,")

    book = compute_figures(edition(rate("bijstand"), rows=rows))

    assert known(book.get("bijstand", "overig-zonder-centrum", "2020")).exact == 5
    assert known(book.get("bijstand", "kloof-zonder-centrum", "2020", "verschil")).exact == 27


def test_values_that_cannot_be_combined_have_no_group_and_no_city() -> None:
    book = compute_figures(edition(mean("mediaan", weight=None), rows=f"mediaan,{NOORD},2020,5,A,,,\nmediaan,{ZUID},2020,6,A,,,\n"))

    assert book.get("mediaan", "focus", "2020") is None
    assert book.get("mediaan", CITY, "2020") is None
    assert known(book.get("mediaan", NOORD, "2020")).exact == 5


def test_an_indicator_known_per_wijk_only_has_no_groupknown() -> None:
    book = compute_figures(edition(rate("straatroof"), rows=f"straatroof,{CENTRE},2020,,A,5,1000,\nstraatroof,{OUTSIDE},2020,,A,5,9000,\n"))

    assert book.get("straatroof", "focus", "2020") is None
    assert book.get("straatroof", "kloof", "2020", "verschil") is None
    assert known(book.get("straatroof", CITY, "2020")).exact == 1


def test_the_city_keeps_its_delivered_value_when_it_has_one_for_every_year() -> None:
    rows = BENEFITS + f"bijstand,{CITY},2020,,A,180,10000,\n"

    book = compute_figures(edition(rate("bijstand"), rows=rows))

    assert known(book.get("bijstand", CITY, "2020")).formula == "1000 * a / b"
    assert known(book.get("bijstand", CITY, "2020")).exact == 18


def test_the_city_is_computed_for_all_years_when_one_was_not_delivered() -> None:
    rows = "".join(f"inwoners,{area},{year},10,A,,,\n" for year in (2019, 2020) for area in (MARKT, NOORD, ZUID, WEST))

    book = compute_figures(edition(count("inwoners"), rows=rows + f"inwoners,{CITY},2020,99,A,,,\n"))

    assert [known(book.get("inwoners", CITY, year)).exact for year in ("2019", "2020")] == [40, 40]
