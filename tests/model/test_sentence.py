"""A sentence reads the same as plain text, whatever its parts."""

from dataclasses import replace

from generator.model.figure import Figure, Missing, SourceCell
from generator.model.identifiers import FigureId, PackageName, PackageVersion
from generator.model.language import Language, speaking
from generator.model.sentence import Code, Fact, Link, Moment, Quoted, plain, plain_with_status
from generator.model.status import Status

CELL = SourceCell(package=PackageName("proef"), version=PackageVersion("0.1.0"), file="w.csv", line=2, column="waarde", raw="45.06")
FIGURE = Figure(id=FigureId("2022.bijstand.BU07580502.2020"), formula="a", operands={"a": CELL}, unit="per 1.000 inwoners", decimals=1)


def test_figures_read_in_dutch_notation_amid_the_words() -> None:
    sentence = ("In ", Moment("2020"), " kregen in Tuinzigt ", FIGURE, " ", Code("per 1.000 inwoners"), " bijstand.")

    assert plain(sentence) == "In 2020 kregen in Tuinzigt 45,1 per 1.000 inwoners bijstand."


def test_a_missing_value_reads_as_its_reason() -> None:
    missing = Missing(id=FigureId("x"), status=Status.SUPPRESSED, reason="Minder dan tien mensen.")

    assert plain(("Bijstand: ", missing, ".")) == "Bijstand: geheim."


def test_facts_and_links_read_as_their_text() -> None:
    sentence = (Fact("16", "https://verbeterbreda.nl/"), " buurten, zie ", Link("de lijst", "2022/buurten/index.html"))

    assert plain(sentence) == "16 buurten, zie de lijst"


def test_another_language_has_its_own_notation() -> None:
    with speaking(Language(code="en", locale="en_GB", name="English")):
        assert plain((FIGURE,)) == "45.1"


def test_no_parts_make_no_text() -> None:
    assert plain(()) == ""


PROVISIONAL = replace(FIGURE, status=Status.PROVISIONAL)
DOUBTED = replace(FIGURE, status=Status.UNVALIDATED)


def test_where_no_sign_can_stand_a_status_is_told_in_words_once_a_sentence() -> None:
    """Behind the last figure with that status: it holds for the others of the sentence too."""
    one = ("In Tuinzigt ", PROVISIONAL, ", in heel Breda ", PROVISIONAL, " van de inwoners.")

    assert plain_with_status(one) == "In Tuinzigt 45,1, in heel Breda 45,1 (alle cijfers: voorlopig) van de inwoners."
    assert plain_with_status((PROVISIONAL, ". Nu ", PROVISIONAL, ".")) == "45,1 (voorlopig). Nu 45,1 (voorlopig)."
    assert plain_with_status((PROVISIONAL, " en ", DOUBTED, " en ", FIGURE)) == "45,1 (voorlopig) en 45,1 (twijfel) en 45,1"
    assert plain_with_status((PROVISIONAL, " en ", PROVISIONAL, " naast ", FIGURE)) == "45,1 (voorlopig) en 45,1 (voorlopig) naast 45,1"
    assert plain_with_status(("Van ", FIGURE, "% naar ", PROVISIONAL, "%.")) == "Van 45,1% naar 45,1% (voorlopig)."
    assert plain_with_status((Quoted((PROVISIONAL, " en ")), PROVISIONAL)) == "45,1 en 45,1 (alle cijfers: voorlopig)"
    assert plain((PROVISIONAL,)) == "45,1"


def test_every_status_of_a_figure_has_a_word() -> None:
    assert {status.word for status in Status if not status.missing} == {
        "",
        "breuk in de reeks",
        "andere definitie",
        "schatting",
        "voorlopig",
        "twijfel",
    }
