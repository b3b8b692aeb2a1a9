"""How an indicator is said in a sentence: an area and a figure in, `In Tuinzigt krijgen … van de … inwoners bijstand` out."""

from __future__ import annotations

from generator.model.figure import Figure, Value
from generator.model.indicator import FIGURE_MARK, Indicator
from generator.model.sentence import Moment, Sentence
from generator.plan.sentences.wording import lowered, short_quantity, worded

_GENERAL_PAST = "was"


def _filled(phrase: str, value: Value) -> Sentence:
    before, _, after = phrase.partition(FIGURE_MARK)
    return (*worded(before), value, *worded(after))


def said(indicator: Indicator, place: str, value: Value) -> Sentence:
    """One clause without a full stop: `In Tuinzigt krijgen 84,1 van de 1.000 inwoners bijstand`."""
    if not isinstance(value, Figure):
        return (f"In {place} is er geen cijfer over ", *worded(lowered(indicator.name)))
    return (f"In {place} ", *_filled(_phrase(indicator), value))


def said_here(indicator: Indicator, value: Figure) -> Sentence:
    """The same clause where the place was just named: `Hier krijgen 84,1 van de 1.000 inwoners bijstand`."""
    return ("Hier ", *_filled(_phrase(indicator), value))


def said_then(indicator: Indicator, period: str, value: Figure) -> Sentence:
    """The same of a year gone by: `In 2012 kregen 84,1 van de 1.000 inwoners bijstand`."""
    verb, _, others = _phrase(indicator).partition(" ")
    past = indicator.past if indicator.phrase else _GENERAL_PAST
    return ("In ", Moment(period), " ", *_filled(f"{past or verb} {others}", value))


def _phrase(indicator: Indicator) -> str:
    """The package's own wording, which fits its unit (validate sees to it), or a general form."""
    if indicator.phrase:
        return indicator.phrase
    unit = indicator.unit
    written = f"{FIGURE_MARK}{unit}" if unit.startswith("%") else f"{FIGURE_MARK} {unit}".rstrip()
    return f"is het cijfer voor ‘{lowered(indicator.name)}’ {written}"


def said_beside(indicator: Indicator, place: str, value: Value, other: tuple[str, Value]) -> Sentence:
    """A second area beside the first: `In … krijgen 52,0 van de 1.000 inwoners bijstand, in de rest van Breda 11,7.`."""
    other_place, other_value = other
    if not isinstance(other_value, Figure):
        return (*said(indicator, place, value), f"; voor {other_place} is er geen cijfer.")
    return (*said(indicator, place, value), f", in {other_place} ", *short_quantity(other_value, indicator.unit), ".")
