"""What an auditor asks of a target, in words: what a mark rests on in, plain sentences out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.edition import SiteConfig
from generator.model.region import Level
from generator.model.sentence import Link, Moment, Sentence
from generator.model.status import Status
from generator.plan.sentences.scope import of_programme
from generator.plan.sentences.wording import listed, lowered, worded

TITLE = "Zijn de doelen te controleren?"
REQUIREMENTS = ("Specifiek", "Meetbaar", "Tijdgebonden", "Nulmeting", "Controleerbaar")
MEANINGS: tuple[Sentence, ...] = (
    ("Specifiek: het is duidelijk wat er wordt gemeten, wat beter is, hoe groot de kloof mag zijn en om welke buurten het gaat.",),
    ("Meetbaar: er zijn open cijfers per buurt, met een marge.",),
    ("Tijdgebonden: er is een jaar waarin het doel gehaald moet zijn.",),
    ("Nulmeting: er is een beginjaar, met een cijfer voor de focusbuurten en een voor de rest.",),
    (
        "Controleerbaar: van elke levering zijn de vindplaats, de datum, de licentie, het controlegetal en de indeling in buurten bekend. ",
        "Het cijfer is dan na te rekenen.",
    ),
)

ADDRESS, DATE, LICENCE, CHECKSUM, BOUNDARIES = LACKS = (
    "de vindplaats",
    "de datum",
    "de licentie",
    "het controlegetal",
    "de indeling in buurten",
)
"""What makes a delivery one that somebody else can find and recognise."""

CLEAR: Sentence = ("Definitie, doel en buurten staan vast.",)
LIST_DIFFERS: Sentence = ("Niet elke naam op de lijst is precies een CBS-buurt.",)
NO_TARGET: Sentence = ("Er is geen doel in een getal.",)
NO_DIRECTION: Sentence = ("Er staat niet bij wat beter is.",)
NO_DEFINITION: Sentence = ("Er staat niet bij wat er wordt gemeten.",)
NO_YEAR: Sentence = ("Er is geen jaar afgesproken.",)
NO_BASE: Sentence = ("Er is geen jaar met een cijfer voor beide groepen.",)
NO_FIGURES: Sentence = ("Er zijn nog geen open cijfers.",)
NO_GAP: Sentence = ("Per buurt bekend, maar een kloof is niet te berekenen.",)
NOTHING_TO_CHECK: Sentence = ("Er is nog geen levering om te controleren.",)
CHECKABLE: Sentence = ("Vindplaats, datum, licentie, controlegetal en indeling zijn bekend.",)

_COARSE: dict[Level, Sentence] = {
    Level.DISTRICT: ("Alleen bekend per wijk, en het doel gaat over buurten.",),
    Level.CITY: ("Alleen bekend voor de hele gemeente, en het doel gaat over buurten.",),
}


def too_coarse(level: Level) -> Sentence:
    """Figures that are there, but not for the areas the target is about."""
    return _COARSE.get(level, NO_GAP)


def measured(period: str, *, margin: bool) -> Sentence:
    """Figures per buurt: the newest year, and whether a margin belongs to them."""
    return ("Per buurt over ", Moment(period), ", met een marge." if margin else ", maar zonder marge.")


def bound_to(horizon: int) -> Sentence:
    """The year in which the target should be met."""
    return ("Het doel is voor ", Moment(str(horizon)), ".")


def baseline(period: str, status: Status) -> Sentence:
    """The base year, and what is known against its figures."""
    return (Moment(period), f", maar met een kanttekening: {status.label}." if status.label else ", voor beide groepen.")


def unchecked(missing: Sequence[str]) -> Sentence:
    """What is not known of the deliveries a figure stands on."""
    return ("Niet van elke levering bekend: ", *listed(missing), ".")


def lead(site: SiteConfig, decided: Sentence) -> tuple[Sentence, ...]:
    """What the table is for, what it rests on, and who chose the targets."""
    return (
        (
            f"Een rekenkamer gaat na of een stad haar doelen haalt. Dat kan alleen als een doel{of_programme(site.programme)} ",
            "aan een paar eisen voldoet. Zo’n doel heet ook wel rekenkamerproof. Hier staat voor elk doel of dat zo is.",
        ),
        *((decided,) if decided else ()),
        (
            "Elk oordeel volgt uit de beschrijving van de gegevens en de instellingen van deze editie. ",
            "Of een levering rechtstreeks van de uitgever komt, staat daar niet apart in. Dat leest u bij de bronnen.",
        ),
    )


def without_targets(programme: str) -> tuple[Sentence, ...]:
    """There is nothing to lay beside the requirements."""
    return ((f"Er zijn geen doelen{of_programme(programme)} afgesproken. Er valt hier dus niets na te gaan.",),)


def caption(theme: str) -> Sentence:
    """The table of one theme."""
    return ("Doelen bij het thema ", *worded(lowered(theme)))


def summary(complete: Sequence[Link], targets: int) -> Sentence:
    """Which of all targets meet every requirement: named, for a count would be a number without a source."""
    if not complete:
        return ("Geen enkel doel voldoet aan alle eisen.",)
    if len(complete) == targets:
        return ("Elk doel voldoet aan alle eisen.",)
    return ("Aan alle eisen voldoen alleen: ", *listed([(link,) for link in complete]), ".")


def met_by_all(requirements: Sequence[str]) -> Sentence:
    """Requirements that every target meets; empty when there are none."""
    return ("Hieraan voldoet elk doel: ", *listed([lowered(one) for one in requirements]), ".") if requirements else ()


def met_by_none(requirements: Sequence[str]) -> Sentence:
    """Requirements that no target meets in full; empty when there are none."""
    return ("Hieraan voldoet geen enkel doel helemaal: ", *listed([lowered(one) for one in requirements]), ".") if requirements else ()


def way_to(table: Link) -> Sentence:
    """From a theme to its table."""
    return ("Zijn deze doelen te controleren? Dat staat bij ", table, ".")
