"""Numbers typed by hand, listed in the words of their sentence."""

import pytest

from generator.model.language import Language, speaking
from generator.model.narrative import FactRequest, Narrative, Segment, TextSegment
from generator.model.problem import Place
from generator.model.sentence import Fact, Link, Quoted
from generator.plan.facts import FactUse, facts_of
from generator.plan.sentences.accountability import fact_sentence

SPOT = Place(path="content/2022/programma.md", line=1, column=1)
SOURCE = "https://verbeterbreda.nl/"
FACT = FactRequest(text="zestien", source=SOURCE, place=SPOT)


def narrative(*segments: Segment) -> Narrative:
    return Narrative(edition=None, key="programma", title="Programma", summary="", front_matter={}, segments=segments, place=SPOT)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Breda is groot. De lijst noemt ", " buurten. Dat is veel."),
        ("# Kop\n\nDe [lijst](/2022/index.html) noemt **", "** buurten.\n\nEen nieuwe alinea."),
        ("De lijst\nnoemt ", "\nbuurten. Dat is veel."),
        ("- Eerst dit\n- De lijst noemt ", " buurten.\n- Dan dat"),
    ],
)
def test_a_fact_stands_in_its_own_sentence_without_marks(before: str, after: str) -> None:
    around = narrative(TextSegment(text=before, place=SPOT), FACT, TextSegment(text=after, place=SPOT))

    assert facts_of(around) == (FactUse(text="zestien", source=SOURCE, before="De lijst noemt ", after=" buurten."),)


def test_between_two_macros_only_the_words_beside_a_fact_are_given() -> None:
    assert facts_of(narrative(FACT, FACT)) == (
        FactUse(text="zestien", source=SOURCE, before="", after=""),
        FactUse(text="zestien", source=SOURCE, before="", after=""),
    )


def test_a_fact_of_a_text_that_stayed_dutch_is_quoted_with_its_sentence() -> None:
    (fact,) = facts_of(narrative(TextSegment(text="De lijst noemt ", place=SPOT), FACT, TextSegment(text=" buurten.", place=SPOT)))
    sentence = fact_sentence(Link("Programme", "2022/programma/index.html"), fact)
    with speaking(Language(code="en", locale="en_GB", name="English")):
        quoted = fact_sentence(Link("Programme", "2022/programma/index.html"), fact)

    assert Fact("zestien", SOURCE) in sentence
    assert quoted[0] == Quoted(("De lijst noemt ", Fact("zestien", SOURCE), " buurten."))
