"""A neighbourhood in words."""

from dataclasses import replace

import pytest

from generator.model.identifiers import RegionCode, ThemeId
from generator.model.indicator import Direction, Indicator
from generator.model.region import FocusName, Level, Region, Relation
from generator.model.sentence import Link, plain
from generator.plan.sentences import neighbourhoods as words
from generator.plan.standing import Change, Standing, Trait
from tests.compute.small_city import mean, rate
from tests.plan.samples import benefits, crimes, figure, missing

CODE = RegionCode("BU07580502")
TUINZIGT = Region(code=CODE, name="Tuinzigt", level=Level.NEIGHBOURHOOD, parent=RegionCode("WK075805"), year="2022", slug="tuinzigt")
WEST = Link("Breda west", "2022/wijken/breda-west/index.html")


def name(text: str, relation: Relation, note: str = "") -> FocusName:
    return FocusName(number=7, name=text, region=CODE, relation=relation, note=note)


def trait(indicator: Indicator, value: str, city: str) -> Trait:
    here, there = figure(value), figure(city)
    score = float(here.exact - there.exact)
    return Trait(indicator=indicator, period="2020", value=here, city=there, score=score, broadest=True)


def course(indicator: Indicator, numbers: tuple[str, str, str, str], score: float = 1.0) -> Change:
    before, after, city_before, city_after = (figure(number) for number in numbers)
    return Change(
        indicator=indicator,
        first="2012",
        last="2022",
        before=before,
        after=after,
        city_before=city_before,
        city_after=city_after,
        score=score,
    )


def test_a_buurt_is_placed_in_its_wijk() -> None:
    assert plain(words.place_sentence(TUINZIGT, WEST)) == "Tuinzigt is een buurt in de wijk Breda west."


@pytest.mark.parametrize(
    ("direction", "words_after"),
    [
        (1, "Het aantal is gestegen."),
        (0, "Het aantal is ongeveer gelijk gebleven."),
        (-1, "Het aantal is gedaald."),
        (None, "Het verschil kan door afronding komen."),
    ],
)
def test_growth_is_said_with_both_numbers(direction: int | None, words_after: str) -> None:
    sentence = words.growth_sentence(("2008", figure("6455", 0)), ("2022", figure("7650", 0)), direction)

    assert plain(sentence) == f"In 2022 wonen er 7.650 mensen, in 2008 waren dat er 6.455. {words_after}"


def test_an_unknown_number_of_residents_is_said_to_be_unknown() -> None:
    assert plain(words.residents_sentence("2022", missing())) == "Hoeveel mensen er in 2022 wonen, is niet bekend."
    assert plain(words.residents_sentence("2022", figure("75", 0))) == "In 2022 wonen er 75 mensen."


def test_a_trait_is_laid_beside_the_city() -> None:
    sentence = words.trait_sentence(trait(benefits(), "84.1", "24.6"), "Tuinzigt", "Breda")

    assert plain(sentence) == "In Tuinzigt krijgen 84,1 van de 1.000 inwoners bijstand (2020), meer dan in heel Breda (24,6)."


def test_a_lower_value_is_said_to_be_less() -> None:
    sentence = words.trait_sentence(trait(benefits(), "11.7", "24.6"), "City", "Breda")

    assert plain(sentence) == "In City krijgen 11,7 van de 1.000 inwoners bijstand (2020), minder dan in heel Breda (24,6)."


@pytest.mark.parametrize(
    ("value", "comparison"),
    [
        ("25.0", "ongeveer gelijk aan heel Breda (24,6)."),
        ("26.0", "iets meer dan in heel Breda (24,6)."),
        ("23.0", "iets minder dan in heel Breda (24,6)."),
    ],
)
def test_a_small_difference_is_said_to_be_small(value: str, comparison: str) -> None:
    sentence = words.trait_sentence(trait(benefits(), value, "24.6"), "Heuvel", "Breda")

    assert plain(sentence).endswith(f" van de 1.000 inwoners bijstand (2020), {comparison}")


def test_money_is_higher_or_lower_not_more_or_less() -> None:
    homes = replace(mean("woz", "huishoudens"), name="Gemiddelde WOZ-waarde", unit="euro")

    point = words.trait_point(trait(homes, "210000", "333000"), "Breda")

    assert plain(point) == "Gemiddelde WOZ-waarde: 210.000,0 euro (2020), lager dan in heel Breda (333.000,0 euro)."


def test_what_stands_out_is_said_trait_by_trait() -> None:
    phrase = "is {}% van de inwoners 65 jaar of ouder"
    ageing = replace(rate("ouderen", factor=100), theme=ThemeId("bevolking"), direction=Direction.NEITHER, phrase=phrase)
    standing = Standing(traits=(trait(benefits(), "84.1", "24.6"), trait(ageing, "9", "18.6")), changes=())

    assert plain(words.standing_sentence(standing, "Tuinzigt", "Breda", few_people=False)) == (
        "Onder meer hierin verschilt Tuinzigt van heel Breda: bijstand en ouderen. "
        "In Tuinzigt krijgen 84,1 van de 1.000 inwoners bijstand (2020), meer dan in heel Breda (24,6). "
        "Hier is 9,0% van de inwoners 65 jaar of ouder (2020), minder dan in heel Breda (18,6%)."
    )


def test_many_crimes_come_with_the_reason_that_visitors_count() -> None:
    standing = Standing(traits=(trait(crimes(), "462.5", "58.2"),), changes=())

    assert plain(words.standing_sentence(standing, "City", "Breda", few_people=False)).endswith(
        "Misdrijven en meldingen tellen waar ze gebeuren: ook wat bezoekers van City overkomt, telt hier mee."
    )


