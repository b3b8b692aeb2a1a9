"""The gap in words: both sides, both measures, and a verdict only where the figures carry one."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.figure import Figure, Value
from generator.model.indicator import Combination, Indicator, Measurement
from generator.model.language import mark, spoken
from generator.model.region import Level
from generator.model.saying import listed, say
from generator.model.sentence import Link, Moment, Sentence
from generator.model.verdict import Change, GapCourse, GapMoment
from generator.plan.sentences.answers import COMPARED, answered, gap_closing
from generator.plan.sentences.phrases import said_beside
from generator.plan.sentences.wording import difference_quantity, joined, rest_of, worded

FOCUS_NAME = mark("de focusbuurten")

_MARGIN = {
    Measurement.PROPORTION: mark("Met de marge voor toeval"),
    Measurement.EVENTS: mark("Met de marge voor toeval"),
    Measurement.ROUNDED: mark("Met de afronding van de bron erbij"),
}


def gap_finding(indicator: Indicator, city: str, focus: Value, rest: Value) -> Sentence:
    """Both sides: `In de focusbuurten krijgen 52,0 van de 1.000 inwoners bijstand, in de rest van Breda 11,7.`."""
    return said_beside(indicator, spoken(FOCUS_NAME), focus, (rest_of(city), rest))


def gap_measures(indicator: Indicator, difference: Value, ratio: Value) -> Sentence:
    """Both measures: `Het verschil is +40,2 per 1.000 inwoners, de verhouding 4,43.`."""
    return say(
        "Het verschil is {verschil}, de verhouding {verhouding}.",
        verschil=difference_quantity(difference, indicator.unit),
        verhouding=ratio,
    )


def gap_verdict(course: GapCourse) -> Sentence:
    """Whether the gap closes, in one word and one sentence; what it rests on stands in `gap_course`."""
    return joined((say("Wordt de kloof kleiner? {antwoord}", antwoord=answered(gap_closing(course))), verdict_without_centre(course)))


def verdict_without_centre(course: GapCourse) -> Sentence:
    """The ratio without the centre; empty where visitors do not weigh."""
    if course.without_centre is None:
        return ()
    return say(
        "Tellen wij het centrum niet mee bij de rest van de stad, dan is de verhouding {verhouding}.",
        verhouding=course.without_centre[-1].ratio,
    )


def gap_course(indicator: Indicator, course: GapCourse) -> tuple[Sentence, ...]:
    """What the verdict rests on, in short paragraphs: how both measures went and how sure that is, and the same without the centre.

    Empty where no two years can be laid beside one another: the verdict itself says why.
    """
    if course.verdict not in COMPARED:
        return ()
    whole = _went(indicator, course.first, course.last)
    margins = (_change_margin(indicator, course.difference), _ratio_margin(course.ratio))
    paragraphs = (joined((whole, *margins)), _without(indicator, course))
    return tuple(paragraph for paragraph in paragraphs if paragraph)


def gap_doubts(course: GapCourse) -> Sentence:
    """What is known against the figures that the verdict rests on; empty when nothing is, or no two years can be laid side by side."""
    if course.verdict not in COMPARED:
        return ()
    provisional = say("Een deel van deze cijfers is voorlopig en kan nog veranderen.") if course.provisional else ()
    doubt = say("Bij een deel van deze cijfers is er twijfel; bij welke, staat bij de cijfers zelf.") if course.doubtful else ()
    return joined((provisional, doubt))


def gap_changed(indicator: Indicator, course: GapCourse) -> Sentence:
    """The change between two periods with its verdict, where no other sentence gives the verdict."""
    return joined((*gap_course(indicator, course), gap_doubts(course), answered(gap_closing(course))))


def gap_margins(indicator: Indicator, difference: tuple[Figure, Figure], ratio: tuple[Figure, Figure]) -> Sentence:
    """How sure both measures are: `Met de marge voor toeval ligt het verschil tussen +38,4 en +42,1 per 1.000 inwoners, …`."""
    return say(
        "{met_marge} ligt het verschil tussen {onder} en {boven}, en de verhouding tussen {laagste} en {hoogste}.",
        met_marge=spoken(_MARGIN[indicator.measurement]),
        onder=difference[0],
        boven=difference_quantity(difference[1], indicator.unit),
        laagste=ratio[0],
        hoogste=ratio[1],
    )


def _change_margin(indicator: Indicator, change: Change | None) -> Sentence:
    if change is None:
        return ()
    return say(
        "{met_marge} veranderde het verschil met iets tussen {onder} en {boven}.",
        met_marge=spoken(_MARGIN[indicator.measurement]),
        onder=change.lower,
        boven=difference_quantity(change.upper, indicator.unit),
    )


def _ratio_margin(change: Change | None) -> Sentence:
    if change is None:
        return ()
    return say("De verhouding werd daarbij tussen {onder} en {boven} keer zo groot.", onder=change.lower, boven=change.upper)


def _went(indicator: Indicator, first: GapMoment, last: GapMoment) -> Sentence:
    return say(
        "Van {eerste_jaar} tot {jaar} ging het verschil van {eerste_verschil} naar {verschil}, "
        "en de verhouding van {eerste_verhouding} naar {verhouding}.",
        eerste_jaar=Moment(first.period),
        jaar=Moment(last.period),
        eerste_verschil=first.difference,
        verschil=difference_quantity(last.difference, indicator.unit),
        eerste_verhouding=first.ratio,
        verhouding=last.ratio,
    )


def _without(indicator: Indicator, course: GapCourse) -> Sentence:
    if course.without_centre is None:
        return ()
    first, last = course.without_centre
    return say(
        "Tellen wij het centrum niet mee bij de rest van de stad, dan ging het verschil van {eerste_verschil} naar {verschil}. "
        "De verhouding ging dan van {eerste_verhouding} naar {verhouding}.",
        eerste_verschil=first.difference,
        verschil=difference_quantity(last.difference, indicator.unit),
        eerste_verhouding=first.ratio,
        verhouding=last.ratio,
    )


def gap_beside(difference: Value, ratio: Value) -> Sentence:
    """Both measures without the centre, below those with it: the unit was said there."""
    return say(
        "Tellen wij het centrum niet mee bij de rest van de stad, dan is het verschil {verschil} en de verhouding {verhouding}.",
        verschil=difference,
        verhouding=ratio,
    )


def gap_without_centre(difference: Value, ratio: Value, with_centre: Value, indicator: Indicator) -> Sentence:
    """The second line of a rate that visitors of the centre distort, with the reason."""
    return say(
        "Misdrijven en meldingen tellen waar ze gebeuren, en in het centrum komen veel bezoekers. "
        "Met het centrum erbij is de verhouding {met_centrum}. "
        "Tellen wij het centrum niet mee bij de rest van de stad, dan is die {verhouding}, met een verschil van {verschil}.",
        met_centrum=with_centre,
        verhouding=ratio,
        verschil=difference_quantity(difference, indicator.unit),
    )


def gap_counted_along(buurten: Sequence[Link]) -> Sentence:
    """Buurten without a rate of their own, of which the numbers are in the sums all the same."""
    return say(
        "In de sommen tellen ook de aantallen mee van buurten waar te weinig mensen wonen voor een eigen cijfer: {buurten}. "
        "Zonder die buurten kunnen het verschil en de verhouding anders zijn.",
        buurten=listed([(link,) for link in buurten]),
    )


def gap_exact(difference: Value, ratio: Value, indicator: Indicator) -> Sentence:
    """The line with only the neighbourhoods that coincide with a name of the list."""
    return say(
        "Tellen alleen de buurten mee die precies op de lijst staan, dan is het verschil {verschil} en de verhouding {verhouding}.",
        verschil=difference_quantity(difference, indicator.unit),
        verhouding=ratio,
    )


def gap_impossible(indicator: Indicator, level: Level | None) -> Sentence:
    """Why there are no group figures, in one sentence."""
    if level is None:
        return say("Er zijn nog geen open cijfers, dus is er geen kloof te berekenen.")
    if level is Level.DISTRICT:
        return say("Deze cijfers zijn er alleen per wijk. Een kloof tussen de focusbuurten en de rest is daarmee niet te berekenen.")
    if level is Level.CITY:
        return say("Deze cijfers zijn er alleen voor de hele gemeente: een kloof is daarmee niet te berekenen.")
    if indicator.combination is Combination.SUM:
        return say("Dit is een aantal: grote groepen hebben er vanzelf meer. Daarom staat hier geen kloof.")
    return say("Deze cijfers zijn niet op te tellen over buurten: een kloof is daarmee niet te berekenen.")


def holder_sentence(holder: str) -> Sentence:
    """Who would hold figures that are not open."""
    if not holder:
        return say("Nog geen open cijfers.")
    return say("Nog geen open cijfers. Deze cijfers zijn er mogelijk bij: {houder}.", houder=worded(holder.rstrip(".")))
