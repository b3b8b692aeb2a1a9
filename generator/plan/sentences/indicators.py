"""An indicator in words: what is better, what the city's figure is, and what its page is about."""

from __future__ import annotations

from generator.model.figure import Value
from generator.model.indicator import Direction, Indicator
from generator.model.sentence import Link, Moment, Sentence
from generator.plan.sentences.phrases import said
from generator.plan.sentences.wording import lowered, whole_city, worded

_DIRECTIONS = {
    Direction.HIGHER: "Een hoger cijfer is hier beter.",
    Direction.LOWER: "Een lager cijfer is hier beter.",
    Direction.NEITHER: "Een hoger of lager cijfer is hier niet beter of slechter.",
}


def direction_sentence(direction: Direction) -> Sentence:
    """What is better for residents."""
    return (_DIRECTIONS[direction],)


def city_finding(indicator: Indicator, city: str, value: Value, period: str) -> Sentence:
    """The city's newest figure: `In heel Breda krijgen 24,6 van de 1.000 inwoners bijstand (2020).`."""
    return (*said(indicator, whole_city(city), value), " (", Moment(period), ").")


def not_open_finding(indicator: Indicator, programme: str) -> Sentence:
    """A promise without open figures: shown as a gap in what we know, never filled."""
    return (
        f"{programme or 'De stad'} wil hier iets aan doen, maar over ",
        *worded(lowered(indicator.name)),
        " zijn nog geen open cijfers. Daarom staat hier geen cijfer.",
    )


def indicator_remark(period: str | None) -> Sentence:
    """The words beside a link in a list."""
    return ("nieuwste jaar ", Moment(period)) if period else ("nog geen open cijfers",)


def inequality_notes(order: Link | None, methods: Link) -> tuple[Sentence, ...]:
    """How to read the indexes of inequality; `order` is what puts the buurten in order, None when there is no such thing."""
    slope: tuple[Sentence, ...] = ()
    if order is not None:
        slope = (
            (
                "De hellingsindex neemt aan dat het verband een rechte lijn is. ",
                "De buurten staan daarvoor op volgorde, van gunstig naar ongunstig, van: ",
                order,
                ". Een plus betekent dat het cijfer hoger is waar dat ongunstig is.",
            ),
        )
    return (
        ("Deze getallen gaan over alle buurten met een cijfer, gewogen naar hoeveel mensen of huishoudens er wonen.",),
        ("Er hoort geen marge en geen oordeel bij. Zij zeggen niets over verschillen binnen een buurt.",),
        *slope,
        ("De index van Theil kent geen volgorde, en zegt niet wie het beter heeft. De formules staan bij ", methods, "."),
    )
