"""Reporting status in words: level, years and verdict in, short sentences out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.language import mark, spoken
from generator.model.region import Level
from generator.model.saying import listed, say
from generator.model.sentence import Link, Moment, Sentence
from generator.model.verdict import Verdict
from generator.plan.sentences.wording import span

_LEVELS = {
    Level.CITY: mark("alleen voor de hele gemeente"),
    Level.DISTRICT: mark("per wijk, niet per buurt"),
    Level.NEIGHBOURHOOD: mark("per buurt"),
}
_HEADS = {
    Level.NEIGHBOURHOOD: mark("Per buurt"),
    Level.DISTRICT: mark("Alleen per wijk"),
    Level.CITY: mark("Alleen de hele gemeente"),
}
_COMPARED = {
    Level.NEIGHBOURHOOD: mark("Per buurt te vergelijken met de hele stad."),
    Level.DISTRICT: mark("Per wijk te vergelijken met de hele stad."),
    Level.CITY: mark("Alleen de stad als geheel."),
}
_VERDICTS = {
    Verdict.ONE_PERIOD: mark("Er is maar een jaar met cijfers: geen oordeel over de kloof."),
    Verdict.TOO_FEW: mark("Te weinig gevallen: geen oordeel over de kloof."),
    Verdict.TOO_EARLY: mark("Te weinig jaren: te vroeg voor een oordeel over de kloof."),
    Verdict.NO_PROOF: mark("De kloof over de jaren: geen aantoonbare verandering."),
    Verdict.BROKEN: mark("De bron telt anders dan vroeger: geen oordeel over de kloof."),
    Verdict.OTHER_AREAS: mark("Niet steeds dezelfde buurten bekend: geen oordeel over de kloof."),
    Verdict.UNDECLARED: mark("Geen marge bekend: geen oordeel over de kloof."),
    Verdict.MODELLED: mark("Modelschatting: geen oordeel over de kloof."),
    Verdict.DEPENDS: mark("De kloof over de jaren: het hangt ervan af hoe je meet."),
    Verdict.ONE_SIDED: mark("De kloof over de jaren: het hangt ervan af hoe je meet."),
    Verdict.CENTRE: mark("De kloof over de jaren: met en zonder het centrum anders, dus het hangt ervan af hoe je meet."),
    Verdict.CROSSED: mark("De kloof over de jaren: eerst lag het ene cijfer hoger, nu het andere."),
    Verdict.SMALLER: mark("De kloof over de jaren: kleiner."),
    Verdict.LARGER: mark("De kloof over de jaren: groter."),
}


def coverage_caption() -> Sentence:
    """Names the overview."""
    return say("Waarover er open cijfers zijn, en voor welke gebieden")


def theme_head() -> Sentence:
    """Head of its first column."""
    return say("Thema")


def level_head(level: Level | None) -> Sentence:
    """Head of a column: the finest level with open figures."""
    return say("Nog geen open cijfers") if level is None else (spoken(_HEADS[level]),)


def indicators_at(indicators: Sequence[Link]) -> Sentence:
    """The indicators of one level, by name: a count would be a number without a source."""
    return listed([(link,) for link in indicators]) if indicators else say("geen")


def where_all_stands(page: Link) -> Sentence:
    """The way from the front page to the reporting status of everything."""
    return say("Wat er per buurt bekend is, wat alleen per wijk en wat nog niet, staat bij {pagina}.", pagina=page)


def levels_sentence(level: Level | None) -> Sentence:
    """The finest level with open figures."""
    return say("nergens") if level is None else (spoken(_LEVELS[level]),)


def periods_sentence(periods: Sequence[str]) -> Sentence:
    """The years with figures: a stretch when they follow one another, else a list."""
    if not periods:
        return say("geen")
    unbroken = int(periods[-1]) - int(periods[0]) == len(periods) - 1
    return (span(periods[0], periods[-1]),) if unbroken else listed([(Moment(period),) for period in periods])


def compared_with_city(level: Level) -> Sentence:
    """What can be said where no neighbourhoods are set apart."""
    return (spoken(_COMPARED[level]),)


def status_sentence(level: Level, verdict: Verdict | None) -> Sentence:
    """What can be said with these figures."""
    if verdict is not None:
        return (spoken(_VERDICTS[verdict]),)
    if level is not Level.NEIGHBOURHOOD:
        return say("Geen kloof te berekenen: niet per buurt bekend.")
    return say("Geen kloof te berekenen.")
