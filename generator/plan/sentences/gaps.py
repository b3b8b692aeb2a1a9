"""The gap in words: both sides, both measures, and a verdict only where the figures carry one."""

from __future__ import annotations

from generator.model.figure import Value
from generator.model.indicator import Combination, Indicator
from generator.model.region import Level
from generator.model.sentence import Moment, Sentence
from generator.plan.sentences.phrases import said_beside
from generator.plan.sentences.wording import difference_quantity, joined, rest_of, worded
from generator.plan.verdicts import GapCourse, GapMoment, Verdict

FOCUS_NAME = "de focusbuurten"
PROVISIONAL = "Dit is een voorlopig oordeel, zonder onzekerheidsmarges."
ONE_PERIOD = "Er is één jaar met cijfers: of de kloof kleiner wordt, is niet te zeggen."
MODELLED = (
    "Dit zijn schattingen met een rekenmodel, afgerond en zonder marges. Of de kloof kleiner of groter wordt, is daarmee niet te zeggen."
)
CROSSED = "Eerst lag het cijfer aan de ene kant van de rest van de stad, nu aan de andere kant."
DOUBTED = "Bij een deel van deze cijfers is er twijfel; bij welke, staat bij de cijfers zelf."
WHERE_IT_HAPPENS = "Misdrijven en meldingen tellen waar ze gebeuren, en in het centrum komen veel bezoekers."
TOO_FEW = "Het gaat om zo weinig gevallen dat niet te zeggen is of de kloof verandert."

_IN_SHORT = {
    Verdict.SMALLER: "De kloof is kleiner geworden (voorlopig oordeel).",
    Verdict.LARGER: "De kloof is groter geworden (voorlopig oordeel).",
    Verdict.SAME: "De kloof is even groot gebleven (voorlopig oordeel).",
    Verdict.DEPENDS: "Wordt de kloof kleiner? Het hangt ervan af hoe je meet.",
    Verdict.CENTRE: "Wordt de kloof kleiner? Met en zonder het centrum is het antwoord anders.",
    Verdict.CROSSED: "Wordt de kloof kleiner? Dat is niet te zeggen: eerst lag het ene cijfer hoger, nu het andere.",
    Verdict.ONE_PERIOD: "Wordt de kloof kleiner? Dat is niet te zeggen: er is één jaar met cijfers.",
    Verdict.TOO_FEW: "Wordt de kloof kleiner? Dat is niet te zeggen: het gaat om te weinig gevallen.",
    Verdict.CHANCE: "Wordt de kloof kleiner? Dat is niet te zeggen: de verandering kan toeval zijn.",
    Verdict.MODELLED: "Wordt de kloof kleiner? Dat is niet te zeggen: dit zijn schattingen zonder marges.",
}

_VERDICTS = {
    Verdict.SMALLER: "Het verschil en de verhouding werden allebei kleiner: de kloof is kleiner geworden.",
    Verdict.LARGER: "Het verschil en de verhouding werden allebei groter: de kloof is groter geworden.",
    Verdict.SAME: "Het verschil en de verhouding bleven gelijk: de kloof is even groot gebleven.",
    Verdict.DEPENDS: "Of de kloof kleiner of groter werd: het hangt ervan af hoe je meet.",
    Verdict.CENTRE: "Met en zonder het centrum loopt de kloof anders: het hangt ervan af hoe je meet.",
    Verdict.CROSSED: CROSSED,
    Verdict.CHANCE: "De verandering van de kloof is zo klein dat het toeval kan zijn.",
}


def gap_finding(indicator: Indicator, city: str, focus: Value, rest: Value) -> Sentence:
    """Both sides: `In de focusbuurten krijgen 52,0 van de 1.000 inwoners bijstand, in de rest van Breda 11,7.`."""
    return said_beside(indicator, FOCUS_NAME, focus, (rest_of(city), rest))


def gap_measures(indicator: Indicator, difference: Value, ratio: Value) -> Sentence:
    """Both measures: `Het verschil is +40,2 per 1.000 inwoners, de verhouding 4,43.`."""
    return ("Het verschil is ", *difference_quantity(difference, indicator.unit), ", de verhouding ", ratio, ".")


def gap_verdict(course: GapCourse) -> Sentence:
    """Whether the gap closes, in one short sentence; what it rests on stands in `gap_course`."""
    verdict: Sentence = (_IN_SHORT[course.verdict],)
    if course.without_centre is None:
        return verdict
    return (*verdict, " Zonder de rest van het centrum is de verhouding ", course.without_centre[-1].ratio, ".")


def gap_course(indicator: Indicator, course: GapCourse) -> Sentence:
    """What can be said of the course: numbers first, then the verdict, then how firm it is."""
    if course.verdict is Verdict.MODELLED:
        return (MODELLED,)
    if course.verdict is Verdict.ONE_PERIOD:
        return (ONE_PERIOD,)
    if course.verdict is Verdict.TOO_FEW:
        return (TOO_FEW,)
    numbers: Sentence = ("Van ", Moment(course.first.period), " tot ", Moment(course.last.period), " ")
    whole: Sentence = (*numbers, *_went(indicator, course.first, course.last))
    without = _without(indicator, course)
    doubt: Sentence = (DOUBTED,) if course.doubtful else ()
    return joined((whole, without, (_VERDICTS[course.verdict],), (PROVISIONAL,), doubt))


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
