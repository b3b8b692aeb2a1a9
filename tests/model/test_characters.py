"""Characters that nobody sees are found, and those that a Dutch text needs are left alone."""

from __future__ import annotations

import pytest

from generator.model.characters import (
    find_invisible,
    in_alphabet,
    is_composed,
    name_character,
    shorten,
    unescape,
    unfit_for_text,
    without_accents,
)


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
    ("name", "looked_for"), [("'t Ginneken", "t ginneken"), ("Île", "ile"), ("Hoge Vucht", "hoge vucht"), ("…", "...")]
)
def test_in_the_alphabet_case_accents_and_signs_ahead_do_not_count(name: str, looked_for: str) -> None:
    assert in_alphabet(name) == looked_for


@pytest.mark.parametrize(
    "text",
    [
        "Een alinea.\n\tMet code.\n",
        "\u20ac\u00a010, 15\u202fpunten, zorg\u00adverzekeraars",
        "\u0645\u0631\u062d\u0628\u0627\u200f \u200e2022\u061c \u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u2714\ufe0f \U0001f469\u200d\U0001f33e",
        "\U0001faea\U000323af",
        "verloren \ufffd",
    ],
    ids=["lines", "spaces and hyphens", "Arabic and Persian", "emoji of parts", "newer than this Python", "lost, told elsewhere"],
)
def test_what_typography_and_other_scripts_ask_belongs_in_a_text(text: str) -> None:
    assert unfit_for_text(text) == frozenset()


@pytest.mark.parametrize(
    "character",
    [
        *map(chr, (0x00, 0x01, 0x08, 0x0B, 0x0C, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F)),
        *map(chr, range(0x202A, 0x202F)),
        *map(chr, range(0x2066, 0x206A)),
        *"\u200b\u2028\u2029\u2060\ufeff\u2800\u3164\ue000\ufdd0\ufffe\U000e0041\U0010ffff",
    ],
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_what_nobody_sees_or_what_turns_letters_around_does_not(character: str) -> None:
    assert unfit_for_text(f"a{character}b") == {character}


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
