"""Headings, names and descriptions of charts: what is drawn and what it shows, for who sees it and who does not."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.chart import GapRow, Series
from generator.model.figure import Figure, Value
from generator.model.indicator import Indicator
from generator.model.language import mark, spoken
from generator.model.region import Level, Region
from generator.model.saying import say
from generator.model.sentence import Moment, Sentence
from generator.plan.sentences.phrases import said_beside
from generator.plan.sentences.wording import capitalised, joined, lowered, named, quantity, short_quantity, whole_city, worded

_PLURAL = {Level.CITY: mark("gemeente"), Level.DISTRICT: mark("wijken"), Level.NEIGHBOURHOOD: mark("buurten")}
_SINGULAR = {Level.CITY: mark("gemeente"), Level.DISTRICT: mark("wijk"), Level.NEIGHBOURHOOD: mark("buurt")}


def kind_of_area(level: Level) -> str:
    """What an area of this level is called."""
    return spoken(_SINGULAR[level])


def without_stop(sentence: Sentence) -> Sentence:
    """A sentence as a heading."""
    *others, last = sentence
    return (*others, last.removesuffix(".")) if isinstance(last, str) and last != "." else tuple(others) if last == "." else sentence


def known_ends(series: Series) -> tuple[tuple[str, Figure], tuple[str, Figure]] | None:
    """First and last period with a figure; None without any."""
    known = [(point.period, point.value) for point in series.points if isinstance(point.value, Figure)]
    return (known[0], known[-1]) if known else None


def course(series: Series, unit: str) -> Sentence:
    """How a line runs: `van 95,2 per 1.000 inwoners in 2012 naar 60,1 in 2022`."""
    ends = known_ends(series)
    if ends is None:
        return say("geen cijfers")
    (first, before), (last, after) = ends
    if first == last:
        return say("{waarde} in {jaar}", waarde=quantity(after, unit), jaar=Moment(last))
    return say(
        "van {eerst} in {eerste_jaar} naar {nu} in {jaar}",
        eerst=quantity(before, unit),
        eerste_jaar=Moment(first),
        nu=short_quantity(after, unit),
        jaar=Moment(last),
    )


def trend_heading(indicator: Indicator, place: str, series: Series) -> Sentence:
    """The own course of one area."""
    return say("{indicator} in {plaats}: {verloop}", indicator=named(indicator), plaats=place, verloop=course(series, indicator.unit))


def gap_trend_heading(indicator: Indicator, focus: Series, rest: Series) -> Sentence:
    """The course of both sides of the gap; unit and years are said once where they hold for both."""
    ends = _end_periods(focus)
    same = len(set(ends)) > 1 and ends == _end_periods(rest)
    beside = _short_course(rest, indicator.unit) if same else course(rest, indicator.unit)
    return say(
        "{indicator}: in {focus} {verloop}; in {rest} {ander_verloop}",
        indicator=named(indicator),
        focus=focus.label,
        verloop=course(focus, indicator.unit),
        rest=rest.label,
        ander_verloop=beside,
    )


def _end_periods(series: Series) -> list[str]:
    return [period for period, _ in known_ends(series) or ()]


def trend_description(series: Sequence[Series], unit: str) -> Sentence:
    """What a line chart draws: every line with its course."""
    lines = [say("{lijn}: {verloop}.", lijn=capitalised(one.label), verloop=course(one, unit)) for one in series]
    return joined((say("Lijngrafiek over de jaren."), *lines, say("Waar een cijfer ontbreekt, is de lijn onderbroken.")))


def gap_heading(indicator: Indicator, row: GapRow, labels: tuple[str, str]) -> Sentence:
    """Both sides in the newest period."""
    finding = without_stop(said_beside(indicator, labels[0], row.focus, (labels[1], row.rest)))
    return say("{bevinding} ({jaar})", bevinding=finding, jaar=worded(row.label))


def gap_description(labels: tuple[str, str]) -> Sentence:
    """What a dumbbell chart draws."""
    return say(
        "Per jaar een stip voor {focus} en een stip voor {rest}, met een lijn ertussen. Een langere lijn is een groter verschil.",
        focus=labels[0],
        rest=labels[1],
    )


def strip_heading(indicator: Indicator, place: str, value: Value, city: tuple[str, Value] | None, period: str) -> Sentence:
    """One area beside the city, and when: the newest year of the source below it may be another."""
    year = Moment(period)
    if city is None:
        quantified = quantity(value, indicator.unit)
        return say("{indicator} in {plaats}: {waarde} ({jaar})", indicator=named(indicator), plaats=place, waarde=quantified, jaar=year)
    return say("{bevinding} ({jaar})", bevinding=without_stop(said_beside(indicator, place, value, city)), jaar=year)


def strip_description(indicator: Indicator, level: Level, period: str, marked: str) -> Sentence:
    """What a strip draws; an unmarked strip says nothing of one area."""
    dots = say(
        "Elke stip is een {gebied}, van een laag naar een hoog cijfer: {indicator}, {jaar}.",
        gebied=kind_of_area(level),
        indicator=worded(lowered(indicator.name)),
        jaar=Moment(period),
    )
    mark_of_area = say("{gebied} is gemarkeerd.", gebied=marked) if marked else ()
    return joined((dots, mark_of_area, say("De streep is de stad als geheel.")))


def districts_heading(indicator: Indicator, city: str, value: Value | None, period: str) -> Sentence:
    """An indicator over all areas, with the city's figure."""
    if value is None:
        return say("{indicator} in {plaats}, {jaar}", indicator=named(indicator), plaats=city, jaar=Moment(period))
    return say(
        "{indicator} in {plaats}: {waarde} ({jaar})",
        indicator=named(indicator),
        plaats=whole_city(city),
        waarde=quantity(value, indicator.unit),
        jaar=Moment(period),
    )


