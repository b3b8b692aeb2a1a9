"""A question about a gap answered: a few words that stand out, and one sentence a resident understands."""

from __future__ import annotations

from generator.model.blocks import Answer
from generator.model.figure import Figure
from generator.model.indicator import Indicator, Measurement
from generator.model.sentence import Moment, Sentence
from generator.model.verdict import GapCourse, Verdict
from generator.plan.sentences.wording import difference_quantity, joined, lowered

UNKNOWABLE = "Niet te zeggen"
NO_MARGIN = "Geen marge bekend"
_NOT_SAID = "De bron zegt niet hoe ver dit cijfer ernaast kan zitten."

_CLOSING = {
    Verdict.SMALLER: ("Ja, kleiner", "Het verschil en de verhouding laten dat allebei zien, ook met de marge."),
    Verdict.LARGER: ("Nee, groter", "Het verschil en de verhouding laten dat allebei zien, ook met de marge."),
    Verdict.NO_PROOF: ("Geen aantoonbaar verschil", "De verandering is niet duidelijk meer dan de marge."),
    Verdict.DEPENDS: ("Het hangt ervan af hoe je meet", "Het verschil en de verhouding wijzen elk een andere kant op."),
    Verdict.CENTRE: (
        "Het hangt ervan af hoe je meet",
        "Met en zonder het centrum, waar veel bezoekers komen, is het antwoord anders.",
    ),
    Verdict.CROSSED: (UNKNOWABLE, "Eerst lag het ene cijfer hoger, nu het andere."),
    Verdict.OTHER_AREAS: (UNKNOWABLE, "Niet in beide jaren zijn dezelfde buurten bekend, dus vergelijken wij ze niet."),
    Verdict.ONE_PERIOD: (UNKNOWABLE, "Er is maar een jaar met cijfers, dus is er niets om mee te vergelijken."),
    Verdict.TOO_EARLY: ("Te vroeg om te zeggen", "Er zijn nog te weinig jaren met cijfers om een verandering te zien."),
    Verdict.TOO_FEW: (UNKNOWABLE, "Het gaat om zo weinig gevallen dat toeval een grote rol speelt."),
    Verdict.MODELLED: (UNKNOWABLE, "Dit zijn schattingen, en de bron zegt niet hoe ver die ernaast kunnen zitten."),
    Verdict.BROKEN: (UNKNOWABLE, "De bron telt anders dan vroeger, dus zijn de jaren niet te vergelijken."),
    Verdict.UNDECLARED: (UNKNOWABLE, "Van deze cijfers is niet bekend hoe ver zij ernaast kunnen zitten."),
}

COMPARED = frozenset({Verdict.SMALLER, Verdict.LARGER, Verdict.NO_PROOF, Verdict.DEPENDS, Verdict.CENTRE, Verdict.CROSSED})
"""Verdicts that rest on two years laid beside one another; the others say why that was not possible."""

_MARGIN = {
    Measurement.PROPORTION: "Marge voor toeval",
    Measurement.EVENTS: "Marge voor toeval",
    Measurement.ROUNDED: "Marge door afronden",
}


def answered(answer: Answer) -> Sentence:
    """Word and reason after one another: `Niet te zeggen. Er is maar een jaar met cijfers, …`."""
    return (f"{answer.word}. ", *answer.why)


def gap_closing(course: GapCourse) -> Answer:
    """Whether the gap closes, and why that can or cannot be said."""
    word, why = _CLOSING[course.verdict]
    return Answer(word=word, why=(why,))


def gap_closing_since(course: GapCourse) -> Answer:
    """The same with the year that is compared with: `Vergeleken met 2012: met en zonder het centrum, …`."""
    answer = gap_closing(course)
    if course.verdict not in COMPARED:
        return answer
    _, why = _CLOSING[course.verdict]
    return Answer(word=answer.word, why=("Vergeleken met ", Moment(course.first.period), ": ", lowered(why)))


Limits = tuple[Figure, Figure, Figure, Figure]
"""Lower and upper limit of the difference, then of the ratio."""


def gap_margin(indicator: Indicator, limits: Limits | None, without: Limits | None) -> Answer:
    """How far both measures can be off, and the same without the centre; None when there are no limits."""
    if limits is None:
        estimated = indicator.measurement in {Measurement.MODELLED, Measurement.UNDECLARED}
        return Answer(word=NO_MARGIN, why=(_NOT_SAID if estimated else "De marge is hier niet te berekenen.",))
    words: tuple[Sentence, ...] = (_between("Het verschil ligt", limits, indicator),)
    if without is not None:
        words = (*words, _between("Zonder het centrum ligt het verschil", without, indicator))
    return Answer(word=_MARGIN[indicator.measurement], why=joined(words))


def _between(difference: str, limits: Limits, indicator: Indicator) -> Sentence:
    lower, upper, least, most = limits
    return (
        f"{difference} tussen ",
        lower,
        " en ",
        *difference_quantity(upper, indicator.unit),
        ", de verhouding tussen ",
        least,
        " en ",
        most,
        ".",
    )
