"""A wijk in words: its buurten, its residents, and a few figures beside the city."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.figure import Figure, Value
from generator.model.indicator import Indicator
from generator.model.language import text
from generator.model.region import Level, Region
from generator.model.saying import listed, say, say_counted
from generator.model.sentence import Link, Moment, Sentence
from generator.plan.sentences.captions import without_stop
from generator.plan.sentences.phrases import said_beside
from generator.plan.sentences.scope import focus_of
from generator.plan.sentences.wording import joined, whole_city


def district_title(name: str) -> str:
    """What the page of a wijk is called."""
    return text("Wijk {wijk}", wijk=name)


def district_buurten(name: str, buurten: Sequence[Link]) -> Sentence:
    """Which buurten lie in the wijk."""
    if len(buurten) == 1:
        return say("De wijk {wijk} is een enkele buurt: {buurt}.", wijk=name, buurt=buurten[0])
    return say("In de wijk {wijk} liggen de buurten {buurten}.", wijk=name, buurten=listed([(link,) for link in buurten]))


def district_focus(name: str, focus: Sequence[Link], others: Sequence[Link], programme: str) -> Sentence:
    """Which buurten lie in the wijk, those of the programme first; each is named once."""
    if not focus:
        none = say("Geen van deze buurten hoort bij de {focusbuurten}.", focusbuurten=focus_of(programme))
        return joined((district_buurten(name, others), none))
    first = say_counted(
        "In de wijk {wijk} hoort {buurten} bij de {focusbuurten}.",
        "In de wijk {wijk} horen {buurten} bij de {focusbuurten}.",
        len(focus),
        wijk=name,
        buurten=listed([(link,) for link in focus]),
        focusbuurten=focus_of(programme),
    )
    if not others:
        return joined((first, say("Andere buurten heeft de wijk niet.")))
    rest = say_counted(
        "Verder ligt hier {buurten}.", "Verder liggen hier {buurten}.", len(others), buurten=listed([(link,) for link in others])
    )
    return joined((first, rest))


def district_known_as(buurten: Sequence[str], name: str) -> Sentence:
    """What residents call several buurten of the wijk together."""
    return say("Bewoners noemen {buurten} samen {naam}.", buurten=listed([(one,) for one in buurten]), naam=name)


def district_residents(name: str, period: str, value: Value) -> Sentence:
    """How many people live in the wijk."""
    if isinstance(value, Figure):
        return say("In {jaar} wonen er in de wijk {wijk} {inwoners} mensen.", jaar=Moment(period), wijk=name, inwoners=value)
    return say("Hoeveel mensen er in {jaar} in de wijk {wijk} wonen, is niet bekend.", jaar=Moment(period), wijk=name)


def area_place(region: Region) -> str:
    """How a sentence calls an area: `de wijk Bavel`, `Heuvel`."""
    return text("de wijk {wijk}", wijk=region.name) if region.level is Level.DISTRICT else region.name


def area_figure(indicator: Indicator, place: str, value: Value, city: tuple[str, Value], period: str) -> Sentence:
    """One figure beside the city, with its year."""
    sentence = said_beside(indicator, place, value, (whole_city(city[0]), city[1]))
    return say("{bevinding} ({jaar}).", bevinding=without_stop(sentence), jaar=Moment(period))


def district_spreads(spreads: Sequence[Sentence]) -> Sentence:
    """How far the buurten of a wijk lie apart; empty when that is not known of any indicator."""
    start = say("Zo ver lopen de grotere buurten in deze wijk uiteen, van het laagste tot het hoogste cijfer.")
    return joined((start, *spreads)) if spreads else ()


@dataclass(frozen=True, kw_only=True)
class Spread:
    """The buurten of a wijk with the lowest and the highest figure, by name, and those of which nobody knows it."""

    indicator: Indicator
    period: str
    low: tuple[str, Figure]
    high: tuple[str, Figure]
    unknown: Sequence[Link] = ()
    some_left_out: bool = False
    """Buurten with a figure that says little: few people live there, or it is doubted."""


def district_spread(spread: Spread) -> Sentence:
    """The same for one indicator, and which buurten are not in it."""
    found = without_stop(said_beside(spread.indicator, *spread.low, spread.high))
    parts = [say("{bevinding} ({jaar}).", bevinding=found, jaar=Moment(spread.period))]
    if spread.some_left_out:
        parts.append(say("Buurten met weinig inwoners of huishoudens, of een cijfer waaraan getwijfeld wordt, tellen daarin niet mee."))
    if spread.unknown:
        parts.append(say("Van {buurten} is dit niet bekend.", buurten=listed([(link,) for link in spread.unknown])))
    return joined(parts)


def district_remark(residents: tuple[str, Value] | None) -> Sentence:
    """The words beside a link to a buurt: its residents."""
    if residents is None or not isinstance(residents[1], Figure):
        return ()
    return say("{inwoners} inwoners in {jaar}", inwoners=residents[1], jaar=Moment(residents[0]))
