"""A line of a catalogue that is no line of a catalogue is named before it eats a letter."""

from __future__ import annotations

import pytest

from generator.load.po_lines import judge_lines


def judge(text: str) -> list[tuple[int, int, str]]:
    return [(problem.place.line, problem.place.column, problem.found) for problem in judge_lines(text, "en.po")]


@pytest.mark.parametrize(
    "text",
    [
        'msgid ""\nmsgstr ""\n"Language: en\\n"\n',
        'msgid "Wonen"\r\nmsgstr "Housing"\r\n',
        'msgctxt "a"\nmsgid "b"\nmsgid_plural "c"\nmsgstr[0] "d"\nmsgstr[1] "e"',
        '# opmerking met "een aanhalingsteken\n#~ msgid "oud\n#, fuzzy\n\n  \n',
        'msgstr "Hij zei \\"ja\\"."\nmsgstr "Een “gekrulde” zin."',
    ],
)
def test_a_catalogue_as_it_should_be_has_no_problem(text: str) -> None:
    assert judge(text) == []


@pytest.mark.parametrize(
    ("line", "column", "found"),
    [
        ('msgstr "Housing', 16, "Hier ontbreekt het aanhalingsteken aan het einde."),
        ('msgstr "Housing\\"', 18, "Hier ontbreekt het aanhalingsteken aan het einde."),
        ("msgstr “Housing”", 8, "Hier staat een krom aanhalingsteken (“)."),
        ('msgstr "Housing”', 16, "Hier staat een krom aanhalingsteken (”)."),
        ('msgstr "The "Hoge Vucht" area"', 13, "Achter dit aanhalingsteken staat nog tekst."),
        ('mgstr "Housing"', 1, "Deze regel is niet te lezen als vertaling: 'mgstr \"Housing\"'."),
        ("msgstr Housing", 8, "Deze regel is niet te lezen als vertaling: 'msgstr Housing'."),
        ("msgstr", 7, "Deze regel is niet te lezen als vertaling: 'msgstr'."),
    ],
)
def test_a_line_that_would_lose_something_is_named_where_it_goes_wrong(line: str, column: int, found: str) -> None:
    assert judge(f'msgid "Wonen"\n{line}\n') == [(2, column, found)]