def map_heading(indicator: Indicator, level: Level, values: Sequence[Figure], period: str) -> Sentence:
    """How far the areas of a map are apart, without naming the ends: `… per buurt: van 0,0 tot 81,6 per 1.000 inwoners (2020)`."""
    name, area = named(indicator), kind_of_area(level)
    if not values:
        return say("{indicator} per {gebied} ({jaar})", indicator=name, gebied=area, jaar=Moment(period))
    lowest, highest = (pick(values, key=lambda value: value.exact) for pick in (min, max))
    return say(
        "{indicator} per {gebied}: van {laagste} tot {hoogste} ({jaar})",
        indicator=name,
        gebied=area,
        laagste=short_quantity(lowest, indicator.unit),
        hoogste=quantity(highest, indicator.unit),
        jaar=Moment(period),
    )


def map_description(indicator: Indicator, level: Level, period: str, *, marked_focus: bool) -> Sentence:
    """What a choropleth draws."""
    drawn = say(
        "Kaart van de {gebieden}. Hoe sterker de kleur, hoe hoger het cijfer: {indicator}, {jaar}. Gebieden zonder cijfer zijn gearceerd.",
        gebieden=spoken(_PLURAL[level]),
        indicator=worded(lowered(indicator.name)),
        jaar=Moment(period),
    )
    return joined((drawn, _focus_drawn() if marked_focus else ()))


def locator_heading(region: Region, city: str) -> Sentence:
    """What the map shows; the wijk is named in the first sentence of the page already."""
    return say("Waar {buurt} in {stad} ligt", buurt=region.name, stad=city)


def locator_description(region: Region, city: str, *, is_focus: bool, others_focus: bool) -> Sentence:
    """What a locator map draws: the buurt with an outline, and a diamond in every (other) focus neighbourhood."""
    drawn = say("Kaart van alle buurten van {stad}. {buurt} heeft een andere kleur en een dikke rand.", stad=city, buurt=region.name)
    others = say("In elke andere focusbuurt staat een ruit.") if is_focus else _focus_drawn()
    return joined((drawn, others if others_focus else ()))


def overview_heading(focus: str, city: str) -> Sentence:
    """The focus neighbourhoods on the map."""
    return say("De {focusbuurten} in {stad}", focusbuurten=focus, stad=city)


def overview_description(city: str) -> Sentence:
    """What a map without figures draws."""
    return joined((say("Kaart van alle buurten van {stad}.", stad=city), _focus_drawn()))


def _focus_drawn() -> Sentence:
    return say("In elke focusbuurt staat een ruit.")


def multiples_heading(place: str, panels: Sequence[tuple[Indicator, Sequence[Series]]]) -> Sentence:
    """Several courses of one area: `Tuinzigt: inwoners van 6.455 naar 7.650 (2008–2022); WOZ-waarde van …`."""
    courses: Sentence = ()
    for indicator, series in panels:
        one = say(
            "{indicator} {verloop}",
            indicator=worded(lowered(indicator.short)),
            verloop=_dated_course(series[0], indicator.unit),
        )
        courses = say("{eerdere}; {volgende}", eerdere=courses, volgende=one) if courses else one
    return say("{plaats}: {verloop}", plaats=place, verloop=courses)


def _dated_course(series: Series, unit: str) -> Sentence:
    """Panels beside one another may differ in years."""
    ends = known_ends(series)
    if ends is None:
        return _short_course(series, unit)
    (first, _), (last, after) = ends
    if first == last:
        return say("{waarde} in {jaar}", waarde=short_quantity(after, unit), jaar=Moment(last))
    return say("{verloop} ({eerste_jaar}–{jaar})", verloop=_short_course(series, unit), eerste_jaar=Moment(first), jaar=Moment(last))


def _short_course(series: Series, unit: str) -> Sentence:
    """Without years, for a line beside one that has told them."""
    ends = known_ends(series)
    if ends is None:
        return say("zonder cijfers")
    (_, before), (_, after) = ends
    return say("van {eerst} naar {nu}", eerst=short_quantity(before, unit), nu=short_quantity(after, unit))


def multiples_description(panels: Sequence[tuple[Indicator, Sequence[Series]]]) -> Sentence:
    """Every panel with the course of its lines."""
    lines = (
        say("{indicator}, {lijn}: {verloop}.", indicator=named(indicator), lijn=one.label, verloop=course(one, indicator.unit))
        for indicator, series in panels
        for one in series
    )
    return joined((say("Kleine lijngrafieken naast elkaar."), *lines))


def theme_multiples_heading(theme: str, city: str) -> Sentence:
    """Kinds of one theme beside one another."""
    return say("{thema}: de focusbuurten naast de rest van {stad}, soort voor soort", thema=theme, stad=city)


def navigation_heading() -> Sentence:
    """Above the map that leads to the focus neighbourhoods."""
    return say("Kies een focusbuurt op de kaart")


def navigation_description(city: str) -> Sentence:
    """That map for who does not see it."""
    return say(
        "Kaart van het deel van {stad} met de focusbuurten. "
        "Elke naam leidt naar de pagina van die buurt. Dezelfde namen staan in de lijst.",
        stad=city,
    )


def district_navigation_description(district: str) -> Sentence:
    """The map that leads to the buurten of a wijk for who does not see it."""
    return say(
        "Kaart van de wijk {wijk} en wat eromheen ligt. Elke naam leidt naar de pagina van die buurt. Dezelfde namen staan in de lijst.",
        wijk=district,
    )
