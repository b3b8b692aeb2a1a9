"""The whole site of the tiny city: which pages there are, and what holds for all of them."""

import re
from collections import Counter

import pytest

from generator.model.blocks import ChartBlock, ValueTable
from generator.model.figure import Figure, Missing
from generator.model.page import (
    AccountabilityPage,
    DownloadsPage,
    EditionPage,
    HomePage,
    IndicatorPage,
    ListPage,
    MatrixPage,
    NeighbourhoodPage,
    NotFoundPage,
    ProvenancePage,
    TextPage,
    ThemePage,
)
from generator.model.problem import Place, Problem, Severity
from generator.model.sentence import Link, plain
from generator.plan.charts import charts_of
from generator.plan.site import plan_site
from generator.publish.api import publish_api
from generator.publish.checker import publish_checker
from generator.publish.downloads import publish_downloads
from generator.publish.packages import publish_packages
from generator.publish.provenance import publish_provenance
from generator.system.files import SourceTree
from tests.plan.planned import PlannedSite
from tests.plan.samples import sentences_in, walk

EDITION_PAGES = (
    "index.html",
    "themas/index.html",
    "themas/wonen/index.html",
    "themas/veiligheid/index.html",
    "themas/werk/index.html",
    "indicatoren/index.html",
    "indicatoren/inwoners/index.html",
    "indicatoren/huishoudens/index.html",
    "indicatoren/gezinnen/index.html",
    "indicatoren/misdrijven/index.html",
    "indicatoren/woz/index.html",
    "indicatoren/bijstand/index.html",
    "indicatoren/kinderarmoede/index.html",
    "wijken/index.html",
    "wijken/oost/index.html",
    "wijken/west/index.html",
    "buurten/index.html",
    "buurten/molenhoek/index.html",
    "buurten/stationsbuurt/index.html",
    "buurten/parkzicht/index.html",
    "buurten/buitengebied/index.html",
    "vergelijken/index.html",
    "verantwoording/index.html",
    "verantwoording/methoden/index.html",
    "programma/index.html",
    "herkomst/index.html",
    "downloads/index.html",
)
SITE_PAGES = ("index.html", "over/index.html", "toegankelijkheid/index.html", "privacy/index.html", "zoeken/index.html", "404.html")


def test_every_page_of_the_site_is_planned_once(small_site: PlannedSite) -> None:
    wanted = {f"{edition}/{path}" for edition in ("2021", "2022") for path in EDITION_PAGES} | set(SITE_PAGES)

    counted = Counter(str(page.head.path) for page in small_site.pages)

    assert set(counted) == wanted
    assert max(counted.values()) == 1


def test_every_link_leads_to_a_page_or_a_published_file(small_site: PlannedSite, klein: SourceTree, project: SourceTree) -> None:
    known = {str(page.head.path) for page in small_site.pages} | {"SHA256SUMS", "manifest.json"}
    for edition in small_site.source.editions:
        book = small_site.books[edition.config.id]
        known |= {file.path for file in publish_provenance(book, edition)}
        known |= {file.path for file in publish_api(book, edition, small_site.source.config)}
        known |= {file.path for file in publish_downloads(book, edition, small_site.source.config)}
    known |= {file.path for file in publish_packages(small_site.source.editions, klein)}
    known |= {file.path for file in publish_checker(small_site.source.editions, project)}

    targets = {found.target.partition("#")[0] for page in small_site.pages for found in walk(page) if isinstance(found, Link)}
    downloads = {chart.download for page in small_site.pages for chart in charts_of(page)}

    assert {target for target in targets | downloads if not target.startswith("https://")} - known == set()


def test_no_string_of_a_sentence_holds_a_digit(small_site: PlannedSite) -> None:
    strings = {part for page in small_site.pages for sentence in sentences_in(page) for part in sentence if isinstance(part, str)}

    assert len(strings) > 300
    assert [text for text in sorted(strings) if re.search(r"\d", text)] == []


def test_charts_on_a_page_have_ids_of_their_own(small_site: PlannedSite) -> None:
    for page in small_site.pages:
        ids = [chart.text.id for chart in charts_of(page)]

        assert len(ids) == len(set(ids)), page.head.path


def test_charts_of_a_page_are_all_charts_on_it(small_site: PlannedSite) -> None:
    for page in small_site.pages:
        found = [chart.text.id for chart in walk(page) if isinstance(chart, ChartBlock)]

        assert sorted(found) == sorted(chart.text.id for chart in charts_of(page)), page.head.path


def test_tables_on_a_page_have_ids_of_their_own(small_site: PlannedSite) -> None:
    for page in small_site.pages:
        ids = [table.id for table in walk(page) if isinstance(table, ValueTable)]

        assert len(ids) == len(set(ids)), page.head.path


