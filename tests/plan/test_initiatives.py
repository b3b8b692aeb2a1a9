"""What is being done and told stands on its own page, and on those of its areas, its themes and the city."""

from generator.model.page import DistrictPage, EditionPage, HomePage, InterventionPage, ListPage, NeighbourhoodPage, StoryPage, ThemePage
from generator.model.sentence import Fact, Link, plain
from tests.plan.planned import PlannedSite

INTERVENTION = "2022/maatregelen/samen-de-straat-op/index.html"
STORY = "2022/verhalen/ronde-van-maandag/index.html"


def test_an_intervention_says_how_far_where_with_whom_and_for_how_much(small_site: PlannedSite) -> None:
    page = small_site.page(INTERVENTION)

    assert isinstance(page, InterventionPage)
    assert [(trait.term, plain(trait.words)) for trait in page.traits] == [
        ("Hoe ver het is", "Loopt (stand van maart 2022)"),
        ("Periode", "2021–2023"),
        ("Waar", "Molenhoek en Stationsbuurt"),
        ("Thema", "Veiligheid"),
        ("Wie doen mee", "Bewoners van Molenhoek en politie"),
        ("Geld", "20.000 euro"),
    ]
    assert plain(page.source) == "Bron: Nieuwsbrief van Kleinstad, maart 2022."
    assert [line.link.target for line in page.downloads] == ["2022/downloads/indicatoren/misdrijven.csv"]


def test_a_budget_is_a_fact_with_its_own_source(small_site: PlannedSite) -> None:
    page = small_site.page(INTERVENTION)

    assert isinstance(page, InterventionPage)
    assert page.traits[-1].words == (Fact("20.000 euro", "https://kleinstad.example/begroting/"),)


def test_an_intervention_stands_on_the_pages_of_its_areas_its_theme_and_the_city(small_site: PlannedSite) -> None:
    found = {
        page.head.path
        for page in small_site.pages
        if isinstance(page, HomePage | EditionPage | ThemePage | DistrictPage | NeighbourhoodPage)
        and INTERVENTION in {line.link.target for line in page.initiatives.interventions}
    }

    assert found == {
        "index.html",
        "2022/index.html",
        "2022/themas/veiligheid/index.html",
        "2022/wijken/oost/index.html",
        "2022/buurten/molenhoek/index.html",
        "2022/buurten/stationsbuurt/index.html",
    }


def test_what_is_done_in_one_place_comes_before_what_is_done_everywhere(breda: PlannedSite) -> None:
    area, theme = breda.page("2022/buurten/heuvel/index.html"), breda.page("2022/themas/wonen/index.html")

    assert isinstance(area, NeighbourhoodPage)
    assert isinstance(theme, ThemePage)
    assert area.initiatives.interventions[0].link.text == "Huurwoningen in Heuvel, voor wie een goede buur wil zijn"
    assert [line.link.target.split("/")[2] for line in theme.initiatives.interventions[:2]] == [
        "goede-buren-in-heuvel",
        "nieuwe-woningen-geeren-noord",
    ]


def test_what_is_done_for_all_focus_neighbourhoods_is_said_to_be_that_on_the_page_of_one(breda: PlannedSite) -> None:
    tuinzigt, heuvel = breda.page("2022/buurten/tuinzigt/index.html"), breda.page("2022/buurten/heuvel/index.html")

    assert isinstance(tuinzigt, NeighbourhoodPage)
    assert isinstance(heuvel, NeighbourhoodPage)
    assert {plain(line.remark).endswith("Voor alle focusbuurten.") for line in tuinzigt.initiatives.interventions} == {True}
    assert plain(tuinzigt.initiatives.doing).startswith("Een maatregel voor Tuinzigt alleen vonden wij nog niet.")
    assert "alle focusbuurten" not in plain(heuvel.initiatives.interventions[0].remark)
    assert plain(heuvel.initiatives.doing).startswith("Alles wat wij vonden")


