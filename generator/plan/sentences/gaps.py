"""The gap in words: both sides, both measures, and a verdict only where the figures carry one."""

from __future__ import annotations

from generator.model.figure import Figure, Value
from generator.model.indicator import Combination, Indicator, Measurement
from generator.model.region import Level
from generator.model.sentence import Moment, Sentence
from generator.model.verdict import Change, GapCourse, GapMoment, Verdict
from generator.plan.sentences.answers import answered, gap_closing
from generator.plan.sentences.phrases import said_beside
from generator.plan.sentences.wording import difference_quantity, joined, rest_of, worded

FOCUS_NAME = "de focusbuurten"
PROVISIONAL = "Een deel van deze cijfers is voorlopig en kan nog veranderen."
ONE_PERIOD = "Er is één jaar met cijfers: of de kloof kleiner wordt, is niet te zeggen."
MODELLED = (
    "Dit zijn schattingen met een rekenmodel, afgerond en zonder marges. Of de kloof kleiner of groter wordt, is daarmee niet te zeggen."
)
CROSSED = "Eerst lag het cijfer aan de ene kant van de rest van de stad, nu aan de andere kant."
DOUBTED = "Bij een deel van deze cijfers is er twijfel; bij welke, staat bij de cijfers zelf."
WHERE_IT_HAPPENS = "Misdrijven en meldingen tellen waar ze gebeuren, en in het centrum komen veel bezoekers."
TOO_FEW = "Het gaat om zo weinig gevallen dat niet te zeggen is of de kloof verandert."
TOO_EARLY = "Er zijn te weinig jaren met cijfers: het is te vroeg om te zeggen of de kloof verandert."
BROKEN = "De bron telt anders dan vroeger. De jaren ervoor en erna zijn niet te vergelijken."
OTHER_AREAS = "Niet in beide jaren zijn dezelfde buurten bekend. Daarom zeggen wij niet of de kloof veranderde."
UNDECLARED = "Bij deze cijfers is geen marge bekend. Of de kloof verandert, is daarmee niet te zeggen."

_NOTHING_TO_SAY = {
    Verdict.MODELLED: MODELLED,
    Verdict.ONE_PERIOD: ONE_PERIOD,
    Verdict.TOO_FEW: TOO_FEW,
    Verdict.TOO_EARLY: TOO_EARLY,
    Verdict.BROKEN: BROKEN,
    Verdict.UNDECLARED: UNDECLARED,
}

_VERDICTS = {
    Verdict.SMALLER: "Het verschil en de verhouding laten allebei zien, ook met de marge: de kloof is kleiner geworden.",
    Verdict.LARGER: "Het verschil en de verhouding laten allebei zien, ook met de marge: de kloof is groter geworden.",
    Verdict.NO_PROOF: "Dat is niet duidelijk meer dan de marge: er is geen aantoonbaar verschil.",
    Verdict.DEPENDS: "Of de kloof kleiner of groter werd: het hangt ervan af hoe je meet.",
    Verdict.CENTRE: "Met en zonder het centrum loopt de kloof anders: het hangt ervan af hoe je meet.",
    Verdict.CROSSED: CROSSED,
    Verdict.OTHER_AREAS: OTHER_AREAS,
}

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
    return (*verdict, " Zonder de rest van het centrum is de verhouding ", course.without_centre[-1].ratio, ".")


def gap_course(indicator: Indicator, course: GapCourse) -> Sentence:
    """What can be said of the course: numbers first, then how sure they are, then the verdict."""
    if course.verdict in _NOTHING_TO_SAY:
        return (_NOTHING_TO_SAY[course.verdict],)
    numbers: Sentence = ("Van ", Moment(course.first.period), " tot ", Moment(course.last.period), " ")
    whole: Sentence = (*numbers, *_went(indicator, course.first, course.last))
    without = _without(indicator, course)
    doubt: Sentence = (DOUBTED,) if course.doubtful else ()
    provisional: Sentence = (PROVISIONAL,) if course.provisional else ()
    margins = (_change_margin(indicator, course.difference), _ratio_margin(course.ratio))
    return joined((whole, *margins, without, (_VERDICTS[course.verdict],), provisional, doubt))


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
        *difference_quantity(first.difference, indicator.unit),
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
    return ("Zonder de rest van het centrum ", *_went(indicator, *course.without_centre))


def gap_beside(difference: Value, ratio: Value) -> Sentence:
    """Both measures without the centre, below those with it: the unit was said there."""
    return ("Zonder het centrum bij de rest: verschil ", difference, ", verhouding ", ratio, ".")


def gap_without_centre(difference: Value, ratio: Value, with_centre: Value, indicator: Indicator) -> Sentence:
    """The second line of a rate that visitors of the centre distort, with the reason."""
    return (
        WHERE_IT_HAPPENS,
        " Met het centrum erbij is de verhouding ",
        with_centre,
        ". Zonder de rest van het centrum is zij ",
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