def test_every_row_of_a_table_fits_its_head(small_site: PlannedSite) -> None:
    tables = [table for page in small_site.pages for table in walk(page) if isinstance(table, ValueTable)]

    assert {table.id for table in tables for row in table.rows if len(row.cells) != len(table.head) - 1} == set()


def test_every_figure_on_a_page_stands_in_a_book(small_site: PlannedSite) -> None:
    """So that it has a provenance record."""
    for page in small_site.pages:
        for found in walk(page):
            if isinstance(found, (Figure, Missing)):
                book = small_site.books[next(name for name in small_site.books if found.id.startswith(f"{name}."))]

                assert book.values[found.id] is found, (page.head.path, found.id)


def test_a_page_leads_to_itself_in_other_editions_where_it_exists(small_site: PlannedSite) -> None:
    buurt, home = small_site.page("2022/buurten/molenhoek/index.html"), small_site.page("index.html")

    assert buurt.head.other_editions == (Link("Editie 2021", "2021/buurten/molenhoek/index.html"),)
    assert home.head.other_editions == ()


def test_crumbs_run_from_the_front_page_down(small_site: PlannedSite) -> None:
    crumbs = small_site.page("2022/buurten/molenhoek/index.html").head.crumbs

    assert [crumb.target for crumb in crumbs] == ["index.html", "2022/index.html", "2022/wijken/index.html", "2022/wijken/oost/index.html"]
    assert small_site.page("index.html").head.crumbs == ()
    assert [crumb.target for crumb in small_site.page("2022/index.html").head.crumbs] == ["index.html"]


def test_every_page_has_a_title_and_a_description(small_site: PlannedSite) -> None:
    for page in small_site.pages:
        assert page.head.title, page.head.path
        assert plain(page.head.description), page.head.path


def test_missing_values_are_on_the_page_of_the_buurt_with_their_reason(small_site: PlannedSite) -> None:
    page = small_site.page("2022/buurten/buitengebied/index.html")

    assert isinstance(page, NeighbourhoodPage)
    cells = [cell for row in page.table.rows for cell in row.cells if isinstance(cell, Missing)]
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
    assert "nog geen open cijfers" in " ".join(plain(sentence) for sentence in buurt.unknown)
    assert any(plain(line.status).startswith("Nog geen open cijfers.") for line in theme.promises)


def test_the_front_page_of_an_edition_leads_with_its_headline(small_site: PlannedSite) -> None:
    page = small_site.page("2022/index.html")

    assert isinstance(page, EditionPage)
    assert [gap.indicator.target.split("/")[2] for gap in page.gaps] == ["woz", "misdrijven", "bijstand"]
    assert page.map.text.id == "kaart-bijstand"
    assert plain(page.neighbourhoods[0].heading) == "Focusbuurten van Verbeter Kleinstad"


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
    assert [gap.focus.id.split(".")[0] for gap in page.gaps] == ["2022"] * 3


def test_the_matrix_has_every_area_and_every_indicator(small_site: PlannedSite) -> None:
    page = small_site.page("2022/vergelijken/index.html")

    assert isinstance(page, MatrixPage)
    assert {len(table.rows) for table in page.tables} == {7}
    assert sum(len(table.head) - 1 for table in page.tables) == 7


def test_the_alphabet_holds_every_area_and_indicator(small_site: PlannedSite) -> None:
    page = small_site.page("zoeken/index.html")

    assert isinstance(page, ListPage)
    texts = {line.link.text for block in page.blocks for group in block.groups for line in group.links}
    assert {"Molenhoek", "Stationsbuurt", "Parkzicht", "Buitengebied", "Oost", "West", "Wonen"} <= texts


def test_the_alphabet_starts_with_the_buurten_by_letter(small_site: PlannedSite) -> None:
    page = small_site.page("zoeken/index.html")

    assert isinstance(page, ListPage)
    letters = [plain(group.heading) for group in page.blocks[0].groups]
    assert [block.id for block in page.blocks] == ["buurten", "wijken", "themas", "cijfers"]
    assert letters == sorted(letters)


@pytest.mark.parametrize("path", ["zoeken/index.html", "2022/buurten/index.html"])
def test_a_name_on_the_list_of_the_programme_is_found_though_it_is_no_buurt(small_site: PlannedSite, path: str) -> None:
    page = small_site.page(path)

    assert isinstance(page, ListPage)
    groups = [*page.groups, *(group for block in page.blocks for group in block.groups)]
    found = {line.link.text: (line.link.target, plain(line.remark)) for group in groups for line in group.links}
    assert found["Station"] == ("2022/buurten/stationsbuurt/index.html", "zie Stationsbuurt")
    assert found["De Kade"] == ("2022/programma/index.html", "geen eigen cijfers")


