"""Numbers typed by hand, listed in the words of their sentence."""

import pytest

from generator.model.identifiers import RegionCode
from generator.model.language import Language, speaking
from generator.model.narrative import AreaRequest, FactRequest, FigureRequest, Narrative, Segment, TextSegment
from generator.model.problem import Place
from generator.model.region import Level, Region
from generator.model.sentence import Fact, Link, Quoted
from generator.plan.facts import FactSentence, fact_sentences
from generator.plan.sentences.accountability import fact_sentence

SPOT = Place(path="content/2022/programma.md", line=1, column=1)
SOURCE = "https://verbeterbreda.nl/"
FACT = Fact("zestien", SOURCE)
REQUEST = FactRequest(text=FACT.text, source=SOURCE, place=SPOT)


def narrative(*segments: Segment) -> Narrative:
    return Narrative(edition=None, key="programma", title="Programma", summary="", front_matter={}, segments=segments, place=SPOT)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Breda is groot. De lijst noemt ", " buurten. Dat is veel."),
        ("# Kop\n\nDe [lijst](/2022/index.html) noemt **", "** buurten.\n\nEen nieuwe alinea."),
        ("De lijst\nnoemt ", "\nbuurten. Dat is veel."),
        ("- Eerst dit\n- De lijst noemt ", " buurten.\n- Dan dat"),
        ("- De lijst noemt ", " buurten.\n- Dan dat"),
        ("De [lijst noemt ", " buurten](https://verbeterbreda.nl/). Dat is veel."),
    ],
)
def test_a_fact_stands_in_its_own_sentence_without_marks(before: str, after: str) -> None:
    around = narrative(TextSegment(text=before, place=SPOT), REQUEST, TextSegment(text=after, place=SPOT))

    (sentence,) = fact_sentences(around, {})

    assert "".join(part if isinstance(part, str) else part.text for part in sentence.parts).removesuffix(".") == (
        "De lijst noemt zestien buurten"
    )
    assert FACT in sentence.parts


def test_facts_of_one_sentence_are_told_together_with_the_name_of_an_area_and_without_what_has_a_record() -> None:
    known = RegionCode("GM0758")
    in_, so, of, stop = (TextSegment(text=text, place=SPOT) for text in (" in ", ", dus ", " van ", "."))
    figure = FigureRequest(measure="cijfer", indicator="inwoners", area=known, period="2020", against="", place=SPOT)
    around = narrative(REQUEST, in_, AreaRequest(area=known, place=SPOT), so, REQUEST, of, figure, stop)
    breda = Region(code=known, name="Breda", level=Level.CITY, parent=None, year="2022", slug="breda")

    assert list(fact_sentences(around, {known: breda})) == [FactSentence(parts=(FACT, " in Breda, dus ", FACT, " van …"))]


def test_a_fact_of_a_text_that_stayed_dutch_is_quoted_with_its_sentence() -> None:
    before, after = TextSegment(text="De lijst noemt ", place=SPOT), TextSegment(text=" buurten.", place=SPOT)
    (found,) = fact_sentences(narrative(before, REQUEST, after), {})
    sentence = fact_sentence(Link("Programme", "2022/programma/index.html"), found)
    with speaking(Language(code="en", locale="en_GB", name="English")):
        quoted = fact_sentence(Link("Programme", "2022/programma/index.html"), found)

    assert FACT in sentence
    assert quoted[0] == Quoted(("De lijst noemt ", FACT, " buurten."))
