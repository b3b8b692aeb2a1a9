"""What an auditor asks of a target, in words: what a mark rests on in, plain sentences out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.edition import SiteConfig
from generator.model.language import mark, spoken
from generator.model.page_names import FOLDERS
from generator.model.region import Level
from generator.model.saying import listed, say
from generator.model.sentence import Link, Moment, Sentence
from generator.model.status import Status
from generator.plan.sentences.scope import of_programme
from generator.plan.sentences.wording import lowered, worded

REQUIREMENTS = (mark("Specifiek"), mark("Meetbaar"), mark("Tijdgebonden"), mark("Nulmeting"), mark("Controleerbaar"))

ADDRESS, DATE, LICENCE, CHECKSUM, BOUNDARIES = LACKS = (
    mark("de vindplaats"),
    mark("de datum"),
    mark("de licentie"),
    mark("het controlegetal"),
    mark("de indeling in buurten"),
)
"""What makes a delivery one that somebody else can find and recognise."""

CLEAR = mark("Definitie, doel en buurten staan vast.")
LIST_DIFFERS = mark("Niet elke naam op de lijst is precies een CBS-buurt.")
NO_TARGET = mark("Er is geen doel in een getal.")
NO_DIRECTION = mark("Er staat niet bij wat beter is.")
NO_DEFINITION = mark("Er staat niet bij wat er wordt gemeten.")
NO_YEAR = mark("Er is geen jaar afgesproken.")
NO_BASE = mark("Er is geen jaar met een cijfer voor beide groepen.")
NO_FIGURES = mark("Er zijn nog geen open cijfers.")
NO_GAP = mark("Per buurt bekend, maar een kloof is niet te berekenen.")
NOTHING_TO_CHECK = mark("Er is nog geen levering om te controleren.")
CHECKABLE = mark("Vindplaats, datum, licentie, controlegetal en indeling zijn bekend.")

_COARSE = {
    Level.DISTRICT: mark("Alleen bekend per wijk, en het doel gaat over buurten."),
    Level.CITY: mark("Alleen bekend voor de hele gemeente, en het doel gaat over buurten."),
}


def requirements() -> tuple[str, ...]:
    """Names of what is asked of a target."""
    return tuple(spoken(one) for one in REQUIREMENTS)


def meanings() -> tuple[Sentence, ...]:
    """What each of them asks."""
    return (
        say("Specifiek: het is duidelijk wat er wordt gemeten, wat beter is, hoe groot de kloof mag zijn en om welke buurten het gaat."),
        say("Meetbaar: er zijn open cijfers per buurt, met een marge."),
        say("Tijdgebonden: er is een jaar waarin het doel gehaald moet zijn."),
        say("Nulmeting: er is een beginjaar, met een cijfer voor de focusbuurten en een voor de rest."),
        say(
            "Controleerbaar: van elke levering zijn de vindplaats, de datum, de licentie, het controlegetal en de indeling in buurten "
            "bekend. Het cijfer is dan na te rekenen."
        ),
    )


def too_coarse(level: Level) -> str:
    """Figures that are there, but not for the areas the target is about; a marked message."""
    return _COARSE.get(level, NO_GAP)


def measured(period: str, *, margin: bool) -> Sentence:
    """Figures per buurt: the newest year, and whether a margin belongs to them."""
    if margin:
        return say("Per buurt over {jaar}, met een marge.", jaar=Moment(period))
    return say("Per buurt over {jaar}, maar zonder marge.", jaar=Moment(period))


def bound_to(horizon: int) -> Sentence:
    """The year in which the target should be met."""
    return say("Het doel is voor {jaar}.", jaar=Moment(str(horizon)))


def baseline(period: str, status: Status) -> Sentence:
    """The base year, and what is known against its figures."""
    if status.label:
        return say("{jaar}, maar met een kanttekening: {status}.", jaar=Moment(period), status=status.label)
    return say("{jaar}, voor beide groepen.", jaar=Moment(period))


def unchecked(missing: Sequence[str]) -> Sentence:
    """What is not known of the deliveries a figure stands on."""
    return say("Niet van elke levering bekend: {wat}.", wat=listed([spoken(one) for one in missing]))


def lead(site: SiteConfig, decided: Sentence) -> tuple[Sentence, ...]:
    """What the table is for, what it rests on, and who chose the targets."""
    return (
        say(
            "Een rekenkamer gaat na of een stad haar doelen haalt. Dat kan alleen als een doel{van_programma} aan een paar eisen voldoet. "
            "Zo’n doel heet ook wel rekenkamerproof. Hier staat voor elk doel of dat zo is.",
            van_programma=of_programme(site.programme),
        ),
        *((decided,) if decided else ()),
        say(
            "Elk oordeel volgt uit de beschrijving van de gegevens en de instellingen van deze editie. "
            "Of een levering rechtstreeks van de uitgever komt, staat daar niet apart in. Dat leest u bij de bronnen."
        ),
    )


def without_targets(programme: str) -> tuple[Sentence, ...]:
    """There is nothing to lay beside the requirements."""
    return (
        say("Er zijn geen doelen{van_programma} afgesproken. Er valt hier dus niets na te gaan.", van_programma=of_programme(programme)),
    )


def caption(theme: str) -> Sentence:
    """The table of one theme."""
    return say("Doelen bij het thema {thema}", thema=worded(lowered(theme)))


def summary(complete: Sequence[Link], targets: int) -> Sentence:
    """Which of all targets meet every requirement: named, for a count would be a number without a source."""
    if not complete:
        return say("Geen enkel doel voldoet aan alle eisen.")
    if len(complete) == targets:
        return say("Elk doel voldoet aan alle eisen.")
    return say("Aan alle eisen voldoen alleen: {doelen}.", doelen=listed([(link,) for link in complete]))


def met_by_all(requirements: Sequence[str]) -> Sentence:
    """Requirements that every target meets; empty when there are none."""
    return say("Hieraan voldoet elk doel: {eisen}.", eisen=_named(requirements)) if requirements else ()


def met_by_none(requirements: Sequence[str]) -> Sentence:
    """Requirements that no target meets in full; empty when there are none."""
    return say("Hieraan voldoet geen enkel doel helemaal: {eisen}.", eisen=_named(requirements)) if requirements else ()


def _named(requirements: Sequence[str]) -> Sentence:
    return listed([lowered(one) for one in requirements])


def way_to(target: str) -> Sentence:
    """From a theme to its table."""
    proof = Link(spoken(FOLDERS["verantwoording"]), target)
    return say("Zijn de doelen bij dit thema te controleren? Dat staat bij {pagina}.", pagina=proof)
