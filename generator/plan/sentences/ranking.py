"""How the indexes of inequality count the buurten, in words."""

from __future__ import annotations

from generator.model.sentence import Code, Link, Sentence

RANKING_CAPTION: Sentence = ("Alle buurten die meetellen, met hun nummer in de formule",)
LINE = "regel"
"""Text of the way to the line of the file that says how many stand behind a buurt."""
WEIGHT_HEAD: Sentence = ("w: gewicht",)
VALUE_HEAD: Sentence = ("y: cijfer",)


def ranking_pointer(table: Link) -> Sentence:
    """Where the numbered names of a formula stand."""
    return ("De getallen ", Code("w1"), ", ", Code("y1"), " enzovoort staan in ", table, ".")


def ranking_lead(order: str) -> tuple[Sentence, ...]:
    """What the columns are and how the order counts; `order` is the name of what buurten are put in order by, empty for none."""
    weights: Sentence = (
        "Het nummer van een buurt staat in de formule achter ",
        Code("w"),
        " en ",
        Code("y"),
        ". ",
        Code("w"),
        " is het gewicht: hoeveel mensen of huishoudens er wonen. ",
        Code("y"),
        " is het cijfer van de buurt.",
    )
    if not order:
        return (weights,)
    return (
        (f"De buurten staan op volgorde van: {order}, het nieuwste cijfer van de buurt. Bovenaan is gunstig, onderaan ongunstig.",),
        weights,
        (
            "De hellingsindex is ",
            Code("12 * som(aandeel * (plaats - 0.5) * y) / (1 - som(aandeel**3))"),
            ". Aandeel is ",
            Code("w"),
            " gedeeld door alle ",
            Code("w"),
            " samen. Plaats is de som van de aandelen van de buurten erboven, plus ",
            Code("0.5"),
            " keer het eigen aandeel.",
        ),
        (
            "De relatieve hellingsindex is ",
            Code("(gemiddelde + s / 2) / (gemiddelde - s / 2)"),
            ", met ",
            Code("s"),
            " de hellingsindex. Het gemiddelde is gewogen met ",
            Code("w"),
            ".",
        ),
        (
            "De index van Theil is ",
            Code("som(aandeel * y / gemiddelde * ln(y / gemiddelde))"),
            ". Een buurt waar ",
            Code("y"),
            " nul is, voegt daar niets aan toe en staat niet in die som.",
        ),
        ("Buurten met hetzelfde cijfer in de volgorde delen hun plaats, en tellen in de laatste som als een buurt.",),
        ("De lange formule bij het cijfer is hetzelfde, uitgeschreven voor alle buurten.",),
        ("Een buurt zonder cijfer in de volgorde telt alleen mee in de index van Theil.",),
    )
