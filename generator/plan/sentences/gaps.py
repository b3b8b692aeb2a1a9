"""The gap in words: both sides, both measures, and a verdict only where the figures carry one."""

from __future__ import annotations

from generator.model.figure import Figure, Value
from generator.model.indicator import Combination, Indicator, Measurement
from generator.model.region import Level
from generator.model.sentence import Moment, Sentence
from generator.model.verdict import Change, GapCourse, GapMoment
from generator.plan.sentences.answers import COMPARED, answered, gap_closing
from generator.plan.sentences.phrases import said_beside
from generator.plan.sentences.wording import difference_quantity, joined, rest_of, worded

FOCUS_NAME = "de focusbuurten"
PROVISIONAL = "Een deel van deze cijfers is voorlopig en kan nog veranderen."
DOUBTED = "Bij een deel van deze cijfers is er twijfel; bij welke, staat bij de cijfers zelf."
WHERE_IT_HAPPENS = "Misdrijven en meldingen tellen waar ze gebeuren, en in het centrum komen veel bezoekers."
WITHOUT_CENTRE = "Tellen we het centrum niet mee bij de rest van de stad, dan"

_MARGIN = {
    Measurement.PROPORTION: "Met de marge voor toeval",
    Measurement.EVENTS: "Met de marge voor toeval",
    Measurement.ROUNDED: "Met de afronding van de bron erbij",
}


def gap_finding(indicator: Indicator, city: str, focus: Value, rest: Value) -> Sentence:
    """Both sides: `In de focusbuurten krijgen 52,0 van de 1.000 inwoners bijstand, in de rest van Breda 11,7.`."""
    return said_beside(indicator, FOCUS_NAME, focus, (rest_of(city), rest))


def gap_measures(indicator: Indicator, difference: Value, ratio: Value) -> Sentence:
    """Both measures: `Het verschil is +40,2 per 1.000 inwoners, de verhouding 4,43.`."""
    return ("Het verschil is ", *difference_quantity(difference, indicator.unit), ", de verhouding ", ratio, ".")


def gap_verdict(course: GapCourse) -> Sentence:
    """Whether the gap closes, in one word and one sentence; what it rests on stands in `gap_course`."""
    verdict: Sentence = ("Wordt de kloof kleiner? ", *answered(gap_closing(course)))
    if course.without_centre is None:
        return verdict
    return (*verdict, f" {WITHOUT_CENTRE} is de verhouding ", course.without_centre[-1].ratio, ".")


def gap_course(indicator: Indicator, course: GapCourse) -> tuple[Sentence, ...]:
    """What the verdict rests on, in short paragraphs: how both measures went, how sure that is, and what is known against the figures.

    Empty where no two years can be laid beside one another: the verdict itself says why.
    """
    if course.verdict not in COMPARED:
        return ()
    whole: Sentence = (
        "Van ",
        Moment(course.first.period),
        " tot ",
        Moment(course.last.period),
        " ",
        *_went(indicator, course.first, course.last),
    )
    margins = (_change_margin(indicator, course.difference), _ratio_margin(course.ratio))
    provisional: Sentence = (PROVISIONAL,) if course.provisional else ()
    doubt: Sentence = (DOUBTED,) if course.doubtful else ()
    paragraphs = (joined((whole, *margins)), _without(indicator, course), joined((provisional, doubt)))
    return tuple(paragraph for paragraph in paragraphs if paragraph)


def gap_changed(indicator: Indicator, course: GapCourse) -> Sentence:
    """The change between two periods with its verdict, where no other sentence gives the verdict."""
    return joined((*gap_course(indicator, course), answered(gap_closing(course))))


def gap_margins(indicator: Indicator, difference: tuple[Figure, Figure], ratio: tuple[Figure, Figure]) -> Sentence:
    """How sure both measures are: `Met de marge voor toeval ligt het verschil tussen +38,4 en +42,1 per 1.000 inwoners, …`."""
    return (
        _MARGIN[indicator.measurement],
        " ligt het verschil tussen ",
        difference[0],
        " en ",
        *difference_quantity(difference[1], indicator.unit),
        ", en de verhouding tussen ",
        ratio[0],
        " en ",
        ratio[1],
        ".",
    )


def _change_margin(indicator: Indicator, change: Change | None) -> Sentence:
    if change is None:
        return ()
    return (
        _MARGIN[indicator.measurement],
        " veranderde het verschil met iets tussen ",
        change.lower,
        " en ",
        *difference_quantity(change.upper, indicator.unit),
        ".",
    )


def _ratio_margin(change: Change | None) -> Sentence:
    return ("De verhouding werd daarbij tussen ", change.lower, " en ", change.upper, " keer zo groot.") if change is not None else ()


def _went(indicator: Indicator, first: GapMoment, last: GapMoment) -> Sentence:
    return (
        "ging het verschil van ",
        first.difference,
        " naar ",
        *difference_quantity(last.difference, indicator.unit),
        ", en de verhouding van ",
        first.ratio,
        " naar ",
        last.ratio,
        ".",
    )


def _without(indicator: Indicator, course: GapCourse) -> Sentence:
    if course.without_centre is None:
        return ()
    first, last = course.without_centre
    return (
        f"{WITHOUT_CENTRE} ging het verschil van ",
        first.difference,
        " naar ",
        *difference_quantity(last.difference, indicator.unit),
        ". De verhouding ging dan van ",
        first.ratio,
        " naar ",
        last.ratio,
        ".",
    )


def gap_beside(difference: Value, ratio: Value) -> Sentence:
    """Both measures without the centre, below those with it: the unit was said there."""
    return (f"{WITHOUT_CENTRE} is het verschil ", difference, " en de verhouding ", ratio, ".")


def gap_without_centre(difference: Value, ratio: Value, with_centre: Value, indicator: Indicator) -> Sentence:
    """The second line of a rate that visitors of the centre distort, with the reason."""
    return (
        WHERE_IT_HAPPENS,
        " Met het centrum erbij is de verhouding ",
        with_centre,
        f". {WITHOUT_CENTRE} is zij ",
        ratio,
        ", met een verschil van ",
        *difference_quantity(difference, indicator.unit),
        ".",
    )


def gap_exact(difference: Value, ratio: Value, indicator: Indicator) -> Sentence:
    """The line with only the neighbourhoods that coincide with a name of the list."""
    return (
        "Met alleen de buurten die precies samenvallen met een naam op de lijst: verschil ",
        *difference_quantity(difference, indicator.unit),
        ", verhouding ",
        ratio,
        ".",
    )


def gap_impossible(indicator: Indicator, level: Level | None) -> Sentence:
    """Why there are no group figures, in one sentence."""
    if level is None:
        return ("Er zijn nog geen open cijfers, dus is er geen kloof te berekenen.",)
    if level is Level.DISTRICT:
        return ("Deze cijfers zijn er alleen per wijk: een kloof tussen de focusbuurten en de rest is daarmee niet te berekenen.",)
    if level is Level.CITY:
        return ("Deze cijfers zijn er alleen voor de hele gemeente: een kloof is daarmee niet te berekenen.",)
    if indicator.combination is Combination.SUM:
        return ("Dit is een aantal: grote groepen hebben er vanzelf meer. Daarom staat hier geen kloof.",)
    return ("Deze cijfers zijn niet op te tellen over buurten: een kloof is daarmee niet te berekenen.",)


def holder_sentence(holder: str) -> Sentence:
    """Who would hold figures that are not open."""
    if not holder:
        return ("Nog geen open cijfers.",)
    return ("Nog geen open cijfers. Deze cijfers zijn er mogelijk bij: ", *worded(holder.rstrip(".")), ".")
