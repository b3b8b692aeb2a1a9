"""Properties of a descriptor, told in Dutch."""

import pytest

from generator.model.language import Language, speaking
from generator.model.sentence import Code, Moment, Quoted, Sentence, plain
from generator.plan.sentences.properties import property_name, property_value

_WORDS = {
    "nee": "no",
    "stap": "step",
    "reden": "reason",
    "Een sprong.": "A jump.",
    "wijk": "district",
    "buurt": "neighbourhood",
    "deel": "part",
}
ENGLISH = Language(code="en", locale="en_GB", name="English", messages={dutch: (word,) for dutch, word in _WORDS.items()})


def test_a_place_is_told_part_by_part_and_names_of_our_own_stay() -> None:
    assert plain(property_name("series / woz, reeks / boundaryYear")) == "reeksen / woz, reeks / jaar van de indeling"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2022", "2022"),
        ("false", "nee"),
        ("2024-11-01T00:00:00Z", "2024-11-01"),
        ("step: 5; method: random", "stap: 5; manier: willekeurig naar boven of beneden"),
        ("Een zin: met een dubbele punt.", "Een zin: met een dubbele punt."),
    ],
)
def test_a_value_is_told_with_the_names_of_its_parts(text: str, told: str) -> None:
    assert plain(property_value(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("false", ("no",)),
        ("step: 5; reason: Te klein.", ("step", ": ", Code("5"), "; ", "reason", ": ", Quoted(("Te klein.",)))),
        ("Heuvel, 2020: Een sprong.", ("Heuvel, ", Moment("2020"), ": ", "A jump.")),
        ("wijk, buurt", ("district, neighbourhood",)),
        ("Een ander woord.", (Quoted(("Een ander woord.",)),)),
    ],
)
def test_in_another_language_what_nobody_translated_is_quoted(text: str, told: Sentence) -> None:
    with speaking(ENGLISH):
        assert property_value(text) == told
        assert property_name("deel / Een ander woord") == ("part", " / ", Quoted(("Een ander woord",)))
