"""A question about a gap answered: a few words that stand out, and one sentence a resident understands."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.figure import Figure
from generator.model.gap_blocks import Answer
from generator.model.indicator import Indicator, Measurement
from generator.model.language import mark, spoken
from generator.model.saying import listed, say
from generator.model.sentence import Moment, Part, Sentence
from generator.model.verdict import GapCourse, Verdict
from generator.plan.sentences.wording import difference_quantity, joined, lowered

UNKNOWABLE = mark("Niet te zeggen")
NO_MARGIN = mark("Geen marge bekend")
_NOT_SAID = mark("De bron zegt niet hoe ver dit cijfer ernaast kan zitten.")
_NOT_COMPUTED = mark("De marge is hier niet te berekenen.")

_BY_DIFFERENCE = mark("Alleen het verschil veranderde meer dan de marge, de verhouding niet.")
_BY_RATIO = mark("Alleen de verhouding veranderde meer dan de marge, het verschil niet.")
_TURNED_UP = mark("Eerst was het cijfer hoger in de rest van de stad, nu in de focusbuurten.")
_TURNED_DOWN = mark("Eerst was het cijfer hoger in de focusbuurten, nu in de rest van de stad.")

_CLOSING = {
    Verdict.SMALLER: (mark("Ja, kleiner"), mark("Het verschil en de verhouding laten dat allebei zien, ook met de marge.")),
    Verdict.LARGER: (mark("Nee, groter"), mark("Het verschil en de verhouding laten dat allebei zien, ook met de marge.")),
    Verdict.NO_PROOF: (mark("Geen aantoonbare verandering"), mark("De verandering is niet duidelijk meer dan de marge.")),
    Verdict.DEPENDS: (mark("Het hangt ervan af hoe je meet"), mark("Het verschil en de verhouding wijzen elk een andere kant op.")),
    Verdict.ONE_SIDED: (mark("Het hangt ervan af hoe je meet"), _BY_DIFFERENCE),
    Verdict.CENTRE: (
        mark("Het hangt ervan af hoe je meet"),
        mark("Met en zonder het centrum, waar veel bezoekers komen, is het antwoord anders."),
    ),
    Verdict.CROSSED: (mark("Omgedraaid"), _TURNED_UP),
    Verdict.OTHER_AREAS: (UNKNOWABLE, mark("Niet in beide jaren zijn dezelfde buurten bekend, dus vergelijken wij ze niet.")),
    Verdict.ONE_PERIOD: (UNKNOWABLE, mark("Er is maar een jaar met cijfers, dus is er niets om mee te vergelijken.")),
    Verdict.TOO_EARLY: (mark("Te vroeg om te zeggen"), mark("Er zijn nog te weinig jaren met cijfers om een verandering te zien.")),
    Verdict.TOO_FEW: (UNKNOWABLE, mark("Het gaat om zo weinig gevallen dat toeval een grote rol speelt.")),
    Verdict.MODELLED: (UNKNOWABLE, mark("Dit zijn schattingen, en de bron zegt niet hoe ver die ernaast kunnen zitten.")),
    Verdict.BROKEN: (UNKNOWABLE, mark("De bron telt anders dan vroeger, dus zijn de jaren niet te vergelijken.")),
    Verdict.UNDECLARED: (UNKNOWABLE, mark("Van deze cijfers is niet bekend hoe ver zij ernaast kunnen zitten.")),
}

COMPARED = frozenset(
    {Verdict.SMALLER, Verdict.LARGER, Verdict.NO_PROOF, Verdict.DEPENDS, Verdict.ONE_SIDED, Verdict.CENTRE, Verdict.CROSSED}
)
"""Verdicts that rest on two years laid beside one another; the others say why that was not possible."""

_MARGIN = {
    Measurement.PROPORTION: mark("Marge voor toeval"),
    Measurement.EVENTS: mark("Marge voor toeval"),
    Measurement.ROUNDED: mark("Marge door afronden"),
}


def answered(answer: Answer) -> Sentence:
    """Word and reason after one another: `Niet te zeggen. Er is maar een jaar met cijfers, …`."""
    return say("{antwoord}. {uitleg}", antwoord=answer.word, uitleg=answer.why)


def gap_closing(course: GapCourse) -> Answer:
    """Whether the gap closes, and why that can or cannot be said."""
    word, why = _closing(course)
    return Answer(word=spoken(word), why=(spoken(why),))


def _closing(course: GapCourse) -> tuple[str, str]:
    """Answer and reason, both marked messages; of a gap that turned round which side was higher, and else which measure changed."""
    word, why = _CLOSING[course.verdict]
    if course.verdict is Verdict.ONE_SIDED and course.ratio is not None and course.ratio.beyond(1):
        return word, _BY_RATIO
    if course.verdict is Verdict.CROSSED and course.first.difference.exact > course.last.difference.exact:
        return word, _TURNED_DOWN
    return word, why


def gap_closing_since(course: GapCourse) -> Answer:
    """The same with the year that is compared with: `Vergeleken met 2012: met en zonder het centrum, …`."""
    if course.verdict not in COMPARED:
        return gap_closing(course)
    word, why = _closing(course)
    since = say("Vergeleken met {jaar}: {uitleg}", jaar=Moment(course.first.period), uitleg=lowered(spoken(why)))
    return Answer(word=spoken(word), why=since)


def still_seen(course: Sentence) -> Sentence:
    """What can be seen although no gap is said to close or to grow."""
    return say("Wel is te zien hoe het over de jaren ging. {verloop}.", verloop=course)


def short_answer(smaller: Sequence[Sentence], larger: Sequence[Sentence], *, others: bool) -> Sentence:
    """Whether gaps close, in one breath: the names of those that do and of those that grow, and what holds for all others."""
    if not smaller and not larger:
        return say("Kort antwoord: van geen enkele kloof op deze pagina kunnen wij zeggen dat zij kleiner of groter wordt.")
    known = [
        *([say("de kloof wordt kleiner bij {namen}", namen=listed(smaller))] if smaller else []),
        *([say("de kloof wordt groter bij {namen}", namen=listed(larger))] if larger else []),
    ]
    rest = say("Bij de andere cijfers is dat niet te zeggen, of het hangt ervan af hoe je meet.") if others else ()
    return joined((say("Kort antwoord: {antwoord}.", antwoord=listed(known)), rest))


Limits = tuple[Figure, Figure, Figure, Figure]
"""Lower and upper limit of the difference, then of the ratio."""


def gap_margin(indicator: Indicator, limits: Limits | None, without: Limits | None) -> Answer:
    """How far both measures can be off, and the same without the centre; None when there are no limits."""
    if limits is None:
        estimated = indicator.measurement in {Measurement.MODELLED, Measurement.UNDECLARED}
        return Answer(word=spoken(NO_MARGIN), why=(spoken(_NOT_SAID if estimated else _NOT_COMPUTED),))
    why = say("Het verschil ligt tussen {onder} en {boven}, de verhouding tussen {laagste} en {hoogste}.", **_ends(limits, indicator))
    if without is not None:
        apart = say(
            "Zonder het centrum ligt het verschil tussen {onder} en {boven}, de verhouding tussen {laagste} en {hoogste}.",
            **_ends(without, indicator),
        )
        why = joined((why, apart))
    return Answer(word=spoken(_MARGIN[indicator.measurement]), why=why)


def _ends(limits: Limits, indicator: Indicator) -> dict[str, Part | Sentence]:
    """What stands in the places of a sentence on the limits of both measures."""
    lower, upper, least, most = limits
    return {"onder": lower, "boven": difference_quantity(upper, indicator.unit), "laagste": least, "hoogste": most}
