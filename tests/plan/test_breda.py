"""The real pages of Breda: what must be said where."""

import re
from itertools import combinations

import pytest

from generator.model.auditor_pages import AccountabilityPage, DifferencesPage, OriginPage
from generator.model.blocks import ValueTable
from generator.model.figure import Figure
from generator.model.identifiers import EditionId, FigureId, IndicatorId
from generator.model.notation import shown
from generator.model.page import (
    DistrictPage,
    EditionPage,
    IndicatorPage,
    NeighbourhoodPage,
    TextPage,
    ThemePage,
)
from generator.model.sentence import Code, plain
from generator.plan.charts import charts_of
from generator.plan.sentences.neighbourhoods import EVEN, PAST, STRONG
from tests.plan.planned import PlannedSite
from tests.plan.samples import sentences_in

CHARTS_ON_A_BUURT = 6
"""With one chart of the narrative; a page stays below sixty kilobytes."""


def neighbourhoods(breda: PlannedSite, edition: str) -> list[NeighbourhoodPage]:
    return [page for page in breda.pages if isinstance(page, NeighbourhoodPage) and page.head.edition == edition]


def buurt(breda: PlannedSite, slug: str) -> NeighbourhoodPage:
    page = breda.page(f"2022/buurten/{slug}/index.html")
    assert isinstance(page, NeighbourhoodPage)
    return page


def indicator(breda: PlannedSite, name: str) -> IndicatorPage:
    page = breda.page(f"2022/indicatoren/{name}/index.html")
    assert isinstance(page, IndicatorPage)
    return page


def test_the_indexes_of_inequality_show_the_buurten_from_the_highest_income_to_the_lowest(breda: PlannedSite) -> None:
    page = breda.page("2022/herkomst/misdrijven-totaal/2022/index.html")

    assert isinstance(page, OriginPage)
    assert page.ranking is not None
    incomes = [row.cells[1].exact for row in page.ranking.table.rows if isinstance(row.cells[1], Figure)]
    assert len(incomes) > 40
    assert incomes == sorted(incomes, reverse=True)


def test_a_doubt_about_a_whole_group_is_told_among_the_shortcomings(breda: PlannedSite) -> None:
    page = breda.page("2022/verantwoording/index.html")

    assert isinstance(page, AccountabilityPage)
    [told] = [plain(one) for one in page.shortcomings if "opmerking of twijfel" in plain(one)]
    assert "inkomen" in told


def test_differences_are_told_without_json_or_english(breda: PlannedSite) -> None:
    page = breda.page("2022/verantwoording/verschillen/index.html")

    assert isinstance(page, DifferencesPage)
    told = " ".join(plain(sentence) for sentence in sentences_in(page))
    assert "jaar van de indeling" in told
    assert not re.search(r"[{}\[\]\"]|boundaryYear|periods|levels|withheld|found|T00:00", told)


def test_the_page_on_methods_lists_all_that_is_weighed_together(breda: PlannedSite) -> None:
    """Its totals are the numbers by which the limits of the edition are made wider."""
    page = breda.page("2022/verantwoording/methoden/index.html")
    claims = next(
        claim for found in breda.books[EditionId("2022")].claims.values() for claim in (found.now, found.course) if claim and claim.proven
    )
    gap = breda.books[EditionId("2022")].courses[IndicatorId("misdrijven-totaal")].since_base

    assert isinstance(page, TextPage)
    [table] = [part for part in page.prose.parts if isinstance(part, ValueTable) and part.id == "samen-getoetst"]
    assert list(table.rows[-1].cells) == [(Code(str(gap.comparisons)),), (Code(str(claims.comparisons)),)]