def test_a_theme_without_a_gap_is_not_left_out(breda: PlannedSite) -> None:
    for path in ("index.html", "2022/index.html"):
        page = breda.page(path)

        assert isinstance(page, HomePage | EditionPage)
        assert [line.link.text for line in page.without_gap] == ["Onderwijs"]


def test_one_name_for_a_wijk_and_a_buurt_is_told_apart(breda: PlannedSite) -> None:
    page = breda.page("zoeken/index.html")

    assert isinstance(page, ListPage)
    texts = [line.link.text for block in page.blocks for group in block.groups for line in group.links]
    assert {"Bavel (buurt)", "Bavel (wijk)", "Tuinzigt"} <= set(texts)
    assert len(texts) == len(set(texts))


def test_every_card_with_a_rate_says_on_which_side_of_the_city_it_is(breda: PlannedSite) -> None:
    page = breda.page("2022/buurten/tuinzigt/index.html")

    assert isinstance(page, NeighbourhoodPage)
    starts = {card.label.text: plain(card.comparison).partition(" heel Breda")[0] for card in page.key_figures}
    assert starts["Inwoners"] == "In"
    assert (starts["WOZ-waarde"], starts["Misdrijven"], starts["Bijstand"]) == ("Lager dan", "Ongeveer gelijk aan", "Hoger dan")


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
    rows = {plain(row.header): row.cells[0] for row in page.example.rows}
    assert isinstance(rows["Getoond"], Figure)
    assert "Formule" in rows
    assert sum(header.startswith("Getal ") for header in rows) == len(rows["Getoond"].operands)


def accountability(small_site: PlannedSite, *problems: Problem, **checks: str) -> dict[str, AccountabilityPage]:
    pages = plan_site(small_site.source, small_site.books, problems, checks)
    return {str(page.head.edition): page for page in pages if isinstance(page, AccountabilityPage)}


def warning(path: str, line: int) -> Problem:
    return Problem(place=Place(path=path, line=line), code="odd", found="Dit is vreemd.", severity=Severity.WARNING)


def test_warnings_are_counted_per_check_and_listed(small_site: PlannedSite) -> None:
    problems = (warning("data/bevolking/0.2.0/waarnemingen.csv", 3), warning("content/2022/voorpagina.md", 5))

    page = accountability(small_site, *problems)["2022"]

    assert [(check.name, plain(check.outcome)) for check in page.checks] == [
        ("odd", "2 meldingen, hieronder een voor een."),
        ("odd", "content/2022/voorpagina.md:5: Dit is vreemd."),
        ("odd", "data/bevolking/0.2.0/waarnemingen.csv:3: Dit is vreemd."),
    ]


@pytest.mark.parametrize(
    ("path", "editions"),
    [
        ("content/2021/voorpagina.md", {"2021"}),
        ("data/bevolking/0.1.0/waarnemingen.csv", {"2021"}),
        ("data/gebieden/0.1.0/gebieden.csv", {"2021", "2022"}),
        ("content/site.toml", {"2021", "2022"}),
        ("content/algemeen/over.md", {"2021", "2022"}),
    ],
)
def test_a_warning_stands_on_the_editions_it_is_about(small_site: PlannedSite, path: str, editions: set[str]) -> None:
    pages = accountability(small_site, warning(path, 1))

    assert {name for name, page in pages.items() if page.checks[0].name == "odd"} == editions


def test_a_check_that_found_nothing_is_shown_with_its_title(small_site: PlannedSite) -> None:
    page = accountability(small_site, odd="Zijn de cijfers niet vreemd?")["2022"]

    assert [(check.name, plain(check.outcome)) for check in page.checks] == [("Zijn de cijfers niet vreemd?", "Geen meldingen.")]


def test_without_warnings_the_page_says_so(small_site: PlannedSite) -> None:
    page = accountability(small_site)["2022"]

    assert [plain(check.outcome) for check in page.checks] == ["Geen meldingen."]


def test_changes_are_declared_and_computed(small_site: PlannedSite) -> None:
    pages = accountability(small_site)
    newest = [plain(sentence) for sentence in pages["2022"].changes]

    assert newest[0] == "Er is een jaar bij gekomen: 2022."
    assert any(text.startswith("Het jaar 2022 is erbij gekomen voor ") for text in newest)
    assert "Dit is de eerste editie: er is nog niets om mee te vergelijken." in [plain(sentence) for sentence in pages["2021"].changes]


def test_packages_are_listed_with_version_and_folder(small_site: PlannedSite) -> None:
    page = accountability(small_site)["2022"]

    assert [(line.name, line.version, line.folder) for line in page.packages] == [
        ("bevolking", "0.2.0", "data/bevolking/0.2.0"),
        ("gebieden", "0.1.0", "data/gebieden/0.1.0"),
        ("wijkcijfers", "0.2.0", "data/wijkcijfers/0.2.0"),
    ]
    assert page.verify[0] == "sha256sum -c SHA256SUMS"
