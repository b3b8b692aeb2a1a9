"""Settings are read with the place of every key."""

from __future__ import annotations

import pytest

from generator.load.toml_document import parse_toml
from generator.model.problem import Place

TEXT = """titel = "Staat"
kop = ["woz", "bijstand"]
wijzigingen = [
  "Een.",
  # opmerking
  'Twee.',
]

[pakketten]
gebieden = "0.1.0"
"werk-en-inkomen" = "0.2.0"

[[themas]]
id = "wonen"

[[themas]]
  id = "werk"
"""


def test_every_key_has_a_place_and_every_text_in_a_list_too() -> None:
    document, problems = parse_toml(TEXT.encode(), "e.toml")

    assert document is not None
    assert problems == ()
    assert {name: (place.line, place.column) for name, place in document.places.items()} == {
        "titel": (1, 1),
        "kop": (2, 1),
        "wijzigingen": (3, 1),
        "wijzigingen.0": (4, 4),
        "wijzigingen.1": (6, 4),
        "pakketten": (9, 1),
        "pakketten.gebieden": (10, 1),
        "pakketten.werk-en-inkomen": (11, 1),
        "themas.0": (13, 1),
        "themas.0.id": (14, 1),
        "themas.1": (16, 1),
        "themas.1.id": (17, 3),
    }


def test_a_key_that_is_not_there_is_about_the_file_as_a_whole() -> None:
    document, _ = parse_toml(b"a = 1\n", "e.toml")

    assert document is not None
    assert document.place("b") == Place(path="e.toml")


def test_what_is_no_toml_is_named_where_reading_stopped() -> None:
    document, problems = parse_toml(b'titel = "a"\ndatum = 2023-6\n', "e.toml")

    assert document is None
    assert [(problem.code, str(problem.place)) for problem in problems] == [("toml-syntax", "e.toml:2:13")]


def test_a_text_that_is_never_closed_has_a_place_too() -> None:
    _, problems = parse_toml(b'titel = """a\nb', "e.toml")

    assert [(problem.code, problem.place.line) for problem in problems] == [("toml-syntax", 2)]


def test_a_double_key_is_no_toml() -> None:
    document, problems = parse_toml(b"a = 1\na = 2\n", "e.toml")

    assert document is None
    assert [problem.code for problem in problems] == ["toml-syntax"]


def test_a_character_that_does_not_belong_is_named_whether_typed_or_written_as_a_code() -> None:
    text = 'titel = "a\x1bb"\nkop = ["woz", "b\\u202Ec"]\nlang = [\n  "Een.",\n  "T\\u2066wee.",\n]\n[a]\n"s\\u0007" = """x\n\ty"""\n'
    document, problems = parse_toml(text.encode(), "e.toml")

    assert document is not None
    assert document.table["titel"] == "a\ufffdb"
    assert {problem.code for problem in problems} == {"text-character"}
    assert [(str(problem.place), problem.found.partition("(")[2][:6]) for problem in problems] == [
        ("e.toml:1:11", "U+001B"),
        ("e.toml:2:1", "U+202E"),
        ("e.toml:5:4", "U+2066"),
        ("e.toml:7:1", "U+0007"),
    ]


def test_a_character_that_does_not_belong_hides_no_mistake_in_the_settings() -> None:
    document, problems = parse_toml(b'titel = "a\x01b"\nstad = Breda\n', "e.toml")

    assert document is None
    assert [(problem.code, problem.place.line) for problem in problems] == [("text-character", 1), ("toml-syntax", 2)]


@pytest.mark.parametrize(
    ("value", "column", "reason"),
    [
        ("9" * 5000, 9, "er staat een getal van 5000 tekens"),
        (f"{'[' * 500}{']' * 500}", 49, "er staan te veel haakjes in elkaar"),
    ],
)
def test_what_python_itself_cannot_read_is_a_problem_at_its_place(value: str, column: int, reason: str) -> None:
    document, problems = parse_toml(f'titel = "Staat"\njaren = {value}\n'.encode(), "e.toml")

    assert document is None
    assert [(str(problem.place), problem.code) for problem in problems] == [(f"e.toml:2:{column}", "toml-syntax")]
    assert problems[0].found == f"Dit is niet te lezen: {reason}."
