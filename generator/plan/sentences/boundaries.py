"""By which boundaries (indeling) figures were made, in words: the years of series in, sentences out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.boundaries import UNKNOWN_YEAR
from generator.model.region import Level
from generator.model.saying import listed, say
from generator.model.sentence import Moment, Sentence
from generator.plan.sentences.wording import lowered, worded

Covered = Mapping[str, Mapping[Level, Sequence[Sentence]]]
"""By boundary year: the levels and the stretches of years that follow it."""


def boundary_sentence(covered: Covered, about: str = "") -> Sentence:
    """The boundary year of an indicator, or of the one it is divided by (`about`); part by part when there are several."""
    if len(covered) == 1:
        return _of_one(next(iter(covered)), about)
    parts = listed([_part(year, levels) for year, levels in covered.items()])
    if about:
        return say(
            "De cijfers over {onderwerp} volgen niet allemaal dezelfde indeling in wijken en buurten: {indelingen}.",
            onderwerp=worded(lowered(about)),
            indelingen=parts,
        )
    return say("Deze cijfers volgen niet allemaal dezelfde indeling in wijken en buurten: {indelingen}.", indelingen=parts)


def boundary_of_period(years: Sequence[str]) -> Sentence:
    """The boundary year of the figures of a page; of a change those of its first and its last year."""
    if len(years) == 1:
        return _of_one(years[0])
    parts = listed([say("een die onbekend is") if year == UNKNOWN_YEAR else say("die van {jaar}", jaar=Moment(year)) for year in years])
    return say("Deze cijfers gaan over verschillende indelingen in wijken en buurten: {indelingen}.", indelingen=parts)


def _of_one(year: str, about: str = "") -> Sentence:
    subject = worded(lowered(about))
    match year == UNKNOWN_YEAR, bool(about):
        case True, True:
            return say(
                "Volgens welke indeling in wijken en buurten de cijfers over {onderwerp} zijn gemaakt, is onbekend.", onderwerp=subject
            )
        case True, False:
            return say("Volgens welke indeling in wijken en buurten deze cijfers zijn gemaakt, is onbekend.")
        case False, True:
            return say(
                "De cijfers over {onderwerp} volgen de indeling in wijken en buurten van {jaar}.", onderwerp=subject, jaar=Moment(year)
            )
        case _:
            return say("Deze cijfers volgen de indeling in wijken en buurten van {jaar}.", jaar=Moment(year))


def _part(year: str, levels: Mapping[Level, Sequence[Sentence]]) -> Sentence:
    areas = listed([_level(level, listed(stretches)) for level, stretches in levels.items()])
    if year == UNKNOWN_YEAR:
        return say("onbekend voor {gebieden}", gebieden=areas)
    return say("{indelingsjaar} voor {gebieden}", indelingsjaar=Moment(year), gebieden=areas)


def _level(level: Level, years: Sentence) -> Sentence:
    match level:
        case Level.CITY:
            return say("gemeente in {jaren}", jaren=years)
        case Level.DISTRICT:
            return say("wijk in {jaren}", jaren=years)
        case Level.NEIGHBOURHOOD:
            return say("buurt in {jaren}", jaren=years)
