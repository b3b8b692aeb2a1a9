"""What a card says stands on it whole: it becomes smaller before anything of it is left out."""

from __future__ import annotations

import pytest

from generator.draw.cards.letters import PATH, Letters, read_letters
from generator.draw.cards.words import SIZES, arrange_words
from tests.render.sample_heads import TEMPLATES

ROOM = (520.0, 224.0, 550.0)
SENTENCE = "In de focusbuurten is de gemiddelde waarde van een woning lager dan in de rest van de stad."


@pytest.fixture(scope="module")
def letters() -> Letters:
    return read_letters(TEMPLATES.read(PATH))


def said(finding: str, letters: Letters) -> str:
    return " ".join(line.text for line in arrange_words("Heuvel", finding, ROOM, letters) if not line.bold)


def test_a_short_finding_is_large_and_a_long_one_smaller(letters: Letters) -> None:
    sizes = [arrange_words("Heuvel", " ".join([SENTENCE] * count), ROOM, letters)[-1].size for count in (1, 3, 5)]

    assert sizes[0] == SIZES[0][1]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 3


def test_what_fits_in_no_size_loses_whole_sentences(letters: Letters) -> None:
    told = said(" ".join([SENTENCE] * 40), letters)

    assert told.endswith(SENTENCE)
    assert set(told.split(SENTENCE)) <= {"", " "}


def test_a_title_of_which_a_word_is_too_wide_becomes_smaller(letters: Letters) -> None:
    lines = arrange_words("Buitengebiedprinsenbeeknoord", SENTENCE, ROOM, letters)

    assert lines[0].size < SIZES[0][0]
    assert letters.width(lines[0].text, lines[0].size, bold=True) <= ROOM[0]
