"""The map of the front pages leads to every focus neighbourhood, that of a wijk to every buurt in it, and both to nothing else."""

from dataclasses import replace

from generator.draw.layout.navigation import place_names
from generator.draw.sketching import Atlas, sketch_chart
from generator.model.chart import MapChart
from generator.model.page import DistrictPage, EditionPage, HomePage, NeighbourhoodPage
from generator.model.sentence import plain
from generator.plan.chart_blocks.navigation import plan_district_navigation, whereabouts_of
from tests.plan.planned import PlannedSite
from tests.plan.samples import report


def test_every_focus_neighbourhood_is_a_way_on_the_map_and_stands_in_the_list(breda: PlannedSite) -> None:
    page = breda.page("index.html")

    assert isinstance(page, HomePage)
    assert page.map
    assert isinstance(page.map.spec, MapChart)
    leading = {area.code: area.link for area in page.map.spec.areas if area.link}
    assert set(leading) == set(breda.source.newest.regions.focus)
    assert set(leading.values()) == {line.link.target for line in page.neighbourhoods}


def test_every_name_of_breda_has_a_place_on_the_map(breda: PlannedSite) -> None:
    page = breda.page("2022/index.html")

    assert isinstance(page, EditionPage)
    assert page.way
    _, sketch = sketch_chart(page.way.spec, Atlas())
    leading = [area for area in sketch["areas"] if area["link"]]  # type: ignore[typeddict-item] # the sketch of a map
    assert len(place_names(leading, sketch["height"])) == len(leading)  # type: ignore[typeddict-item] # idem


def test_the_map_of_a_wijk_leads_to_each_of_its_buurten_by_name_and_shows_what_lies_around_them(breda: PlannedSite) -> None:
    found: dict[str, tuple[int, int]] = {}
    for page in breda.pages:
        if isinstance(page, DistrictPage):
            assert page.map
            assert isinstance(page.map.spec, MapChart)
            _, sketch = sketch_chart(page.map.spec, Atlas())
            leading = [area for area in sketch["areas"] if area["link"]]  # type: ignore[typeddict-item] # the sketch of a map
            named = place_names(leading, sketch["height"])  # type: ignore[typeddict-item] # idem
            assert {area.link for area in page.map.spec.areas if area.link} == {line.link.target for line in page.neighbourhoods}
            found[page.head.path] = len(leading) - len(named), len(page.map.spec.areas) - len(leading)

    assert {left_out for left_out, _ in found.values()} == {0}
    assert found["2022/wijken/breda-noord/index.html"] == (0, 1)


def test_a_wijk_of_one_buurt_has_no_map_to_choose_on(small_site: PlannedSite) -> None:
    edition = small_site.source.newest
    fewer = tuple(region for region in edition.regions.all if region.name != "Molenhoek")
    told = report(replace(edition, regions=replace(edition.regions, all=fewer)))
    east, west = told.edition.regions.districts

    assert plan_district_navigation(told, east, whereabouts_of(told)) is None
    assert plan_district_navigation(told, west, whereabouts_of(told)) is not None


def test_the_front_page_tells_the_first_changes_and_where_the_rest_stands(breda: PlannedSite) -> None:
    page = breda.page("index.html")

    assert isinstance(page, HomePage)
    assert plain(page.changes[-1]) == "Lees ook alles wat nieuw of anders is."
    assert len(page.changes) == len("abc") + 1


def test_a_neighbourhood_names_who_to_turn_to_and_the_buurten_before_and_after_it(breda: PlannedSite) -> None:
    page = breda.page("2022/buurten/tuinzigt/index.html")

    assert isinstance(page, NeighbourhoodPage)
    assert [plain(sentence) for sentence in page.contact] == [
        "Gemeente Breda: voor een vraag of melding over uw straat, uw huis, werk of geld. Bel 14\N{NO-BREAK SPACE}076.",
        "Politie: voor aangifte en om uw wijkagent te vinden. Bel 0900\N{NO-BREAK SPACE}8844.",
        "Spoed: voor politie, brandweer of ambulance als elke seconde telt. Bel 112.",
        "Over de cijfers op deze site: stel een vraag of meld een fout. Schrijf erbij om welke pagina het gaat.",
        "Wilt u weten wie er beslist over het programma? Dat staat bij Zo werkt Verbeter Breda, met de bron erbij.",
    ]
    assert [link.text for link in page.neighbours] == ["Vorige buurt: Steenakker", "Volgende buurt: Westerpark"]
    assert page.comparison.text == "Vergelijk Tuinzigt met andere buurten"


def test_outside_the_programme_nobody_of_the_programme_is_named(breda: PlannedSite) -> None:
    page = breda.page("2022/buurten/princenhage/index.html")

    assert isinstance(page, NeighbourhoodPage)
    assert len(page.contact) == len(["gemeente", "politie", "spoed", "redactie"])


def test_a_wijk_names_them_too_and_the_programme_where_it_works_in_the_wijk(breda: PlannedSite) -> None:
    west, bavel = (breda.page(f"2022/wijken/{slug}/index.html") for slug in ("breda-west", "bavel"))

    assert isinstance(west, DistrictPage)
    assert isinstance(bavel, DistrictPage)
    assert "Wilt u weten wie er beslist" in plain(west.contact[-1])
    assert west.contact[0] == bavel.contact[0]
    assert len(west.contact) == len(bavel.contact) + 1


def test_a_city_without_desks_names_the_editors(small_site: PlannedSite) -> None:
    page = small_site.page("2022/buurten/molenhoek/index.html")

    assert isinstance(page, NeighbourhoodPage)
    assert plain(page.contact[0]) == "Stel een vraag of meld een fout. Schrijf erbij om welke pagina het gaat."
