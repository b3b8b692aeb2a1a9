"""Figures of a wijk beside the city, and of its buurten beside one another, in the real city."""

from __future__ import annotations

import re

from generator.model.page import DistrictPage, InterventionPage
from generator.model.sentence import plain
from tests.plan.planned import PlannedSite


def test_a_wijk_tells_how_its_buurten_differ_where_that_is_a_mean(breda: PlannedSite) -> None:
    """Its cards stand right below and say where it stands itself."""
    pages = [breda.page(f"2022/wijken/{slug}/index.html") for slug in ("breda-west", "prinsenbeek")]
    west, prinsenbeek = (plain(page.lead[2]) for page in pages if isinstance(page, DistrictPage))

    assert west.startswith(
        "Zo ver lopen de grotere buurten in deze wijk uiteen, van het laagste tot het hoogste cijfer. "
        "In Tuinzigt is de WOZ-waarde van een woning gemiddeld 210.000 euro, in Effen-Rith 556.000 euro (2022)."
    )
    assert "In Prinsenbeek (buurt) is" in prinsenbeek
    assert not re.search("bijstand|misdrijven|rondkomen", west + prinsenbeek)


def test_a_wijk_with_more_crimes_than_the_city_says_that_visitors_count(breda: PlannedSite) -> None:
    centre, bavel = (breda.page(f"2022/wijken/{slug}/index.html") for slug in ("breda-centrum", "bavel"))

    assert isinstance(centre, DistrictPage)
    assert plain(centre.lead[-1]).startswith("Misdrijven en meldingen tellen waar ze gebeuren")
    assert isinstance(bavel, DistrictPage)
    assert "waar ze gebeuren" not in " ".join(map(plain, bavel.lead))


def test_a_measure_in_one_wijk_shows_the_figures_of_that_wijk(breda: PlannedSite) -> None:
    page = breda.page("2022/maatregelen/leefbaarheid-breda-noord/index.html")

    assert isinstance(page, InterventionPage)
    assert all(plain(line.remark).startswith("In de wijk Breda noord ") for line in page.figures)