def test_what_is_said_to_differ_from_the_city_is_proven_on_its_page_of_origins(breda: PlannedSite) -> None:
    """With limits that all lead on to the cells."""
    pages = [page for page in breda.pages if isinstance(page, OriginPage) and page.head.edition == "2022"]
    placed = {origin.value.id for page in pages for origin in (*page.origins, *page.steps)}
    proofs = {origin.value.id: origin.claims for page in pages for origin in page.origins if origin.claims}
    [proof] = proofs[FigureId("2022.bijstand.BU07580502.2020")]

    assert plain(proof).startswith("Getoetst tegen de stad: verschil tussen +")
    assert {part.id for claims in proofs.values() for claim in claims for part in claim if isinstance(part, Figure)} <= placed


def gap_text(page: IndicatorPage) -> str:
    assert page.gap is not None
    return " ".join(map(plain, (page.finding, page.gap.verdict, *page.gap.course, *page.gap.reasons)))


def test_all_fifty_six_buurten_have_a_page(breda: PlannedSite) -> None:
    assert [len(neighbourhoods(breda, edition)) for edition in ("2021", "2022")] == [56, 56]


@pytest.mark.parametrize("edition", ["2021", "2022"])
def test_two_swapped_buurten_would_be_noticeably_wrong(breda: PlannedSite, edition: str) -> None:
    """Even without its name the lead of each buurt is its own, and its numbers are too."""
    leads = {
        page.head.title: [plain(sentence).replace(page.head.title, "…") for sentence in page.lead]
        for page in neighbourhoods(breda, edition)
    }

    standing = {name: lead[1] for name, lead in leads.items() if lead[1].startswith("Onder meer hierin verschilt … van heel Breda")}

    assert len(standing) > 45
    assert [(first, second) for first, second in combinations(leads, 2) if leads[first] == leads[second]] == []
    assert [(first, second) for first, second in combinations(standing, 2) if standing[first] == standing[second]] == []


def test_leads_speak_of_different_things(breda: PlannedSite) -> None:
    """Not the same sentence fifty-six times: the words, without names and numbers, differ as well."""
    shapes = {re.sub(r"[\d.,]+", "0", plain(page.lead[1]).replace(page.head.title, "…")) for page in neighbourhoods(breda, "2022")}

    assert len(shapes) > 30


def test_tuinzigt_shows_its_benefits_against_the_city_with_chart_table_and_source(breda: PlannedSite) -> None:
    page = buurt(breda, "tuinzigt")

    chart = next(chart for chart in charts_of(page) if chart.text.id == "rangorde-bijstand")
    row = next(row for part in page.tables for row in part.table.rows if plain(row.header).startswith("Bijstand"))
    assert plain(chart.heading) == "In Tuinzigt krijgen 45,1 van de 1.000 inwoners bijstand, in heel Breda 24,6 (2020)"
    assert [shown(cell) for cell in row.cells if isinstance(cell, Figure)] == ["45,1", "24,6", "+20,5"]
    assert any(source.table == "84799NED" for source in chart.sources)


def test_a_buurt_has_few_charts(breda: PlannedSite) -> None:
    for page in neighbourhoods(breda, "2022"):
        generated = [chart for chart in charts_of(page) if not chart.text.id.startswith("verhaal-")]

        assert len(generated) < CHARTS_ON_A_BUURT, page.head.path


def test_no_string_of_a_sentence_holds_a_digit(breda: PlannedSite) -> None:
    strings = {part for page in breda.pages for sentence in sentences_in(page) for part in sentence if isinstance(part, str)}

    assert [text for text in sorted(strings) if re.search(r"\d", text)] == []


def test_benefits_state_both_sides_the_exact_buurten_and_the_unknown(breda: PlannedSite) -> None:
    text = gap_text(indicator(breda, "bijstand"))

    assert "In de focusbuurten krijgen 52,0 van de 1.000 inwoners bijstand, in de rest van Breda 11,7." in text
    assert "Het verschil is +40,2 per 1.000 inwoners, de verhouding 4,43." in text
    assert "Niet te zeggen. Er is maar een jaar met cijfers, dus is er niets om mee te vergelijken." in text
    assert "verhouding 3,68" in text
    assert "Hoogeind en Hazeldonk" in text


