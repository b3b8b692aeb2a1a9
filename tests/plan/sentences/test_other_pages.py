"""The words of wijken, indicators, cards, promises and lists."""

from dataclasses import replace

import pytest

from generator.model.edition import Desk
from generator.model.identifiers import RegionCode
from generator.model.indicator import Direction
from generator.model.package import Source
from generator.model.region import FocusName, Level, Region, Relation
from generator.model.sentence import Fact, Link, plain
from generator.model.status import Status
from generator.model.verdict import Verdict
from generator.plan.facts import FactSentence
from generator.plan.sentences import (
    accountability,
    districts,
    editions,
    indicators,
    initiatives,
    key_figures,
    promises,
    scope,
    shortcomings,
)
from tests.plan.samples import SITE, benefits, figure, missing

HEUVEL, TUINZIGT = Link("Heuvel", "a"), Link("Tuinzigt", "b")
SOURCE = Source(
    name="kwb", title="Kerncijfers 2020", publisher="CBS", table="", date="", license="", sha256="", bytes=0, remarks="Vroege levering."
)


def test_a_wijk_lists_its_buurten_and_those_of_the_programme() -> None:
    sentence = districts.district_focus("Breda west", [HEUVEL], [TUINZIGT], "Verbeter Breda")

    assert plain(sentence) == "In de wijk Breda west hoort Heuvel bij de focusbuurten van Verbeter Breda. Verder ligt hier Tuinzigt."


def test_a_wijk_of_which_every_buurt_is_of_the_programme_says_that_there_are_no_others() -> None:
    sentence = districts.district_focus("Breda west", [HEUVEL, TUINZIGT], [], "Verbeter Breda")

    assert plain(sentence) == (
        "In de wijk Breda west horen Heuvel en Tuinzigt bij de focusbuurten van Verbeter Breda. Andere buurten heeft de wijk niet."
    )


def test_a_wijk_without_focus_buurten_says_so() -> None:
    sentence = districts.district_focus("Bavel", [], [HEUVEL, TUINZIGT], "Verbeter Breda")

    assert plain(sentence).endswith("Geen van deze buurten hoort bij de focusbuurten van Verbeter Breda.")


def test_a_wijk_of_a_single_buurt_is_called_that() -> None:
    sentence = districts.district_buurten("Heuvel", [HEUVEL])

    assert plain(sentence) == "De wijk Heuvel is een enkele buurt: Heuvel."


def test_a_figure_of_a_wijk_stands_beside_the_city_with_its_year() -> None:
    sentence = districts.area_figure(benefits(), "de wijk Breda noord", figure("51"), ("Breda", figure("24.6")), "2020")

    assert plain(sentence) == "In de wijk Breda noord krijgen 51,0 van de 1.000 inwoners bijstand, in heel Breda 24,6 (2020)."


def test_the_lowest_and_the_highest_buurt_of_a_wijk_are_told_and_which_are_not_known() -> None:
    low, high = ("Princenhage", figure("17.0")), ("Haagpoort", figure("70.4"))
    spread = districts.Spread(indicator=benefits(), period="2020", low=low, high=high)
    known = districts.district_spread(spread)
    partly = districts.district_spread(replace(spread, unknown=[HEUVEL], some_left_out=True))

    told = "In Princenhage krijgen 17,0 van de 1.000 inwoners bijstand, in Haagpoort 70,4 (2020)."
    start = "Zo ver lopen de buurten in deze wijk uiteen, van het laagste tot het hoogste cijfer."
    assert plain(districts.district_spreads([known])) == f"{start} {told}"
    left_out = "Buurten met weinig inwoners of een cijfer waaraan getwijfeld wordt, tellen daarin niet mee."
    assert plain(partly) == f"{told} {left_out} Van Heuvel is dit niet bekend."
    assert districts.district_spreads([]) == ()


