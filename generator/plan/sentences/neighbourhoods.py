"""A neighbourhood in words: where it is, what stands out there, what changed, and what nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.figure import Figure, Value
from generator.model.indicator import Indicator
from generator.model.region import FocusName, Region, Relation
from generator.model.sentence import Link, Moment, Sentence
from generator.plan.choosing import choose_equals, choose_traits
from generator.plan.report import LOCAL_COUNTS
from generator.plan.sentences.comparing import beside
from generator.plan.sentences.phrases import said, said_here, said_then
from generator.plan.sentences.scope import of_programme
from generator.plan.sentences.wording import joined, listed, lowered, quantity, short_quantity, whole_city, worded
from generator.plan.standing import Change, Standing, Trait

GROWTH = {1: "De buurt is gegroeid.", 0: "De buurt is ongeveer even groot gebleven.", -1: "De buurt is kleiner geworden."}
FEW_FIGURES = "Er wonen hier weinig mensen. Een cijfer per inwoner zegt dan weinig; daarom ontbreken veel cijfers."

STRONG = "Wat hier sterk is"
PAST = "Wat hier beter is dan vroeger"
EVEN = "Wat hier ongeveer gelijk is aan de stad"


def nothing_proven(city: str) -> tuple[Sentence, ...]:
    """No figure is better here by more than its margin; that says nothing of what is not counted."""
    return (
        (f"Geen van de cijfers is hier aantoonbaar gunstiger dan in heel {city}.",),
        ("Dat zegt niet dat er niets sterk is: over buren, verenigingen en inzet hebben wij geen cijfers.",),
    )


def place_sentence(region: Region, district: Link) -> Sentence:
    """Where the buurt lies."""
    return (f"{region.name} is een buurt in de wijk ", district, ".")


def previous_link(region: Link) -> Link:
    """The way to the buurt before this one."""
    return Link(f"Vorige buurt: {region.text}", region.target)


def next_link(region: Link) -> Link:
    """The way to the buurt after this one."""
    return Link(f"Volgende buurt: {region.text}", region.target)


def board_sentence(programme: Link) -> Sentence:
    """Where a reader finds who decides about the programme."""
    return ("Wilt u weten wie er beslist over het programma? Dat staat bij ", programme, ", met de bron erbij.")


def growth_sentence(first: tuple[str, Figure], last: tuple[str, Figure], direction: int) -> Sentence:
    """Residents then and now: `In 2022 wonen er 6.310 mensen, in 2008 waren dat er 6.190. De buurt is gegroeid.`."""
    return (
        "In ",
        Moment(last[0]),
        " wonen er ",
        last[1],
        " mensen, in ",
        Moment(first[0]),
        " waren dat er ",
        first[1],
        f". {GROWTH[direction]}",
    )


def residents_sentence(period: str, value: Value) -> Sentence:
    """Residents of one year, known or not."""
    if isinstance(value, Figure):
        return ("In ", Moment(period), " wonen er ", value, " mensen.")
    return ("Hoeveel mensen er in ", Moment(period), " wonen, is niet bekend.")


def trait_sentence(trait: Trait, place: str, city: str) -> Sentence:
    """One trait beside the city: `In Tuinzigt krijgen 84,1 van de 1.000 inwoners bijstand (2020), meer dan in heel Breda (24,6).`."""
    return (*said(trait.indicator, place, trait.value), " (", Moment(trait.period), "), ", *_beside(trait, city))


def trait_point(trait: Trait, city: str) -> Sentence:
    """The same as one point of a list: `WOZ-waarde: 210.000 euro (2022), lager dan heel Breda (333.000 euro).`."""
    start: Sentence = (*worded(trait.indicator.name), ": ", *quantity(trait.value, trait.indicator.unit))
    return (*start, " (", Moment(trait.period), "), ", *_beside(trait, city))


def _beside(trait: Trait, city: str) -> Sentence:
    unit = trait.indicator.unit
    return (f"{beside(trait.value, trait.city, unit)} {whole_city(city)} (", *short_quantity(trait.city, unit), ").")


def standing_sentence(standing: Standing, region: str, city: str) -> Sentence:
    """What stands out here: the traits furthest from the city, or that there are none."""
    traits = choose_traits(standing)
    if traits:
        start: Sentence = (f"Hierin verschilt {region} het meest van {whole_city(city)}: ", *_names(traits), ".")
        return joined((start, *_one_by_one(traits, region, city), (where_it_happens(region),) if is_crowded(traits) else ()))
    equals = choose_equals(standing)
    if equals:
        return joined(((f"In de cijfers lijkt {region} veel op {whole_city(city)}.",), *_one_by_one(equals, region, city)))
    return (FEW_FIGURES,)


def _names(traits: Sequence[Trait]) -> Sentence:
    return listed([worded(lowered(trait.indicator.short)) for trait in traits])


def _one_by_one(traits: Sequence[Trait], region: str, city: str) -> tuple[Sentence, ...]:
    """The name of the buurt stands before, so that a sentence need not say it again."""
    first, *others = traits
    later = ((*said_here(trait.indicator, trait.value), " (", Moment(trait.period), "), ", *_beside(trait, city)) for trait in others)
    return (trait_sentence(first, region, city), *later)


def is_crowded(traits: Sequence[Trait]) -> bool:
    """Say whether one of them is a high number of events that are counted where they happen."""
    return any(trait.indicator.theme == LOCAL_COUNTS and trait.value.exact > trait.city.exact for trait in traits)


def where_it_happens(region: str) -> str:
    """Why a high number of crimes says little of who lives there."""
    return f"Misdrijven en meldingen tellen waar ze gebeuren: ook wat bezoekers van {region} overkomt, telt hier mee."


def count_sentence(indicator: Indicator, period: str, count: Figure) -> Sentence:
    """A bare count, where a rate says nothing: `Geregistreerde misdrijven: 35 in 2022.`."""
    return (*worded(indicator.name), ": ", count, " in ", Moment(period), ".")


def change_sentence(change: Change, region: str, city: str) -> Sentence:
    """The change that differs most from that of the city, with both sides then and now."""
    return (
        f"Het meest anders dan in {whole_city(city)} liep in {region}: ",
        *worded(lowered(change.indicator.name)),
        ". ",
        *said_then(change.indicator, change.first, change.before),
        ", in ",
        Moment(change.last),
        " ",
        *short_quantity(change.after, change.indicator.unit),
        f". In {whole_city(city)} ging dat van ",
        *short_quantity(change.city_before, change.indicator.unit),
        " naar ",
        *short_quantity(change.city_after, change.indicator.unit),
        ".",
    )


def course_point(change: Change, city: str) -> Sentence:
    """The own past of a buurt as one point: `Woninginbraak: van 24,0 … in 2012 naar 3,1 in 2022; in heel Breda van 10,2 naar 2,3.`."""
    return (
        *worded(change.indicator.name),
        ": van ",
        *quantity(change.before, change.indicator.unit),
        " in ",
        Moment(change.first),
        " naar ",
        *short_quantity(change.after, change.indicator.unit),
        " in ",
        Moment(change.last),
        f"; in {whole_city(city)} van ",
        *short_quantity(change.city_before, change.indicator.unit),
        " naar ",
        *short_quantity(change.city_after, change.indicator.unit),
        ".",
    )


def focus_sentences(region: Region, names: Sequence[FocusName], programme: str) -> tuple[Sentence, ...]:
    """How the buurt relates to the list of the programme; empty for a buurt outside it."""
    sentences: list[Sentence] = []
    for name in names:
        if name.relation is Relation.EQUAL:
            other = "" if name.name.casefold() == region.name.casefold() else f" Op de lijst heet de buurt {name.name}."
            sentences.append((f"{region.name} staat op de lijst{of_programme(programme)}.{other}",))
    parts = [name for name in names if name.relation is Relation.PART]
    if parts:
        verb = "liggen" if len(parts) > 1 else "ligt"
        where = f" op de lijst{of_programme(programme)} {verb} in de CBS-buurt {region.name}."
        scope = f"Aparte cijfers zijn er niet: alle cijfers op deze pagina gaan over heel {region.name}, en zo telt het mee als focusbuurt."
        sentences.append((*listed([name.name for name in parts]), where, f" {scope}"))
        notes = {name.note for name in parts}
        sentences.extend(worded(note) for note in notes if note and len(notes) == 1)
    return tuple(sentences)


def unknown_missing(indicators: Sequence[Link], reason: str) -> Sentence:
    """Why figures for this buurt are missing, and which."""
    return (*worded(f"{reason.rstrip('.')}. "), "Daarom is er geen cijfer over: ", *listed([(one,) for one in indicators]), ".")


def unknown_per_district(indicators: Sequence[Indicator], district: Link) -> Sentence:
    """Indicators that are published for wijken only."""
    names = listed([worded(lowered(one.short)) for one in indicators])
    return ("Alleen per wijk bekend: ", *names, ". Kijk bij de wijk ", district, ".")


def unknown_promised(indicators: Sequence[Link], region: str) -> Sentence:
    """What the programme promises and nobody publishes openly; who would hold the figures stands behind the links."""
    names = listed([(link,) for link in indicators])
    return (f"Nergens open, ook niet over {region}: ", *names, ". Wie deze cijfers kan hebben, staat daar.")


def compare_with_others(region: Region) -> str:
    """The link to the page to compare on."""
    return f"Vergelijk {region.name} met andere buurten"