def test_crimes_are_shown_with_and_without_the_centre(breda: PlannedSite) -> None:
    text = gap_text(indicator(breda, "misdrijven-totaal"))

    assert "Met het centrum erbij is de verhouding 0,93. Tellen wij het centrum niet mee bij de rest van de stad, dan is die 1,24" in text
    assert "Het hangt ervan af hoe je meet. Met en zonder het centrum, waar veel bezoekers komen, is het antwoord anders." in text


def test_the_value_of_homes_depends_on_how_it_is_measured(breda: PlannedSite) -> None:
    text = gap_text(indicator(breda, "woz"))

    assert "Het hangt ervan af hoe je meet. Het verschil en de verhouding wijzen elk een andere kant op." in text
    assert "ging het verschil van −137.000 naar −153.000 euro, en de verhouding van 0,57 naar 0,61" in text


def test_making_ends_meet_gets_no_verdict(breda: PlannedSite) -> None:
    assert "Niet te zeggen. Dit zijn schattingen, en de bron zegt niet hoe ver die ernaast kunnen zitten." in gap_text(
        indicator(breda, "rondkomen")
    )


def test_education_says_that_it_is_known_per_wijk_only(breda: PlannedSite) -> None:
    page, theme = indicator(breda, "hbo-wo"), breda.page("2022/themas/onderwijs/index.html")

    assert isinstance(theme, ThemePage)
    assert page.gap is None
    assert "Deze cijfers zijn er alleen per wijk" in plain(page.finding)
    assert theme.gaps == ()
    told = [plain(sentence) for section in theme.sections for sentence in (*section.lead, *section.points)]
    headings = [plain(chart.heading) for chart in charts_of(theme)]
    assert sum("alleen per wijk" in text for text in told) == 1
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize("name", ["schooluitval", "kinderarmoede", "jeugdcriminaliteit"])
def test_promises_without_open_figures_name_who_would_hold_them(breda: PlannedSite, name: str) -> None:
    page = indicator(breda, name)

    assert "zijn nog geen open cijfers" in plain(page.finding)
    assert "gemeente Breda" in page.holder


def test_what_the_list_and_the_cbs_do_not_share_is_said(breda: PlannedSite) -> None:
    front = breda.page("2022/index.html")

    assert isinstance(front, EditionPage)
    text = " ".join(plain(sentence) for sentence in front.unknown)
    assert "Haagdijken staat op de lijst van Verbeter Breda, maar is niet te plaatsen" in text
    assert "Doornbos en Linie vormen samen één CBS-buurt." in text
    assert "Epelenberg is een deel van de CBS-buurt Brabantpark." in text
    assert "alle cijfers op deze pagina gaan over heel Brabantpark" in plain(buurt(breda, "brabantpark").focus_names[0])


def test_the_five_residents_are_mentioned_where_they_matter(breda: PlannedSite) -> None:
    assert "waarom is onbekend" in indicator(breda, "inwoners").note
    notes = [plain(note) for chart in charts_of(buurt(breda, "hazeldonk")) for note in chart.notes]
    assert any("precies 5 minder dan hier. De oorzaak is onbekend" in note for note in notes)


def test_a_buurt_of_few_people_tells_why_figures_are_missing(breda: PlannedSite) -> None:
    page = buurt(breda, "hazeldonk")

    assert plain(page.lead[1]).startswith("Er wonen hier weinig mensen.")
    assert any("Minder dan 250 inwoners" in plain(sentence) for sentence in page.unknown)


def test_high_crime_in_the_centre_comes_with_the_reason(breda: PlannedSite) -> None:
    assert "ook wat bezoekers van City overkomt" in plain(buurt(breda, "city").lead[1])


