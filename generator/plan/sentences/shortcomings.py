"""What the report cannot say, in words: indicators with a limit in, plain sentences out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.sentence import Link, Sentence
from generator.plan.sentences.wording import listed

MARGINS: Sentence = (
    "Kleine aantallen zijn grillig. Bij een kloof staat daarom een marge voor toeval of voor afronding. ",
    "Andere fouten, zoals misdrijven die niemand meldt, zitten daar niet in.",
)
MARGINS_OF_AREAS: Sentence = (
    "Kleine aantallen zijn grillig. Dat een wijk of buurt afwijkt van de stad, zeggen wij alleen als dat meer is dan toeval of afronding. ",
    "Andere fouten, zoals misdrijven die niemand meldt, zitten daar niet in.",
)
COUNTED_WHERE_IT_HAPPENS: Sentence = (
    "Misdrijven en meldingen tellen waar ze gebeuren, niet waar mensen wonen. Het centrum en bedrijventerreinen trekken veel bezoekers. ",
    "Daarom geven we geen cijfer per inwoner waar weinig mensen wonen.",
)
WITH_AND_WITHOUT_CENTRE: Sentence = ("De kloof bij misdrijven en meldingen staat er met en zonder het centrum.",)
NO_GAP_PER_DISTRICT: Sentence = ("Een kloof tussen focusbuurten en de rest is daarmee niet te berekenen.",)
OWN_DENOMINATOR: Sentence = (
    "Een cijfer per inwoner houdt de noemer van zijn eigen levering. Daardoor kan het aantal inwoners bij het ene cijfer ",
    "iets anders zijn dan bij het andere.",
)
FROM_OUR_FILES: Sentence = (
    "Wat u kunt ophalen, begint bij onze eigen CSV-bestanden. ",
    "Van de leveringen zelf staan het controlegetal en het tabelnummer er, niet het bestand.",
)


def modelled(indicators: Sequence[Link]) -> Sentence:
    """Estimates by a model prove no change."""
    return (
        "Schattingen met een rekenmodel, afgerond en zonder marges: ",
        *_names(indicators),
        ". Ze bewijzen geen verandering en krijgen geen oordeel.",
    )


def disagreeing(indicators: Sequence[Link]) -> Sentence:
    """Where difference and ratio point different ways."""
    return (
        "Verschil en verhouding spreken elkaar tegen bij ",
        *_names(indicators),
        ". Daar staat: het hangt ervan af hoe je meet, met allebei de cijfers.",
    )


def disagreeing_centre(indicators: Sequence[Link]) -> Sentence:
    """Where the centre decides which way the gap goes."""
    return ("Met en zonder het centrum loopt de kloof anders bij ", *_names(indicators), ". Daar staan allebei de lijnen.")


def few_cases(indicators: Sequence[Link]) -> Sentence:
    """Where chance is larger than any change."""
    return ("Te weinig gevallen voor een oordeel over de kloof: ", *_names(indicators), ".")


def one_period(indicators: Sequence[Link]) -> Sentence:
    """One year carries no course."""
    return ("Er is maar een jaar met cijfers over: ", *_names(indicators), ". Of de kloof daar kleiner wordt, is niet te zeggen.")


def per_district(indicators: Sequence[Link]) -> Sentence:
    """Figures for wijken only."""
    return ("Alleen per wijk bekend: ", *_names(indicators), ".")


def remarked(indicators: Sequence[Link]) -> Sentence:
    """Figures with a doubt or a remark of their own."""
    return ("Soms staat bij het cijfer zelf een opmerking of twijfel. Dat is zo bij: ", *_names(indicators), ".")


def without_figures(indicators: Sequence[Link], programme: str) -> Sentence:
    """Promises that no open figure can follow."""
    return (f"{programme or 'De stad'} belooft cijfers over ", *_names(indicators), ". Daarover zijn geen open cijfers per buurt gevonden.")


def _names(indicators: Sequence[Link]) -> Sentence:
    return listed([(link,) for link in indicators])
