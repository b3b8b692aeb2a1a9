"""What changed between two versions of a package, in plain words."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.difference import Kind
from generator.model.edition_difference import PackageStep
from generator.model.language import mark, spoken, spoken_language
from generator.model.saying import say
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.model.version_number import Step
from generator.plan.sentences.wording import joined

TITLE = mark("Wat er in de gegevens veranderd is")
NO_REASON = mark("geen reden opgegeven")
EMPTY = mark("leeg")
GONE = mark("verdwenen")
NOTHING: Sentence = ("–",)
"""The sign for a cell with nothing in it."""
KINDS: Mapping[Kind, str] = {Kind.CHANGED: mark("gewijzigd"), Kind.REMOVED: GONE, Kind.ADDED: mark("nieuw")}

_STEPS = {
    Step.NONE: mark("Er is niets veranderd."),
    Step.PATCH: mark("De grootste verandering: gegevens of teksten zijn verbeterd."),
    Step.MINOR: mark("De grootste verandering: er is iets bijgekomen."),
    Step.MAJOR: mark("De grootste verandering: iets is verdwenen, of een definitie, grens of opbouw is anders."),
}


def lead(previous: str, accountability: Link) -> tuple[Sentence, ...]:
    """What the page is, and how it is meant to be read."""
    here = (
        say(
            "Elke editie gebruikt vaste versies van de gegevens. Hier staat wat er anders is dan in de editie {editie}.",
            editie=Moment(previous),
        ),
        say(
            "Een cijfer dat veranderd is of verdween, staat er apart, met de reden. Nieuwe cijfers zijn geteld per onderwerp en jaar. "
            "Een opmerking die anders werd, telt mee als gewijzigd. In de bestanden bij elk pakket staat alles. "
            "Hoe wij de gegevens controleren, staat bij {verantwoording}.",
            verantwoording=accountability,
        ),
    )
    if spoken_language().is_source:
        return here
    return (
        *here,
        say("Wat de makers van een datapakket schreven en niemand vertaalde, staat er zoals zij het schreven: in het Nederlands."),
    )


def description(edition: str, previous: str) -> Sentence:
    """The page for search engines."""
    return say(
        "Elk verschil in de gegevens tussen de edities {vorige} en {editie}, met de reden.", vorige=Moment(previous), editie=Moment(edition)
    )


def versions(step: PackageStep) -> Sentence:
    """Which version became which."""
    match step.versions:
        case (None, new):
            return say("Dit pakket is nieuw in deze editie: versie {versie}.", versie=Code(str(new)))
        case (old, None):
            return say("Dit pakket wordt niet meer gebruikt. De vorige editie had versie {versie}.", versie=Code(str(old)))
        case (old, new) if old == new:
            return say("Er is niets veranderd: ook de vorige editie gebruikte versie {versie}.", versie=Code(str(new)))
        case (old, new):
            became = say("Versie {oud} is versie {nieuw} geworden.", oud=Code(str(old)), nieuw=Code(str(new)))
            return joined((became, (spoken(_STEPS[step.difference.step]),) if step.difference else ()))


def why(changes: Link) -> Sentence:
    """Where the makers say why there is a new version."""
    return say("Waarom deze versie er is, staat in {bestand}.", bestand=changes)


def whole(csv: Link, document: Link) -> Sentence:
    """Where every difference stands for programs."""
    return say("Alles, rij voor rij: {csv} en {json}.", csv=csv, json=document)


def unexplained(number: int) -> Sentence:
    """How many changed or disappeared without a reason."""
    return say("Zonder opgegeven reden veranderd of verdwenen: {aantal}.", aantal=Code(str(number)))


def left_out(number: int) -> Sentence:
    """How many cells are not listed on the page."""
    return say("Hier staan de eerste cijfers. Niet getoond: {aantal}. Zij staan in de bestanden hieronder.", aantal=Code(str(number)))