def test_residents_of_a_wijk_are_known_or_not() -> None:
    assert (
        plain(districts.district_residents("Breda noord", "2022", figure("25460", 0)))
        == "In 2022 wonen er in de wijk Breda noord 25.460 mensen."
    )
    assert (
        plain(districts.district_residents("Breda noord", "2022", missing()))
        == "Hoeveel mensen er in 2022 in de wijk Breda noord wonen, is niet bekend."
    )


def test_a_link_to_a_buurt_carries_its_residents_when_they_are_known() -> None:
    assert plain(districts.district_remark(("2022", figure("190", 0)))) == "190 inwoners in 2022"
    assert districts.district_remark(("2022", missing())) == ()


@pytest.mark.parametrize(
    ("direction", "words"),
    [
        (Direction.HIGHER, "Een hoger cijfer is hier beter."),
        (Direction.LOWER, "Een lager cijfer is hier beter."),
        (Direction.NEITHER, "Een hoger of lager cijfer is hier niet beter of slechter."),
    ],
)
def test_the_direction_of_an_indicator_is_said(direction: Direction, words: str) -> None:
    assert plain(indicators.direction_sentence(direction)) == words


def test_the_finding_of_an_indicator_is_the_city() -> None:
    sentence = indicators.city_finding(benefits(), "Breda", figure("24.6"), "2020")

    assert plain(sentence) == "In heel Breda krijgen 24,6 van de 1.000 inwoners bijstand (2020)."


def test_a_promise_without_open_figures_is_no_empty_page() -> None:
    assert plain(indicators.not_open_finding(benefits(), "Verbeter Breda")) == (
        "Verbeter Breda wil hier iets aan doen, maar over mensen met een bijstandsuitkering zijn nog geen open cijfers. "
        "Daarom staat hier geen cijfer."
    )


def test_a_card_compares_with_the_city() -> None:
    sides = [plain(key_figures.compared_sentence("Breda", figure("24.6"), "%", side)) for side in (-2, -1, 0, 1, 2)]

    assert sides == [
        "Lager dan heel Breda: 24,6%.",
        "Iets lager dan heel Breda: 24,6%.",
        "Ongeveer gelijk aan heel Breda: 24,6%.",
        "Iets hoger dan heel Breda: 24,6%.",
        "Hoger dan heel Breda: 24,6%.",
    ]


def test_a_card_that_cannot_be_compared_only_names_the_city() -> None:
    assert plain(key_figures.compared_sentence("Breda", figure("184670", 0), "personen", None)) == "In heel Breda: 184.670."
    assert plain(key_figures.compared_sentence("Breda", missing(), "%", None)) == "In heel Breda: geen cijfer."


def test_a_theme_without_a_gap_says_why() -> None:
    assert plain(editions.theme_without_gap(["Schooluitval"])) == (
        "Over schooluitval zijn nog geen open cijfers per buurt. Een kloof is niet te berekenen."
    )
    assert plain(editions.theme_without_gap([])) == "Er zijn geen open cijfers per buurt. Een kloof is niet te berekenen."


def test_a_name_that_is_no_buurt_says_where_to_look() -> None:
    assert plain(editions.listed_name_remark("Brabantpark")) == "zie Brabantpark"
    assert plain(editions.listed_name_remark(None)) == "geen eigen cijfers"


def test_a_card_tells_why_there_is_no_number_or_what_to_know_of_it() -> None:
    assert plain(key_figures.key_note(missing())) == "De bron geeft dit cijfer niet."
    assert plain(key_figures.key_note(figure("20", status=Status.UNVALIDATED, note="Sprong."))) == "Sprong."
    assert key_figures.key_note(figure("20")) == ()


