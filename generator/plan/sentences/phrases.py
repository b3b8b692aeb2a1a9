"""How an indicator is said in a sentence: an area and a figure in, `In Tuinzigt krijgen … van de … inwoners bijstand` out."""

from __future__ import annotations

from generator.model.figure import Figure, Value
from generator.model.indicator import FIGURE_MARK, Indicator
from generator.model.language import spoken
from generator.model.saying import say
from generator.model.sentence import Moment, Sentence
from generator.plan.sentences.wording import lowered, quantity, short_quantity, worded


def _filled(phrase: str, value: Value) -> Sentence:
    before, _, after = phrase.partition(FIGURE_MARK)
    return (*worded(before), value, *worded(after))


def said(indicator: Indicator, place: str, value: Value) -> Sentence:
    """One clause without a full stop: `In Tuinzigt krijgen 84,1 van de 1.000 inwoners bijstand`."""
    if not isinstance(value, Figure):
        return say("In {plaats} is er geen cijfer over {indicator}", plaats=place, indicator=worded(lowered(indicator.name)))
    return say("In {plaats} {zegt}", plaats=place, zegt=_now(indicator, value))


def said_here(indicator: Indicator, value: Figure) -> Sentence:
    """The same clause where the place was just named: `Hier krijgen 84,1 van de 1.000 inwoners bijstand`."""
    return say("Hier {zegt}", zegt=_now(indicator, value))


def said_then(indicator: Indicator, period: str, value: Figure) -> Sentence:
    """The same of a year gone by: `In 2012 kregen 84,1 van de 1.000 inwoners bijstand`."""
    return say("In {jaar} {zegt}", jaar=Moment(period), zegt=_then(indicator, value))


def _now(indicator: Indicator, value: Figure) -> Sentence:
    """The package's own wording, which fits its unit (validate sees to it), or a general form."""
    if indicator.phrase:
        return _filled(spoken(indicator.phrase), value)
    return say(
        "is het cijfer voor ‘{indicator}’ {waarde}", indicator=worded(lowered(indicator.name)), waarde=quantity(value, indicator.unit)
    )


def _then(indicator: Indicator, value: Figure) -> Sentence:
    """The same in the past: the whole phrase is looked up, for in another language the verb may stand elsewhere."""
    if indicator.phrase:
        verb, _, others = indicator.phrase.partition(" ")
        return _filled(spoken(f"{indicator.past or verb} {others}"), value)
    return say(
        "was het cijfer voor ‘{indicator}’ {waarde}", indicator=worded(lowered(indicator.name)), waarde=quantity(value, indicator.unit)
    )


def said_beside(indicator: Indicator, place: str, value: Value, other: tuple[str, Value]) -> Sentence:
    """A second area beside the first: `In … krijgen 52,0 van de 1.000 inwoners bijstand, in de rest van Breda 11,7.`."""
    other_place, other_value = other
    if not isinstance(other_value, Figure):
        return say("{begin}; voor {andere_plaats} is er geen cijfer.", begin=said(indicator, place, value), andere_plaats=other_place)
    return say(
        "{begin}, in {andere_plaats} {waarde}.",
        begin=said(indicator, place, value),
        andere_plaats=other_place,
        waarde=short_quantity(other_value, indicator.unit),
    )
