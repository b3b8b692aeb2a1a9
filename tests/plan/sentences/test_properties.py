"""Properties of a descriptor, told in Dutch."""

import pytest

from generator.model.sentence import plain
from generator.plan.sentences.properties import property_name, property_value


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
