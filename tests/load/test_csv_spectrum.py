"""The situations of csv-spectrum, the acid test for CSV readers, with cells of our own: read as it says, or refused and named.

Source: csv-spectrum 2.0.0 (BSD-2-Clause), https://www.npmjs.com/package/csv-spectrum: twelve files with what a reader should make of
each. Our reader makes the same of all twelve. That a cell holds a line end, which three of them are about, is named afterwards, with the
other rules about characters: it is read rightly, and still has no place in a package.
"""

from __future__ import annotations

import pytest

from generator.load.tables import parse_table

SITUATIONS: dict[str, tuple[str, list[list[str]]]] = {
    "comma_in_quotes": ('naam,plaats\nJansen,"Breda, Noord"\n', [["naam", "plaats"], ["Jansen", "Breda, Noord"]]),
    "empty": ('a,b,c\n1,"",""\n2,3,4\n', [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
    "empty_crlf": ('a,b,c\r\n1,"",""\r\n2,3,4\r\n', [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
    "escaped_quotes": ('a,b\n1,"zegt ""ja"" vaak"\n3,4\n', [["a", "b"], ["1", 'zegt "ja" vaak'], ["3", "4"]]),
    "json": ('a,b\n1,"{""soort"": ""punt"", ""plaats"": [5, 4]}"\n', [["a", "b"], ["1", '{"soort": "punt", "plaats": [5, 4]}']]),
    "location_coordinates": ('plek,graden\n"Aan de Mark","51.6 N, 4.8 O"\n', [["plek", "graden"], ["Aan de Mark", "51.6 N, 4.8 O"]]),
    "newlines": ('a,b,c\n1,2,3\n"een\ntwee",5,6\n7,8,9\n', [["a", "b", "c"], ["1", "2", "3"], ["een\ntwee", "5", "6"], ["7", "8", "9"]]),
    "newlines_crlf": ('a,b,c\r\n1,2,3\r\n"eens\r\nwas er",5,6\r\n', [["a", "b", "c"], ["1", "2", "3"], ["eens\nwas er", "5", "6"]]),
    "quotes_and_newlines": ('a,b\n1,"zegt\n""ja""\nvaak"\n3,4\n', [["a", "b"], ["1", 'zegt\n"ja"\nvaak'], ["3", "4"]]),
    "simple": ("a,b,c\n1,2,3\n", [["a", "b", "c"], ["1", "2", "3"]]),
    "simple_crlf": ("a,b,c\r\n1,2,3\r\n", [["a", "b", "c"], ["1", "2", "3"]]),
    "utf8": ("a,b,c\n1,2,3\n4,5,Ĳsselœver\n", [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "Ĳsselœver"]]),
}  # fmt: skip


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_situation_of_csv_spectrum_is_read_as_it_says(situation: str) -> None:
    text, expected = SITUATIONS[situation]

    table, problems = parse_table(text.encode(), "a.csv", "a.csv")

    assert table is not None
    assert [list(table.header), *map(list, table.rows)] == expected
    assert problems == ()


def test_a_last_line_without_an_end_which_the_suite_allows_is_read_and_named() -> None:
    table, problems = parse_table(b"a,b,c\n1,2,3", "a.csv", "a.csv")

    assert table is not None
    assert table.rows == (("1", "2", "3"),)
    assert [problem.code for problem in problems] == ["csv-line-end"]
