"""Markdown is split at its macros, and every part knows its line and column."""

from __future__ import annotations

import pytest

from generator.load.segments import split_segments
from generator.model.narrative import AreaRequest, Comment, Segment, TextSegment
from generator.model.problem import Place


def split(text: str, start: int = 0) -> tuple[Segment, ...]:
    parts = split_segments(text, start, "a.md")
    assert parts.problems == ()
    return parts.segments


def spots(text: str) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.place.line, problem.place.column) for problem in split_segments(text, 0, "a.md").problems]


def texts(text: str) -> list[str]:
    return [segment.text for segment in split_segments(text, 0, "a.md").segments if isinstance(segment, TextSegment)]


def test_text_and_macros_follow_one_another_with_their_places() -> None:
    segments = split('In {{ gebied("BU1") }} en\nook {{ gebied("BU2") }}.\n')

    assert segments == (
        TextSegment(text="In ", place=Place(path="a.md", line=1, column=1)),
        AreaRequest(area="BU1", place=Place(path="a.md", line=1, column=4)),
        TextSegment(text=" en\nook ", place=Place(path="a.md", line=1, column=23)),
        AreaRequest(area="BU2", place=Place(path="a.md", line=2, column=5)),
        TextSegment(text=".\n", place=Place(path="a.md", line=2, column=24)),
    )


def test_places_count_from_the_top_of_the_file_and_not_of_the_markdown() -> None:
    text = '---\ntitel: a\n---\n{{ gebied("BU1") }}'

    segments = split(text, len("---\ntitel: a\n---\n"))

    assert segments == (AreaRequest(area="BU1", place=Place(path="a.md", line=4, column=1)),)


def test_two_macros_on_one_line_have_their_own_columns() -> None:
    columns = [segment.place.column for segment in split('{{ gebied("a") }}{{ gebied("b") }}')]

    assert columns == [1, 18]


def test_text_without_macros_is_one_segment() -> None:
    assert split("Gewoon tekst met { en } en {x}.\n") == (
        TextSegment(text="Gewoon tekst met { en } en {x}.\n", place=Place(path="a.md", line=1, column=1)),
    )


def test_an_empty_text_has_no_segments() -> None:
    assert split("") == ()


def test_comments_vanish_and_the_text_behind_them_keeps_its_place() -> None:
    segments = split("Een {# nog nakijken,\nmorgen #}twee.")

    assert segments == (
        TextSegment(text="Een ", place=Place(path="a.md", line=1, column=1)),
        TextSegment(text="twee.", place=Place(path="a.md", line=2, column=10)),
    )


def test_braces_in_a_quoted_argument_do_not_end_the_macro() -> None:
    assert split('{{ feit("a }} b", bron="https://x.nl/") }}.')[1:] == (TextSegment(text=".", place=Place(path="a.md", line=1, column=43)),)


def test_marks_that_strip_white_space_leave_the_text_as_it_is() -> None:
    segments = split('a  {{- gebied("b") -}}  c')

    assert [segment.text for segment in segments if isinstance(segment, TextSegment)] == ["a  ", "  c"]


def test_letters_beyond_the_keyboard_count_as_one_column() -> None:
    assert split('Één 🏘 {{ gebied("a") }}')[1].place == Place(path="a.md", line=1, column=7)


def test_a_macro_that_is_never_closed_is_named_where_it_opens_and_the_next_is_still_read() -> None:
    text = 'Een {{ gebied("a")\ntwee {{ gebied("b") }} drie'

    parts = split_segments(text, 0, "a.md")

    assert [(problem.code, problem.place.line, problem.place.column) for problem in parts.problems] == [("macro-open", 1, 5)]
    assert [segment.area for segment in parts.segments if isinstance(segment, AreaRequest)] == ["b"]


def test_a_quote_that_is_never_closed_is_named_where_its_macro_opens() -> None:
    assert spots('Een {{ gebied("a) }} twee {{ gebeid("b") }}') == [("macro-open", 1, 5), ("macro-unknown", 1, 27)]


def test_a_macro_open_at_the_end_of_the_file_is_named() -> None:
    assert spots("Een {{ gebied") == [("macro-open", 1, 5)]


def test_a_comment_is_kept_for_the_checks_with_its_place() -> None:
    parts = split_segments("Een\n{# nog doen #} twee", 0, "a.md")

    assert parts.comments == (Comment(text="nog doen", place=Place(path="a.md", line=2, column=1)),)


def test_a_comment_that_is_never_closed_is_named() -> None:
    assert spots("Een {# twee") == [("macro-open", 1, 5)]


def test_statements_are_named_one_by_one() -> None:
    assert spots("{% if x %}a{% endif %}\n{% raw %}{{ b }}{% endraw %}") == [
        ("macro-statement", 1, 1),
        ("macro-statement", 1, 12),
        ("macro-statement", 2, 1),
        ("macro-unknown", 2, 10),
        ("macro-statement", 2, 17),
    ]


def test_all_mistakes_of_a_text_are_named_in_one_run() -> None:
    found = spots('{{ a() }}\n{{ cijfer("b") }}\n{% c %}\n{{ "d" }}\n{{ "e }}\n')

    assert found == [
        ("macro-unknown", 1, 1),
        ("macro-argument", 2, 1),
        ("macro-statement", 3, 1),
        ("macro-syntax", 4, 1),
        ("macro-open", 5, 1),
    ]


def test_what_cannot_be_read_is_left_out_of_the_text() -> None:
    assert texts('Een {{ cijffer("a") }} twee.') == ["Een ", " twee."]


@pytest.mark.parametrize(
    ("macro", "code"),
    [
        (f'cijfer("bijstand", "BU1", {"9" * 5000})', "macro-argument"),
        (f'cijfer("bijstand", "BU1", 0x{"f" * 5000})', "macro-argument"),
        (f"{'(' * 3000}1{')' * 3000}", "macro-syntax"),
        (f"{'(' * 11}1{')' * 11}", "macro-syntax"),
        (f'tabel("bijstand", {"[" * 3000}{"]" * 3000}, [2020])', "macro-syntax"),
        (f"{'not ' * 3000}1", "macro-syntax"),
        (f"{'1 if 1 else ' * 3000}1", "macro-syntax"),
    ],
)
def test_what_python_itself_cannot_read_is_a_problem_at_its_place(macro: str, code: str) -> None:
    found = split_segments(f"Een regel.\nIn {{{{ {macro} }}}} en verder.\n", 0, "a.md")

    assert [(problem.code, str(problem.place)) for problem in found.problems] == [(code, "a.md:2:4")]
    assert [segment.text for segment in found.segments if isinstance(segment, TextSegment)] == ["Een regel.\nIn ", " en verder.\n"]
