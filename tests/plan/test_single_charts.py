"""Which charts have a page of their own, what it is called, and where it leads."""

import re
from dataclasses import replace

from generator.model.chart_page import DRAWING, PICTURE, SPEC, TABLE, ChartPage, chart_path, is_chart_path
from generator.model.chart_values import values_drawn
from generator.model.edition import DRAFT
from generator.model.identifiers import PagePath
from generator.model.page_head import LONGEST_TITLE
from generator.plan.charts import charts_of
from generator.plan.pages.single_charts import plan_single_charts
from generator.plan.report import Report
from generator.plan.sentences.single_charts import about_chart, sheet_sources
from tests.plan.planned import PlannedSite

TUINZIGT = "2022/grafieken/buurten/tuinzigt/rangorde-bijstand/index.html"


def single(site: PlannedSite) -> dict[str, ChartPage]:
    return {page.head.path: page for page in site.pages if isinstance(page, ChartPage)}


def test_every_chart_with_figures_of_an_edition_has_a_page_of_its_own(small_site: PlannedSite) -> None:
    wanted = {
        chart_path(page.head.path, block.text.id)
        for page in small_site.pages
        if page.head.edition
        for block in charts_of(page)
        if values_drawn(block.spec)
    }

    assert set(single(small_site)) == wanted
    assert len(wanted) > 20


def test_a_map_that_only_shows_where_something_lies_has_none(breda: PlannedSite) -> None:
    paths = single(breda)

    assert TUINZIGT in paths
    assert not any("/ligging/" in path or "/wijzer/" in path for path in paths)


def test_a_page_shows_the_chart_of_the_page_it_leads_back_to(breda: PlannedSite) -> None:
    page = single(breda)[TUINZIGT]

    assert page.origin.target == "2022/buurten/tuinzigt/index.html#grafiek-rangorde-bijstand"
    assert page.block in charts_of(breda.page("2022/buurten/tuinzigt/index.html"))
    assert page.lasting == "actueel/grafieken/buurten/tuinzigt/rangorde-bijstand/index.html"
    assert [file.target.rpartition("/")[2] for file in page.files] == [TABLE, DRAWING, SPEC]


def test_titles_say_place_subject_and_kind_without_a_figure_and_differ(breda: PlannedSite) -> None:
    titles = [page.head.title for page in single(breda).values() if page.head.edition == "2022"]

    assert single(breda)[TUINZIGT].head.title == "Tuinzigt: bijstand (alle gebieden)"
    assert single(breda)["2022/grafieken/indicatoren/woz/kloof-woz/index.html"].head.title.endswith(" (kloof)")
    assert not [title for title in titles if re.search(r"\d", title.replace("2022", ""))]
    assert max(len(f"{title} (editie 2022, concept)") for title in titles) <= LONGEST_TITLE


def test_the_chart_of_a_front_page_has_a_place_with_a_name() -> None:
    path = chart_path(PagePath("2022/index.html"), "kaart-bijstand")

    assert path == "2022/grafieken/stad/kaart-bijstand/index.html"
    assert is_chart_path(path)
    assert not is_chart_path("2022/indicatoren/bijstand/index.html")


def test_a_draft_has_no_address_that_lasts(small_site: PlannedSite) -> None:
    edition = small_site.source.editions[1]
    draft = replace(edition, config=replace(edition.config, status=DRAFT))
    report = Report(site=small_site.source.config, edition=draft, book=small_site.books[edition.config.id])

    assert {page.lasting for page in plan_single_charts(small_site.pages, report)} == {""}


def test_a_site_that_asks_for_pictures_of_charts_offers_them(small_site: PlannedSite) -> None:
    edition = small_site.source.editions[1]
    site = replace(small_site.source.config, chart_pictures=True)
    report = Report(site=site, edition=edition, book=small_site.books[edition.config.id])

    names = {tuple(file.target.rpartition("/")[2] for file in page.files) for page in plan_single_charts(small_site.pages, report)}

    assert names == {(TABLE, DRAWING, PICTURE, SPEC)}


def test_what_is_taken_along_names_source_licence_site_and_edition(breda: PlannedSite) -> None:
    page, site = single(breda)[TUINZIGT], breda.source.config
    sources = sheet_sources(page, site)
    about = about_chart(page, site)

    assert sources[0].startswith("Bron: Kerncijfers wijken en buurten, ")
    assert "Licentie: " in sources[0]
    assert sources[-1] == "Staat van de wijken Breda, editie 2022, staatvandewijken.example/breda"
    assert about["bladzijde"] == f"{site.base_address}{TUINZIGT}"
    assert about["titel"] == "In Tuinzigt krijgen 45,1 van de 1.000 inwoners bijstand, in heel Breda 24,6 (alle cijfers: voorlopig) (2020)"
