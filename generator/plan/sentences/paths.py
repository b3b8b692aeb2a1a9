"""The path of a gap in words: whether it is on course for the year of the programme, and what that rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.blocks import Answer
from generator.model.chart import PathCourse
from generator.model.identifiers import GAP, GAP_WITHOUT_CENTRE, AreaKey
from generator.model.indicator import Indicator
from generator.model.path import GapPath, Pace, PathReason, PathStatus
from generator.model.sentence import Moment, Sentence
from generator.plan.sentences.answers import UNKNOWABLE, answered
from generator.plan.sentences.captions import course
from generator.plan.sentences.wording import capitalised, joined, lowered, named

COURSE_NAMES: Mapping[AreaKey, str] = {
    AreaKey(""): "de kloof",
    GAP: "met het centrum",
    GAP_WITHOUT_CENTRE: "zonder het centrum",
}
"""How a course is called in its chart: alone, or one of two."""

_STATUS = {
    PathStatus.ON_COURSE: ("Op koers", "In het tempo tot nu toe is de kloof dan dicht."),
    PathStatus.TOO_SLOW: ("Te langzaam", "In het tempo tot nu toe is de kloof dan niet dicht."),
    PathStatus.WRONG_WAY: ("De verkeerde kant op", "De kloof groeit."),
}

_REASONS = {
    PathReason.REACHED: ("Op koers", "Het doel is nu al gehaald."),
    PathReason.NO_PROVEN_GAP: (UNKNOWABLE, "De kloof is nu zo klein dat zij toeval kan zijn."),
    PathReason.MARGIN: (UNKNOWABLE, "De jaren lopen te ver uiteen om een tempo te zien."),
    PathReason.CENTRE: (UNKNOWABLE, "Met en zonder het centrum is het antwoord anders."),
    PathReason.NO_TARGET: ("Geen doel afgesproken", "Daarom is niet te zeggen of dit cijfer op koers is."),
    PathReason.NO_MARGIN: (UNKNOWABLE, "Er is geen marge te berekenen."),
    PathReason.MODELLED: (UNKNOWABLE, "Schattingen met een rekenmodel laten geen tempo zien."),
    PathReason.ONE_PERIOD: (UNKNOWABLE, "Uit een enkel jaar met cijfers blijkt geen tempo."),
    PathReason.TOO_EARLY: (UNKNOWABLE, "Er zijn te weinig jaren met cijfers."),
    PathReason.BROKEN: (UNKNOWABLE, "De bron telt anders dan vroeger."),
    PathReason.CROSSED: (UNKNOWABLE, "Eerst lag het ene cijfer hoger, nu het andere."),
}


def path_answer(path: GapPath) -> Answer:
    """Whether the gap is on course, and what that rests on, or why it cannot be said."""
    word, why = _STATUS[path.status] if path.reason is PathReason.PACE else _REASONS[path.reason]
    return Answer(word=word, why=(why,))


def gap_path(path: GapPath, horizon: int) -> Sentence:
    """Status and reason; the paces only where the status rests on them, and no year where nobody agreed a target."""
    if path.reason is PathReason.NO_TARGET:
        return answered(path_answer(path))
    return joined((("Op weg naar ", *_status(path, str(horizon))), gap_paces(path)))


def gap_paces(path: GapPath) -> Sentence:
    """Pace needed and pace so far, where the status rests on them; else nothing."""
    return _paces(path.pace) if path.pace is not None and path.reason in {PathReason.PACE, PathReason.MARGIN} else ()


def path_heading(indicator: Indicator, path: GapPath, horizon: str) -> Sentence:
    """The same status and reason, with the name of the indicator for who meets the chart elsewhere."""
    return (*named(indicator), ", op weg naar ", *_status(path, horizon))


def _status(path: GapPath, horizon: str) -> Sentence:
    answer = path_answer(path)
    return (Moment(horizon), f": {lowered(answer.word)}. ", *answer.why)


def path_description(courses: Sequence[PathCourse], horizon: str) -> Sentence:
    """What a chart of a path draws, course by course."""
    lines: list[Sentence] = []
    for one in courses:
        lines.append((f"{capitalised(one.series.label)}: ", *course(one.series, ""), "."))
        if one.goal is not None:
            lines.append(("Het doel is ", one.goal, " in ", Moment(horizon), "."))
        if one.needed:
            lines.append(("Een streepjeslijn loopt van nu naar het doel.",))
    return joined((("Lijngrafiek van de verhouding over de jaren, met per jaar de marge.",), *lines))


def path_note(courses: Sequence[PathCourse]) -> Sentence:
    """How to read the drawing."""
    margin = "De rechtopstaande streepjes zijn de marges." if any(one.margins for one in courses) else "Bij deze cijfers hoort geen marge."
    way = "De streepjeslijn is de rechte weg van nu naar het doel, geen voorspelling." if any(one.needed for one in courses) else ""
    return (" ".join(text for text in (margin, way) if text),)


def _paces(pace: Pace) -> Sentence:
    return (
        "Nodig is dat de verhouding elk jaar ",
        pace.needed,
        " verandert. Tot nu toe was dat ",
        pace.so_far,
        " (met de marge: tussen ",
        pace.lower,
        " en ",
        pace.upper,
        ").",
    )
