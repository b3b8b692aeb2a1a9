"""A wijk in words: its buurten, its residents, and a few figures beside the city."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.figure import Figure, Value
from generator.model.indicator import Indicator
from generator.model.language import text
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


def district_focus(whole: Sentence, focus: Sequence[Link], programme: str) -> Sentence:
    """The same, and in which of them the programme works."""
    if not focus:
        return joined((whole, say("Geen van deze buurten hoort bij de {focusbuurten}.", focusbuurten=focus_of(programme))))
    part = say_counted(
        "{buurten} hoort bij de {focusbuurten}.",
        "{buurten} horen bij de {focusbuurten}.",
        len(focus),
        buurten=listed([(link,) for link in focus]),
        focusbuurten=focus_of(programme),
    )
    return joined((whole, part))


def district_residents(name: str, period: str, value: Value) -> Sentence:
    """How many people live in the wijk."""
    if isinstance(value, Figure):
        return say("In {jaar} wonen er in {wijk} {inwoners} mensen.", jaar=Moment(period), wijk=name, inwoners=value)
    return say("Hoeveel mensen er in {jaar} in {wijk} wonen, is niet bekend.", jaar=Moment(period), wijk=name)


def district_figure(indicator: Indicator, name: str, value: Value, city: tuple[str, Value], period: str) -> Sentence:
    """One figure beside the city, with its year."""
    sentence = said_beside(indicator, text("de wijk {wijk}", wijk=name), value, (whole_city(city[0]), city[1]))
    return say("{bevinding} ({jaar}).", bevinding=without_stop(sentence), jaar=Moment(period))


def district_spreads(spreads: Sequence[Sentence]) -> Sentence:
    """How far the buurten of a wijk lie apart; empty when that is not known of any indicator."""
    start = say("Zo ver lopen de buurten in deze wijk uiteen, van het laagste tot het hoogste cijfer.")
    return joined((start, *spreads)) if spreads else ()


def district_spread(
    indicator: Indicator, low: tuple[str, Figure], high: tuple[str, Figure], period: str, unknown: Sequence[Link]
) -> Sentence:
    """The same for one indicator, and of which buurten nobody knows it."""
    found = say("{bevinding} ({jaar}).", bevinding=without_stop(said_beside(indicator, low[0], low[1], high)), jaar=Moment(period))
    if not unknown:
        return found
    return joined((found, say("Van {buurten} is dit niet bekend.", buurten=listed([(link,) for link in unknown]))))


def district_remark(residents: tuple[str, Value] | None) -> Sentence:
    """The words beside a link to a buurt: its residents."""
    if residents is None or not isinstance(residents[1], Figure):
        return ()
    return say("{inwoners} inwoners in {jaar}", inwoners=residents[1], jaar=Moment(residents[0]))