def test_years_without_a_hole_are_a_stretch_and_others_a_list() -> None:
    assert plain(promises.periods_sentence(["2020", "2021", "2022"])) == "2020–2022"
    assert plain(promises.periods_sentence(["2012", "2016", "2020"])) == "2012, 2016 en 2020"
    assert plain(promises.periods_sentence([])) == "geen"


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (None, "nergens"),
        (Level.CITY, "alleen voor de hele gemeente"),
        (Level.DISTRICT, "per wijk, niet per buurt"),
        (Level.NEIGHBOURHOOD, "per buurt"),
    ],
)
def test_the_level_of_a_promise_is_said(level: Level | None, words: str) -> None:
    assert plain(promises.levels_sentence(level)) == words


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_words_in_the_reporting_status(verdict: Verdict) -> None:
    text = plain(promises.status_sentence(Level.NEIGHBOURHOOD, verdict))

    assert text.endswith(".")
    assert "kloof" in text


def test_the_reporting_status_without_a_gap_says_why() -> None:
    assert plain(promises.status_sentence(Level.DISTRICT, None)) == "Geen kloof te berekenen: niet per buurt bekend."
    assert plain(promises.status_sentence(Level.NEIGHBOURHOOD, None)) == "Geen kloof te berekenen."


def test_a_changed_value_shows_both_numbers() -> None:
    sentence = accountability.changed_value(benefits(), HEUVEL, "2020", (figure("52"), figure("51")))

    assert plain(sentence) == "Mensen met een bijstandsuitkering in Heuvel, 2020: was 52,0, is nu 51,0."


def test_new_indicators_and_years_are_listed() -> None:
    assert plain(accountability.new_indicators([HEUVEL, TUINZIGT])) == "Nieuw in deze editie: Heuvel en Tuinzigt."
    assert plain(accountability.new_periods("2022", [HEUVEL])) == "Het jaar 2022 is erbij gekomen voor: Heuvel."


def test_a_fact_typed_by_hand_names_its_page() -> None:
    fact = FactSentence(parts=("De lijst noemt ", Fact("zestien", "https://verbeterbreda.nl/"), " buurten."))

    assert plain(accountability.fact_sentence(HEUVEL, fact)) == "De lijst noemt zestien buurten. (op de pagina Heuvel)"


def test_a_fault_of_a_delivery_stands_with_its_title() -> None:
    assert plain(accountability.remark_sentence(SOURCE)) == "Kerncijfers 2020: Vroege levering."


def test_the_scope_of_focus_and_rest_is_said() -> None:
    assert plain(editions.focus_scope([HEUVEL, TUINZIGT], "De rest van Breda")) == (
        "In de cijfers tellen deze CBS-buurten als focusbuurt: Heuvel en Tuinzigt. De rest van Breda is elke andere buurt waarvan "
        "het cijfer bekend is. De cijfers van de groepen zijn de som van hun buurten. "
        "Ook de aantallen van een buurt met te weinig inwoners voor een eigen cijfer tellen daarin mee."
    )


def test_a_name_that_cannot_be_placed_is_not_dropped() -> None:
    name = FocusName(number=10, name="Haagdijken", region=None, relation=Relation.NONE, note="Er is geen eigen CBS-buurt.")

    assert plain(editions.focus_unplaced(name, "Verbeter Breda")) == (
        "Haagdijken staat op de lijst van Verbeter Breda, maar is niet te plaatsen: er zijn geen cijfers van. Er is geen eigen CBS-buurt."
    )


def test_names_inside_a_buurt_are_said_to_have_no_figures_of_their_own() -> None:
    name = FocusName(number=13, name="Epelenberg", region=RegionCode("X"), relation=Relation.PART)

    assert [plain(one) for one in editions.focus_partly(HEUVEL, [name])] == ["Epelenberg: alleen cijfers van de hele CBS-buurt Heuvel."]


def test_an_area_in_the_alphabet_says_what_it_is() -> None:
    region = Region(code=RegionCode("X"), name="Bavel", level=Level.NEIGHBOURHOOD, parent=None, year="2022", slug="bavel")

    assert plain(editions.region_remark(region, "Bavel")) == "buurt in Bavel"
    assert plain(editions.region_remark(region, "")) == "buurt"


