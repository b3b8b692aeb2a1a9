"""Single pages of the tiny city and of Breda: what each states."""

import pytest

from generator.model.auditor_pages import DownloadsPage, ProvenancePage
from generator.model.figure import Figure, Missing
from generator.model.gap_blocks import GapAnswer
from generator.model.page import (
    EditionPage,
    HomePage,
    IndicatorPage,
    ListPage,
    MatrixPage,
    NeighbourhoodPage,
    NotFoundPage,
    SearchPage,
    TextPage,
    ThemePage,
)
from generator.model.recomputation import recompute_in_sql
from generator.model.sentence import plain
from generator.plan.charts import charts_of
from tests.plan.planned import PlannedSite


def test_missing_values_are_on_the_page_of_the_buurt_with_their_reason(small_site: PlannedSite) -> None:
    page = small_site.page("2022/buurten/buitengebied/index.html")

    assert isinstance(page, NeighbourhoodPage)
    cells = [cell for part in page.tables for row in part.table.rows for cell in row.cells if isinstance(cell, Missing)]
    assert len(cells) > 0
    assert any("te weinig woningen voor een gemiddelde" in plain(sentence) for sentence in page.unknown)


def test_a_promise_has_a_page_a_row_and_a_line(small_site: PlannedSite) -> None:
    page, buurt, theme = (
        small_site.page(f"2022/{path}/index.html") for path in ("indicatoren/kinderarmoede", "buurten/molenhoek", "themas/werk")
    )

    assert isinstance(page, IndicatorPage)
    assert isinstance(buurt, NeighbourhoodPage)
    assert isinstance(theme, ThemePage)
    assert (page.gap, page.areas, page.charts) == (None, None, ())
    assert page.holder
    assert "Nergens open, ook niet over" in " ".join(plain(sentence) for sentence in buurt.unknown)
    assert any(plain(line.status).startswith("Nog geen open cijfers.") for line in theme.promises)


def test_the_front_page_of_an_edition_leads_with_its_headline(small_site: PlannedSite) -> None:
    page = small_site.page("2022/index.html")

    assert isinstance(page, EditionPage)
    assert [gap.indicator.target.split("/")[2] for gap in page.gaps] == ["woz", "misdrijven", "bijstand"]
    assert page.map is not None
    assert page.map.text.id == "kaart-bijstand"


def test_the_front_page_of_an_edition_names_focus_neighbourhoods_and_wijken_and_leads_to_all_buurten(small_site: PlannedSite) -> None:
    page = small_site.page("2022/index.html")

    assert isinstance(page, EditionPage)
    assert [line.link.text for line in page.neighbourhoods] == ["Molenhoek", "Stationsbuurt", "Station", "De Kade"]
    assert [line.link.text for line in page.districts] == ["Oost", "West"]
    assert page.every.target == "2022/buurten/index.html"


def test_what_cannot_be_placed_or_only_partly_is_said_on_the_front_page(small_site: PlannedSite) -> None:
    page = small_site.page("2022/index.html")

    assert isinstance(page, EditionPage)
    text = " ".join(plain(sentence) for sentence in page.unknown)
    assert "De Kade staat op de lijst van Verbeter Kleinstad, maar is niet te plaatsen" in text
    assert "De buurt is groter dan het gebied op de lijst." in text


def test_the_home_page_shows_the_newest_edition_first(small_site: PlannedSite) -> None:
    page = small_site.page("index.html")

    assert isinstance(page, HomePage)
    assert [line.link.target for line in page.editions] == ["2022/index.html", "2021/index.html"]
    assert [row.gap.focus.id.split(".")[0] for row in page.answers if isinstance(row, GapAnswer)] == ["2022"] * 3


def test_the_matrix_has_every_area_and_every_indicator(small_site: PlannedSite) -> None:
    page = small_site.page("2022/vergelijken/index.html")

    assert isinstance(page, MatrixPage)
    assert {len(table.rows) for table in page.tables} == {7}
    assert sum(len(table.head) - 1 for table in page.tables) == 7


def test_the_matrix_by_alphabet_holds_the_same_cells_in_another_order(small_site: PlannedSite) -> None:
    first, other = small_site.page("2022/vergelijken/index.html"), small_site.page("2022/vergelijken/alfabet/index.html")

    assert isinstance(first, MatrixPage)
    assert isinstance(other, MatrixPage)
    names = [plain(row.header).removeprefix("Wijk ") for row in other.tables[0].rows]
    assert names == ["Kleinstad", *sorted(names[1:])]
    assert [set(map(str, table.rows)) for table in first.tables] == [set(map(str, table.rows)) for table in other.tables]
    assert first.orders == other.orders
    assert (first.ticked, other.ticked) == (("woz", "misdrijven", "bijstand"), None)


def test_a_buurt_leads_to_the_page_to_compare_on(small_site: PlannedSite) -> None:
    page = small_site.page("2022/buurten/molenhoek/index.html")

    assert isinstance(page, NeighbourhoodPage)
    assert page.comparison.target == "2022/vergelijken/index.html?gebieden=molenhoek"


