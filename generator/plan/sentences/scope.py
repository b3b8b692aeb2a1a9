"""A city with or without focus neighbourhoods and a programme: what is compared with what, in words."""

from __future__ import annotations

from generator.model.edition import SiteConfig
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.plan.sentences.wording import worded

COMPARED = "Wat wij vergelijken"
"""Names the page about the programme in a city that has none."""
NO_FOCUS: Sentence = (
    "Er zijn geen focusbuurten aangewezen. Een kloof tussen focusbuurten en de rest van de stad is er dus niet te berekenen.",
)


def focus_of(programme: str) -> str:
    """The focus neighbourhoods, with the programme when there is one: `focusbuurten van Verbeter Breda`."""
    return f"focusbuurten{of_programme(programme)}"


def of_programme(programme: str) -> str:
    """Whose something is, when there is a programme: ` van Verbeter Breda`."""
    return f" van {programme}" if programme else ""


def programme_title(programme: str) -> str:
    """What the page about the programme is called when nobody titled it."""
    return f"Hoe {programme} werkt" if programme else COMPARED


def gap_question(site: SiteConfig) -> Sentence:
    """What the site is about in a city with focus neighbourhoods."""
    return (
        f"Hoe gaat het met de wijken en buurten van {site.city}? ",
        f"En wordt de kloof tussen de {focus_of(site.programme)} en de rest van de stad kleiner?",
    )


def city_question(site: SiteConfig) -> Sentence:
    """What the site is about in a city without."""
    return (f"Hoe gaat het met de wijken en buurten van {site.city}, vergeleken met de stad als geheel?",)


def shown_edition(newest: Link) -> Sentence:
    """Whose figures the front page shows."""
    return ("Dit zijn de cijfers van ", newest, ". Bij elk cijfer staat het jaar waar het over gaat.")


def margin_note(methods: Link) -> Sentence:
    """What a margin is, for a reader who never met one."""
    return (
        "De marge zegt hoe ver een cijfer ernaast kan zitten, door toeval (kans ",
        Code("95 procent"),
        ") of door afronden. Meer daarover staat bij ",
        methods,
        ".",
    )


def target_note(horizon: int, decided_by: str) -> Sentence:
    """Who chose where the gap should be."""
    return ("Het doel voor ", Moment(str(horizon)), " is gekozen door ", *worded(decided_by.rstrip(".")), ".")


def gap_comparison(site: SiteConfig, programme: Link) -> Sentence:
    """What an edition compares in a city with focus neighbourhoods."""
    about = "Hoe het programma werkt, staat bij " if site.programme else "Meer daarover staat bij "
    return (f"We vergelijken de {focus_of(site.programme)} met de rest van {site.city}. {about}", programme, ".")


def city_comparison(site: SiteConfig, programme: Link) -> Sentence:
    """What an edition compares in a city without."""
    return (
        f"Er zijn geen focusbuurten aangewezen. We vergelijken elke wijk en buurt met heel {site.city}. Meer daarover staat bij ",
        programme,
        ".",
    )
