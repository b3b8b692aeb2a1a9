"""A message with figures, years and links in its places becomes a sentence in the language of the moment."""

from __future__ import annotations

from generator.model.language import Language, speaking
from generator.model.saying import say, say_counted
from generator.model.sentence import Link, Moment

ENGLISH = Language(code="en", locale="en_GB", name="English", messages={"{buurt} ligt in {wijk}.": ("Part of {wijk}: {buurt}.",)})
WIJK = Link("Noord", "2022/wijken/noord/index.html")


def test_parts_stand_in_the_places_of_the_message() -> None:
    assert say("{buurt} ligt in {wijk}.", buurt="Linie", wijk=WIJK) == ("Linie ligt in ", WIJK, ".")


def test_a_translation_puts_them_in_its_own_order() -> None:
    with speaking(ENGLISH):
        assert say("{buurt} ligt in {wijk}.", buurt="Linie", wijk=WIJK) == ("Part of ", WIJK, ": Linie.")


def test_a_sentence_can_stand_in_a_place_and_text_beside_text_is_one_part() -> None:
    assert say("{begin} in {jaar}.", begin=("Het was ", "zo"), jaar=Moment("2022")) == ("Het was zo in ", Moment("2022"), ".")


def test_an_empty_place_leaves_nothing_behind() -> None:
    assert say("{voor}niets{na}", voor="", na=()) == ("niets",)


def test_a_count_chooses_the_form() -> None:
    assert say_counted("{naam} ligt hier.", "{naam} liggen hier.", 2, naam="Linie en Doornbos") == ("Linie en Doornbos liggen hier.",)
