"""The path of a gap in words: whether it is on course for the year of the programme, and what that rests on."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.chart import PathCourse
from generator.model.gap_blocks import Answer
from generator.model.identifiers import GAP_WITHOUT_CENTRE, AreaKey
from generator.model.indicator import Indicator
from generator.model.language import mark, spoken, text
from generator.model.path import GapPath, Pace, PathReason, PathStatus
from generator.model.saying import say
from generator.model.sentence import Moment, Sentence
from generator.plan.sentences.answers import UNKNOWABLE, answered
from generator.plan.sentences.captions import course
from generator.plan.sentences.wording import capitalised, joined, lowered, named

_STATUS = {
    PathStatus.ON_COURSE: (mark("Op koers"), mark("In het tempo tot nu toe is de kloof dan dicht.")),
    PathStatus.TOO_SLOW: (mark("Te langzaam"), mark("In het tempo tot nu toe is de kloof dan niet dicht.")),
    PathStatus.WRONG_WAY: (mark("De verkeerde kant op"), mark("De kloof groeit.")),
}

_REASONS = {
    PathReason.REACHED: (
        mark("Nu geen achterstand"),
        mark("De focusbuurten staan er op dit cijfer niet slechter voor dan de rest. Dat zegt niet dat het beter gaat."),
    ),
    PathReason.NO_PROVEN_GAP: (UNKNOWABLE, mark("De kloof is nu zo klein dat zij toeval kan zijn.")),
    PathReason.MARGIN: (UNKNOWABLE, mark("De jaren lopen te ver uiteen om een tempo te zien.")),
    PathReason.CENTRE: (UNKNOWABLE, mark("Met en zonder het centrum is het antwoord anders.")),
    PathReason.NO_TARGET: (mark("Geen doel afgesproken"), mark("Daarom is niet te zeggen of dit cijfer op koers is.")),
    PathReason.NO_MARGIN: (UNKNOWABLE, mark("Er is geen marge te berekenen.")),
    PathReason.MODELLED: (UNKNOWABLE, mark("Schattingen met een rekenmodel laten geen tempo zien.")),
    PathReason.ONE_PERIOD: (UNKNOWABLE, mark("Met een enkel jaar is niet te zien hoe snel het gaat.")),
    PathReason.TOO_EARLY: (UNKNOWABLE, mark("Er zijn te weinig jaren met cijfers.")),
    PathReason.BROKEN: (UNKNOWABLE, mark("De bron telt anders dan vroeger.")),
    PathReason.CROSSED: (UNKNOWABLE, mark("Eerst lag het ene cijfer hoger, nu het andere.")),
}


def course_name(gap: AreaKey, *, alone: bool) -> str:
    """How a course is called in its chart: alone, or one of two."""
    if alone:
        return text("de kloof")
    return text("zonder het centrum") if gap == GAP_WITHOUT_CENTRE else text("met het centrum")


def course_name_in_note(gap: AreaKey, *, alone: bool) -> str:
    """How a note below the chart calls the same course."""
    if alone:
        return text("de kloof")
    return text("de kloof zonder het centrum") if gap == GAP_WITHOUT_CENTRE else text("de kloof met het centrum")


def path_answer(path: GapPath) -> Answer:
    """Whether the gap is on course, and what that rests on, or why it cannot be said."""
    word, why = _STATUS[path.status] if path.reason is PathReason.PACE else _REASONS[path.reason]
    return Answer(word=spoken(word), why=(spoken(why),))


def gap_path(path: GapPath, horizon: int) -> Sentence:
    """Status and reason; the paces only where the status rests on them, and no year where nobody agreed a target."""
    answer = path_answer(path)
    if path.reason is PathReason.NO_TARGET:
        return answered(answer)
    status = say("Op weg naar {jaar}: {antwoord}. {uitleg}", jaar=Moment(str(horizon)), antwoord=lowered(answer.word), uitleg=answer.why)
    return joined((status, gap_paces(path)))


def gap_paces(path: GapPath) -> Sentence:
    """Pace needed and pace so far, where the status rests on them; else nothing."""
    return _paces(path.pace) if path.pace is not None and path.reason in {PathReason.PACE, PathReason.MARGIN} else ()


def path_heading(indicator: Indicator, path: GapPath, horizon: str) -> Sentence:
    """The same status and reason, with the name of the indicator for who meets the chart elsewhere."""
    answer = path_answer(path)
    return say(
        "{indicator}, op weg naar {jaar}: {antwoord}. {uitleg}",
        indicator=named(indicator),
        jaar=Moment(horizon),
        antwoord=lowered(answer.word),
        uitleg=answer.why,
    )


def path_description(courses: Sequence[PathCourse], horizon: str) -> Sentence:
    """What a chart of a path draws, course by course."""
    lines: list[Sentence] = []
    for one in courses:
        lines.append(say("{lijn}: {verloop}.", lijn=capitalised(one.series.label), verloop=course(one.series, "")))
        if one.goal is not None:
            lines.append(say("Het doel is {doel} in {jaar}.", doel=one.goal, jaar=Moment(horizon)))
        if one.needed:
            lines.append(say("Een streepjeslijn loopt van nu naar het doel."))
    return joined((say("Lijngrafiek van de verhouding over de jaren, met per jaar de marge."), *lines))


def path_note(courses: Sequence[PathCourse]) -> Sentence:
    """How to read the drawing."""
    drawn = any(one.margins for one in courses)
    margin = say("De rechtopstaande streepjes zijn de marges.") if drawn else say("Bij deze cijfers hoort geen marge.")
    needed = any(one.needed for one in courses)
    way = say("De streepjeslijn is de rechte weg van nu naar het doel, geen voorspelling.") if needed else ()
    return joined((margin, way))


def _paces(pace: Pace) -> Sentence:
    return say(
        "Nodig is dat de verhouding elk jaar {nodig} verandert. Tot nu toe was dat {tot_nu_toe} (met de marge: tussen {onder} en {boven}).",
        nodig=pace.needed,
        tot_nu_toe=pace.so_far,
        onder=pace.lower,
        boven=pace.upper,
    )
