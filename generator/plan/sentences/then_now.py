"""Gaps then and now, in words: indicators with what can be said of the course of their gap in, heading, description and notes out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.indicator import Indicator
from generator.model.language import text
from generator.model.saying import listed, say
from generator.model.sentence import Sentence
from generator.model.verdict import GapCourse, Verdict
from generator.plan.sentences.answers import gap_closing
from generator.plan.sentences.wording import joined, lowered, rest_of, worded

Courses = Sequence[tuple[Indicator, GapCourse]]


def then_now_heading(theme: str, courses: Courses) -> Sentence:
    """What the chart shows: `De kloof toen en nu: kleiner bij …`; no more than the verdicts say. Of all themes when none is named."""
    found = _found(courses)
    if theme:
        return say("{thema}, de kloof toen en nu: {oordeel}", thema=theme, oordeel=found)
    return say("De kloof toen en nu: {oordeel}", oordeel=found)


def _found(courses: Courses) -> Sentence:
    smaller = listed([worded(lowered(indicator.short)) for indicator, course in courses if course.verdict is Verdict.SMALLER])
    larger = listed([worded(lowered(indicator.short)) for indicator, course in courses if course.verdict is Verdict.LARGER])
    words = {gap_closing(course).word for _, course in courses}
    if smaller and larger:
        return say("kleiner bij {kleiner}; groter bij {groter}", kleiner=smaller, groter=larger)
    if smaller:
        return say("kleiner bij {kleiner}", kleiner=smaller)
    if larger:
        return say("groter bij {groter}", groter=larger)
    return (lowered(words.pop()),) if len(words) == 1 else say("nergens zeker kleiner of groter")


def then_now_description(city: str) -> Sentence:
    """What the chart draws."""
    return joined(
        (
            say("Per cijfer een regel voor vroeger en een regel voor nu."),
            say("Op elke regel staat een stip voor de focusbuurten en een stip voor {rest}, met een lijn ertussen.", rest=rest_of(city)),
            say("Elk cijfer heeft een eigen schaal. Daaronder staat of de kloof kleiner wordt."),
        )
    )


def place_of(indicator: str, place: str) -> str:
    """An indicator in a group, as a note names it: `WOZ-waarde in de focusbuurten`."""
    return text("{indicator} in {plaats}", indicator=indicator, plaats=place)


def then_now_reasons(courses: Courses) -> tuple[Sentence, ...]:
    """Why that can or cannot be said, the same reason once with all its indicators."""
    grouped: dict[tuple[str, Sentence], list[Sentence]] = {}
    for indicator, course in courses:
        answer = gap_closing(course)
        grouped.setdefault((answer.word, answer.why), []).append(worded(indicator.name))
    return tuple(
        say("{namen}: {oordeel}. {waarom}", namen=listed(names), oordeel=lowered(word), waarom=why)
        for (word, why), names in grouped.items()
    )


def then_now_left_out(courses: Courses) -> tuple[Sentence, ...]:
    """What is not in the chart, and why its years are not laid beside one another."""
    grouped: dict[Sentence, list[Sentence]] = {}
    for indicator, course in courses:
        grouped.setdefault(gap_closing(course).why, []).append(worded(indicator.name))
    return tuple(joined((say("Niet in deze grafiek: {namen}.", namen=listed(names)), why)) for why, names in grouped.items())