def test_the_front_page_asks_the_question_of_the_report() -> None:
    assert plain(scope.gap_question(SITE)) == (
        "Hoe gaat het met de wijken en buurten van Dorp? En wordt de kloof tussen de focusbuurten van Verbeter Dorp "
        "en de rest van de stad kleiner?"
    )


def test_a_city_without_focus_neighbourhoods_asks_another_question() -> None:
    link = Link("Wat wij vergelijken", "2022/programma/index.html")

    assert plain(scope.city_question(SITE)) == "Hoe gaat het met de wijken en buurten van Dorp, vergeleken met de stad als geheel?"
    assert plain(scope.city_comparison(SITE, link)) == (
        "Er zijn geen focusbuurten aangewezen. We vergelijken elke wijk en buurt met heel Dorp. "
        "Meer daarover staat bij Wat wij vergelijken."
    )


def test_focus_neighbourhoods_need_no_programme() -> None:
    assert scope.focus_of("") == "focusbuurten"
    assert scope.programme_title("") == "Wat wij vergelijken"
    assert plain(scope.gap_comparison(replace(SITE, programme=""), Link("Wat wij vergelijken", "x"))) == (
        "We vergelijken de focusbuurten met de rest van Dorp. Meer daarover staat bij Wat wij vergelijken."
    )


BENEFITS = Link("mensen met een bijstandsuitkering", "2022/indicatoren/bijstand/index.html")
CRIMES = Link("geregistreerde misdrijven", "2022/indicatoren/misdrijven-totaal/index.html")


def test_limits_of_the_figures_name_the_indicators() -> None:
    assert plain(shortcomings.modelled([BENEFITS])) == (
        "Schattingen met een rekenmodel, afgerond en zonder marges: mensen met een bijstandsuitkering. "
        "Ze bewijzen geen verandering en krijgen geen oordeel."
    )
    assert plain(shortcomings.disagreeing([CRIMES])) == (
        "Verschil en verhouding zeggen niet hetzelfde bij geregistreerde misdrijven. "
        "Daar staat: het hangt ervan af hoe je meet, met allebei de cijfers."
    )
    assert plain(shortcomings.one_period([BENEFITS])) == (
        "Er is maar een jaar met cijfers over: mensen met een bijstandsuitkering. Of de kloof daar kleiner wordt, is niet te zeggen."
    )
    assert plain(shortcomings.per_district([BENEFITS])) == "Alleen per wijk bekend: mensen met een bijstandsuitkering."
    assert plain(shortcomings.without_figures([BENEFITS], "Verbeter Breda")) == (
        "Verbeter Breda belooft cijfers over mensen met een bijstandsuitkering. Daarover zijn geen open cijfers per buurt gevonden."
    )
    assert plain(shortcomings.few_cases([CRIMES])) == "Te weinig gevallen voor een oordeel over de kloof: geregistreerde misdrijven."
    assert plain(shortcomings.disagreeing_centre([CRIMES])) == (
        "Met en zonder het centrum loopt de kloof anders bij geregistreerde misdrijven. Daar staan allebei de lijnen."
    )
    assert plain(shortcomings.remarked([CRIMES])) == (
        "Soms staat bij het cijfer zelf een opmerking of twijfel. Dat is zo bij: geregistreerde misdrijven."
    )


def test_a_desk_with_a_number_can_be_called_and_its_number_never_breaks() -> None:
    desk = Desk(name="Politie", purpose="voor aangifte", address="https://politie.example/", phone="0900-8844")
    sentence = initiatives.desk_sentence(desk)

    assert plain(sentence) == "Politie: voor aangifte. Bel 0900\N{NO-BREAK SPACE}8844."
    assert Link("0900\N{NO-BREAK SPACE}8844", "tel:09008844") in sentence
    assert plain(initiatives.desk_sentence(replace(desk, phone=""))) == "Politie: voor aangifte."
