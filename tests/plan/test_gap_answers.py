"""The front page answers four questions about every gap."""

from generator.model.blocks import LinkLine
from generator.model.gap_blocks import GapAnswer
from generator.model.page import HomePage
from generator.model.sentence import Link, plain
from generator.plan.gap_answers import plan_answer_notes, plan_gap_answers, plan_short_answer, plan_short_unknown
from generator.plan.links import theme_path
from generator.plan.sentences.answers import answered
from tests.compute.small_city import BENEFITS, MARKT, NOORD, WEST, ZUID, edition
from tests.plan.planned import PlannedSite
from tests.plan.samples import benefits, crimes, report

PER_DISTRICT = "deze cijfers zijn er alleen per wijk. Een kloof tussen de focusbuurten en de rest is daarmee niet te berekenen."
CENTRE = "met en zonder het centrum, waar veel bezoekers komen, is het antwoord anders."


def test_the_rows_follow_the_themes_and_not_the_headline() -> None:
    text = "".join(
        f"misdrijven-totaal,{area},2022,,A,{cases},1000,\n" for area, cases in ((MARKT, 900), (NOORD, 300), (ZUID, 300), (WEST, 100))
    )
    looked = report(edition(benefits(), crimes(), rows=BENEFITS + text), "misdrijven-totaal", "bijstand")

    rows = plan_gap_answers(looked, ())

    assert [row.gap.indicator.text for row in rows if isinstance(row, GapAnswer)] == ["Bijstand", "Misdrijven"]
    assert [bool(row.beside) for row in rows if isinstance(row, GapAnswer)] == [False, True]


def test_the_front_page_begins_with_a_short_answer(breda: PlannedSite) -> None:
    page = breda.page("index.html")

    assert isinstance(page, HomePage)
    assert [plain(sentence) for sentence in page.lead[1:]] == [
        "Kort antwoord: van geen enkele kloof op deze pagina kunnen wij zeggen dat zij kleiner of groter wordt.",
        (
            "Wel is te zien hoe het over de jaren ging. Geregistreerde misdrijven: in de focusbuurten van 84,1 per 1.000 inwoners in 2012 "
            "naar 55,4 in 2022; in de rest van Breda van 98,8 naar 59,6."
        ),
    ]


def test_without_a_gap_there_is_no_short_answer() -> None:
    assert plan_short_answer(report(edition(benefits(), rows=BENEFITS))) == ()


def test_a_theme_without_a_gap_stands_at_its_own_place() -> None:
    looked = report(edition(benefits(), rows=BENEFITS), "bijstand")
    line = LinkLine(link=Link("Veiligheid", theme_path(looked.id, "veiligheid")), remark=("Geen cijfers.",))

    rows = plan_gap_answers(looked, (line,))

    assert [type(row) for row in rows] == [GapAnswer, LinkLine]


def test_every_question_has_an_answer_with_a_reason(breda: PlannedSite) -> None:
    page = breda.page("index.html")

    assert isinstance(page, HomePage)
    told = {
        row.gap.indicator.text: [plain(answered(one)) for one in (row.margin, row.closing, row.path)]
        for row in page.answers
        if isinstance(row, GapAnswer)
    }
    assert told == {
        "WOZ-waarde": [
            "Marge door afronden. Het verschil ligt tussen −154.000 en −152.000 euro, de verhouding tussen 0,60 en 0,61.",
            "Het hangt ervan af hoe je meet. Vergeleken met 2019: het verschil en de verhouding wijzen elk een andere kant op.",
            "Geen doel afgesproken. Daarom is niet te zeggen of dit cijfer op koers is.",
        ],
        "Misdrijven": [
            (
                "Marge voor toeval. Het verschil ligt tussen −6,5 en −1,8 per 1.000 inwoners, de verhouding tussen 0,89 en 0,97. "
                "Zonder het centrum ligt het verschil tussen +8,5 en +13,0 per 1.000 inwoners, de verhouding tussen 1,19 en 1,30."
            ),
            f"Het hangt ervan af hoe je meet. Vergeleken met 2012: {CENTRE}",
            "Niet te zeggen. Met en zonder het centrum is het antwoord anders.",
        ],
        "Bijstand": [
            "Marge voor toeval. Het verschil ligt tussen +38,4 en +42,1 per 1.000 inwoners, de verhouding tussen 4,17 en 4,71.",
            "Niet te zeggen. Er is maar een jaar met cijfers, dus is er niets om mee te vergelijken.",
            "Niet te zeggen. Met een enkel jaar is niet te zien hoe snel het gaat.",
        ],
        "Moeite met rondkomen": [
            "Geen marge bekend. De bron zegt niet hoe ver dit cijfer ernaast kan zitten.",
            "Niet te zeggen. Dit zijn schattingen, en de bron zegt niet hoe ver die ernaast kunnen zitten.",
            "Niet te zeggen. Schattingen met een rekenmodel laten geen tempo zien.",
        ],
    }


def test_what_we_do_not_know_is_said_in_short(breda: PlannedSite) -> None:
    page = breda.page("index.html")

    assert isinstance(page, HomePage)
    assert [plain(sentence) for sentence in page.unknown] == [
        "Nog geen open cijfers zijn er over: schooluitval, jeugdcriminaliteit en kinderarmoede.",
        f"Mensen met een diploma van hbo of universiteit: {PER_DISTRICT}",
        "Haagdijken staat op de lijst van Verbeter Breda, maar is niet te plaatsen: er zijn geen cijfers van.",
        "Wat er per buurt bekend is, wat alleen per wijk en wat nog niet, staat bij Verantwoording.",
    ]


def test_the_target_is_named_with_who_chose_it(breda: PlannedSite) -> None:
    page = breda.page("index.html")

    assert isinstance(page, HomePage)
    assert any(plain(note).startswith("Het doel voor 2040 is gekozen door de makers van dit rapport") for note in page.notes)


def test_without_a_target_nothing_is_said_of_who_chose_it() -> None:
    notes = plan_answer_notes(report(edition(benefits(), rows=BENEFITS), "bijstand"))

    assert not any("doel" in plain(note) for note in notes)


def test_a_name_without_a_place_is_unknown_in_a_city_that_promises_nothing() -> None:
    unknown = plan_short_unknown(report(edition(benefits(), rows=BENEFITS), "bijstand"))

    assert [plain(sentence).partition(" staat")[0] for sentence in unknown] == [
        "Nergens",
        "Wat er per buurt bekend is, wat alleen per wijk en wat nog niet,",
    ]


def test_a_city_without_a_target_is_not_asked_about_a_year_that_nobody_agreed(small_site: PlannedSite, breda: PlannedSite) -> None:
    homes = [site.page("index.html") for site in (small_site, breda)]

    assert [home.horizon for home in homes if isinstance(home, HomePage)] == ["", "2040"]
