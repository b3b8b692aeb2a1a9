"""The lines between `---` are read as text, each value with its place."""

from __future__ import annotations

import pytest

from generator.load.front_matter import HeadKeys, read_front_matter
from generator.model.problem import Place

Spot = tuple[str, int, int]


def spots(text: str) -> list[Spot]:
    return [(problem.code, problem.place.line, problem.place.column) for problem in read_front_matter(text, "a.md")[1]]


def test_values_are_text_and_the_markdown_begins_behind_the_fence() -> None:
    text = '---\ntitel: "Wonen"\nsamenvatting: Wat huizen waard zijn.\n---\nHet begin.\n'

    matter, problems = read_front_matter(text, "a.md")

    assert (matter.text("titel"), matter.text("samenvatting")) == ("Wonen", "Wat huizen waard zijn.")
    assert text[matter.end :] == "Het begin.\n"
    assert problems == ()


def test_a_value_that_looks_like_a_number_or_a_truth_stays_text() -> None:
    matter, _ = read_front_matter("---\ntitel: 2022\nsamenvatting: nee\n---\n", "a.md")

    assert (matter.text("titel"), matter.text("samenvatting")) == ("2022", "nee")


def test_each_value_has_the_place_of_its_first_character() -> None:
    matter, _ = read_front_matter("---\ntitel: \"Wonen\"\nsamenvatting: 'Kort'\n---\n", "a.md")
    places = {key: entry.place for key, (entry,) in matter.entries.items()}

    assert places == {"titel": Place(path="a.md", line=2, column=9), "samenvatting": Place(path="a.md", line=3, column=16)}


def test_a_fence_may_end_the_file() -> None:
    matter, problems = read_front_matter("---\ntitel: Wonen\n---", "a.md")

    assert (matter.text("titel"), problems) == ("Wonen", ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zomaar tekst.\n", [("front-matter-syntax", 1, 1)]),
        ("", [("front-matter-syntax", 1, 1)]),
        ("---\ntitel: Wonen\n", [("front-matter-syntax", 1, 1)]),
        ("---\n---\n", [("front-matter-syntax", 2, 0)]),
        ("---\n- titel\n---\n", [("front-matter-syntax", 2, 0)]),
        ("---\ntitel: a: b\n---\n", [("front-matter-syntax", 2, 9)]),
        ("---\ntitel: 'open\n---\n", [("front-matter-syntax", 2, 8)]),
        ("---\ntitel: [a, b]\n---\n", [("front-matter-syntax", 2, 8)]),
        ("---\ntitel: a\ntitel: b\n---\n", [("front-matter-syntax", 3, 1)]),
        ("---\ntitel: a\x07\n---\n", [("front-matter-syntax", 2, 0)]),
        ("---\nsamenvatting: a\n---\n", [("front-matter-missing-key", 1, 0)]),
        ("---\ntitel: a\ntags: b\n---\n", [("front-matter-unknown-key", 3, 1)]),
    ],
)
def test_a_mistake_is_named_at_its_place(text: str, expected: list[Spot]) -> None:
    assert spots(text) == expected


def test_a_misspelt_key_comes_with_the_nearest_known_one() -> None:
    _, problems = read_front_matter("---\ntitle: a\n---\n", "a.md")

    assert "Bedoelde u 'titel'?" in problems[0].message


def test_aliases_cannot_blow_up_the_front_matter() -> None:
    lines = ["a: &a [x,x,x,x,x,x,x,x,x]"] + [f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]" for n in range(8)]

    matter, problems = read_front_matter("---\n" + "\n".join(lines) + "\n---\n", "a.md")

    assert matter.entries == {}
    assert {problem.code for problem in problems} == {"front-matter-syntax", "front-matter-unknown-key", "front-matter-missing-key"}


def test_a_key_for_a_list_takes_one_text_or_more_each_with_its_place() -> None:
    keys = HeadKeys(texts=("titel",), lists=("gebieden", "partners"))

    matter, problems = read_front_matter('---\ntitel: a\ngebieden: focus\npartners: ["b", c]\n---\n', "a.md", keys)

    assert problems == ()
    assert [(entry.text, entry.place.line, entry.place.column) for entry in matter.entries["gebieden"]] == [("focus", 3, 11)]
    assert [(entry.text, entry.place.line, entry.place.column) for entry in matter.entries["partners"]] == [("b", 4, 13), ("c", 4, 17)]


