"""The whole site of the tiny city: which pages there are, and what holds for all of them."""

import re
from collections import Counter

from generator.commands.edition_differences import write_differences
from generator.model.blocks import ChartBlock, ValueTable
from generator.model.chart_page import DRAWING, SPEC, TABLE, ChartPage, beside, is_chart_path
from generator.model.figure import Figure, Missing
from generator.model.sentence import Link, plain
from generator.plan.charts import charts_of
from generator.publish.api import publish_api
from generator.publish.auditor_bundle import BUNDLE
from generator.publish.catalogue import publish_catalogue
from generator.publish.checker import publish_checker
from generator.publish.differences import publish_differences
from generator.publish.downloads import publish_downloads
from generator.publish.initiatives import publish_interventions
from generator.publish.listing import list_figures
from generator.publish.package_csvw import publish_csvw
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
    "vergelijken/alfabet/index.html",
    "verantwoording/index.html",
    "verantwoording/methoden/index.html",
    "programma/index.html",
    "herkomst/index.html",
    "downloads/index.html",
    "maatregelen/index.html",
    "verhalen/index.html",
)
INITIATIVES = {"2022/maatregelen/samen-de-straat-op/index.html", "2022/verhalen/ronde-van-maandag/index.html"}
DIFFERENCES = "2022/verantwoording/verschillen/index.html"
"""Of every edition but the first."""

ORIGINS = re.compile(r"[^/]+/herkomst/[^/]+/[^/]+/index\.html")
"""Pages that take figures apart; which there are follows from the figures that pages show."""

SITE_PAGES = ("index.html", "over/index.html", "toegankelijkheid/index.html", "privacy/index.html", "zoeken/index.html", "404.html")


def test_every_page_of_the_site_is_planned_once(small_site: PlannedSite) -> None:
    wanted = {f"{edition}/{path}" for edition in ("2021", "2022") for path in EDITION_PAGES} | set(SITE_PAGES) | {DIFFERENCES} | INITIATIVES

    counted = Counter(str(page.head.path) for page in small_site.pages)

    assert {path for path in counted if not ORIGINS.fullmatch(path) and not is_chart_path(path)} == wanted
    assert max(counted.values()) == 1


def test_every_link_leads_to_a_page_or_a_published_file(small_site: PlannedSite, klein: SourceTree, project: SourceTree) -> None:
    known = {str(page.head.path) for page in small_site.pages} | {"SHA256SUMS", "manifest.json", BUNDLE}
    for edition in small_site.source.editions:
        book = small_site.books[edition.config.id]
        difference = small_site.differences.get(edition.config.id)
        known |= {file.path for file in publish_provenance(list_figures(book, edition), edition, difference)}
        known |= {file.path for file in publish_differences(write_differences(difference), edition, small_site.source.config)}
        known |= {file.path for file in publish_csvw(edition)}
        known |= {file.path for file in publish_api(list_figures(book, edition), book, edition, small_site.source.config)}
        known |= {file.path for file in publish_downloads(list_figures(book, edition), edition, small_site.source.config)}
        known |= {file.path for file in publish_interventions(edition, small_site.source.config)}
    known |= {beside(page.head.path, file) for page in small_site.pages if isinstance(page, ChartPage) for file in (TABLE, DRAWING, SPEC)}
    known |= {file.path for file in publish_packages(small_site.source.editions, klein)}
    known |= {file.path for file in publish_catalogue(small_site.source)}
    known |= {file.path for file in publish_checker(small_site.source.editions, project)}

    targets = {
        found.target.partition("#")[0].partition("?")[0] for page in small_site.pages for found in walk(page) if isinstance(found, Link)
    }
    downloads = {chart.download for page in small_site.pages for chart in charts_of(page)}

    assert {target for target in targets | downloads if not target.startswith(("https://", "mailto:"))} - known == set()


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
        found = [chart.text.id for chart in walk(page) if isinstance(chart, ChartBlock) and not isinstance(page, ChartPage)]

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
