"""The gap in words."""

from dataclasses import replace

import pytest

from generator.model.indicator import Measurement
from generator.model.region import Level
from generator.model.sentence import plain
from generator.model.verdict import Change, GapCourse, GapMoment, Verdict
from generator.plan.sentences.answers import COMPARED, answered, gap_closing
from generator.plan.sentences.gaps import (
    gap_changed,
    gap_course,
    gap_doubts,
    gap_exact,
    gap_finding,
    gap_impossible,
    gap_margins,
    gap_measures,
    gap_verdict,
    gap_without_centre,
    holder_sentence,
)
from tests.compute.small_city import count
from tests.plan.samples import benefits, change, crimes, figure


def moment(period: str, difference: str, ratio: str) -> GapMoment:
    return GapMoment(period=period, difference=change(difference), ratio=figure(ratio, 2))


def course(verdict: Verdict) -> GapCourse:
    return GapCourse(verdict=verdict, first=moment("2015", "10", "2"), last=moment("2022", "8", "1.5"))


def test_the_finding_names_both_sides() -> None:
    sentence = gap_finding(benefits(), "Breda", figure("52"), figure("11.7"))

    assert plain(sentence) == "In de focusbuurten krijgen 52,0 van de 1.000 inwoners bijstand, in de rest van Breda 11,7."


def test_difference_and_ratio_are_always_said_together() -> None:
    sentence = gap_measures(benefits(), change("40.2"), figure("4.43", 2))

    assert plain(sentence) == "Het verschil is +40,2 per 1.000 inwoners, de verhouding 4,43."


@pytest.mark.parametrize("verdict", [verdict for verdict in Verdict if verdict not in COMPARED])
def test_years_that_cannot_be_compared_have_no_course(verdict: Verdict) -> None:
    """The verdict says why; no second sentence says it in other words."""
    assert gap_course(benefits(), course(verdict)) == ()
    assert gap_doubts(replace(course(verdict), provisional=True, doubtful=True)) == ()
    assert plain(gap_changed(benefits(), course(verdict))) == plain(answered(gap_closing(course(verdict))))


@pytest.mark.parametrize("verdict", sorted(COMPARED))
def test_a_change_gives_both_numbers_and_then_the_verdict_of_the_front_page(verdict: Verdict) -> None:
    sentence = gap_changed(benefits(), course(verdict))

    assert plain(sentence) == (
        "Van 2015 tot 2022 ging het verschil van +10,0 naar +8,0 per 1.000 inwoners, en de verhouding van 2,00 naar 1,50. "
        + plain(answered(gap_closing(course(verdict))))
    )


def test_a_doubt_in_the_figures_is_a_paragraph_of_its_own() -> None:
    doubts = gap_doubts(replace(course(Verdict.SMALLER), doubtful=True))

    assert plain(doubts) == "Bij een deel van deze cijfers is er twijfel; bij welke, staat bij de cijfers zelf."


def test_provisional_figures_are_called_so() -> None:
    doubts = gap_doubts(replace(course(Verdict.LARGER), provisional=True))

    assert plain(doubts) == "Een deel van deze cijfers is voorlopig en kan nog veranderen."


def test_the_change_comes_with_its_margin() -> None:
    margin = Change(value=change("-2"), lower=change("-3.1"), upper=change("-0.9"))

    text = plain(gap_changed(benefits(), replace(course(Verdict.SMALLER), difference=margin)))

    assert "Met de marge voor toeval veranderde het verschil met iets tussen −3,1 en −0,9 per 1.000 inwoners. " in text


def test_the_change_of_the_ratio_comes_with_its_margin_too() -> None:
    margin = Change(value=figure("0.9", 2), lower=figure("0.85", 2), upper=figure("0.97", 2))

    text = plain(gap_changed(benefits(), replace(course(Verdict.SMALLER), ratio=margin)))

    assert "De verhouding werd daarbij tussen 0,85 en 0,97 keer zo groot. Ja, kleiner." in text


