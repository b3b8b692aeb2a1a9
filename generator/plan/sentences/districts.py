"""A wijk in words: its buurten, its residents, and a few figures beside the city."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.figure import Figure, Value
from generator.model.indicator import Indicator
from generator.model.sentence import Link, Moment, Sentence
from generator.plan.sentences.phrases import said_beside
from generator.plan.sentences.scope import focus_of
from generator.plan.sentences.wording import joined, listed, whole_city


def district_buurten(name: str, buurten: Sequence[Link]) -> Sentence:
    """Which buurten lie in the wijk."""
    if len(buurten) == 1:
        return (f"De wijk {name} is een enkele buurt: ", buurten[0], ".")
    return (f"In de wijk {name} liggen de buurten ", *listed([(link,) for link in buurten]), ".")


def district_focus(whole: Sentence, focus: Sequence[Link], programme: str) -> Sentence:
    """The same, and in which of them the programme works."""
    if not focus:
        return joined((whole, (f"Geen van deze buurten hoort bij de {focus_of(programme)}.",)))
    verb = "horen" if len(focus) > 1 else "hoort"
    return joined((whole, (*listed([(link,) for link in focus]), f" {verb} bij de {focus_of(programme)}.")))


def district_residents(name: str, period: str, value: Value) -> Sentence:
    """How many people live in the wijk."""
    if isinstance(value, Figure):
        return ("In ", Moment(period), f" wonen er in {name} ", value, " mensen.")
    return ("Hoeveel mensen er in ", Moment(period), f" in {name} wonen, is niet bekend.")


def district_figure(indicator: Indicator, name: str, value: Value, city: tuple[str, Value], period: str) -> Sentence:
    """One figure beside the city, with its year."""
    sentence = said_beside(indicator, f"de wijk {name}", value, (whole_city(city[0]), city[1]))
    *start, stop = sentence
    shortened = stop.removesuffix(".") if isinstance(stop, str) else stop
    return (*start, *((shortened,) if shortened else ()), " (", Moment(period), ").")


def district_remark(residents: tuple[str, Value] | None) -> Sentence:
    """The words beside a link to a buurt: its residents."""
    if residents is None or not isinstance(residents[1], Figure):
        return ()
    return (residents[1], " inwoners in ", Moment(residents[0]))
