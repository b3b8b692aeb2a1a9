"""A sentence reads the same as plain text, whatever its parts."""

from generator.model.figure import Figure, Missing, SourceCell
from generator.model.identifiers import FigureId, PackageName, PackageVersion
from generator.model.language import Language, speaking
from generator.model.sentence import Code, Fact, Link, Moment, plain
from generator.model.status import Status

CELL = SourceCell(
    package=PackageName("proef"), version=PackageVersion("0.1.0"), file="w.csv", sha256="f" * 64, line=2, column="waarde", raw="45.06"
)
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
