"""Questions about a gap, answered in a few words and one sentence."""

from dataclasses import replace

import pytest

from generator.model.indicator import Measurement
from generator.model.sentence import plain
from generator.model.verdict import Change, GapCourse, GapMoment, Verdict
from generator.plan.sentences.answers import answered, gap_closing, gap_closing_since, gap_margin, short_answer
from tests.plan.samples import benefits, change, figure

LIMITS = (change("38.4"), change("42.1"), figure("4.17", 2), figure("4.71", 2))


def course(verdict: Verdict) -> GapCourse:
    moments = [GapMoment(period=period, difference=change("10"), ratio=figure("2", 2)) for period in ("2015", "2022")]
    return GapCourse(verdict=verdict, first=moments[0], last=moments[1])


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict.SMALLER, "Ja, kleiner. Het verschil en de verhouding laten dat allebei zien, ook met de marge."),
        (Verdict.LARGER, "Nee, groter. Het verschil en de verhouding laten dat allebei zien, ook met de marge."),
        (Verdict.NO_PROOF, "Geen aantoonbare verandering. De verandering is niet duidelijk meer dan de marge."),
        (Verdict.DEPENDS, "Het hangt ervan af hoe je meet. Het verschil en de verhouding wijzen elk een andere kant op."),
        (
            Verdict.ONE_SIDED,
            "Het hangt ervan af hoe je meet. Alleen het verschil veranderde meer dan de marge, de verhouding niet.",
        ),
        (Verdict.CENTRE, "Het hangt ervan af hoe je meet. Met en zonder het centrum, waar veel bezoekers komen, is het antwoord anders."),
        (Verdict.CROSSED, "Omgedraaid. Eerst was het cijfer hoger in de rest van de stad, nu in de focusbuurten."),
        (Verdict.OTHER_AREAS, "Niet te zeggen. Niet in beide jaren zijn dezelfde buurten bekend, dus vergelijken wij ze niet."),
        (Verdict.ONE_PERIOD, "Niet te zeggen. Er is maar een jaar met cijfers, dus is er niets om mee te vergelijken."),
        (Verdict.TOO_EARLY, "Te vroeg om te zeggen. Er zijn nog te weinig jaren met cijfers om een verandering te zien."),
        (Verdict.TOO_FEW, "Niet te zeggen. Het gaat om zo weinig gevallen dat toeval een grote rol speelt."),
        (Verdict.MODELLED, "Niet te zeggen. Dit zijn schattingen, en de bron zegt niet hoe ver die ernaast kunnen zitten."),
        (Verdict.BROKEN, "Niet te zeggen. De bron telt anders dan vroeger, dus zijn de jaren niet te vergelijken."),
        (Verdict.UNDECLARED, "Niet te zeggen. Van deze cijfers is niet bekend hoe ver zij ernaast kunnen zitten."),
    ],
)
def test_every_verdict_is_explained_in_a_sentence(verdict: Verdict, words: str) -> None:
    assert plain(answered(gap_closing(course(verdict)))) == words


def test_a_gap_that_turned_round_says_which_side_was_higher() -> None:
    turned = course(Verdict.CROSSED)
    down = replace(turned, first=replace(turned.first, difference=change("4")), last=replace(turned.last, difference=change("-3")))

    told = plain(gap_closing_since(down).why)

    assert told == "Vergeleken met 2015: eerst was het cijfer hoger in de focusbuurten, nu in de rest van de stad."


def test_when_only_the_ratio_changed_that_is_said() -> None:
    ratio = Change(value=figure("0.5", 2), lower=figure("0.4", 2), upper=figure("0.6", 2))

    told = plain(gap_closing(replace(course(Verdict.ONE_SIDED), ratio=ratio)).why)

    assert told == "Alleen de verhouding veranderde meer dan de marge, het verschil niet."


def test_the_short_answer_says_that_no_gap_is_known_to_change() -> None:
    told = plain(short_answer((), (), others=True))

    assert told == "Kort antwoord: van geen enkele kloof op deze pagina kunnen wij zeggen dat zij kleiner of groter wordt."


def test_the_short_answer_names_what_closes_and_what_grows() -> None:
    assert plain(short_answer((("bijstand",),), (), others=False)) == "Kort antwoord: de kloof wordt kleiner bij bijstand."
    assert plain(short_answer((("bijstand",), ("WW",)), (("misdrijven",),), others=True)) == (
        "Kort antwoord: de kloof wordt kleiner bij bijstand en WW en de kloof wordt groter bij misdrijven. "
        "Bij de andere cijfers is dat niet te zeggen, of het hangt ervan af hoe je meet."
    )


def test_a_comparison_names_the_year_it_is_made_with() -> None:
    answer = gap_closing_since(course(Verdict.SMALLER))

    assert plain(answer.why) == "Vergeleken met 2015: het verschil en de verhouding laten dat allebei zien, ook met de marge."


def test_without_a_comparison_no_year_is_named() -> None:
    assert gap_closing_since(course(Verdict.BROKEN)) == gap_closing(course(Verdict.BROKEN))


def test_the_margin_gives_both_measures_and_its_cause() -> None:
    assert plain(answered(gap_margin(benefits(), LIMITS, None))) == (
        "Marge voor toeval. Het verschil ligt tussen +38,4 en +42,1 per 1.000 inwoners, de verhouding tussen 4,17 en 4,71."
    )
    assert gap_margin(replace(benefits(), measurement=Measurement.ROUNDED), LIMITS, None).word == "Marge door afronden"


def test_the_gap_without_the_centre_has_its_own_margin() -> None:
    told = plain(gap_margin(benefits(), LIMITS, LIMITS).why)

    assert told.endswith(
        " Zonder het centrum ligt het verschil tussen +38,4 en +42,1 per 1.000 inwoners, de verhouding tussen 4,17 en 4,71."
    )


def test_a_missing_margin_is_explained() -> None:
    modelled = gap_margin(replace(benefits(), measurement=Measurement.MODELLED), None, None)

    assert plain(answered(modelled)) == "Geen marge bekend. De bron zegt niet hoe ver dit cijfer ernaast kan zitten."
    assert plain(answered(gap_margin(benefits(), None, None))) == "Geen marge bekend. De marge is hier niet te berekenen."