def test_a_list_of_anything_but_texts_is_refused_with_an_example() -> None:
    _, problems = read_front_matter("---\ntitel: a\ngebieden: [[b]]\n---\n", "a.md", HeadKeys(texts=("titel",), lists=("gebieden",)))

    assert [problem.code for problem in problems] == ["front-matter-syntax"]
    assert 'zoals ["wonen", "werk"]' in problems[0].message


def test_each_kind_of_text_has_keys_it_cannot_do_without() -> None:
    keys = HeadKeys(texts=("titel", "status"), required=("titel", "status"))

    _, problems = read_front_matter("---\ntitel: a\n---\n", "a.md", keys)

    assert [problem.found for problem in problems] == ["In de kop ontbreekt 'status'."]


def test_a_misspelt_key_is_one_mistake_and_not_two() -> None:
    """That `titel` is missing follows from it."""
    matter, problems = read_front_matter("---\ntietel: Wonen\n---\n", "a.md")

    assert matter.text("titel") == ""
    assert [(problem.code, problem.next_step) for problem in problems] == [("front-matter-unknown-key", "Bedoelde u 'titel'?")]


@pytest.mark.parametrize("written", ['""', "", "'  '"])
def test_a_title_says_something(written: str) -> None:
    assert [code for code, *_ in spots(f"---\ntitel: {written}\n---\n")] == ["front-matter-missing-key"]


@pytest.mark.parametrize(("written", "straight"), [("“Wonen”", 'titel: "Wonen"'), ("‘Wonen in de stad’", 'titel: "Wonen in de stad"')])
def test_curly_quotes_around_a_title_would_be_shown(written: str, straight: str) -> None:
    _, problems = read_front_matter(f"---\ntitel: {written}\n---\n", "a.md")

    assert [(problem.code, problem.place.column, problem.next_step) for problem in problems] == [
        ("front-matter-syntax", 8, f"Schrijf rechte: {straight}.")
    ]


def test_curly_quotes_within_a_title_are_text() -> None:
    assert spots("---\ntitel: “Wonen” en ‘werk’\n---\n") == []


