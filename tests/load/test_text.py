"""Bytes become text, and every character has a place."""

from __future__ import annotations

from generator.load.text import decode_lines, decode_text, place_at
from generator.model.problem import Place


def test_utf8_is_read_as_it_stands() -> None:
    text, problems = decode_text("één\n".encode(), "a.md")

    assert (text, problems) == ("één\n", ())


def test_a_byte_that_is_no_utf8_is_named_at_its_character_and_the_rest_is_read() -> None:
    text, problems = decode_text("één\nZuid ".encode() + b"\x96 Oost", "a.md")

    assert text == "één\nZuid \N{REPLACEMENT CHARACTER} Oost"
    assert [(problem.code, problem.place) for problem in problems] == [("not-utf8", Place(path="a.md", line=2, column=6))]


def test_utf16_is_not_guessed() -> None:
    _, problems = decode_text("tekst".encode("utf-16"), "a.md")

    assert [problem.code for problem in problems] == ["not-utf8"]


def test_a_byte_order_mark_is_named_and_taken_away() -> None:
    text, problems = decode_text(b"\xef\xbb\xbfid,naam\n", "a.csv")

    assert text == "id,naam\n"
    assert [problem.code for problem in problems] == ["byte-order-mark"]


def test_line_ends_of_windows_become_plain_in_text_for_people() -> None:
    text, problems = decode_lines(b"een\r\ntwee\rdrie\n", "a.md")

    assert (text, problems) == ("een\ntwee\ndrie\n", ())


def test_line_and_column_count_from_one() -> None:
    places = [place_at("a", "ab\ncd\n", offset) for offset in (0, 1, 3, 4)]

    assert [(place.line, place.column) for place in places] == [(1, 1), (1, 2), (2, 1), (2, 2)]
