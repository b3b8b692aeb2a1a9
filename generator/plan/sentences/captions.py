"""Headings, names and descriptions of charts: what is drawn and what it shows, for who sees it and who does not."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.chart import GapRow, Series
from generator.model.figure import Figure, Value
from generator.model.indicator import Indicator
from generator.model.region import Level, Region
from generator.model.sentence import Moment, Part, Sentence
from generator.plan.sentences.phrases import said_beside
from generator.plan.sentences.wording import capitalised, joined, lowered, named, quantity, short_quantity, whole_city, worded

PLURAL = {Level.CITY: "gemeente", Level.DISTRICT: "wijken", Level.NEIGHBOURHOOD: "buurten"}
SINGULAR = {Level.CITY: "gemeente", Level.DISTRICT: "wijk", Level.NEIGHBOURHOOD: "buurt"}


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
        return ("geen cijfers",)
    (first, before), (last, after) = ends
    if first == last:
        return (*quantity(after, unit), " in ", Moment(last))
    return ("van ", *quantity(before, unit), " in ", Moment(first), " naar ", *short_quantity(after, unit), " in ", Moment(last))


def trend_heading(indicator: Indicator, place: str, series: Series) -> Sentence:
    """The own course of one area."""
    return (*named(indicator), f" in {place}: ", *course(series, indicator.unit))


def gap_trend_heading(indicator: Indicator, focus: Series, rest: Series) -> Sentence:
    """The course of both sides of the gap; unit and years are said once where they hold for both."""
    ends = _end_periods(focus)
    same = len(set(ends)) > 1 and ends == _end_periods(rest)
    beside = _short_course(rest, indicator.unit) if same else course(rest, indicator.unit)
    return (*named(indicator), f": in {focus.label} ", *course(focus, indicator.unit), f"; in {rest.label} ", *beside)


def _end_periods(series: Series) -> list[str]:
    return [period for period, _ in known_ends(series) or ()]


def trend_description(series: Sequence[Series], unit: str) -> Sentence:
    """What a line chart draws: every line with its course."""
    lines = [(f"{capitalised(one.label)}: ", *course(one, unit), ".") for one in series]
    return joined((("Lijngrafiek over de jaren.",), *lines, ("Waar een cijfer ontbreekt, is de lijn onderbroken.",)))


def gap_heading(indicator: Indicator, row: GapRow, labels: tuple[str, str]) -> Sentence:
    """Both sides in the newest period."""
    return (*without_stop(said_beside(indicator, labels[0], row.focus, (labels[1], row.rest))), " (", *worded(row.label), ")")


def gap_description(labels: tuple[str, str]) -> Sentence:
    """What a dumbbell chart draws."""
    return (
        f"Per jaar een stip voor {labels[0]} en een stip voor {labels[1]}, met een lijn ertussen. Een langere lijn is een groter verschil.",
    )


def strip_heading(indicator: Indicator, place: str, value: Value, city: tuple[str, Value] | None) -> Sentence:
    """One area beside the city."""
    if city is None:
        return (*named(indicator), f" in {place}: ", *quantity(value, indicator.unit))
    return without_stop(said_beside(indicator, place, value, city))


def strip_description(indicator: Indicator, level: Level, period: str, marked: str) -> Sentence:
    """What a strip draws; an unmarked strip says nothing of one area."""
    marks = f" {marked} is gemarkeerd." if marked else ""
    return (
        f"Elke stip is een {SINGULAR[level]}, van een laag naar een hoog cijfer: ",
        *worded(lowered(indicator.name)),
        ", ",
        Moment(period),
        f".{marks} De streep is de stad als geheel.",
    )


def districts_heading(indicator: Indicator, city: str, value: Value | None, period: str) -> Sentence:
    """An indicator over all areas, with the city's figure."""
    if value is None:
        return (*named(indicator), f" in {city}, ", Moment(period))
    return (*named(indicator), f" in {whole_city(city)}: ", *quantity(value, indicator.unit), " (", Moment(period), ")")


