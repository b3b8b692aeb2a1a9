"""The few words beside a key figure: the city's value, and what must be known of the number itself."""

from __future__ import annotations

from generator.model.figure import Figure, Value
from generator.model.sentence import Sentence
from generator.plan.sentences.comparing import LEVEL
from generator.plan.sentences.wording import capitalised, short_quantity, whole_city, worded


def compared_sentence(city: str, value: Value, unit: str, side: int | None) -> Sentence:
    """The city beside the area: `Hoger dan heel Breda: 24,6.`; side: as `comparing.side_of` gives it, None = not to be compared."""
    if not isinstance(value, Figure):
        return (f"In {whole_city(city)}: geen cijfer.",)
    start = "In" if side is None else capitalised(LEVEL[side])
    return (f"{start} {whole_city(city)}: ", *short_quantity(value, unit), ".")


def key_note(value: Value) -> Sentence:
    """Why there is no number, or what must be known of it; the words of a status stand at the number itself."""
    return worded(value.note if isinstance(value, Figure) else value.reason)
