"""Texts become paths of a known width, whatever fonts a machine has."""

import pytest

from generator.draw.cards.letters import PATH, Letters, read_letters
from tests.render.sample_heads import TEMPLATES


@pytest.fixture(scope="module")
def letters() -> Letters:
    return read_letters(TEMPLATES.read(PATH))


def test_a_text_is_drawn_letter_by_letter_at_its_width(letters: Letters) -> None:
    drawn = letters.draw("Wij, €", 20, bold=True)

    assert drawn.count("<path") == 5
    assert "<text" not in drawn
    assert letters.width("WijWij", 20, bold=True) == pytest.approx(2 * letters.width("Wij", 20, bold=True))
    assert letters.width("Wij", 20, bold=True) > letters.width("Wij", 20, bold=False)


def test_a_letter_that_nobody_drew_is_a_question_mark_and_never_a_font_of_the_machine(letters: Letters) -> None:
    assert letters.draw("日", 20, bold=False) == letters.draw("?", 20, bold=False)


def test_lines_fit_and_hold_every_word(letters: Letters) -> None:
    text = "Hoe gaat het met de wijken en buurten van Breda en wordt de kloof kleiner"
    whole = letters.wrap(text, 20, 200, bold=False)

    assert " ".join(whole) == text
    assert len(whole) > 2
    assert all(letters.width(line, 20, bold=False) <= 200 for line in whole)


def test_every_letter_of_dutch_and_frisian_names_is_there(letters: Letters) -> None:
    wanted = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789áàâäéèêëíïóôöúûüçñŷ’‘–−·.,:;?!%()/+*~…€&'\"-")

    assert wanted <= set(letters.plain)
    assert set(letters.plain) == set(letters.bold)
