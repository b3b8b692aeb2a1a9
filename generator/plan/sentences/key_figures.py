"""The few words beside a key figure: the city's value, and what must be known of the number itself."""

from __future__ import annotations

from generator.model.figure import Figure, Value
from generator.model.sentence import Sentence
from generator.plan.sentences.wording import joined, short_quantity, whole_city, worded


def compared_sentence(city: str, value: Value, unit: str, *, about_equal: bool) -> Sentence:
    """The city beside the area: `In heel Breda: 24,6.`."""
    equal: Sentence = ("Ongeveer gelijk aan de stad.",) if about_equal else ()
    if not isinstance(value, Figure):
        return (f"In {whole_city(city)}: geen cijfer.",)
    return joined(((f"In {whole_city(city)}: ", *short_quantity(value, unit), "."), equal))


def key_note(value: Value) -> Sentence:
    """Why there is no number, or what must be known of it; the words of a status stand at the number itself."""
    return worded(value.note if isinstance(value, Figure) else value.reason)
