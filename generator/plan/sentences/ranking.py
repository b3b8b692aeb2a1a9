"""How the indexes of inequality count the buurten, in words."""

from __future__ import annotations

from generator.model.language import text
from generator.model.saying import say
from generator.model.sentence import Code, Link, Sentence


def ranking_caption() -> Sentence:
    """Names the table of the buurten."""
    return say("Alle buurten die meetellen, met hun nummer in de formule")


def ranking_head() -> tuple[Sentence, Sentence, Sentence, Sentence]:
    """What stands above buurt, number, weight and value."""
    return say("Buurt"), say("Nummer"), say("{letter}: gewicht", letter="w"), say("{letter}: cijfer", letter="y")


def line_link(target: str) -> Link:
    """The way to the line of the file that says how many stand behind a buurt."""
    return Link(text("regel"), target)


def ranking_pointer(target: str) -> Sentence:
    """Where the numbered names of a formula stand."""
    return say(
        "De getallen {gewicht}, {cijfer} enzovoort staan in {tabel}.",
        gewicht=Code("w1"),
        cijfer=Code("y1"),
        tabel=Link(text("de tabel met alle buurten"), target),
    )


def ranking_lead(order: str) -> tuple[Sentence, ...]:
    """What the columns are and how the order counts; `order` is the name of what buurten are put in order by, empty for none."""
    w, y = Code("w"), Code("y")
    weights = say(
        "Het nummer van een buurt staat in de formule achter {w} en {y}. {w} is het gewicht: hoeveel mensen of huishoudens er wonen. "
        "{y} is het cijfer van de buurt.",
        w=w,
        y=y,
    )
    if not order:
        return (weights,)
    return (
        say(
            "De buurten staan op volgorde van: {volgorde}, het nieuwste cijfer van de buurt. Bovenaan is gunstig, onderaan ongunstig.",
            volgorde=order,
        ),
        weights,
        say(
            "De hellingsindex is {formule}. Aandeel is {w} gedeeld door alle {w} samen. "
            "Plaats is de som van de aandelen van de buurten erboven, plus {deel} keer het eigen aandeel.",
            formule=Code("12 * som(aandeel * (plaats - 0.5) * y) / (1 - som(aandeel**3))"),
            w=w,
            deel=Code("0.5"),
        ),
        say(
            "De relatieve hellingsindex is {formule}, met {s} de hellingsindex. Het gemiddelde is gewogen met {w}.",
            formule=Code("(gemiddelde + s / 2) / (gemiddelde - s / 2)"),
            s=Code("s"),
            w=w,
        ),
        say(
            "De index van Theil is {formule}. Een buurt waar {y} nul is, voegt daar niets aan toe en staat niet in die som.",
            formule=Code("som(aandeel * y / gemiddelde * ln(y / gemiddelde))"),
            y=y,
        ),
        say("Buurten met hetzelfde cijfer in de volgorde delen hun plaats, en tellen in de laatste som als een buurt."),
        say("De lange formule bij het cijfer is hetzelfde, uitgeschreven voor alle buurten."),
        say("Een buurt zonder cijfer in de volgorde telt alleen mee in de index van Theil."),
    )
