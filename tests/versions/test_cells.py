"""Every shape of delivery gives the same kind of cells."""

from dataclasses import replace

from generator.model.status import Status
from generator.versions.intake.cells import read_cells
from generator.versions.intake.mapping import FileForm, Long, NamesFrom, Years
from tests.versions.small_deliveries import (
    AREAS,
    BY_CODE,
    BY_ORDER,
    CITY,
    COUNTS,
    MARKT,
    NOORD,
    WIJKEN_EN_BUURTEN,
    ZUID,
    a_bundle,
    a_delivery,
)

SKIP = replace(BY_CODE, column="Code", skip={"NL00": "Nederland"})


def test_columns_are_measures_of_one_period() -> None:
    delivery = a_delivery(regions=SKIP)

    cells, problems = read_cells(delivery, a_bundle((delivery, COUNTS)), AREAS)

    assert problems == ()
    assert cells[MARKT, "2020", "Inkomen"].text == "30"
    assert cells[ZUID, "2020", "Bijstand"].absent == (Status.UNKNOWN, "Een punt in de tabel.")
    assert str(cells[ZUID, "2020", "Bijstand"].place) == "/leveringen/levering.csv:8:3"


def test_columns_are_years_of_one_measure() -> None:
    delivery = a_delivery(regions=BY_ORDER, layout=Years(measure="woz"))

    cells, problems = read_cells(delivery, a_bundle((delivery, "naam,2019,2020\nMarkt,1,2\nNoordhoek,3,4\nZuidhoek,5,6\n")), AREAS)

    assert problems == ()
    assert cells[NOORD, "2020", "woz"].text == "4"


def test_rows_are_values_with_kind_and_period() -> None:
    layout = Long(measure_column="soort", period_column="jaar", value_column="aantal")
    delivery = a_delivery(regions=BY_ORDER, layout=layout)
    text = "soort,jaar,naam,aantal\n" + "".join(
        f"{kind},{year},{name},    {number}\n"
        for number, name in enumerate(("Markt", "Noordhoek", "Zuidhoek"))
        for kind in ("Totaal", "Inbraak")
        for year in ("2021", "2022")
    )

    cells, problems = read_cells(delivery, a_bundle((delivery, text)), AREAS)

    assert problems == ()
    assert cells[ZUID, "2021", "Inbraak"].text == "2"
    assert len(cells) == 12


def test_in_a_long_delivery_every_group_must_have_every_area() -> None:
    layout = Long(measure_column="soort", period_column="jaar", value_column="aantal")
    delivery = a_delivery(regions=BY_ORDER, layout=layout)

    _, problems = read_cells(delivery, a_bundle((delivery, "soort,jaar,naam,aantal\nTotaal,2021,Markt,1\n")), AREAS)

    assert [problem.code for problem in problems] == ["delivery-wrong-region-count"]


def test_translated_names_are_joined_through_the_list_and_the_order() -> None:
    """As in the police originals: title rows, semicolons, a footer, and names that a browser translated."""
    key = replace(BY_ORDER, column="", levels=WIJKEN_EN_BUURTEN, names_from=NamesFrom(source="lijst", number="nr", name="en", code="code"))
    form = FileForm(delimiter=";", title_rows=1, unit_rows=1, footer=("Bron: Politie",), rows=5)
    delivery = a_delivery(regions=key, form=form, layout=Years(measure="aantal"))
    names = a_delivery(name="lijst", file="lijst.csv", regions=None, layout=None)
    text = '"Titel"\n"";"2022"\n"Districts";"number"\n"Market";"5"\n"Market";"5"\n"Outer";"3"\n"North";"1"\n"South";"2"\n"Bron: Politie"\n'
    listed = "nr,en,code\n1,Market,WK000100\n2,Market,BU00010000\n3,Outer,WK000101\n4,North,BU00010100\n5,South,BU00010101\n"

    cells, problems = read_cells(delivery, a_bundle((delivery, text), (names, listed)), AREAS)

    assert problems == ()
    assert cells[ZUID, "2022", "aantal"].text == "2"


def test_a_column_that_is_not_there_is_named() -> None:
    delivery = a_delivery(regions=replace(SKIP, column="Codering_3"))

    _, problems = read_cells(delivery, a_bundle((delivery, COUNTS)), AREAS)

    assert problems[0].code == "delivery-unknown-column"
    assert "Codering_3" in problems[0].found
    assert "Inwoners" in problems[0].expected


def test_the_country_is_no_area_of_the_city() -> None:
    delivery = a_delivery(regions=SKIP)

    cells, _ = read_cells(delivery, a_bundle((delivery, COUNTS)), AREAS)

    assert {code for code, _, _ in cells if code[:2] == "GM"} == {CITY}
    assert "NL00" not in {code for code, _, _ in cells}
