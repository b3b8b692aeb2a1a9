"""CSV is read strictly: raw cells, physical lines, and a place for every mistake of form."""

from __future__ import annotations

import csv
import hashlib
import io
import random

import pytest

from generator.load.tables import parse_table
from generator.model.package import Table
from generator.model.problem import Problem

Spot = tuple[str, int, int]


def read(text: str | bytes) -> tuple[Table | None, tuple[Problem, ...]]:
    content = text if isinstance(text, bytes) else text.encode()
    return parse_table(content, "data/p/0.1.0/a.csv", "a.csv")


def spots(text: str | bytes) -> list[Spot]:
    return [(problem.code, problem.place.line, problem.place.column) for problem in read(text)[1]]


def table_of(text: str | bytes) -> Table:
    table, _ = read(text)
    assert table is not None
    return table


def test_cells_stay_exactly_as_they_stand() -> None:
    table = table_of("code,waarde\nNA,0363\n1E05, 12 \n")

    assert table.header == ("code", "waarde")
    assert table.rows == (("NA", "0363"), ("1E05", " 12 "))


def test_each_row_has_its_physical_line() -> None:
    table = table_of('a,b\n1,"twee\nregels"\n3,4\n')

    assert table.rows == (("1", "twee\nregels"), ("3", "4"))
    assert table.lines == (2, 4)


def test_the_digest_is_that_of_the_bytes_that_were_parsed() -> None:
    content = b"a\n1\n"

    assert table_of(content).sha256 == hashlib.sha256(content).hexdigest()


def test_quoted_cells_hold_commas_and_doubled_quotes() -> None:
    table = table_of('a,b,c\n"x, y","zegt ""ja""",\n')

    assert table.rows == (("x, y", 'zegt "ja"', ""),)


def test_lines_may_end_as_windows_ends_them_when_all_do() -> None:
    table, problems = read("a,b\r\n1,2\r\n")

    assert table is not None
    assert (table.header, table.rows, table.line_end, problems) == (("a", "b"), (("1", "2"),), "\r\n", ())


def test_a_table_of_a_header_only_has_no_rows() -> None:
    table, problems = read("a,b\n")

    assert table is not None
    assert (table.rows, problems) == ((), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("csv-empty", 0, 0)]),
        ("a,b\n1,2\n3\n", [("csv-width", 3, 0)]),
        ("a,b\n1,2,3\n", [("csv-width", 2, 0)]),
        ("a,b\n\n1,2\n", [("csv-empty-line", 2, 0)]),
        ("a,b\n1,2", [("csv-line-end", 2, 0)]),
        ("a,b\r\n1,2\n", [("csv-line-end", 1, 0)]),
        ("a,b\r\n1,2\r\n3,4\n", [("csv-line-end", 3, 0)]),
        ("a,b\n1,2\r\n", [("csv-line-end", 2, 0)]),
        ("a,b\r\n1,2\r3,4\r\n", [("csv-line-end", 2, 0)]),
        ("a,b\r1,2\r", [("csv-line-end", 1, 0)]),
        ("a,a\n1,2\n", [("csv-column-twice", 1, 2)]),
        ('a,b\n1,x"y\n', [("csv-quote", 2, 2)]),
        ('a,b\n1,"x"y\n', [("csv-quote", 2, 2)]),
        ('a,b\n"x,2\n3,4\n', [("csv-quote", 2, 1)]),
    ],
)
def test_a_mistake_of_form_is_named_at_its_line(text: str, expected: list[Spot]) -> None:
    assert spots(text) == expected


def test_a_quote_that_is_never_closed_costs_one_row_and_not_the_rest() -> None:
    table, problems = read('a,b\n1,"x\n3,4\n5,6\n')

    assert table is not None
    assert table.rows == (("3", "4"), ("5", "6"))
    assert table.unread == (2,)
    assert [problem.place.line for problem in problems] == [2]


def test_a_quote_that_would_swallow_two_rows_is_found_by_what_follows_it() -> None:
    assert spots('a,b\n1,"x\n2,3\n4,y"z\n5,6\n') == [("csv-quote", 2, 2), ("csv-quote", 4, 2)]


def test_rows_of_the_wrong_width_are_left_out_and_counted_as_unread() -> None:
    table = table_of("a,b\n1,2\n3\n4,5\n")

    assert (table.rows, table.lines, table.unread) == ((("1", "2"), ("4", "5")), (2, 4), (3,))


def test_a_semicolon_is_not_taken_for_a_comma() -> None:
    assert table_of("a;b\n1;2\n").header == ("a;b",)


def test_every_mistake_of_a_file_is_named_in_one_run() -> None:
    assert spots(b'\xef\xbb\xbfa,b\n1\n\n2,x"y\n3,\xff') == [
        ("not-utf8", 5, 3),
        ("byte-order-mark", 1, 1),
        ("csv-line-end", 5, 0),
        ("csv-empty-line", 3, 0),
        ("csv-quote", 4, 2),
        ("csv-width", 2, 0),
    ]


def test_what_the_standard_writer_writes_is_read_back() -> None:
    """A differential test against the csv module: a thousand tables of awkward cells."""
    letters = ["a", "é", ",", '"', "\n", " ", "0", ""]
    chance = random.Random(20221123)  # noqa: S311 - a test wants the same tables every time
    for _ in range(1000):
        rows = [["".join(chance.choices(letters, k=chance.randrange(4))) for _ in range(3)] for _ in range(chance.randrange(1, 5))]
        written = io.StringIO()
        csv.writer(written, lineterminator="\n").writerows([["a", "b", "c"], *rows])

        table, problems = read(written.getvalue())

        assert table is not None
        assert (table.rows, problems) == (tuple(tuple(row) for row in rows), ())
