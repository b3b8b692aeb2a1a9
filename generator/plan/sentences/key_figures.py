"""The few words beside a key figure: the city's value, and what must be known of the number itself."""

from __future__ import annotations

from generator.model.figure import Figure, Value
from generator.model.notice import retold
from generator.model.saying import say
from generator.model.sentence import Sentence
from generator.plan.sentences.wording import short_quantity, whole_city, worded


def compared_sentence(city: str, value: Value, unit: str, side: int | None) -> Sentence:
    """The city beside the area: `Hoger dan heel Breda: 24,6.`; side: as `comparing.side_of` gives it, None = not to be compared."""
    if not isinstance(value, Figure):
        return say("In {stad}: geen cijfer.", stad=whole_city(city))
    return _compared(whole_city(city), short_quantity(value, unit), side)


def _compared(city: str, value: Sentence, side: int | None) -> Sentence:
    match side:
        case 2:
            return say("Hoger dan {stad}: {waarde}.", stad=city, waarde=value)
        case 1:
            return say("Iets hoger dan {stad}: {waarde}.", stad=city, waarde=value)
        case 0:
            return say("Ongeveer gelijk aan {stad}: {waarde}.", stad=city, waarde=value)
        case -1:
            return say("Iets lager dan {stad}: {waarde}.", stad=city, waarde=value)
        case -2:
            return say("Lager dan {stad}: {waarde}.", stad=city, waarde=value)
        case _:
            return say("In {stad}: {waarde}.", stad=city, waarde=value)


def key_note(value: Value) -> Sentence:
    """Why there is no number, or what must be known of it; the words of a status stand at the number itself."""
    return worded(retold(value.note if isinstance(value, Figure) else value.reason))
