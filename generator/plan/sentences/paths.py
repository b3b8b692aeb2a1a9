"""The path of a gap in words: whether it is on course for the year of the programme, and what that rests on."""

from __future__ import annotations

from generator.model.path import GapPath, Pace, PathReason, PathStatus
from generator.model.sentence import Moment, Sentence
from generator.plan.sentences.wording import joined

_STATUS = {
    PathStatus.ON_COURSE: ": op koers. In het tempo tot nu toe is de kloof dan dicht.",
    PathStatus.TOO_SLOW: ": te langzaam. In het tempo tot nu toe is de kloof dan niet dicht.",
    PathStatus.WRONG_WAY: ": de verkeerde kant op. De kloof groeit.",
}

_REASONS = {
    PathReason.REACHED: ": het doel is nu al gehaald.",
    PathReason.NO_PROVEN_GAP: ": niet te zeggen. De kloof is nu zo klein dat zij toeval kan zijn.",
    PathReason.MARGIN: ": niet te zeggen. De jaren lopen te ver uiteen om een tempo te zien.",
    PathReason.CENTRE: ": niet te zeggen. Met en zonder het centrum is het antwoord anders.",
    PathReason.NO_MARGIN: ": niet te zeggen. Er is geen marge te berekenen.",
    PathReason.MODELLED: ": niet te zeggen. Schattingen met een rekenmodel laten geen tempo zien.",
    PathReason.ONE_PERIOD: ": niet te zeggen. Er is één jaar met cijfers.",
    PathReason.TOO_EARLY: ": niet te zeggen. Er zijn te weinig jaren met cijfers.",
    PathReason.BROKEN: ": niet te zeggen. De bron telt anders dan vroeger.",
}


def gap_path(path: GapPath, horizon: int) -> Sentence:
    """Status and reason; the paces only where the status rests on them. Nothing where nobody set a target."""
    if path.reason is PathReason.NO_TARGET:
        return ()
    words = _STATUS[path.status] if path.reason is PathReason.PACE else _REASONS[path.reason]
    status: Sentence = ("Op weg naar ", Moment(str(horizon)), words)
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
