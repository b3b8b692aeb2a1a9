"""What changed between two versions of a package, in plain words."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.difference import Kind
from generator.model.edition_difference import PackageStep
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.model.version_number import Step

TITLE = "Wat er in de gegevens veranderd is"
NO_REASON: Sentence = ("geen reden opgegeven",)
EMPTY: Sentence = ("leeg",)
GONE: Sentence = ("verdwenen",)
NOTHING: Sentence = ("–",)
KINDS: Mapping[Kind, Sentence] = {Kind.CHANGED: ("gewijzigd",), Kind.REMOVED: ("verdwenen",), Kind.ADDED: ("nieuw",)}

_STEPS = {
    Step.NONE: "Er is niets veranderd.",
    Step.PATCH: "De grootste verandering: gegevens of teksten zijn verbeterd.",
    Step.MINOR: "De grootste verandering: er is iets bijgekomen.",
    Step.MAJOR: "De grootste verandering: iets is verdwenen, of een definitie, grens of opbouw is anders.",
}


def lead(previous: str, accountability: Link) -> tuple[Sentence, ...]:
    """What the page is, and how it is meant to be read."""
    return (
        ("Elke editie gebruikt vaste versies van de gegevens. Hier staat wat er anders is dan in de editie ", Moment(previous), "."),
        (
            "Een cijfer dat veranderd is of verdween, staat er apart, met de reden. Nieuwe cijfers zijn geteld per onderwerp en jaar.",
            " Een opmerking die anders werd, telt mee als gewijzigd. In de bestanden bij elk pakket staat alles.",
            " Hoe wij de gegevens controleren, staat bij ",
            accountability,
            ".",
        ),
    )


def description(edition: str, previous: str) -> Sentence:
    """The page for search engines."""
    return ("Elk verschil in de gegevens tussen de edities ", Moment(previous), " en ", Moment(edition), ", met de reden.")


def versions(step: PackageStep) -> Sentence:
    """Which version became which."""
    match step.versions:
        case (None, new):
            return ("Dit pakket is nieuw in deze editie: versie ", Code(str(new)), ".")
        case (old, None):
            return ("Dit pakket wordt niet meer gebruikt. De vorige editie had versie ", Code(str(old)), ".")
        case (old, new) if old == new:
            return ("Er is niets veranderd: ook de vorige editie gebruikte versie ", Code(str(new)), ".")
        case (old, new):
            weight = _STEPS[step.difference.step] if step.difference else ""
            return ("Versie ", Code(str(old)), " is versie ", Code(str(new)), " geworden. ", weight)


def why(changes: Link) -> Sentence:
    """Where the makers say why there is a new version."""
    return ("Waarom deze versie er is, staat in ", changes, ".")


def whole(csv: Link, document: Link) -> Sentence:
    """Where every difference stands for programs."""
    return ("Alles, rij voor rij: ", csv, " en ", document, ".")


def unexplained(number: int) -> Sentence:
    """How many changed or disappeared without a reason."""
    return ("Zonder opgegeven reden veranderd of verdwenen: ", Code(str(number)), ".")


def left_out(number: int) -> Sentence:
    """How many cells are not listed on the page."""
    return ("Hier staan de eerste cijfers. Niet getoond: ", Code(str(number)), ". Zij staan in de bestanden hieronder.")
