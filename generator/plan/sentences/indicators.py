"""An indicator in words: what is better, what the city's figure is, and what its page is about."""

from __future__ import annotations

from generator.model.figure import Value
from generator.model.indicator import Direction, Indicator
from generator.model.language import mark, spoken, text
from generator.model.saying import say
from generator.model.sentence import Link, Moment, Sentence
from generator.plan.sentences.phrases import said
from generator.plan.sentences.wording import lowered, whole_city, worded

_DIRECTIONS = {
    Direction.HIGHER: mark("Een hoger cijfer is hier beter."),
    Direction.LOWER: mark("Een lager cijfer is hier beter."),
    Direction.NEITHER: mark("Een hoger of lager cijfer is hier niet beter of slechter."),
}


def direction_sentence(direction: Direction) -> Sentence:
    """What is better for residents."""
    return (spoken(_DIRECTIONS[direction]),)


def city_finding(indicator: Indicator, city: str, value: Value, period: str) -> Sentence:
    """The city's newest figure: `In heel Breda krijgen 24,6 van de 1.000 inwoners bijstand (2020).`."""
    return say("{bevinding} ({jaar}).", bevinding=said(indicator, whole_city(city), value), jaar=Moment(period))


def not_open_finding(indicator: Indicator, programme: str) -> Sentence:
    """A promise without open figures: shown as a gap in what we know, never filled."""
    return say(
        "{programma} wil hier iets aan doen, maar over {indicator} zijn nog geen open cijfers. Daarom staat hier geen cijfer.",
        programma=programme or text("De stad"),
        indicator=worded(lowered(indicator.name)),
    )


def indicator_remark(period: str | None) -> Sentence:
    """The words beside a link in a list."""
    return say("nieuwste jaar {jaar}", jaar=Moment(period)) if period else say("nog geen open cijfers")


def inequality_notes(order: Link | None, methods: Link) -> tuple[Sentence, ...]:
    """How to read the indexes of inequality; `order` is what puts the buurten in order, None when there is no such thing."""
    return (
        say("Deze getallen gaan over alle buurten met een cijfer, gewogen naar hoeveel mensen of huishoudens er wonen."),
        say("Er hoort geen marge en geen oordeel bij. Zij zeggen niets over verschillen binnen een buurt."),
        *((_slope_note(order),) if order is not None else ()),
        say("De index van Theil kent geen volgorde, en zegt niet wie het beter heeft. De formules staan bij {methoden}.", methoden=methods),
    )


def _slope_note(order: Link) -> Sentence:
    return say(
        "De hellingsindex neemt aan dat het verband een rechte lijn is. "
        "De buurten staan daarvoor op volgorde, van gunstig naar ongunstig, van: {volgorde}. "
        "Een plus betekent dat het cijfer hoger is waar dat ongunstig is.",
        volgorde=order,
    )