def map_heading(indicator: Indicator, level: Level, values: Sequence[Figure], period: str) -> Sentence:
    """How far the areas of a map are apart, without naming the ends: `… per buurt: van 0,0 tot 81,6 per 1.000 inwoners (2020)`."""
    name: Sentence = (*named(indicator), f" per {SINGULAR[level]}")
    if not values:
        return (*name, " (", Moment(period), ")")
    lowest, highest = (pick(values, key=lambda value: value.exact) for pick in (min, max))
    ends = ("van ", *short_quantity(lowest, indicator.unit), " tot ", *quantity(highest, indicator.unit))
    return (*name, ": ", *ends, " (", Moment(period), ")")


def map_description(indicator: Indicator, level: Level, period: str, *, marked_focus: bool) -> Sentence:
    """What a choropleth draws."""
    focus = " De focusbuurten hebben een dikke rand." if marked_focus else ""
    return (
        f"Kaart van de {PLURAL[level]}. Hoe sterker de kleur, hoe hoger het cijfer: ",
        *worded(lowered(indicator.name)),
        ", ",
        Moment(period),
        f". Gebieden zonder cijfer zijn gearceerd.{focus}",
    )


def locator_heading(region: Region, city: str) -> Sentence:
    """What the map shows; the wijk is named in the first sentence of the page already."""
    return (f"Waar {region.name} in {city} ligt",)


def locator_description(region: Region, city: str) -> Sentence:
    """What a locator map draws."""
    return (f"Kaart van alle buurten van {city}. {region.name} is gemarkeerd; de focusbuurten hebben een dikke rand.",)


def overview_heading(focus: str, city: str) -> Sentence:
    """The focus neighbourhoods on the map."""
    return (f"De {focus} in {city}",)


def overview_description(city: str) -> Sentence:
    """What a map without figures draws."""
    return (f"Kaart van alle buurten van {city}. De focusbuurten hebben een dikke rand.",)


def multiples_heading(place: str, panels: Sequence[tuple[Indicator, Sequence[Series]]]) -> Sentence:
    """Several courses of one area: `Tuinzigt: inwoners van 6.455 naar 7.650; WOZ-waarde van …`."""
    parts: list[Part] = [f"{place}: "]
    for number, (indicator, series) in enumerate(panels):
        parts.extend(("; ",) if number else ())
        parts.extend((*worded(lowered(indicator.short)), " ", *_short_course(series[0], indicator.unit)))
    return tuple(parts)


def _short_course(series: Series, unit: str) -> Sentence:
    ends = known_ends(series)
    if ends is None:
        return ("zonder cijfers",)
    (_, before), (_, after) = ends
    return ("van ", *short_quantity(before, unit), " naar ", *short_quantity(after, unit))


def multiples_description(panels: Sequence[tuple[Indicator, Sequence[Series]]]) -> Sentence:
    """Every panel with the course of its lines."""
    texts: list[Sentence] = [("Kleine lijngrafieken naast elkaar.",)]
    texts.extend(
        (*named(indicator), f", {one.label}: ", *course(one, indicator.unit), ".") for indicator, series in panels for one in series
    )
    return joined(texts)


def theme_multiples_heading(theme: str, city: str) -> Sentence:
    """Kinds of one theme beside one another."""
    return (f"{theme}: de focusbuurten naast de rest van {city}, soort voor soort",)


def navigation_heading() -> Sentence:
    """Above the map that leads to the focus neighbourhoods."""
    return ("Kies een focusbuurt op de kaart",)


def navigation_description(city: str) -> Sentence:
    """That map for who does not see it."""
    return (
        f"Kaart van het deel van {city} met de focusbuurten. ",
        "Elke naam leidt naar de pagina van die buurt. Dezelfde namen staan in de lijst.",
    )
