"""Long sentences, hard words and heavy texts are found where they stand, and markup does not count."""

from __future__ import annotations

import pytest

from generator.load.narratives import read_narrative
from generator.model.problem import Problem
from generator.validate.readability import FEWEST_WORDS, LONGEST_SENTENCE, check_readability, count_syllables, score, split_sentences

PLAINER = {"ten behoeve van": "voor", "reeds": "al"}


def judge(text: str) -> list[Problem]:
    narrative, problems = read_narrative(f'---\ntitel: "Hoe"\n---\n{text}'.encode(), "a.md", "a", None)
    assert narrative is not None
    assert not problems
    return list(check_readability(narrative, PLAINER))


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("buurt", 1),
        ("idee", 2),
        ("over", 2),
        ("economie", 4),
        ("bijstandsuitkering", 5),
        ("nieuwe", 2),
        ("ruïne", 3),
        ("WOZ", 1),
        ("2020", 1),
    ],
)
def test_syllables_are_counted_by_groups_of_vowels(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_the_score_is_that_of_the_formula() -> None:
    sentences = split_sentences("De buurt is mooi. Hier wonen mensen.")

    assert score(sentences) == pytest.approx(206.84 - 0.93 * 7 / 2 - 77 * 9 / 7, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Een zin. En nog een!", [("Een", "zin"), ("En", "nog", "een")]),
        ("# Kop\n\nTekst", [("Kop",), ("Tekst",)]),
        ("- een\n- twee", [("een",), ("twee",)]),
        ("| a | b |", [("a",), ("b",)]),
        ("Dat kost 1.250 euro.", [("Dat", "kost", "1.250", "euro")]),
        ("Auto's en Noord-Brabant", [("Auto's", "en", "Noord-Brabant")]),
        ("", []),
    ],
)
def test_sentences_end_at_signs_paragraphs_items_and_cells(text: str, sentences: list[tuple[str, ...]]) -> None:
    assert [sentence.words for sentence in split_sentences(text)] == sentences


def test_a_sentence_of_exactly_the_limit_is_fine_and_one_word_more_is_not() -> None:
    assert judge(" ".join(["huis"] * LONGEST_SENTENCE) + ".") == []

    (problem,) = judge("Kort.\n\nNog een: zin. " + " ".join(["huis"] * (LONGEST_SENTENCE + 1)) + ".")

    assert (problem.code, problem.place.line, problem.place.column) == ("long-sentence", 6, 15)


def test_a_reference_inside_a_sentence_counts_as_one_word() -> None:
    words = " ".join(["huis"] * (LONGEST_SENTENCE - 1))

    assert judge(f'{words} {{{{ cijfer("bijstand", "focus", 2020) }}}}.') == []
    assert [problem.code for problem in judge(f'huis {words} {{{{ cijfer("bijstand", "focus", 2020) }}}}.')] == ["long-sentence"]


def test_a_sentence_does_not_run_through_a_chart() -> None:
    words = " ".join(["huis"] * (LONGEST_SENTENCE - 1))

    assert judge(f'{words}\n\n{{{{ grafiek("trend", indicator="bijstand") }}}}\n\n{words}') == []


def test_a_hard_word_is_named_with_its_plainer_one() -> None:
    found = judge('Dit is {{ feit("3", bron="https://a.nl/") }} Reeds lang ten behoeve van u.')

    assert [(problem.place.column, problem.found.split("'")[1], problem.expected) for problem in found] == [
        (46, "Reeds", "Schrijf liever 'al'."),
        (57, "ten behoeve van", "Schrijf liever 'voor'."),
    ]


@pytest.mark.parametrize("text", ["`reeds`", "<!-- reeds -->", "[tekst](https://a.nl/reeds)", "reedsdijk", "```\nreeds\n```"])
def test_what_no_reader_sees_is_not_judged(text: str) -> None:
    assert judge(text) == []


def test_a_heavy_text_is_named_once_and_only_when_it_is_long_enough_to_say_so() -> None:
    heavy = "De gemeentelijke beleidsverantwoording betreft onderwijsachterstanden. "

    assert judge(heavy) == []
    assert [problem.code for problem in judge(heavy * FEWEST_WORDS)] == ["heavy-text"]
