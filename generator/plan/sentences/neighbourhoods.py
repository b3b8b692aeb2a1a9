"""A neighbourhood in words: where it is, what stands out there, what changed, and what nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.figure import Figure, Value
from generator.model.indicator import Indicator
from generator.model.language import mark, spoken, text
from generator.model.region import FocusName, Region, Relation
from generator.model.saying import listed, say, say_counted
from generator.model.sentence import Link, Moment, Sentence
from generator.plan.choosing import choose_equals, choose_traits
from generator.plan.report import LOCAL_COUNTS
from generator.plan.sentences.comparing import beside
from generator.plan.sentences.phrases import said, said_here, said_then
from generator.plan.sentences.scope import of_programme
from generator.plan.sentences.wording import joined, lowered, quantity, short_quantity, whole_city, worded
from generator.plan.standing import Change, Standing, Trait

FEW_PEOPLE = mark("Er wonen hier weinig mensen. Een cijfer per inwoner zegt dan weinig; daarom ontbreken veel cijfers.")

STRONG = mark("Wat hier sterk is")
PAST = mark("Wat hier beter is dan vroeger")
EVEN = mark("Wat hier ongeveer gelijk is aan de stad")


def nothing_proven(city: str) -> tuple[Sentence, ...]:
    """No figure is better here by more than its margin; that says nothing of what is not counted."""
    return (
        say("Van geen enkel cijfer is zeker dat het hier gunstiger is dan in {stad}.", stad=whole_city(city)),
        say("Wat er beter uitziet, kan toeval zijn."),
        say("Dat zegt niet dat er niets sterk is: over buren, verenigingen en inzet hebben wij geen cijfers."),
    )


def nothing_harder(city: str) -> tuple[Sentence, ...]:
    """No figure is worse here by more than its margin and more than a little; that does not mean that all is well."""
    return (
        say("Wij vonden geen cijfer dat hier duidelijk slechter is dan in {stad}.", stad=whole_city(city)),
        say("Dat betekent niet dat er niets speelt: niet alles staat in cijfers."),
    )


def place_sentence(region: Region, district: Link) -> Sentence:
    """Where the buurt lies."""
    return say("{buurt} is een buurt in de wijk {wijk}.", buurt=region.name, wijk=district)


def known_as_sentence(names: Sequence[str]) -> Sentence:
    """Of what larger part of the city residents call it a part."""
    return say("Bewoners noemen dit deel van de stad {namen}.", namen=listed([worded(name) for name in names]))


def previous_link(region: Link) -> Link:
    """The way to the buurt before this one."""
    return Link(text("Vorige buurt: {buurt}", buurt=region.text), region.target)


def next_link(region: Link) -> Link:
    """The way to the buurt after this one."""
    return Link(text("Volgende buurt: {buurt}", buurt=region.text), region.target)


def board_sentence(programme: Link) -> Sentence:
    """Where a reader finds who decides about the programme."""
    return say("Wilt u weten wie er beslist over het programma? Dat staat bij {programma}, met de bron erbij.", programma=programme)


def growth_sentence(first: tuple[str, Figure], last: tuple[str, Figure], direction: int | None) -> Sentence:
    """Residents then and now: `In 2022 wonen er 6.310 mensen, in 2008 waren dat er 6.190. Het aantal is gestegen.`."""
    return joined((_then_and_now(first, last), (_growth(direction),)))


def peak_sentence(first: tuple[str, Figure], most: tuple[str, Figure], last: tuple[str, Figure]) -> Sentence:
    """The same with the year with the most residents between, where first and last do not tell the whole course."""
    peak = say("Het hoogste aantal was {inwoners}, in {jaar}. Sindsdien is het lager.", jaar=Moment(most[0]), inwoners=most[1])
    return joined((_then_and_now(first, last), peak))


def _then_and_now(first: tuple[str, Figure], last: tuple[str, Figure]) -> Sentence:
    return say(
        "In {jaar} wonen er {inwoners} mensen, in {eerste_jaar} waren dat er {eerste_inwoners}.",
        jaar=Moment(last[0]),
        inwoners=last[1],
        eerste_jaar=Moment(first[0]),
        eerste_inwoners=first[1],
    )


def _growth(direction: int | None) -> str:
    match direction:
        case None:
            return text("Het verschil kan door afronding komen.")
        case 1:
            return text("Het aantal is gestegen.")
        case -1:
            return text("Het aantal is gedaald.")
        case _:
            return text("Het aantal is ongeveer gelijk gebleven.")


def residents_sentence(period: str, value: Value) -> Sentence:
    """Residents of one year, known or not."""
    if isinstance(value, Figure):
        return say("In {jaar} wonen er {inwoners} mensen.", jaar=Moment(period), inwoners=value)
    return say("Hoeveel mensen er in {jaar} wonen, is niet bekend.", jaar=Moment(period))


def trait_sentence(trait: Trait, place: str, city: str) -> Sentence:
    """One trait beside the city: `In Tuinzigt krijgen 84,1 van de 1.000 inwoners bijstand (2020), meer dan in heel Breda (24,6).`."""
    return _trait(said(trait.indicator, place, trait.value), trait, city)


def trait_point(trait: Trait, city: str) -> Sentence:
    """The same as one point of a list: `WOZ-waarde: 210.000 euro (2022), lager dan heel Breda (333.000 euro).`."""
    start = say("{indicator}: {waarde}", indicator=worded(trait.indicator.name), waarde=quantity(trait.value, trait.indicator.unit))
    return _trait(start, trait, city)


def _trait(start: Sentence, trait: Trait, city: str) -> Sentence:
    unit = trait.indicator.unit
    return say(
        "{begin} ({jaar}), {naast} {stad} ({waarde_stad}).",
        begin=start,
        jaar=Moment(trait.period),
        naast=beside(trait.value, trait.city, unit),
        stad=whole_city(city),
        waarde_stad=short_quantity(trait.city, unit),
    )


def standing_sentence(standing: Standing, region: str, city: str, *, few_people: bool) -> Sentence:
    """What stands out here: the traits furthest from the city, or that there are none, and why.

    `few_people` = figures are left out because too few people live there; who lives in such a buurt sees that, and elsewhere it is untrue.
    """
    traits = choose_traits(standing)
    if traits:
        start = say("Onder meer hierin verschilt {buurt} van {stad}: {namen}.", buurt=region, stad=whole_city(city), namen=_names(traits))
        return joined((start, *_one_by_one(traits, region, city), (where_it_happens(region),) if is_crowded(traits) else ()))
    equals = choose_equals(standing)
    if equals:
        alike = say("In de cijfers lijkt {buurt} veel op {stad}.", buurt=region, stad=whole_city(city))
        return joined((alike, *_one_by_one(equals, region, city)))
    if few_people:
        return (spoken(FEW_PEOPLE),)
    if any(trait.stands_out for trait in standing.traits):  # single kinds of crimes, which do not lead; they are told below
        return ()
    return say("Uit de cijfers is niet zeker te zeggen waarin {buurt} verschilt van {stad}.", buurt=region, stad=whole_city(city))


def _names(traits: Sequence[Trait]) -> Sentence:
    return listed([worded(lowered(trait.indicator.short)) for trait in traits])


def _one_by_one(traits: Sequence[Trait], region: str, city: str) -> tuple[Sentence, ...]:
    """The name of the buurt stands before, so that a sentence need not say it again."""
    first, *others = traits
    later = (_trait(said_here(trait.indicator, trait.value), trait, city) for trait in others)
    return (trait_sentence(first, region, city), *later)


def is_crowded(traits: Sequence[Trait]) -> bool:
    """Say whether one of them is a high number of events that are counted where they happen."""
    return any(trait.indicator.theme == LOCAL_COUNTS and trait.value.exact > trait.city.exact for trait in traits)


def where_it_happens(region: str) -> str:
    """Why a high number of crimes says little of who lives there."""
    return text("Misdrijven en meldingen tellen waar ze gebeuren: ook wat bezoekers van {buurt} overkomt, telt hier mee.", buurt=region)


def count_sentence(indicator: Indicator, period: str, count: Figure) -> Sentence:
    """A bare count, where a rate says nothing: `Geregistreerde misdrijven: 35 in 2022.`."""
    return say("{indicator}: {aantal} in {jaar}.", indicator=worded(indicator.name), aantal=count, jaar=Moment(period))


def change_sentence(change: Change, region: str, city: str) -> Sentence:
    """The change that differs most from that of the city, with both sides then and now."""
    unit = change.indicator.unit
    return say(
        "Wat in {buurt} het meest anders liep dan in {stad}: {indicator}. {eerst}, in {jaar} {nu}. "
        "In {stad} ging dat van {stad_eerst} naar {stad_nu}.",
        stad=whole_city(city),
        buurt=region,
        indicator=worded(lowered(change.indicator.name)),
        eerst=said_then(change.indicator, change.first, change.before),
        jaar=Moment(change.last),
        nu=short_quantity(change.after, unit),
        stad_eerst=short_quantity(change.city_before, unit),
        stad_nu=short_quantity(change.city_after, unit),
    )


def course_point(change: Change, city: str) -> Sentence:
    """The own past of a buurt as one point: `Woninginbraak: van 24,0 … in 2012 naar 3,1 in 2022; in heel Breda van 10,2 naar 2,3.`."""
    unit = change.indicator.unit
    return say(
        "{indicator}: van {eerst} in {eerste_jaar} naar {nu} in {jaar}; in {stad} van {stad_eerst} naar {stad_nu}.",
        indicator=worded(change.indicator.name),
        eerst=quantity(change.before, unit),
        eerste_jaar=Moment(change.first),
        nu=short_quantity(change.after, unit),
        jaar=Moment(change.last),
        stad=whole_city(city),
        stad_eerst=short_quantity(change.city_before, unit),
        stad_nu=short_quantity(change.city_after, unit),
    )


def focus_sentences(region: Region, names: Sequence[FocusName], programme: str) -> tuple[Sentence, ...]:
    """How the buurt relates to the list of the programme; empty for a buurt outside it."""
    sentences: list[Sentence] = []
    for name in names:
        if name.relation is Relation.EQUAL:
            listed_as = say("{buurt} staat op de lijst{van_programma}.", buurt=region.name, van_programma=of_programme(programme))
            differs = name.name.casefold() != region.name.casefold()
            sentences.append(joined((listed_as, say("Op de lijst heet de buurt {naam}.", naam=name.name) if differs else ())))
    parts = [name for name in names if name.relation is Relation.PART]
    if parts:
        where = say_counted(
            "{namen} op de lijst{van_programma} ligt in de CBS-buurt {buurt}.",
            "{namen} op de lijst{van_programma} liggen in de CBS-buurt {buurt}.",
            len(parts),
            namen=listed([name.name for name in parts]),
            van_programma=of_programme(programme),
            buurt=region.name,
        )
        scope = say(
            "Aparte cijfers zijn er niet: alle cijfers op deze pagina gaan over heel {buurt}, en zo telt het mee als focusbuurt.",
            buurt=region.name,
        )
        sentences.append(joined((where, scope)))
        notes = {name.note for name in parts}
        sentences.extend(worded(note) for note in notes if note and len(notes) == 1)
    return tuple(sentences)


def unknown_missing(indicators: Sequence[Link], reason: str, *, few_people: bool) -> Sentence:
    """Why figures for this buurt are missing, and which; where too few people live, a count may be known all the same."""
    names = listed([(one,) for one in indicators])
    if few_people:
        return say("{reden}. Daarom is er geen cijfer per inwoner over: {namen}.", reden=worded(reason.rstrip(".")), namen=names)
    return say("{reden}. Daarom is er geen cijfer over: {namen}.", reden=worded(reason.rstrip(".")), namen=names)


def unknown_per_district(indicators: Sequence[Indicator], district: Link) -> Sentence:
    """Indicators that are published for wijken only."""
    names = listed([worded(lowered(one.short)) for one in indicators])
    return say("Alleen per wijk bekend: {namen}. Kijk bij de wijk {wijk}.", namen=names, wijk=district)


def unknown_promised(indicators: Sequence[Link], region: str) -> Sentence:
    """What the programme promises and nobody publishes openly; who would hold the figures stands behind the links."""
    names = listed([(link,) for link in indicators])
    return say(
        "Nergens open, ook niet over {buurt}: {namen}. Wie zulke cijfers kan hebben, staat bij het cijfer zelf.", buurt=region, namen=names
    )


def compare_with_others(region: Region) -> str:
    """The link to the page to compare on."""
    return text("Vergelijk {buurt} met andere buurten", buurt=region.name)
