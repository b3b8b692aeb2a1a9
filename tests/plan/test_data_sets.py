"""Which pages show a data set, and what is said of it."""

from generator.model.licence import LICENCE_UNSETTLED
from tests.plan.planned import PlannedSite


def test_the_downloads_page_is_the_data_set_of_the_edition(small_site: PlannedSite) -> None:
    data = small_site.page("2022/downloads/index.html").head.data

    assert data is not None
    assert data.version == "2022"
    assert [file.path for file in data.files] == ["2022/downloads/staat-van-de-wijken-2022.zip", "2022/api/index.json"]
    assert data.periods == tuple(sorted(data.periods))
    assert data.area_code.startswith("GM")
    assert any(path.startswith("data/wijkcijfers/") and path.endswith("/datapackage.json") for path in data.based_on)


def test_an_indicator_rests_on_its_own_package_and_on_that_of_its_denominator(small_site: PlannedSite) -> None:
    data = small_site.page("2022/indicatoren/misdrijven/index.html").head.data

    assert data is not None
    assert data.periods
    assert data.files[0].path == "2022/downloads/indicatoren/misdrijven.csv"
    assert {path.split("/")[1] for path in data.based_on} == {"bevolking", "wijkcijfers"}


def test_a_promise_without_figures_and_a_page_of_text_are_no_data_set(small_site: PlannedSite) -> None:
    pages = ("2022/indicatoren/kinderarmoede/index.html", "over/index.html", "2022/buurten/molenhoek/index.html")

    assert [small_site.page(path).head.data for path in pages] == [None, None, None]


def test_a_licence_that_is_not_settled_is_not_made_up(breda: PlannedSite) -> None:
    """Bijstand comes from CBS alone; misdrijven from the police, who name no licence."""
    bijstand, misdrijven = (breda.page(f"2022/indicatoren/{name}/index.html").head.data for name in ("bijstand", "misdrijven-totaal"))

    assert bijstand is not None
    assert misdrijven is not None
    assert bijstand.licence == "https://creativecommons.org/licenses/by/4.0/"
    assert misdrijven.licence == LICENCE_UNSETTLED
