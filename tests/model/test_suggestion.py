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