def test_a_buurt_like_the_city_is_said_to_be_like_it() -> None:
    standing = Standing(traits=(trait(benefits(), "25.0", "24.6"),), changes=())

    assert plain(words.standing_sentence(standing, "Heuvel", "Breda", few_people=False)).startswith(
        "In de cijfers lijkt Heuvel veel op heel Breda. In Heuvel krijgen 25,0"
    )


def test_a_buurt_of_few_people_says_why_there_are_few_figures() -> None:
    sentence = words.standing_sentence(Standing(traits=(), changes=()), "Emer", "Breda", few_people=True)

    assert plain(sentence) == "Er wonen hier weinig mensen. Een cijfer per inwoner zegt dan weinig; daarom ontbreken veel cijfers."
    assert plain(words.count_sentence(crimes(), "2022", figure("213", 0))) == "Geregistreerde misdrijven: 213 in 2022."


def test_a_buurt_whose_figures_are_all_there_is_not_said_to_have_few_people() -> None:
    unproven = Standing(traits=(replace(trait(benefits(), "34.0", "24.6"), firm=False),), changes=())

    assert plain(words.standing_sentence(unproven, "Station", "Breda", few_people=False)) == (
        "Uit de cijfers is niet zeker te zeggen waarin Station verschilt van heel Breda."
    )


def test_single_kinds_of_crimes_that_stand_out_are_left_to_the_points_below() -> None:
    narrow = Standing(traits=(replace(trait(crimes(), "462.5", "58.2"), broadest=False),), changes=())

    assert words.standing_sentence(narrow, "City", "Breda", few_people=False) == ()


def test_the_change_gives_both_ends_here_and_in_the_city() -> None:
    sentence = words.change_sentence(course(benefits(), ("84.1", "60", "30", "24.6")), "Tuinzigt", "Breda")

    assert plain(sentence) == (
        "Wat in Tuinzigt het meest anders liep dan in heel Breda: mensen met een bijstandsuitkering. "
        "In 2012 kregen 84,1 van de 1.000 inwoners bijstand, in 2022 60,0. In heel Breda ging dat van 30,0 naar 24,6."
    )


def test_an_own_course_is_one_point() -> None:
    point = words.course_point(course(crimes(), ("89.8", "65.4", "94", "58.2")), "Breda")

    assert plain(point) == (
        "Geregistreerde misdrijven: van 89,8 per 1.000 inwoners in 2012 naar 65,4 in 2022; in heel Breda van 94,0 naar 58,2."
    )


def test_a_name_that_is_the_buurt_stands_on_the_list() -> None:
    (sentence,) = words.focus_sentences(TUINZIGT, (name("Tuinzigt", Relation.EQUAL),), "Verbeter Breda")

    assert plain(sentence) == "Tuinzigt staat op de lijst van Verbeter Breda."


def test_another_spelling_on_the_list_is_shown() -> None:
    (sentence,) = words.focus_sentences(TUINZIGT, (name("Tuin Zigt", Relation.EQUAL),), "Verbeter Breda")

    assert plain(sentence) == "Tuinzigt staat op de lijst van Verbeter Breda. Op de lijst heet de buurt Tuin Zigt."


def test_two_names_in_one_cbs_buurt_have_no_figures_of_their_own() -> None:
    """As Doornbos and Linie: the note of the package is said once."""
    note = "Aparte cijfers heeft alleen de gemeente."

    sentences = words.focus_sentences(TUINZIGT, (name("Boven", Relation.PART, note), name("Onder", Relation.PART, note)), "Verbeter Breda")

    assert [plain(sentence) for sentence in sentences] == [
        (
            "Boven en Onder op de lijst van Verbeter Breda liggen in de CBS-buurt Tuinzigt. "
            "Aparte cijfers zijn er niet: alle cijfers op deze pagina gaan over heel Tuinzigt, "
            "en zo telt het mee als focusbuurt."
        ),
        note,
    ]


def test_what_is_missing_is_named_with_the_reason() -> None:
    sentence = words.unknown_missing([Link("bijstand", "x"), Link("misdrijven", "y")], "De bron geeft dit cijfer niet.", few_people=False)

    assert plain(sentence) == "De bron geeft dit cijfer niet. Daarom is er geen cijfer over: bijstand en misdrijven."


def test_where_few_people_live_a_count_may_be_known_but_nothing_per_resident() -> None:
    sentence = words.unknown_missing([Link("misdrijven", "y")], "Te weinig inwoners.", few_people=True)

    assert plain(sentence) == "Te weinig inwoners. Daarom is er geen cijfer per inwoner over: misdrijven."


def test_what_is_known_per_wijk_leads_there() -> None:
    sentence = words.unknown_per_district([benefits()], WEST)

    assert plain(sentence) == "Alleen per wijk bekend: bijstand. Kijk bij de wijk Breda west."
    assert WEST in sentence


def test_promises_without_figures_lead_to_who_would_hold_them() -> None:
    links = [Link("kinderarmoede", "x"), Link("schooluitval", "y")]

    sentence = words.unknown_promised(links, "Tuinzigt")

    assert (
        plain(sentence)
        == "Nergens open, ook niet over Tuinzigt: kinderarmoede en schooluitval. Wie zulke cijfers kan hebben, staat bij het cijfer zelf."
    )
    assert set(links) <= set(sentence)
