"""Characters that nobody sees are found, and those that a Dutch text needs are left alone."""

from __future__ import annotations

import pytest

from generator.model.characters import find_invisible, is_composed, name_character, shorten, unescape, without_accents


@pytest.mark.parametrize("text", ["", "Chassé", "‘t Hof – Oost", "Île de la Cité", "€ 5, ½ of ²", "Ĳsselœver", "数字", "😀"])
def test_what_can_be_seen_is_left_alone(text: str) -> None:
    assert find_invisible(text) == ""
    assert is_composed(text)


@pytest.mark.parametrize(
    "character", ["\0", "\n", "\t", "\x7f", "\x85", "\xa0", "\xad", "\u200b", "\u202e", "\u2066", "\ufeff", "\ufffd", "\ufe0f"]
)
def test_what_cannot_be_seen_is_found_wherever_it_stands(character: str) -> None:
    assert [find_invisible(text) for text in (f"{character}ab", f"a{character}b", f"ab{character}")] == [character] * 3


def test_letters_built_from_parts_are_not_composed() -> None:
    assert not is_composed("Chasse\u0301")


@pytest.mark.parametrize(("character", "name"), [("\u200b", "U+200B, ZERO WIDTH SPACE"), ("\0", "U+0000")])
def test_a_character_is_named_by_number_and_name(character: str, name: str) -> None:
    assert name_character(character) == name


@pytest.mark.parametrize(("text", "plain"), [("Chassé", "Chasse"), ("Ĳsselœver", "IJsselœver"), ("m²", "m2"), ("Linie", "Linie"), ("", "")])
def test_accents_leave_and_letters_stay(text: str, plain: str) -> None:
    assert without_accents(text) == plain


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("&#53;", "5"),
        ("a &amp; b", "a & b"),
        (f"&#{'0' * 5000}53;", "5"),
        (f"&#{'9' * 5000};", "\N{REPLACEMENT CHARACTER}"),
        ("&#x35;", "5"),
    ],
)
def test_a_character_reference_is_what_it_shows_however_long_it_is(written: str, shown: str) -> None:
    assert unescape(written) == shown


def test_a_long_text_is_shown_by_its_beginning() -> None:
    assert shorten("een\ntwee", 60) == "een twee"
    assert shorten("abcdef", 4) == "abc…"