def test_the_alphabet_holds_every_area_and_indicator(small_site: PlannedSite) -> None:
    page = small_site.page("zoeken/index.html")

    assert isinstance(page, SearchPage)
    texts = {line.link.text for block in page.blocks for group in block.groups for line in group.links}
    assert {"Molenhoek", "Stationsbuurt", "Parkzicht", "Buitengebied", "Oost", "West", "Wonen"} <= texts


def test_the_alphabet_starts_with_the_buurten_by_letter(small_site: PlannedSite) -> None:
    page = small_site.page("zoeken/index.html")

    assert isinstance(page, SearchPage)
    letters = [plain(group.heading) for group in page.blocks[0].groups]
    assert [block.id for block in page.blocks] == ["buurten", "wijken", "themas", "cijfers"]
    assert letters == sorted(letters)


@pytest.mark.parametrize("path", ["zoeken/index.html", "2022/buurten/index.html"])
def test_a_name_on_the_list_of_the_programme_is_found_though_it_is_no_buurt(small_site: PlannedSite, path: str) -> None:
    page = small_site.page(path)

    assert isinstance(page, ListPage | SearchPage)
    groups = page.groups if isinstance(page, ListPage) else [group for block in page.blocks for group in block.groups]
    found = {line.link.text: (line.link.target, plain(line.remark)) for group in groups for line in group.links}
    assert found["Station"] == ("2022/buurten/stationsbuurt/index.html", "zie Stationsbuurt")
    assert found["De Kade"] == ("2022/programma/index.html", "geen eigen cijfers")


def test_a_theme_without_a_gap_is_not_left_out(breda: PlannedSite) -> None:
    home, edition = breda.page("index.html"), breda.page("2022/index.html")

    assert isinstance(home, HomePage)
    assert isinstance(edition, EditionPage)
    assert [line.link.text for line in edition.without_gap] == ["Onderwijs"]
    assert [row.theme.text if isinstance(row, GapAnswer) else row.link.text for row in home.answers] == [
        "Wonen",
        "Onderwijs",
        "Veiligheid",
        "Werk en inkomen",
        "Werk en inkomen",
    ]


def test_one_name_for_a_wijk_and_a_buurt_is_told_apart(breda: PlannedSite) -> None:
    page = breda.page("zoeken/index.html")

    assert isinstance(page, SearchPage)
    texts = [line.link.text for block in page.blocks for group in block.groups for line in group.links]
    assert {"Bavel (buurt)", "Bavel (wijk)", "Tuinzigt"} <= set(texts)
    assert len(texts) == len(set(texts))


def test_every_card_with_a_rate_says_on_which_side_of_the_city_it_is(breda: PlannedSite) -> None:
    page = breda.page("2022/buurten/tuinzigt/index.html")

    assert isinstance(page, NeighbourhoodPage)
    starts = {card.label.text: plain(card.comparison).partition(" heel Breda")[0] for card in page.key_figures}
    assert starts["Inwoners"] == "In"
    assert (starts["WOZ-waarde"], starts["Misdrijven"], starts["Bijstand"]) == ("Lager dan", "Iets hoger dan", "Hoger dan")


@pytest.mark.parametrize("theme", ["onderwijs", "werk"])
def test_a_theme_shows_no_chart_twice(breda: PlannedSite, theme: str) -> None:
    charts = [(type(chart.spec), chart.download) for chart in charts_of(breda.page(f"2022/themas/{theme}/index.html"))]

    assert len(charts) == len(set(charts))


def test_the_list_of_indicators_groups_background_last(small_site: PlannedSite) -> None:
    page = small_site.page("2022/indicatoren/index.html")

    assert isinstance(page, ListPage)
    assert [plain(group.heading) for group in page.groups] == ["Wonen", "Veiligheid", "Werk en inkomen", "Achtergrond"]


def test_texts_of_the_site_and_the_edition_are_pages(small_site: PlannedSite) -> None:
    assert isinstance(small_site.page("over/index.html"), TextPage)
    assert isinstance(small_site.page("2022/programma/index.html"), TextPage)


def test_a_lost_reader_finds_the_way(small_site: PlannedSite) -> None:
    page = small_site.page("404.html")

    assert isinstance(page, NotFoundPage)
    assert [link.target for link in page.links] == ["index.html", "2022/index.html", "2022/buurten/index.html", "zoeken/index.html"]


def test_downloads_name_the_edition_as_a_source(small_site: PlannedSite) -> None:
    page = small_site.page("2022/downloads/index.html")

    assert isinstance(page, DownloadsPage)
    assert page.citation.startswith("Gemeente Kleinstad (2023). Staat van Kleinstad 2022, Kleinstad. Editie 2022")


def test_provenance_takes_one_figure_apart_to_the_cell(small_site: PlannedSite) -> None:
    page = small_site.page("2022/herkomst/index.html")

    assert isinstance(page, ProvenancePage)
    rows = {plain(row.header): sentence for row in page.example.rows if isinstance(sentence := row.cells[0], tuple)}
    (shown,) = rows["Getoond"]
    assert isinstance(shown, Figure)
    assert "Formule" in rows
    assert sum(header.startswith("Getal ") for header in rows) == len(shown.operands)
    assert page.recompute == recompute_in_sql(shown)
