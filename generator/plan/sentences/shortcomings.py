"""What the report cannot say, in words: indicators with a limit in, plain sentences out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.saying import listed, say
from generator.model.sentence import Link, Sentence


def margins() -> Sentence:
    """What the margin of a gap holds, and what not."""
    return say(
        "Kleine aantallen zijn grillig. Bij een kloof staat daarom een marge voor toeval of voor afronding. "
        "Andere fouten, zoals misdrijven die niemand meldt, zitten daar niet in."
    )


def margins_of_areas() -> Sentence:
    """The same where there is no gap: what is said of an area beside the city."""
    return say(
        "Kleine aantallen zijn grillig. Dat een wijk of buurt afwijkt van de stad, zeggen wij alleen als dat meer is dan toeval of "
        "afronding. Andere fouten, zoals misdrijven die niemand meldt, zitten daar niet in."
    )


def counted_where_it_happens() -> Sentence:
    """Why few residents and many visitors make a rate meaningless."""
    return say(
        "Misdrijven en meldingen tellen waar ze gebeuren, niet waar mensen wonen. Het centrum en bedrijventerreinen trekken veel "
        "bezoekers. Daarom geven wij geen cijfer per inwoner waar weinig mensen wonen."
    )


def with_and_without_centre() -> Sentence:
    """Which gaps are shown twice."""
    return say("De kloof bij misdrijven en meldingen staat er met en zonder het centrum.")


def no_gap_per_district() -> Sentence:
    """What figures per wijk cannot give."""
    return say("Een kloof tussen focusbuurten en de rest is daarmee niet te berekenen.")


def own_denominator() -> Sentence:
    """Why numbers of residents differ from one figure to another."""
    return say(
        "Een cijfer per inwoner houdt de noemer van zijn eigen levering. Daardoor kan het aantal inwoners bij het ene cijfer "
        "iets anders zijn dan bij het andere."
    )


def from_our_files() -> Sentence:
    """Where the trail to the source ends on this site."""
    return say(
        "Wat u kunt ophalen, begint bij onze eigen CSV-bestanden. "
        "Van de leveringen zelf staan het controlegetal en het tabelnummer er, niet het bestand."
    )


def modelled(indicators: Sequence[Link]) -> Sentence:
    """Estimates by a model prove no change."""
    return say(
        "Schattingen met een rekenmodel, afgerond en zonder marges: {cijfers}. Ze bewijzen geen verandering en krijgen geen oordeel.",
        cijfers=_names(indicators),
    )


def disagreeing(indicators: Sequence[Link]) -> Sentence:
    """Where difference and ratio point different ways."""
    return say(
        "Verschil en verhouding zeggen niet hetzelfde bij {cijfers}. Daar staat: het hangt ervan af hoe je meet, met allebei de cijfers.",
        cijfers=_names(indicators),
    )


def disagreeing_centre(indicators: Sequence[Link]) -> Sentence:
    """Where the centre decides which way the gap goes."""
    return say("Met en zonder het centrum loopt de kloof anders bij {cijfers}. Daar staan allebei de lijnen.", cijfers=_names(indicators))


def few_cases(indicators: Sequence[Link]) -> Sentence:
    """Where chance is larger than any change."""
    return say("Te weinig gevallen voor een oordeel over de kloof: {cijfers}.", cijfers=_names(indicators))


def one_period(indicators: Sequence[Link]) -> Sentence:
    """One year carries no course."""
    return say(
        "Er is maar een jaar met cijfers over: {cijfers}. Of de kloof daar kleiner wordt, is niet te zeggen.", cijfers=_names(indicators)
    )


def per_district(indicators: Sequence[Link]) -> Sentence:
    """Figures for wijken only."""
    return say("Alleen per wijk bekend: {cijfers}.", cijfers=_names(indicators))


def remarked(indicators: Sequence[Link]) -> Sentence:
    """Figures with a doubt or a remark of their own."""
    return say("Soms staat bij het cijfer zelf een opmerking of twijfel. Dat is zo bij: {cijfers}.", cijfers=_names(indicators))


def without_figures(indicators: Sequence[Link], programme: str) -> Sentence:
    """Promises that no open figure can follow."""
    if programme:
        return say(
            "{programma} belooft cijfers over {cijfers}. Daarover zijn geen open cijfers per buurt gevonden.",
            programma=programme,
            cijfers=_names(indicators),
        )
    return say("De stad belooft cijfers over {cijfers}. Daarover zijn geen open cijfers per buurt gevonden.", cijfers=_names(indicators))


def _names(indicators: Sequence[Link]) -> Sentence:
    return listed([(link,) for link in indicators])
