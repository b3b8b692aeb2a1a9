"""How an indicator is said."""

from dataclasses import replace

from generator.model.language import Language, speaking
from generator.model.sentence import Code, plain
from generator.plan.sentences.phrases import said, said_beside, said_then
from tests.compute.small_city import count, rate
from tests.plan.samples import benefits, figure, missing


def test_both_sides_of_the_gap_read_as_one_plain_sentence() -> None:
    sentence = said_beside(benefits(), "de focusbuurten", figure("52"), ("de rest van Breda", figure("11.7")))

    assert plain(sentence) == "In de focusbuurten krijgen 52,0 van de 1.000 inwoners bijstand, in de rest van Breda 11,7."


def test_a_percentage_is_repeated_with_its_sign() -> None:
    struggling = replace(rate("rondkomen", factor=100), phrase="heeft {}% van de volwassenen moeite met rondkomen")

    sentence = said_beside(struggling, "Tuinzigt", figure("20.2"), ("heel Breda", figure("12.7")))

    assert plain(sentence) == "In Tuinzigt heeft 20,2% van de volwassenen moeite met rondkomen, in heel Breda 12,7%."


def test_a_year_gone_by_is_said_in_the_past() -> None:
    assert plain(said_then(benefits(), "2012", figure("84.1"))) == "In 2012 kregen 84,1 van de 1.000 inwoners bijstand"


def test_an_indicator_without_a_phrase_is_said_by_its_name() -> None:
    trees = replace(rate("bomen"), name="Bomen in de straat")

    assert plain(said(trees, "Heuvel", figure("3"))) == "In Heuvel is het cijfer voor ‘bomen in de straat’ 3,0 per 1.000 inwoners"


def test_a_count_without_a_phrase_keeps_its_unit() -> None:
    assert plain(said(count("bomen", "bomen"), "Heuvel", figure("3", 0))) == "In Heuvel is het cijfer voor ‘bomen’ 3 bomen"


def test_a_phrase_that_is_in_the_past_already_keeps_its_verb() -> None:
    crimes = replace(rate("misdrijven"), phrase="registreerde de politie {} misdrijven per 1.000 inwoners")

    assert plain(said_then(crimes, "2012", figure("94"))) == "In 2012 registreerde de politie 94,0 misdrijven per 1.000 inwoners"


def test_digits_of_a_phrase_are_no_data() -> None:
    sentence = said(benefits(), "Heuvel", figure("52"))

    assert [part for part in sentence if isinstance(part, Code)] == [Code("1.000")]


def test_a_missing_value_is_said_to_be_missing() -> None:
    sentence = said_beside(benefits(), "Hoogeind", missing(), ("heel Breda", figure("24.6")))

    assert plain(sentence) == "In Hoogeind is er geen cijfer over mensen met een bijstandsuitkering, in heel Breda 24,6."


def test_a_missing_second_value_is_said_too() -> None:
    sentence = said_beside(benefits(), "Heuvel", figure("52"), ("heel Breda", missing()))

    assert plain(sentence) == "In Heuvel krijgen 52,0 van de 1.000 inwoners bijstand; voor heel Breda is er geen cijfer."


def test_another_language_says_the_whole_phrase_in_the_present_and_in_the_past() -> None:
    english = Language(
        code="en",
        locale="en_GB",
        name="English",
        messages={
            "In {plaats} {zegt}": ("In {plaats}, {zegt}",),
            "In {jaar} {zegt}": ("In {jaar}, {zegt}",),
            "{begin}, in {andere_plaats} {waarde}.": ("{begin}, compared with {waarde} in {andere_plaats}.",),
            "krijgen {} van de 1.000 inwoners bijstand": ("{} of every 1,000 residents receive social assistance",),
            "kregen {} van de 1.000 inwoners bijstand": ("{} of every 1,000 residents received social assistance",),
        },
    )

    with speaking(english):
        now = said_beside(benefits(), "Tuinzigt", figure("52"), ("the rest of Breda", figure("11.7")))
        then = said_then(benefits(), "2012", figure("84.1"))

    assert [part for part in (*now, *then) if isinstance(part, str)] == [
        "In Tuinzigt, ",
        " of every ",
        " residents receive social assistance, compared with ",
        " in the rest of Breda.",
        "In ",
        ", ",
        " of every ",
        " residents received social assistance",
    ]
