"""By which boundaries (indeling) figures were made, in words: the years of series in, sentences out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.boundaries import UNKNOWN_YEAR
from generator.model.region import Level
from generator.model.sentence import Moment, Sentence
from generator.plan.sentences.wording import listed, lowered, worded

_UNKNOWN = "Volgens welke indeling in wijken en buurten {} zijn gemaakt, is onbekend."
_OWN = "deze cijfers"

Covered = Mapping[str, Mapping[Level, Sequence[Sentence]]]
"""By boundary year: the levels and the stretches of years that follow it."""


def boundary_sentence(covered: Covered, about: str = "") -> Sentence:
    """The boundary year of an indicator, or of the one it is divided by (`about`); part by part when there are several."""
    own = f"de cijfers over {lowered(about)}" if about else _OWN
    if len(covered) == 1:
        return _of_one(next(iter(covered)), own)
    parts = [("onbekend",) if year == UNKNOWN_YEAR else (Moment(year),) for year in covered]
    named = [(*part, " voor ", *_levels(levels)) for part, levels in zip(parts, covered.values(), strict=True)]
    return (*worded(own[:1].upper() + own[1:]), " volgen niet allemaal dezelfde indeling in wijken en buurten: ", *listed(named), ".")


def boundary_of_period(years: Sequence[str]) -> Sentence:
    """The boundary year of the figures of a page; of a change those of its first and its last year."""
    if len(years) == 1:
        return _of_one(years[0], _OWN)
    return (
        "Deze cijfers gaan over verschillende indelingen in wijken en buurten: ",
        *listed([("een die onbekend is",) if year == UNKNOWN_YEAR else ("die van ", Moment(year)) for year in years]),
        ".",
    )


def _of_one(year: str, own: str) -> Sentence:
    if year == UNKNOWN_YEAR:
        return worded(_UNKNOWN.format(own))
    return (*worded(own[:1].upper() + own[1:]), " volgen de indeling in wijken en buurten van ", Moment(year), ".")


def _levels(levels: Mapping[Level, Sequence[Sentence]]) -> Sentence:
    return listed([(f"{level} in ", *listed(stretches)) for level, stretches in levels.items()])