def test_where_nothing_is_done_a_reader_is_led_to_what_is_done_elsewhere_if_there_is_any(small_site: PlannedSite) -> None:
    told = {
        year: {
            plain(page.initiatives.doing)
            for page in small_site.pages
            if isinstance(page, NeighbourhoodPage) and page.head.edition == year and not page.initiatives.interventions
        }
        for year in ("2021", "2022")
    }

    assert told == {
        "2021": {"Wij vonden hierover nog geen maatregel in een openbare bron."},
        "2022": {"Wij vonden hierover nog geen maatregel in een openbare bron. Kijk ook bij Wat er wordt gedaan."},
    }


def test_below_an_intervention_stand_a_few_others_near_it_and_the_way_to_all(breda: PlannedSite) -> None:
    page = breda.page("2022/maatregelen/bibliotheek-hoge-vucht/index.html")

    assert isinstance(page, InterventionPage)
    assert page.others[0].link.target == "2022/maatregelen/buurtpunt-hoge-vucht/index.html"
    assert [line.link.target for line in page.others][3:] == ["2022/maatregelen/index.html"]


def test_a_story_says_who_tells_it_and_that_it_may_be_told(small_site: PlannedSite) -> None:
    page = small_site.page(STORY)

    assert isinstance(page, StoryPage)
    assert [(trait.term, plain(trait.words)) for trait in page.traits] == [
        ("Wie vertelt", "Een bewoner"),
        ("Waar", "Molenhoek"),
        ("Wanneer", "3 mei 2022"),
    ]
    assert plain(page.source) == "Toestemming: gegeven in een gesprek, op 3 mei 2022."


def test_a_story_that_was_published_elsewhere_is_said_to_be_retold(breda: PlannedSite) -> None:
    page = breda.page("2022/verhalen/weerzien-in-tuinzigt/index.html")
    every = breda.page("2022/verhalen/index.html")

    assert isinstance(page, StoryPage)
    assert isinstance(every, ListPage)
    assert plain(page.traits[0].words) == "PZC, door ons naverteld"
    assert plain(page.source) == (
        "Bron: PZC, oktober 2022. Wij hebben dit verhaal naverteld. Met de mensen zelf hebben wij niet gesproken."
    )
    assert any("Bron: PZC, door ons naverteld, oktober 2022." in plain(line.remark) for line in every.groups[0].links)
    assert any("met de bron erbij" in plain(paragraph) for paragraph in every.lead)


def test_a_story_stands_with_its_buurt_and_not_with_the_neighbours(small_site: PlannedSite) -> None:
    own, other = (small_site.page(f"2022/buurten/{slug}/index.html") for slug in ("molenhoek", "stationsbuurt"))

    assert isinstance(own, NeighbourhoodPage)
    assert isinstance(other, NeighbourhoodPage)
    assert [line.link.target for line in own.initiatives.stories] == [STORY]
    assert other.initiatives.stories == ()
    assert plain(other.initiatives.telling) == "Er is nog geen verhaal van hier. Wilt u er een vertellen? Mail ons uw verhaal."


def test_the_list_groups_what_is_done_by_how_far_it_is(small_site: PlannedSite) -> None:
    page = small_site.page("2022/maatregelen/index.html")

    assert isinstance(page, ListPage)
    assert [(plain(group.heading), [line.link.target for line in group.links]) for group in page.groups] == [("Dit loopt", [INTERVENTION])]


def test_an_edition_without_stories_invites_them_in_one_sentence(small_site: PlannedSite) -> None:
    page = small_site.page("2021/verhalen/index.html")

    assert isinstance(page, ListPage)
    assert plain(page.lead[0]) == "Hier is nog plaats: er staan nog geen verhalen van mensen uit Kleinstad. Uw verhaal is welkom."
    assert any(isinstance(part, Link) and part.target.startswith("mailto:") for part in page.lead[1])


def test_what_breda_does_comes_from_a_public_source_with_a_date(breda: PlannedSite) -> None:
    sources = {one.id: (one.source.address.text[:8], one.source.date.text != "") for one in breda.source.newest.interventions}

    assert sources
    assert set(sources.values()) == {("https://", True)}
