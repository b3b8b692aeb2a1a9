"""A neighbourhood in words: where it is, what stands out there, what changed, and what nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.figure import Figure, Value
from generator.model.indicator import Indicator
from generator.model.region import FocusName, Region, Relation
from generator.model.sentence import Link, Moment, Part, Sentence
from generator.plan.choosing import choose_equals, choose_traits
from generator.plan.report import LOCAL_COUNTS
from generator.plan.sentences.phrases import said, said_then
from generator.plan.sentences.wording import joined, listed, lowered, quantity, short_quantity, whole_city, worded
from generator.plan.standing import Change, Standing, Trait

GROWTH = {1: "De buurt is gegroeid.", 0: "De buurt is ongeveer even groot gebleven.", -1: "De buurt is kleiner geworden."}
FEW_FIGURES = "Er wonen hier weinig mensen. Een cijfer per inwoner zegt dan weinig; daarom ontbreken veel cijfers."
WHERE_IT_HAPPENS = "Misdrijven en meldingen tellen waar ze gebeuren, niet waar mensen wonen: ook wat bezoekers overkomt, telt mee."
NOTHING_STANDS_OUT = "In de cijfers lijkt deze buurt veel op de stad als geheel."


def place_sentence(region: Region, district: Link, programme: str, names: Sequence[FocusName]) -> Sentence:
    """Where the buurt lies, and whether the programme works there: in all of it, or in places on the list that lie in it."""
    lies: Sentence = (f"{region.name} is een buurt in de wijk ", district, ".")
    if not names:
        return lies
    if any(name.relation is Relation.EQUAL for name in names):
        return joined((lies, (f"De buurt hoort bij de focusbuurten van {programme}.",)))
    listed_names = listed([name.name for name in names])
    return joined((lies, (*listed_names, f": hier werkt {programme}. In de cijfers telt de hele buurt mee als focusbuurt.")))


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


def trait_sentence(trait: Trait, region: str, city: str) -> Sentence:
    """One trait beside the city: `In Tuinzigt krijgen 84,1 van de 1.000 inwoners bijstand (2020), meer dan in heel Breda (24,6).`."""
    other = short_quantity(trait.city, trait.indicator.unit)
    start: Sentence = (*said(trait.indicator, region, trait.value), " (", Moment(trait.period), ")")
    if trait.nearly_equal:
        return (*start, ", ongeveer gelijk aan de stad (", *other, ").")
    word = "meer" if trait.value.exact > trait.city.exact else "minder"
    return (*start, f", {word} dan in {whole_city(city)} (", *other, ").")


def standing_sentence(standing: Standing, region: str, city: str) -> Sentence:
    """What stands out here: the traits furthest from the city, or that there are none."""
    traits = choose_traits(standing)
    if traits:
        crowded = any(trait.indicator.theme == LOCAL_COUNTS and trait.value.exact > trait.city.exact for trait in traits)
        where: Sentence = (WHERE_IT_HAPPENS,) if crowded else ()
        return joined((("Dit valt op.",), *(trait_sentence(trait, region, city) for trait in traits), where))
    equals = choose_equals(standing)
    if equals:
        return joined(((NOTHING_STANDS_OUT,), *(trait_sentence(trait, region, city) for trait in equals)))
    return (FEW_FIGURES,)


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
            sentences.append((f"{region.name} staat op de lijst van {programme}.{other}",))
    parts = [name for name in names if name.relation is Relation.PART]
    if parts:
        verb = "liggen" if len(parts) > 1 else "ligt"
        where = f" op de lijst van {programme} {verb} in de CBS-buurt {region.name}."
        scope = f"Aparte cijfers zijn er niet: alle cijfers op deze pagina gaan over heel {region.name}."
        sentences.append((*listed([name.name for name in parts]), where, f" {scope}"))
        notes = {name.note for name in parts}
        sentences.extend(worded(note) for note in notes if note and len(notes) == 1)
    return tuple(sentences)


def unknown_missing(indicators: Sequence[Indicator], reason: str) -> Sentence:
    """Indicators without a figure for this buurt, and why."""
    return ("Geen cijfer over ", *listed([worded(lowered(one.name)) for one in indicators]), ". Reden: ", *worded(lowered(reason)))


def unknown_per_district(indicators: Sequence[Indicator], district: Link) -> Sentence:
    """Indicators that are published for wijken only."""
    names = listed([worded(lowered(one.name)) for one in indicators])
    return ("Alleen per wijk bekend: ", *names, ". Kijk bij de wijk ", district, ".")


def unknown_promised(indicator: Indicator, link: Link) -> Sentence:
    """An indicator the programme promises and nobody publishes openly."""
    parts: list[Part] = [link, ": nog geen open cijfers."]
    if indicator.holder:
        parts.extend((" Deze cijfers zijn er mogelijk bij: ", *worded(indicator.holder.rstrip(".")), "."))
    return tuple(parts)
