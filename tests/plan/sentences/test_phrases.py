"""How an indicator is said."""

import re
from dataclasses import replace

import pytest

from generator.model.sentence import plain
from generator.plan.sentences.phrases import PAST, PHRASES, said, said_beside, said_then
from tests.compute.small_city import count, rate
from tests.plan.samples import benefits, figure, missing


def test_both_sides_of_the_gap_read_as_one_plain_sentence() -> None:
    sentence = said_beside(benefits(), "de focusbuurten", figure("52"), ("de rest van Breda", figure("11.7")))

    assert plain(sentence) == "In de focusbuurten krijgen 52,0 van de 1.000 inwoners bijstand, in de rest van Breda 11,7."


def test_a_percentage_is_repeated_with_its_sign() -> None:
    struggling = replace(rate("rondkomen", factor=100), name="Moeite met rondkomen")

    sentence = said_beside(struggling, "Tuinzigt", figure("20.2"), ("heel Breda", figure("12.7")))

    assert plain(sentence) == "In Tuinzigt heeft 20,2% van de volwassenen moeite met rondkomen, in heel Breda 12,7%."


def test_a_year_gone_by_is_said_in_the_past() -> None:
    assert plain(said_then(benefits(), "2012", figure("84.1"))) == "In 2012 kregen 84,1 van de 1.000 inwoners bijstand"


def test_an_indicator_without_a_phrase_is_said_by_its_name() -> None:
    trees = replace(rate("bomen"), name="Bomen in de straat")

    assert plain(said(trees, "Heuvel", figure("3"))) == "In Heuvel is het cijfer voor ‘bomen in de straat’ 3,0 per 1.000 inwoners"


def test_a_count_without_a_phrase_keeps_its_unit() -> None:
    assert plain(said(count("bomen", "bomen"), "Heuvel", figure("3", 0))) == "In Heuvel is het cijfer voor ‘bomen’ 3 bomen"


def test_a_phrase_in_another_unit_than_the_package_gives_way() -> None:
    """The unit is the package's to change; a phrase that says another one would be a lie."""
    sentence = said(benefits(unit="%"), "Heuvel", figure("5.2"))

    assert plain(sentence) == "In Heuvel is het cijfer voor ‘mensen met een bijstandsuitkering’ 5,2%"


def test_a_missing_value_is_said_to_be_missing() -> None:
    sentence = said_beside(benefits(), "Hoogeind", missing(), ("heel Breda", figure("24.6")))

    assert plain(sentence) == "In Hoogeind is er geen cijfer over mensen met een bijstandsuitkering, in heel Breda 24,6."


def test_a_missing_second_value_is_said_too() -> None:
    sentence = said_beside(benefits(), "Heuvel", figure("52"), ("heel Breda", missing()))

    assert plain(sentence) == "In Heuvel krijgen 52,0 van de 1.000 inwoners bijstand; voor heel Breda is er geen cijfer."


@pytest.mark.parametrize("phrase", PHRASES.values())
def test_every_phrase_holds_one_figure_and_no_other_digit(phrase: str) -> None:
    bare = re.sub(r"\[[^\]]*\]", "", phrase)

    assert (phrase.count("{}"), re.findall(r"\d", bare)) == (1, [])


@pytest.mark.parametrize("phrase", PHRASES.values())
def test_every_phrase_begins_with_a_verb_that_has_a_past(phrase: str) -> None:
    verb = phrase.split(" ", maxsplit=1)[0]

    assert verb in PAST or verb in {"registreerde", "kreeg"}
