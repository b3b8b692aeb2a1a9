"""A language is a catalogue: messages come back in it, places in its own order, forms by its own counting."""

from __future__ import annotations

import pytest

from generator.model.language import DUTCH, Language, form_of, mark, speaking, spoken, spoken_language, text

ENGLISH = Language(
    code="en",
    locale="en_GB",
    name="English",
    messages={
        "In {plaats} wonen {aantal} mensen.": ("{aantal} people live in {plaats}.",),
        "buurt": ("neighbourhood", "neighbourhoods"),
        "onbekend": ("unknown",),
    },
)


def test_dutch_is_spoken_unless_told_otherwise() -> None:
    assert spoken_language() is DUTCH
    assert text("In {plaats} wonen {aantal} mensen.", plaats="Linie", aantal="veel") == "In Linie wonen veel mensen."


def test_a_language_may_put_places_in_another_order() -> None:
    with speaking(ENGLISH):
        assert text("In {plaats} wonen {aantal} mensen.", plaats="Linie", aantal="many") == "many people live in Linie."


def test_a_language_is_spoken_for_a_while_and_no_longer_also_after_an_error() -> None:
    with pytest.raises(KeyError), speaking(ENGLISH):
        text("{plaats}", stad="Breda")
    assert spoken_language() is DUTCH


def test_a_message_outside_the_catalogue_stays_dutch() -> None:
    with speaking(ENGLISH):
        assert text("geheim") == "geheim"


def test_a_marked_message_is_looked_up_where_it_is_used() -> None:
    label = mark("onbekend")
    assert spoken(label) == "onbekend"
    with speaking(ENGLISH):
        assert spoken(label) == "unknown"


def test_a_count_chooses_the_form() -> None:
    assert [form_of("buurt", "buurten", number) for number in (0, 1, 2)] == ["buurten", "buurt", "buurten"]
    with speaking(ENGLISH):
        assert [form_of("buurt", "buurten", number) for number in (1, 5)] == ["neighbourhood", "neighbourhoods"]


def test_a_place_that_is_not_filled_is_an_error() -> None:
    with pytest.raises(KeyError, match="plaats"):
        text("In {plaats} wonen {aantal} mensen.", aantal="veel")


def test_only_dutch_stands_at_the_root() -> None:
    assert (DUTCH.folder, ENGLISH.folder) == ("", "en/")
    assert (DUTCH.direction, Language(code="ar", locale="ar", name="العربية", right_to_left=True).direction) == ("ltr", "rtl")
