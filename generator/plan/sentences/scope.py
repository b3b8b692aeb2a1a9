"""A city with or without focus neighbourhoods and a programme: what is compared with what, in words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.edition import SiteConfig
from generator.model.language import mark, spoken, text
from generator.model.saying import listed, say
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.plan.sentences.wording import worded

COMPARED = mark("Wat wij vergelijken")
"""Names the page about the programme in a city that has none."""


def no_focus() -> Sentence:
    """Said where nobody chose focus neighbourhoods."""
    return say("Er zijn geen focusbuurten aangewezen. Een kloof tussen focusbuurten en de rest van de stad is er dus niet te berekenen.")


def focus_of(programme: str) -> str:
    """The focus neighbourhoods, with the programme when there is one: `focusbuurten van Verbeter Breda`."""
    return text("focusbuurten van {programma}", programma=programme) if programme else text("focusbuurten")


def of_programme(programme: str) -> str:
    """Whose something is, when there is a programme: ` van Verbeter Breda`."""
    return text(" van {programma}", programma=programme) if programme else ""


def programme_title(programme: str) -> str:
    """What the page about the programme is called when nobody titled it."""
    return text("Hoe {programma} werkt", programma=programme) if programme else spoken(COMPARED)


def gap_question(site: SiteConfig) -> Sentence:
    """What the site is about in a city with focus neighbourhoods."""
    return say(
        "Hoe gaat het met de wijken en buurten van {stad}? En wordt de kloof tussen de {focusbuurten} en de rest van de stad kleiner?",
        stad=site.city,
        focusbuurten=focus_of(site.programme),
    )


def city_question(site: SiteConfig) -> Sentence:
    """What the site is about in a city without."""
    return say("Hoe gaat het met de wijken en buurten van {stad}, vergeleken met de stad als geheel?", stad=site.city)


def shown_edition(newest: Link) -> Sentence:
    """Whose figures the front page shows."""
    return say("Meer over deze cijfers staat bij {editie}. Bij elk cijfer staat het jaar waar het over gaat.", editie=newest)


def chance() -> Code:
    """How sure a margin is."""
    return Code(text("{getal} procent", getal="95"))


def margin_note(methods: Link) -> Sentence:
    """What a margin is, for a reader who never met one."""
    return say(
        "De marge zegt hoe ver een cijfer ernaast kan zitten, door toeval (kans {kans}) of door afronden. "
        "Meer daarover staat bij {methoden}.",
        kans=chance(),
        methoden=methods,
    )


def ratio_note() -> Sentence:
    """How to read a ratio, which stands beside every difference."""
    return say(
        "De verhouding is het cijfer van de focusbuurten gedeeld door dat van de rest van de stad. "
        "Bij {gelijk} zijn zij gelijk; bij {meer} is het cijfer van de focusbuurten {meer} keer zo hoog.",
        gelijk=Code("1"),
        meer=Code("2"),
    )


def rounding_note() -> Sentence:
    """Why a difference may not follow from the numbers that stand beside it."""
    return say("Wij ronden pas na het rekenen af. Daardoor kan een verschil een klein beetje anders lijken dan de cijfers ernaast.")


def focus_note(programme: Link) -> Sentence:
    """What the two words mean that everything on the front page is about."""
    return say(
        "Focusbuurten zijn de buurten waar {programma} iets wil veranderen. De kloof is hoe ver zij van de rest van de stad af staan.",
        programma=programme,
    )


def counted_along_note(indicators: Sequence[Link]) -> Sentence:
    """Buurten without a figure are in the sums all the same."""
    return say(
        "Bij {cijfers} tellen in de sommen ook buurten mee waar te weinig mensen wonen voor een eigen cijfer. "
        "Welke dat zijn, staat bij het cijfer zelf.",
        cijfers=listed([(link,) for link in indicators]),
    )


def target_note(horizon: int, decided_by: str) -> Sentence:
    """Who chose where the gap should be."""
    return say("Het doel voor {jaar} is gekozen door {wie}.", jaar=Moment(str(horizon)), wie=worded(decided_by.rstrip(".")))


def gap_comparison(site: SiteConfig, programme: Link) -> Sentence:
    """What an edition compares in a city with focus neighbourhoods."""
    if site.programme:
        return say(
            "We vergelijken de {focusbuurten} met de rest van {stad}. Meer over het programma staat bij {programma}.",
            focusbuurten=focus_of(site.programme),
            stad=site.city,
            programma=programme,
        )
    return say(
        "We vergelijken de {focusbuurten} met de rest van {stad}. Meer daarover staat bij {pagina}.",
        focusbuurten=focus_of(site.programme),
        stad=site.city,
        pagina=programme,
    )


def city_comparison(site: SiteConfig, programme: Link) -> Sentence:
    """What an edition compares in a city without."""
    return say(
        "Er zijn geen focusbuurten aangewezen. We vergelijken elke wijk en buurt met heel {stad}. Meer daarover staat bij {pagina}.",
        stad=site.city,
        pagina=programme,
    )
