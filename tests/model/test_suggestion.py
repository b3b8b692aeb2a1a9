"""A misspelt word gets the nearest known one, and nothing when none comes close."""

from __future__ import annotations

from generator.model.suggestion import did_you_mean, nearest

KNOWN = ["bijstand", "inwoners", "misdrijven-totaal"]


def test_the_nearest_known_word_is_named() -> None:
    assert nearest("bijstant", KNOWN) == "bijstand"


def test_a_word_unlike_all_others_gets_no_suggestion() -> None:
    assert (nearest("woz", KNOWN), did_you_mean("woz", KNOWN)) == ("", "")


def test_the_suggestion_is_a_question() -> None:
    assert did_you_mean("inwonners", KNOWN) == "Bedoelde u 'inwoners'?"


def test_the_order_of_the_known_words_does_not_matter() -> None:
    assert nearest("ab", ["abc", "abd"]) == nearest("ab", ["abd", "abc"])


def test_of_codes_only_one_that_differs_in_a_character_is_named() -> None:
    codes = ["BU07580101", "BU07580502", "WK075801"]

    assert nearest("BU0758O101", codes) == "BU07580101"
    assert nearest("BU07589999", codes) == ""


def test_a_code_with_one_other_character_comes_before_one_with_the_same_characters_elsewhere() -> None:
    assert nearest("BU07580599", ["BU07580509", "BU07580909"]) == "BU07580509"