def test_what_is_called_strong_is_better_than_the_city_or_its_past_beyond_chance(breda: PlannedSite) -> None:
    """Where nothing is, the page says so, or lists what is about equal under a heading that says that."""
    for page in neighbourhoods(breda, "2022"):
        told = " ".join(plain(point) for point in page.strong)

        assert page.strong or "weinig mensen" in plain(page.lead[1])
        assert bool(re.search("ongeveer gelijk|, iets ", told)) == (page.strong_heading == EVEN)
        assert ("; in heel Breda van" in told) <= (page.strong_heading in {STRONG, PAST})
        assert not {*map(plain, page.strong)} & {*map(plain, page.hard)}


def test_every_buurt_with_figures_says_what_is_hard_or_that_no_figure_shows_it(breda: PlannedSite) -> None:
    """A box that is not there would leave a reader guessing whether it was forgotten."""
    none = [page.head.title for page in neighbourhoods(breda, "2022") if page.hard and plain(page.hard[0]).startswith("Wij vonden geen")]

    assert all(page.hard or not page.strong for page in neighbourhoods(breda, "2022"))
    assert none
    assert plain(buurt(breda, "biesdonk").hard[0]).startswith("Wij vonden geen") is ("Biesdonk" in none)


def test_all_figures_of_a_buurt_stand_by_theme_and_the_background_last(breda: PlannedSite) -> None:
    page = buurt(breda, "tuinzigt")
    rows = [plain(row.header) for part in page.tables for row in part.table.rows]

    assert [part.name for part in page.tables] == ["Wonen", "Onderwijs", "Veiligheid", "Werk en inkomen", "Achtergrond"]
    assert len({part.table.id for part in page.tables}) == len(page.tables)
    assert len(rows) == len(set(rows)) > 30


def test_a_buurt_that_is_far_better_than_it_was_is_told_so(breda: PlannedSite) -> None:
    """Where nothing is better than in the city; not where the city went so much better that the course is hard."""
    assert buurt(breda, "tuinzigt").strong_heading == PAST
    assert plain(buurt(breda, "tuinzigt").strong[0]).startswith("Geregistreerde misdrijven: van 114,3 per 1.000 inwoners in 2012 naar 63,0")
    assert buurt(breda, "biesdonk").strong_heading == STRONG
    assert "is zeker dat het hier gunstiger is" in plain(buurt(breda, "biesdonk").strong[0])


def test_a_wijk_lists_its_buurten(breda: PlannedSite) -> None:
    page = breda.page("2022/wijken/breda-noord/index.html")

    assert isinstance(page, DistrictPage)
    assert [line.link.text for line in page.neighbourhoods if line.focus] == [
        "Biesdonk",
        "Doornbos-Linie",
        "Geeren-noord",
        "Geeren-zuid",
        "Wisselaar",
    ]


def test_the_auditor_reads_what_falls_short(breda: PlannedSite) -> None:
    page = breda.page("2022/verantwoording/index.html")

    assert isinstance(page, AccountabilityPage)
    text = " ".join(plain(sentence) for sentence in page.shortcomings)
    for words in (
        "een marge voor toeval of voor afronding",
        "tellen waar ze gebeuren",
        "Schattingen met een rekenmodel",
        "Verschil en verhouding zeggen niet hetzelfde bij gemiddelde WOZ-waarde",
        "Er is maar een jaar met cijfers over",
        "Alleen per wijk bekend",
        "noemer van zijn eigen levering",
        "begint bij onze eigen CSV-bestanden",
        "Haagdijken",
    ):
        assert words in text


def test_what_a_model_estimates_is_named_also_of_the_background(breda: PlannedSite) -> None:
    page = breda.page("2022/verantwoording/index.html")

    assert isinstance(page, AccountabilityPage)
    (modelled,) = (said for sentence in page.shortcomings if (said := plain(sentence)).startswith("Schattingen met een rekenmodel"))
    assert "moeite hebben met rondkomen" in modelled
    assert "eenzaam" in modelled
