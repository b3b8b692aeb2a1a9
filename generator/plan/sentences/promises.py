"""Reporting status in words: level, years and verdict in, short sentences out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.region import Level
from generator.model.sentence import Link, Moment, Sentence
from generator.model.verdict import Verdict
from generator.plan.sentences.wording import listed, span

_LEVELS = {Level.CITY: "alleen voor de hele gemeente", Level.DISTRICT: "per wijk, niet per buurt", Level.NEIGHBOURHOOD: "per buurt"}
COVERAGE: Sentence = ("Waarover er open cijfers zijn, en voor welke gebieden",)
_HEADS = {Level.NEIGHBOURHOOD: "Per buurt", Level.DISTRICT: "Alleen per wijk", Level.CITY: "Alleen de hele gemeente"}
_VERDICTS = {
    Verdict.ONE_PERIOD: "Er is maar een jaar met cijfers: geen oordeel over de kloof.",
    Verdict.TOO_FEW: "Te weinig gevallen: geen oordeel over de kloof.",
    Verdict.TOO_EARLY: "Te weinig jaren: te vroeg voor een oordeel over de kloof.",
    Verdict.NO_PROOF: "De kloof over de jaren: geen aantoonbaar verschil.",
    Verdict.BROKEN: "De bron telt anders dan vroeger: geen oordeel over de kloof.",
    Verdict.OTHER_AREAS: "Niet steeds dezelfde buurten bekend: geen oordeel over de kloof.",
    Verdict.UNDECLARED: "Geen marge bekend: geen oordeel over de kloof.",
    Verdict.MODELLED: "Modelschatting: geen oordeel over de kloof.",
    Verdict.DEPENDS: "De kloof over de jaren: het hangt ervan af hoe je meet.",
    Verdict.CENTRE: "De kloof over de jaren: met en zonder het centrum anders, dus het hangt ervan af hoe je meet.",
    Verdict.CROSSED: "De kloof over de jaren: eerst lag het ene cijfer hoger, nu het andere.",
    Verdict.SMALLER: "De kloof over de jaren: kleiner.",
    Verdict.LARGER: "De kloof over de jaren: groter.",
}


def level_head(level: Level | None) -> Sentence:
    """Head of a column: the finest level with open figures."""
    return ("Nog geen open cijfers",) if level is None else (_HEADS[level],)


def indicators_at(indicators: Sequence[Link]) -> Sentence:
    """The indicators of one level, by name: a count would be a number without a source."""
    return listed([(link,) for link in indicators]) if indicators else ("geen",)


def where_all_stands(page: Link) -> Sentence:
    """The way from the front page to the reporting status of everything."""
    return ("Wat er per buurt bekend is, wat alleen per wijk en wat nog niet, staat bij ", page, ".")


def levels_sentence(level: Level | None) -> Sentence:
    """The finest level with open figures."""
    return ("nergens",) if level is None else (_LEVELS[level],)


def periods_sentence(periods: Sequence[str]) -> Sentence:
    """The years with figures: a stretch when they follow one another, else a list."""
    if not periods:
        return ("geen",)
    unbroken = int(periods[-1]) - int(periods[0]) == len(periods) - 1
    return (span(periods[0], periods[-1]),) if unbroken else listed([(Moment(period),) for period in periods])


def compared_with_city(level: Level) -> Sentence:
    """What can be said where no neighbourhoods are set apart."""
    return ("Alleen de stad als geheel.",) if level is Level.CITY else (f"Per {level.value} te vergelijken met de hele stad.",)


def status_sentence(level: Level, verdict: Verdict | None) -> Sentence:
    """What can be said with these figures."""
    if verdict is not None:
        return (_VERDICTS[verdict],)
    return ("Geen kloof te berekenen: niet per buurt bekend.",) if level is not Level.NEIGHBOURHOOD else ("Geen kloof te berekenen.",)
