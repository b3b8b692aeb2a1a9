"""Bytes become text, and every character has a place."""

from __future__ import annotations

import pytest

from generator.load.text import decode_lines, decode_text, find_conflicts, find_unfit, place_at
from generator.model.problem import Place


def test_utf8_is_read_as_it_stands() -> None:
    text, problems = decode_text("één\n".encode(), "a.md")

    assert (text, problems) == ("één\n", ())


def test_a_byte_that_is_no_utf8_is_named_at_its_character_and_the_rest_is_read() -> None:
    text, problems = decode_text("één\nZuid ".encode() + b"\x96 Oost", "a.md")

    assert text == "één\nZuid \N{REPLACEMENT CHARACTER} Oost"
    assert [(problem.code, problem.place) for problem in problems] == [("not-utf8", Place(path="a.md", line=2, column=6))]


@pytest.mark.parametrize(
    ("content", "path", "seems", "next_step"),
    [
        (
            "Een café".encode("cp1252"),
            "a.md",
            "als Windows-1252 (ANSI): daarin is deze byte 'é'.",
            "als de codering UTF-8.",
        ),
        ("“Zuid” – ‘t Hof".encode("cp1252"), "a.md", "als Windows-1252 (ANSI): daarin is deze byte '“'.", "de codering UTF-8."),
        (
            "Een café, “zo”".encode("mac_roman"),
            "a.md",
            "als Mac Roman: daarin is deze byte 'é'.",
            "als de codering UTF-8.",
        ),
        ("naam\ncafé\n".encode("cp1252"), "a.csv", "als Windows-1252 (ANSI)", "CSV UTF-8 (door komma's gescheiden)."),
        (b"\xfe", "a.md", "is geen UTF-8.", "Sla het bestand op als UTF-8."),
    ],
)
def test_a_file_in_an_older_encoding_says_which_it_seems_to_be(content: bytes, path: str, seems: str, next_step: str) -> None:
    _, (problem,) = decode_text(content, path)

    assert seems in problem.found
    assert problem.next_step.endswith(next_step)


def test_of_a_file_that_is_utf8_elsewhere_every_wrong_byte_is_named() -> None:
    _, problems = decode_lines("één\nZuid ".encode() + b"\x96 Oost\ncaf\xe9", "a.md")

    assert [(problem.place.line, problem.place.column) for problem in problems] == [(2, 6), (3, 4)]
    assert all("opnieuw" in problem.next_step for problem in problems)


def test_a_character_that_was_lost_before_is_named_in_a_text_for_people() -> None:
    assert [(problem.code, problem.place.column) for problem in decode_lines("caf\ufffd".encode(), "a.md")[1]] == [("not-utf8", 4)]


@pytest.mark.parametrize("form", ["utf-16-le", "utf-16-be"])
def test_utf16_is_recognised_and_nothing_of_it_is_read(form: str) -> None:
    """Windows calls it 'Unicode'."""
    text, problems = decode_text("\ufefftekst\n".encode(form), "a.md")

    assert text == ""
    assert [problem.message for problem in problems] == [
        "Het bestand is opgeslagen als UTF-16 ('Unicode'). Alle bestanden zijn UTF-8. Kies bij Opslaan als: UTF-8."
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> tak\n\n<<<<<<< HEAD\n", [1, 7]),
        ("a\n>>>>>>> tak\n", [2]),
        ("Kop\n=======\n\n> > > a\n`<<<<<<<`\n", []),
    ],
)
def test_a_conflict_of_git_is_named_once(text: str, lines: list[int]) -> None:
    assert [problem.place.line for problem in find_conflicts(text, "a.md")] == lines


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


def test_every_character_that_does_not_belong_in_a_text_is_named_and_the_rest_can_be_read() -> None:
    """Right-to-left marks are fine; a run of one character is told once."""
    text, problems = decode_lines("Wij\x01 en\r\nzij\u202e\u202e\u2066 en\u200f \x1b[m".encode(), "a.md")

    assert text == "Wij\ufffd en\nzij\ufffd\ufffd\ufffd en\u200f \ufffd[m"
    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [
        ("text-character", 1, 4),
        ("text-character", 2, 4),
        ("text-character", 2, 6),
        ("text-character", 2, 12),
    ]
    assert "(U+0001)" in problems[0].found
    assert "(U+202E, RIGHT-TO-LEFT OVERRIDE)" in problems[1].found


def test_what_is_no_utf8_and_what_does_not_belong_are_both_named() -> None:
    _, problems = decode_lines("Wij\x01 caf\u00e9".encode("cp1252"), "a.md")

    assert [(problem.code, problem.place.column) for problem in problems] == [("not-utf8", 9), ("text-character", 4)]


def test_a_file_full_of_controls_names_a_hundred() -> None:
    assert len(find_unfit("\x01a" * 1000, "a.md")) == 100
