"""The path of a gap in words: whether it is on course for the year of the programme, and what that rests on."""

from __future__ import annotations

from generator.model.blocks import Answer
from generator.model.path import GapPath, Pace, PathReason, PathStatus
from generator.model.sentence import Moment, Sentence
from generator.plan.sentences.answers import UNKNOWABLE
from generator.plan.sentences.wording import joined, lowered

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
    PathReason.NO_TARGET: (UNKNOWABLE, "Voor dit cijfer is geen doel afgesproken."),
    PathReason.NO_MARGIN: (UNKNOWABLE, "Er is geen marge te berekenen."),
    PathReason.MODELLED: (UNKNOWABLE, "Schattingen met een rekenmodel laten geen tempo zien."),
    PathReason.ONE_PERIOD: (UNKNOWABLE, "Uit één jaar met cijfers blijkt geen tempo."),
    PathReason.TOO_EARLY: (UNKNOWABLE, "Er zijn te weinig jaren met cijfers."),
    PathReason.BROKEN: (UNKNOWABLE, "De bron telt anders dan vroeger."),
}


def path_answer(path: GapPath) -> Answer:
    """Whether the gap is on course, and what that rests on, or why it cannot be said."""
    word, why = _STATUS[path.status] if path.reason is PathReason.PACE else _REASONS[path.reason]
    return Answer(word=word, why=(why,))


def gap_path(path: GapPath, horizon: int) -> Sentence:
    """Status and reason; the paces only where the status rests on them."""
    answer = path_answer(path)
    status: Sentence = ("Op weg naar ", Moment(str(horizon)), f": {lowered(answer.word)}. ", *answer.why)
    rests_on_pace = path.reason in {PathReason.PACE, PathReason.MARGIN} and path.pace is not None
    return joined((status, _paces(path.pace))) if rests_on_pace and path.pace else status


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