def test_both_measures_come_with_their_margins() -> None:
    sentence = gap_margins(benefits(), (change("38.4"), change("42.1")), (figure("4.17", 2), figure("4.71", 2)))

    assert plain(sentence) == (
        "Met de marge voor toeval ligt het verschil tussen +38,4 en +42,1 per 1.000 inwoners, en de verhouding tussen 4,17 en 4,71."
    )


def test_a_rounded_number_speaks_of_rounding_and_not_of_chance() -> None:
    rounded = replace(benefits(), measurement=Measurement.ROUNDED)

    sentence = gap_margins(rounded, (change("1"), change("2")), (figure("1.1", 2), figure("1.2", 2)))

    assert plain(sentence).startswith("Met de afronding van de bron erbij ligt het verschil tussen ")


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_a_short_sentence_and_a_long_one(verdict: Verdict) -> None:
    short, long = plain(gap_verdict(course(verdict))), plain(gap_changed(benefits(), course(verdict)))

    assert short.endswith(".")
    assert long.endswith(".")


def test_the_course_without_the_centre_stands_beside_the_other() -> None:
    both = GapCourse(
        verdict=Verdict.CENTRE,
        first=moment("2012", "-14.7", "0.85"),
        last=moment("2022", "-4.2", "0.93"),
        without_centre=(moment("2012", "11.6", "1.16"), moment("2022", "10.8", "1.24")),
    )

    _, beside = gap_course(crimes(), both)

    assert plain(beside) == (
        "Tellen wij het centrum niet mee bij de rest van de stad, dan ging het verschil van +11,6 naar +10,8 per 1.000 inwoners. "
        "De verhouding ging dan van 1,16 naar 1,24."
    )


def test_the_line_without_the_centre_gives_its_reason_and_both_ratios() -> None:
    sentence = gap_without_centre(change("10.8"), figure("1.24", 2), figure("0.93", 2), crimes())

    assert plain(sentence) == (
        "Misdrijven en meldingen tellen waar ze gebeuren, en in het centrum komen veel bezoekers. "
        "Met het centrum erbij is de verhouding 0,93. "
        "Tellen wij het centrum niet mee bij de rest van de stad, dan is die 1,24, met een verschil van +10,8 per 1.000 inwoners."
    )


def test_the_line_with_the_exact_buurten_gives_both_measures() -> None:
    sentence = gap_exact(change("40.1"), figure("3.68", 2), benefits())

    assert plain(sentence) == (
        "Tellen alleen de buurten mee die precies op de lijst staan, dan is het verschil +40,1 per 1.000 inwoners en de verhouding 3,68."
    )


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (None, "Er zijn nog geen open cijfers, dus is er geen kloof te berekenen."),
        (Level.DISTRICT, "Deze cijfers zijn er alleen per wijk. Een kloof tussen de focusbuurten en de rest is daarmee niet te berekenen."),
        (Level.CITY, "Deze cijfers zijn er alleen voor de hele gemeente: een kloof is daarmee niet te berekenen."),
        (Level.NEIGHBOURHOOD, "Deze cijfers zijn niet op te tellen over buurten: een kloof is daarmee niet te berekenen."),
    ],
)
def test_the_lack_of_a_gap_has_its_reason(level: Level | None, words: str) -> None:
    assert plain(gap_impossible(benefits(), level)) == words


def test_a_count_has_no_gap_and_says_why() -> None:
    sentence = gap_impossible(count("inwoners"), Level.NEIGHBOURHOOD)

    assert plain(sentence) == "Dit is een aantal: grote groepen hebben er vanzelf meer. Daarom staat hier geen kloof."


def test_the_holder_of_figures_that_are_not_open_is_named() -> None:
    assert plain(holder_sentence("DUO en gemeente Breda.")) == (
        "Nog geen open cijfers. Deze cijfers zijn er mogelijk bij: DUO en gemeente Breda."
    )
    assert plain(holder_sentence("")) == "Nog geen open cijfers."