@pytest.mark.parametrize(
    ("head", "place", "found", "next_step"),
    [
        ('titel "Wonen"\nsamenvatting: Kort.', (2, 6), "Achter 'titel' ontbreekt de dubbele punt.", 'Schrijf: titel: "Wonen".'),
        (
            "titel: Wonen\nsamenvatting Kort.",
            (3, 13),
            "Achter 'samenvatting' ontbreekt de dubbele punt.",
            'Schrijf: samenvatting: "Kort.".',
        ),
        ("titel Wonen", (2, 6), "Achter 'titel' ontbreekt de dubbele punt.", 'Schrijf: titel: "Wonen".'),
        ("titel:Wonen", (2, 6), "Achter 'titel:' ontbreekt een spatie.", 'Schrijf: titel: "Wonen".'),
        (
            "titel: Wonen\nsamenvatting: Hier staat\nhoe het gaat.",
            (4, 4),
            "Deze regel begint niet met een naam en een dubbele punt.",
            "Hoort de regel bij de tekst erboven? Laat haar dan beginnen met twee spaties.",
        ),
        (
            'titel: "Wonen\nsamenvatting: Kort',
            (2, 8),
            "De tekst achter 'titel:' begint met een aanhalingsteken en eindigt er niet mee.",
            'Schrijf: titel: "Wonen".',
        ),
        (
            "titel: 's Avonds",
            (2, 8),
            "De tekst achter 'titel:' begint met een aanhalingsteken en eindigt er niet mee.",
            'Schrijf: titel: "\'s Avonds".',
        ),
        ('titel: Wonen"', (2, 8), "Bij 'titel' staat maar één aanhalingsteken; dat komt zo op de pagina.", 'Schrijf: titel: "Wonen".'),
        ("titel: Wonen'", (2, 8), "Bij 'titel' staat maar één aanhalingsteken; dat komt zo op de pagina.", 'Schrijf: titel: "Wonen".'),
        ("titel: Wonen”", (2, 8), "Bij 'titel' staat maar één aanhalingsteken; dat komt zo op de pagina.", 'Schrijf: titel: "Wonen".'),
    ],
)
def test_a_forgotten_sign_is_told_at_its_own_line(head: str, place: tuple[int, int], found: str, next_step: str) -> None:
    _, problems = read_front_matter(f"---\n{head}\n---\n", "a.md")

    assert [((problem.place.line, problem.place.column), problem.found, problem.next_step) for problem in problems] == [
        (place, found, next_step)
    ]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('titel: "Wonen\nsamenvattin: Kort', [("front-matter-syntax", 2, 8), ("front-matter-unknown-key", 3, 1)]),
        ('titel: "Wonen\nsamenvatting: "Kort', [("front-matter-syntax", 2, 8), ("front-matter-syntax", 3, 15)]),
        ("titel: a: b\nsamenvatting: c: d", [("front-matter-syntax", 2, 9), ("front-matter-syntax", 3, 16)]),
        ("titel Wonen\nsamenvatting: a: b", [("front-matter-syntax", 2, 6), ("front-matter-syntax", 3, 16)]),
        ("titel Wonen\nsamenvatting: “Kort”", [("front-matter-syntax", 2, 6), ("front-matter-syntax", 3, 15)]),
        ("samenvatting: a: b", [("front-matter-syntax", 2, 16), ("front-matter-missing-key", 1, 0)]),
        ("titel: a: b\ntitle: c", [("front-matter-syntax", 2, 9), ("front-matter-unknown-key", 3, 1)]),
        ('titel: "Wonen\nen werken"', [("front-matter-syntax", 2, 8)]),
        ("titel: a\nsamenvatting: [", [("front-matter-syntax", 4, 1)]),
    ],
)
def test_all_slips_of_one_head_are_told_in_one_run(head: str, expected: list[Spot]) -> None:
    assert sorted(spots(f"---\n{head}\n---\n")) == sorted(expected)


def test_what_can_be_read_of_a_head_is_read_and_the_rest_is_not_said_to_be_missing() -> None:
    keys = HeadKeys(texts=("titel", "status"), lists=("gebieden",), required=("titel", "status", "gebieden"))

    matter, problems = read_front_matter('---\ntitel: "Wonen\nstatus loopt\ngebieden:\n- a\n- b\n---\n', "a.md", keys)

    assert [(problem.place.line, problem.code) for problem in problems] == [(2, "front-matter-syntax"), (3, "front-matter-syntax")]
    assert [entry.text for entry in matter.entries["gebieden"]] == ["a", "b"]
    assert matter.unread == {"titel", "status"}


@pytest.mark.parametrize(
    "head",
    [
        "titel: Het huis van Hans'",
        "titel: \"'s Avonds in 'De Kring'\"",
        'titel: Wonen in "De Kring"',
        'titel: "Wonen\n  en werken"',
        'titel: "Wonen" # goed',
        "titel: Wonen\nsamenvatting: >\n  Een tekst\n  van meer regels.",
    ],
)
def test_apostrophes_and_texts_of_more_lines_are_no_slips(head: str) -> None:
    assert spots(f"---\n{head}\n---\n") == []


def test_a_character_that_is_written_as_a_code_is_named_at_its_text() -> None:
    _, problems = read_front_matter('---\ntitel: "Zo\\u202e is\\x01 het"\nsamenvatting: "Twee\\u200f regels."\n---\n', "a.md")

    assert [(problem.code, str(problem.place)) for problem in problems] == [("text-character", "a.md:2:9")] * 2
    assert ["U+0001" in problem.found or "U+202E" in problem.found for problem in problems] == [True, True]


def test_a_head_too_deep_to_read_is_a_problem_where_it_becomes_too_deep() -> None:
    assert spots(f"---\ntitel: a\nthemas: {'[' * 500}{']' * 500}\n---\n")[0] == ("front-matter-syntax", 3, 49)
